/** Topics of notifications, for users' settings (NOT-3). The first word of a notification's name determines its topic. */
import { type Phrase, phrase } from '../kernel/localizer.js';
import type { Permission } from '../kernel/permissions.js';

interface TopicRow {
  /** First words of the names of its notifications. */
  readonly events: readonly string[];
  /** The permission that users need to be notified. */
  readonly see: Permission;
  readonly words: Phrase;
}
const row = (events: readonly string[], see: Permission, words: Phrase): TopicRow => ({ events, see, words });

export const topics = {
  enrolment: row(
    ['enrolment', 'agreement', 'tenant', 'verification'],
    'organization.see',
    phrase({ en: 'Enrolment and agreements', fr: 'Inscription et contrats' }),
  ),
  transition: row(
    ['transition'],
    'organization.see',
    phrase({ en: 'Transition to indirect reseller', fr: 'Passage au statut de revendeur indirect' }),
  ),
  incentives: row(['incentive', 'incentives'], 'incentives.see', phrase({ en: 'Incentives', fr: 'Primes' })),
  partnerships: row(['partnership'], 'partnership.see', phrase({ en: 'Partnerships', fr: 'Partenariats' })),
  invitations: row(['invitation'], 'invitations.see', phrase({ en: 'Invitations', fr: 'Invitations' })),
  customers: row(['customer'], 'customers.see', phrase({ en: 'Customers', fr: 'Clients' })),
  subscriptions: row(
    ['subscription', 'order', 'licence', 'renewal'],
    'customers.see',
    phrase({ en: 'Subscriptions, orders and renewals', fr: 'Abonnements, commandes et renouvellements' }),
  ),
  directory: row(['directory'], 'organization.see', phrase({ en: 'Directory entry', fr: 'Fiche d’annuaire' })),
  other: row([], 'organization.see', phrase({ en: 'Everything else', fr: 'Tout le reste' })),
} satisfies Record<string, TopicRow>;

export type Topic = keyof typeof topics;
export const topicNames = Object.keys(topics) as [Topic, ...Topic[]];
export const topicLabels = Object.fromEntries(topicNames.map((topic) => [topic, topics[topic].words])) as Record<
  Topic,
  Phrase
>;

/** `partnership.requested` → `partnerships` */
export function topicOf(event: string): Topic {
  const [first = ''] = event.split('.');
  return topicNames.find((topic) => (topics[topic].events as readonly string[]).includes(first)) ?? 'other';
}

/** Where a user wants notifications. Those that require an action are delivered regardless. */
export const places = ['teams', 'mail', 'none'] as const;
export type PlaceWanted = (typeof places)[number];
export const placeLabels: Record<PlaceWanted, Phrase> = {
  teams: phrase({ en: 'Teams', fr: 'Teams' }),
  mail: phrase({ en: 'Email', fr: 'E-mail' }),
  none: phrase({ en: 'Nothing', fr: 'Rien' }),
};
