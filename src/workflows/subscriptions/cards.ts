/** A subscription as it stands, in lists and on cards, with what its reader may do with it. */
import type { Button, Item, Tone } from '../card.js';
import { card } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import type { Pen, Phrase } from '../language.js';
import { words } from './phrases.js';
import type { May } from './sight.js';
import type { Subscription } from './subscription.js';

export interface ListedSubscription {
  readonly id: string;
  readonly names: Product['names'];
  readonly status: Subscription['status'];
  readonly seats: number;
  readonly assigned: number;
  readonly renewal: boolean;
  readonly termEnd: string;
  readonly provider: string;
  readonly reseller?: string;
  readonly mpnId?: string;
  readonly support: string;
  /** Of an Azure plan with a reseller: whether it is tenant owner already. */
  readonly azure?: boolean;
  readonly may: May;
}

export const states: Record<Subscription['status'], { word: Phrase; tone: Tone }> = {
  active: { word: words.active, tone: 'good' },
  expired: { word: words.expired, tone: 'neutral' },
  ended: { word: words.ended, tone: 'neutral' },
};

const azureSettings =
  'https://portal.azure.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/UserSettings';

export function subscriptionButtons(s: ListedSubscription, pen: Pen): Button[] {
  const data = { subscription: s.id };
  const button = (title: Phrase, verb: string, more: object = {}): Button => ({
    title: pen.plain(title),
    verb,
    data: { ...data, ...more },
  });
  const { may } = s;
  // an Azure plan has one licence and no upgrade; what is left to do with it comes first (PAR-12)
  const azure = s.azure !== undefined;
  return [
    ...(s.azure === false && may.nameReseller
      ? [
          button(words.azureTick, 'subscriptions.tenantOwner'),
          { title: pen.plain(words.azureLink), url: azureSettings },
        ]
      : []),
    ...(may.seats && !azure ? [button(words.seatsTitle, 'subscriptions.changeSeats')] : []),
    ...(may.upgrade && !azure ? [button(words.upgrade, 'subscriptions.upgrade')] : []),
    ...(may.ask ? [button(words.askProvider, 'orders.askSeats')] : []),
    ...(may.renew
      ? [button(s.renewal ? words.turnOff : words.turnOn, 'subscriptions.renewal', { onOff: String(!s.renewal) })]
      : []),
    ...(may.nameReseller ? [button(words.mpn, 'subscriptions.assignReseller')] : []),
    ...(may.support ? [button(words.supportTitle, 'subscriptions.setSupportContact')] : []),
    ...(may.end ? [button(words.endTitle, 'subscriptions.end')] : []),
  ].slice(0, 6);
}

export function subscriptionItem(s: ListedSubscription, pen: Pen): Item {
  const state = states[s.status];
  return {
    title: pen.typed(nameOf(s, pen)),
    status: { text: pen.plain(state.word), tone: state.tone },
    lines: [
      pen.say(words.use, s),
      s.status !== 'active'
        ? pen.say(words.endedAt, { at: s.termEnd })
        : pen.say(s.renewal ? words.renews : words.ends, { at: s.termEnd }),
      pen.say(words.orderedBy, { provider: s.provider }),
      ...(s.reseller ? [pen.say(words.ofRecord, { reseller: s.reseller, mpnId: s.mpnId ?? '' })] : []),
      pen.say(words.supportBy, { name: s.support }),
      ...(s.azure === undefined ? [] : [pen.say(s.azure ? words.azureDone : words.azurePending)]),
      pen.typed(s.id),
    ],
    actions: subscriptionButtons(s, pen),
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
  view: ({ customerId, name, items, adds, asks, next }, pen) => ({
    icon: '📦',
    title: pen.say(words.listTitle, { name }),
    ...(items.length === 0 ? { lines: [pen.say(words.none)] } : {}),
    items: items.map((s) => subscriptionItem(s, pen)),
    actions: [
      ...(next
        ? [{ title: pen.plain(words.more), verb: 'subscriptions.list', data: { id: customerId, after: next } }]
        : []),
      ...(adds ? [{ title: pen.plain(words.addTitle), verb: 'subscriptions.add', data: { id: customerId } }] : []),
      ...(asks ? [{ title: pen.plain(words.askOrder), verb: 'orders.askAdd', data: { id: customerId } }] : []),
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
