/** What notices are about: the choices people have (NOT-3). A notice belongs to the topic whose word begins its name. */
import { type Phrase, phrase } from '../kernel/localizer.js';
import type { Permission } from '../kernel/permissions.js';

interface TopicRow {
  /** First words of the names of its notices. */
  readonly events: readonly string[];
  /** Who can be told of it at all. */
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

/** Where somebody wants to be told. What they must act on reaches them all the same. */
export const places = ['teams', 'mail', 'none'] as const;
export type PlaceWanted = (typeof places)[number];
export const placeLabels: Record<PlaceWanted, Phrase> = {
  teams: phrase({ en: 'Teams', fr: 'Teams' }),
  mail: phrase({ en: 'Email', fr: 'E-mail' }),
  none: phrase({ en: 'Nothing', fr: 'Rien' }),
};
