/** The list of partnerships, with what waits, on either side (PAR-7, PAR-8). */
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { CardView, Item } from '../../kernel/card.js';
import { card } from '../../kernel/card.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { inTab } from '../../kernel/search.js';
import { partnershipPhrases } from './phrases.js';

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

const line = (p: ListedPartnership, access: Phrase, t: Localizer) => [
  t.markdown(partnershipPhrases.since, { at: p.since, country: p.country }),
  t.markdown(p.adminAccess ? access : partnershipPhrases.withoutAccess),
];
const activeStatus = (t: Localizer): Item['status'] => ({ text: t.text(partnershipPhrases.active), tone: 'good' });
const waitingStatus = (t: Localizer): Item['status'] => ({ text: t.text(partnershipPhrases.waitingState), tone: 'warning' });
const mail = (p: ListedPartnership, t: Localizer) =>
  p.email ? [{ title: t.text(partnershipPhrases.mail), url: `mailto:${p.email}` }] : [];

const viewCustomers = (p: ListedPartnership, t: Localizer) => ({
  title: t.text(partnershipPhrases.viewCustomers),
  verb: 'customers.list',
  data: { partnerId: p.otherId },
});

const resellerItems = (side: Side, facts: PartnershipListFacts, t: Localizer): Item[] => [
  ...side.requests.map(
    (r): Item => ({
      title: t.markdown(partnershipPhrases.waiting, { name: r.name, at: r.at }),
      status: waitingStatus(t),
      actions: facts.decides
        ? [
            { title: t.text(partnershipPhrases.approve), verb: 'partnerships.approve', data: { id: r.id }, style: 'positive' },
            { title: t.text(partnershipPhrases.decline), verb: 'partnerships.declineRequest', data: { id: r.id } },
          ]
        : [],
    }),
  ),
  ...side.partnerships.map(
    (p): Item => ({
      title: escapeMarkdown(p.name),
      status: activeStatus(t),
      lines: line(p, partnershipPhrases.withAccess, t),
      actions: [
        viewCustomers(p, t),
        ...(facts.adds
          ? [{ title: t.text(partnershipPhrases.addCustomer), verb: 'customers.add', data: { reseller: p.otherId } }]
          : []),
        ...mail(p, t),
        ...(facts.removes
          ? [
              {
                title: t.text(partnershipPhrases.remove),
                verb: 'partnerships.remove',
                data: { id: p.id },
                style: 'destructive' as const,
              },
            ]
          : []),
      ],
    }),
  ),
];

const providerItems = (side: Side, facts: PartnershipListFacts, t: Localizer): Item[] => [
  ...side.requests.map(
    (r): Item => ({
      title: t.markdown(partnershipPhrases.waiting, { name: r.name, at: r.at }),
      status: waitingStatus(t),
      actions: facts.decides
        ? [{ title: t.text(partnershipPhrases.withdraw), verb: 'partnerships.withdraw', data: { id: r.id } }]
        : [],
    }),
  ),
  ...side.partnerships.map(
    (p): Item => ({
      title: escapeMarkdown(p.name),
      status: activeStatus(t),
      lines: line(p, partnershipPhrases.withAccessHere, t),
      actions: [
        viewCustomers(p, t),
        ...(facts.invites
          ? [{ title: t.text(partnershipPhrases.inviteCustomers), verb: 'customers.inviteJoint', data: { provider: p.otherId } }]
          : []),
        ...mail(p, t),
        ...(facts.authorises
          ? [
              p.adminAccess
                ? { title: t.text(partnershipPhrases.takeBack), verb: 'partnerships.revokeAdmin', data: { id: p.id } }
                : { title: t.text(partnershipPhrases.giveBack), verb: 'partnerships.grantAdmin', data: { id: p.id } },
            ]
          : []),
      ],
    }),
  ),
];

export const listCard = card<PartnershipListFacts>('partnership.list', {
  view: (facts, t): CardView => {
    const { resellers, providers } = facts;
    const items = [
      ...(resellers ? resellerItems(resellers, facts, t) : []),
      ...(providers ? providerItems(providers, facts, t) : []),
    ];
    const next = resellers?.next ?? providers?.next;
    return {
      icon: '🤝',
      title: t.markdown(resellers && providers ? partnershipPhrases.topic : resellers ? partnershipPhrases.resellers : partnershipPhrases.providers),
      ...(items.length === 0 ? { lines: [t.markdown(resellers ? partnershipPhrases.noneProvider : partnershipPhrases.noneReseller)] } : {}),
      items,
      actions: [
        ...(next ? [{ title: t.text(partnershipPhrases.more), verb: 'partnerships.list', data: { after: next } }] : []),
        ...(resellers && facts.removes ? [{ title: t.text(partnershipPhrases.requestTitle), verb: 'partnerships.request' }] : []),
        ...(providers ? [{ title: t.text(partnershipPhrases.findOther), verb: 'providers.find' }] : []),
        ...inTab(resellers ? 'resellers' : 'providers', t),
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
