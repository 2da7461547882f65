/** The list of partnerships, with what waits, on either side (PAR-7, PAR-8). */
import type { CardView, Item } from '../card.js';
import { card } from '../card.js';
import type { Pen, Phrase } from '../language.js';
import { inTab } from '../search.js';
import { words } from './phrases.js';

export interface ListedPartnership {
  readonly id: string;
  /** The other organisation. */
  readonly otherId: string;
  readonly name: string;
  readonly country: string;
  readonly since: string;
  readonly adminAccess: boolean;
  readonly email?: string;
}
export interface ListedRequest {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}
interface Side {
  readonly partnerships: readonly ListedPartnership[];
  readonly requests: readonly ListedRequest[];
  readonly next?: string;
}
export interface PartnershipListFacts {
  /** As provider: our resellers. */
  readonly resellers?: Side;
  /** As reseller: our providers. */
  readonly providers?: Side;
  readonly removes: boolean;
  readonly decides: boolean;
  readonly authorises: boolean;
  readonly adds: boolean;
  readonly invites: boolean;
}

const line = (p: ListedPartnership, access: Phrase, pen: Pen) => [
  pen.say(words.since, { at: p.since, country: p.country }),
  pen.say(p.adminAccess ? access : words.withoutAccess),
];
const activeStatus = (pen: Pen): Item['status'] => ({ text: pen.plain(words.active), tone: 'good' });
const waitingStatus = (pen: Pen): Item['status'] => ({ text: pen.plain(words.waitingState), tone: 'warning' });
const mail = (p: ListedPartnership, pen: Pen) =>
  p.email ? [{ title: pen.plain(words.mail), url: `mailto:${p.email}` }] : [];

const viewCustomers = (p: ListedPartnership, pen: Pen) => ({
  title: pen.plain(words.viewCustomers),
  verb: 'customers.list',
  data: { partnerId: p.otherId },
});

const resellerItems = (side: Side, facts: PartnershipListFacts, pen: Pen): Item[] => [
  ...side.requests.map(
    (r): Item => ({
      title: pen.say(words.waiting, { name: r.name, at: r.at }),
      status: waitingStatus(pen),
      actions: facts.decides
        ? [
            { title: pen.plain(words.approve), verb: 'partnership.approve', data: { id: r.id }, style: 'positive' },
            { title: pen.plain(words.decline), verb: 'partnership.declineRequest', data: { id: r.id } },
          ]
        : [],
    }),
  ),
  ...side.partnerships.map(
    (p): Item => ({
      title: pen.typed(p.name),
      status: activeStatus(pen),
      lines: line(p, words.withAccess, pen),
      actions: [
        viewCustomers(p, pen),
        ...(facts.adds
          ? [{ title: pen.plain(words.addCustomer), verb: 'customers.add', data: { reseller: p.otherId } }]
          : []),
        ...mail(p, pen),
        ...(facts.removes
          ? [
              {
                title: pen.plain(words.remove),
                verb: 'partnership.remove',
                data: { id: p.id },
                style: 'destructive' as const,
              },
            ]
          : []),
      ],
    }),
  ),
];

const providerItems = (side: Side, facts: PartnershipListFacts, pen: Pen): Item[] => [
  ...side.requests.map(
    (r): Item => ({
      title: pen.say(words.waiting, { name: r.name, at: r.at }),
      status: waitingStatus(pen),
      actions: facts.decides
        ? [{ title: pen.plain(words.withdraw), verb: 'partnership.withdraw', data: { id: r.id } }]
        : [],
    }),
  ),
  ...side.partnerships.map(
    (p): Item => ({
      title: pen.typed(p.name),
      status: activeStatus(pen),
      lines: line(p, words.withAccessHere, pen),
      actions: [
        viewCustomers(p, pen),
        ...(facts.invites
          ? [{ title: pen.plain(words.inviteCustomers), verb: 'customers.inviteJoint', data: { provider: p.otherId } }]
          : []),
        ...mail(p, pen),
        ...(facts.authorises
          ? [
              p.adminAccess
                ? { title: pen.plain(words.takeBack), verb: 'partnership.revokeAdmin', data: { id: p.id } }
                : { title: pen.plain(words.giveBack), verb: 'partnership.grantAdmin', data: { id: p.id } },
            ]
          : []),
      ],
    }),
  ),
];

export const listCard = card<PartnershipListFacts>('partnership.list', {
  view: (facts, pen): CardView => {
    const { resellers, providers } = facts;
    const items = [
      ...(resellers ? resellerItems(resellers, facts, pen) : []),
      ...(providers ? providerItems(providers, facts, pen) : []),
    ];
    const next = resellers?.next ?? providers?.next;
    return {
      icon: '🤝',
      title: pen.say(resellers && providers ? words.topic : resellers ? words.resellers : words.providers),
      ...(items.length === 0 ? { lines: [pen.say(resellers ? words.noneProvider : words.noneReseller)] } : {}),
      items,
      actions: [
        ...(next ? [{ title: pen.plain(words.more), verb: 'partnership.list', data: { after: next } }] : []),
        ...(resellers && facts.removes ? [{ title: pen.plain(words.requestTitle), verb: 'partnership.request' }] : []),
        ...(providers ? [{ title: pen.plain(words.findOther), verb: 'providers.find' }] : []),
        ...inTab(resellers ? 'resellers' : 'providers', pen),
      ],
    };
  },
  sample: {
    resellers: {
      partnerships: [
        {
          id: '01',
          otherId: 'ORG-LUMIERE',
          name: 'Lumière Informatique',
          country: 'FR',
          since: '2026-10-01T09:00:00.000Z',
          adminAccess: true,
          email: 'a@lumiere.example',
        },
      ],
      requests: [{ id: '02', name: 'Bluepeak IT', at: '2026-11-20T09:00:00.000Z' }],
    },
    removes: true,
    decides: true,
    authorises: false,
    adds: true,
    invites: false,
  },
});
