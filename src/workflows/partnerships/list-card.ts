/** The list of partnerships and open requests, for both sides (PAR-7, PAR-8). */

import { type Button, button, type CardView, card, type Item } from '../../kernel/card.js';
import { escapeMarkdown, type Localizer, type Phrase } from '../../kernel/localizer.js';
import { inTab } from '../../kernel/search.js';
import { partnershipPhrases } from './phrases.js';

export interface ListedPartnership {
  readonly id: string;
  /** Id of the other organisation. */
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
  /** The resellers of a provider. */
  readonly resellers?: Side;
  /** The providers of a reseller. */
  readonly providers?: Side;
  readonly removes: boolean;
  readonly decides: boolean;
  readonly authorises: boolean;
  readonly adds: boolean;
  readonly invites: boolean;
}

const requestItem = (r: ListedRequest, t: Localizer, actions: readonly Button[]): Item => ({
  title: t.markdown(partnershipPhrases.waiting, { name: r.name, at: r.at }),
  status: { text: t.text(partnershipPhrases.waitingState), tone: 'warning' },
  actions,
});

const partnershipItem = (p: ListedPartnership, access: Phrase, t: Localizer, actions: readonly Button[]): Item => ({
  title: escapeMarkdown(p.name),
  status: { text: t.text(partnershipPhrases.active), tone: 'good' },
  lines: [
    t.markdown(partnershipPhrases.since, { at: p.since, country: p.country }),
    t.markdown(p.adminAccess ? access : partnershipPhrases.withoutAccess),
  ],
  actions: [
    button('customers.list', t.text(partnershipPhrases.viewCustomers), { data: { partnerId: p.otherId } }),
    ...actions,
  ],
});

const mailButton = (p: ListedPartnership, t: Localizer) =>
  p.email ? [{ title: t.text(partnershipPhrases.mail), url: `mailto:${p.email}` }] : [];

const resellerItems = (side: Side, facts: PartnershipListFacts, t: Localizer): Item[] => [
  ...side.requests.map((r) => {
    const data = { id: r.id };
    return requestItem(
      r,
      t,
      facts.decides
        ? [
            button('partnerships.approve', t.text(partnershipPhrases.approve), { data, style: 'positive' }),
            button('partnerships.declineRequest', t.text(partnershipPhrases.decline), { data }),
          ]
        : [],
    );
  }),
  ...side.partnerships.map((p) => {
    const { addCustomer, remove, withAccess } = partnershipPhrases;
    return partnershipItem(p, withAccess, t, [
      ...(facts.adds ? [button('customers.add', t.text(addCustomer), { data: { reseller: p.otherId } })] : []),
      ...mailButton(p, t),
      ...(facts.removes
        ? [button('partnerships.remove', t.text(remove), { data: { id: p.id }, style: 'destructive' })]
        : []),
    ]);
  }),
];

const providerItems = (side: Side, facts: PartnershipListFacts, t: Localizer): Item[] => [
  ...side.requests.map((r) =>
    requestItem(
      r,
      t,
      facts.decides
        ? [button('partnerships.withdraw', t.text(partnershipPhrases.withdraw), { data: { id: r.id } })]
        : [],
    ),
  ),
  ...side.partnerships.map((p) => {
    const { giveBack, inviteCustomers, takeBack, withAccessHere } = partnershipPhrases;
    const accessButton = p.adminAccess
      ? button('partnerships.revokeAdmin', t.text(takeBack), { data: { id: p.id } })
      : button('partnerships.grantAdmin', t.text(giveBack), { data: { id: p.id } });
    return partnershipItem(p, withAccessHere, t, [
      ...(facts.invites
        ? [button('customers.inviteJoint', t.text(inviteCustomers), { data: { provider: p.otherId } })]
        : []),
      ...mailButton(p, t),
      ...(facts.authorises ? [accessButton] : []),
    ]);
  }),
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
      title: t.markdown(
        resellers && providers
          ? partnershipPhrases.topic
          : resellers
            ? partnershipPhrases.resellers
            : partnershipPhrases.providers,
      ),
      ...(items.length === 0
        ? { lines: [t.markdown(resellers ? partnershipPhrases.noneProvider : partnershipPhrases.noneReseller)] }
        : {}),
      items,
      actions: [
        ...(next ? [button('partnerships.list', t.text(partnershipPhrases.more), { data: { after: next } })] : []),
        ...(resellers && facts.removes
          ? [button('partnerships.request', t.text(partnershipPhrases.requestTitle))]
          : []),
        ...(providers ? [button('providers.find', t.text(partnershipPhrases.findOther))] : []),
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
