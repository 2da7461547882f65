/** The list of partnerships, with what waits, on either side (PAR-7, PAR-8). */

import type { CardView, Item } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
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
const waitingStatus = (t: Localizer): Item['status'] => ({
  text: t.text(partnershipPhrases.waitingState),
  tone: 'warning',
});
const mail = (p: ListedPartnership, t: Localizer) =>
  p.email ? [{ title: t.text(partnershipPhrases.mail), url: `mailto:${p.email}` }] : [];

const viewCustomers = (p: ListedPartnership, t: Localizer) =>
  button('customers.list', t.text(partnershipPhrases.viewCustomers), { data: { partnerId: p.otherId } });

const resellerItems = (side: Side, facts: PartnershipListFacts, t: Localizer): Item[] => [
  ...side.requests.map(
    (r): Item => ({
      title: t.markdown(partnershipPhrases.waiting, { name: r.name, at: r.at }),
      status: waitingStatus(t),
      actions: facts.decides
        ? [
            button('partnerships.approve', t.text(partnershipPhrases.approve), {
              data: { id: r.id },
              style: 'positive',
            }),
            button('partnerships.declineRequest', t.text(partnershipPhrases.decline), { data: { id: r.id } }),
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
          ? [button('customers.add', t.text(partnershipPhrases.addCustomer), { data: { reseller: p.otherId } })]
          : []),
        ...mail(p, t),
        ...(facts.removes
          ? [
              button('partnerships.remove', t.text(partnershipPhrases.remove), {
                data: { id: p.id },
                style: 'destructive' as const,
              }),
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
        ? [button('partnerships.withdraw', t.text(partnershipPhrases.withdraw), { data: { id: r.id } })]
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
          ? [
              button('customers.inviteJoint', t.text(partnershipPhrases.inviteCustomers), {
                data: { provider: p.otherId },
              }),
            ]
          : []),
        ...mail(p, t),
        ...(facts.authorises
          ? [
              p.adminAccess
                ? button('partnerships.revokeAdmin', t.text(partnershipPhrases.takeBack), { data: { id: p.id } })
                : button('partnerships.grantAdmin', t.text(partnershipPhrases.giveBack), { data: { id: p.id } }),
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
