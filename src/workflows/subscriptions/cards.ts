/** A subscription in lists and on cards, with the buttons that its reader may use. */

import type { Product } from '../../domain/product.js';
import { openAdditions, type SeatAddition } from '../../domain/return-window.js';
import { type ScheduledChange, type Subscription, subscriptionStatusLabels } from '../../domain/subscription.js';
import type { Button, Item, Tone } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Localizer, Markdown, Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import { nameOf } from '../catalog/find.js';
import { scheduleText } from '../orders/subscription-change.js';
import { endPhrases } from './end-phrases.js';
import { subscriptionPhrases } from './phrases.js';
import type { May } from './visibility.js';

export interface ListedSubscription {
  readonly id: string;
  readonly names: Product['names'];
  readonly status: Subscription['status'];
  readonly seats: number;
  readonly assigned: number;
  readonly renewal: boolean;
  readonly termEnd: string;
  /** Absent on cards of earlier versions. */
  readonly returnUntil?: string;
  readonly additions?: readonly SeatAddition[];
  readonly scheduled?: ScheduledChange;
  readonly extend?: true;
  readonly extended?: true;
  readonly provider: string;
  readonly reseller?: string;
  readonly mpnId?: string;
  /** Absent: another reseller, which the reader does not know. */
  readonly support?: string;
  /** Azure plans with a reseller: whether the reseller is tenant owner. */
  readonly azure?: boolean;
  readonly may: May;
}

export const states: Record<Subscription['status'], { word: Phrase; tone: Tone }> = {
  active: { word: subscriptionStatusLabels.active, tone: 'good' },
  expired: { word: subscriptionStatusLabels.expired, tone: 'neutral' },
  ended: { word: subscriptionStatusLabels.ended, tone: 'neutral' },
  cancelled: { word: subscriptionStatusLabels.cancelled, tone: 'neutral' },
};

const azureSettings =
  'https://portal.azure.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/UserSettings';

export function subscriptionButtons(s: ListedSubscription, t: Localizer): Button[] {
  const data = { subscription: s.id };
  const button = (title: Phrase, verb: Verb, more: object = {}): Button => ({
    title: t.text(title),
    verb,
    data: { ...data, ...more },
  });
  const { may } = s;
  // An Azure plan has one licence and no upgrade; its pending task comes first (PAR-12).
  const azure = s.azure !== undefined;
  return [
    ...(s.azure === false && may.nameReseller
      ? [
          button(subscriptionPhrases.azureTick, 'subscriptions.confirmTenantOwner'),
          { title: t.text(subscriptionPhrases.azureLink), url: azureSettings },
        ]
      : []),
    ...(may.seats && !azure ? [button(subscriptionPhrases.seatsTitle, 'subscriptions.changeSeats')] : []),
    ...(may.upgrade && !azure ? [button(subscriptionPhrases.upgrade, 'subscriptions.upgrade')] : []),
    ...(may.ask ? [button(subscriptionPhrases.askProvider, 'orderRequests.requestSeats')] : []),
    ...(may.renew ? [button(endPhrases.endTitle, 'subscriptions.showEnd')] : []),
    ...(may.order && ((s.returnUntil ?? '') > t.now || s.extended)
      ? [button(endPhrases.cancelTitle, 'subscriptions.cancel')]
      : []),
    ...(may.nameReseller ? [button(subscriptionPhrases.mpn, 'subscriptions.assignReseller')] : []),
    ...(may.support ? [button(subscriptionPhrases.supportTitle, 'subscriptions.setSupportContact')] : []),
    ...(may.end ? [button(subscriptionPhrases.endTitle, 'subscriptions.end')] : []),
  ].slice(0, 6);
}

/** The end of the term, what begins then, and until when what can be taken back (SUB-11, SUB-12). */
function termLines(s: ListedSubscription, t: Localizer): readonly Markdown[] {
  const { termEnd: at, returnUntil = '', scheduled } = s;
  if (s.status !== 'active') return [t.markdown(subscriptionPhrases.endedAt, { at })];
  const open = openAdditions({ seats: s.seats, additions: [...(s.additions ?? [])] }, t.now);
  return [
    t.markdown(s.renewal ? subscriptionPhrases.renews : s.extend ? endPhrases.extends : subscriptionPhrases.ends, {
      at,
    }),
    ...(scheduled ? [t.markdown(endPhrases.scheduleShown, { change: scheduleText(scheduled, t) })] : []),
    ...(returnUntil > t.now
      ? [t.markdown(endPhrases.open, { at: returnUntil })]
      : open.map(({ seats, until }) => t.markdown(endPhrases.addition, { seats, at: until }))),
  ];
}

export function subscriptionItem(s: ListedSubscription, t: Localizer): Item {
  const state = states[s.status];
  return {
    title: escapeMarkdown(nameOf(s, t)),
    status: { text: t.text(state.word), tone: state.tone },
    lines: [
      t.markdown(subscriptionPhrases.use, { assigned: s.assigned, seats: s.seats }),
      ...termLines(s, t),
      t.markdown(subscriptionPhrases.orderedBy, { provider: s.provider }),
      ...(s.reseller ? [t.markdown(subscriptionPhrases.ofRecord, { reseller: s.reseller, mpnId: s.mpnId ?? '' })] : []),
      ...(s.support ? [t.markdown(subscriptionPhrases.supportBy, { name: s.support })] : []),
      ...(s.azure === undefined
        ? []
        : [t.markdown(s.azure ? subscriptionPhrases.azureDone : subscriptionPhrases.azurePending)]),
      escapeMarkdown(s.id),
    ],
    actions: subscriptionButtons(s, t),
  };
}

const nothing: May = {
  order: false,
  seats: false,
  upgrade: false,
  ask: false,
  renew: false,
  nameReseller: false,
  support: false,
  license: false,
  end: false,
};
export const sampleSubscription: ListedSubscription = {
  id: 'SUB-7K2M9QXD',
  names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
  status: 'active',
  seats: 5,
  assigned: 2,
  renewal: true,
  termEnd: '2027-10-01T09:00:00.000Z',
  additions: [{ at: '2026-12-01T09:00:00.000Z', seats: 2, until: '2099-12-08T09:00:00.000Z' }],
  scheduled: { seats: 8, term: 'P1Y' },
  provider: 'Armor Distribution',
  reseller: 'Lumière Informatique',
  mpnId: '4417062',
  support: 'Armor Distribution',
  may: { ...nothing, order: true, seats: true, renew: true, nameReseller: true, support: true },
};

interface ListFacts {
  readonly customerId: string;
  readonly name: string;
  readonly items: readonly ListedSubscription[];
  readonly adds: boolean;
  readonly asks: boolean;
  readonly next?: string;
}
export const listCard = card<ListFacts>('subscription.list', {
  view: ({ customerId, name, items, adds, asks, next }, t) => ({
    icon: '📦',
    title: t.markdown(subscriptionPhrases.listTitle, { name }),
    about: { company: name },
    ...(items.length === 0 ? { lines: [t.markdown(subscriptionPhrases.none)] } : {}),
    items: items.map((s) => subscriptionItem(s, t)),
    actions: [
      ...(next
        ? [button('subscriptions.list', t.text(subscriptionPhrases.more), { data: { id: customerId, after: next } })]
        : []),
      ...(adds
        ? [button('subscriptions.add', t.text(subscriptionPhrases.addTitle), { data: { id: customerId } })]
        : []),
      ...(asks
        ? [
            button('orderRequests.requestSubscription', t.text(subscriptionPhrases.askOrder), {
              data: { id: customerId },
            }),
          ]
        : []),
    ],
  }),
  sample: {
    customerId: 'CUS-1',
    name: 'Contoso SARL',
    items: [sampleSubscription],
    adds: true,
    asks: false,
    next: 'x',
  },
});
