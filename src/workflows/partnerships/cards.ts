import type { CardView, Item } from '../card.js';
import { card } from '../card.js';
import type { Pen, Phrase } from '../language.js';
import { inTab } from '../search.js';
import { words } from './phrases.js';

const sampleId = 'INV-7K2M9QXD';
const later = '2026-12-21T09:00:00.000Z';

/** What authorising grants: the same words wherever it is decided (PAR-6). */
export interface InvitedFacts {
  readonly id: string;
  readonly provider: string;
  readonly expiresAt: string;
}
export const grantLines = (facts: InvitedFacts, pen: Pen) => [
  pen.say(words.grant, { provider: facts.provider }),
  pen.say(words.validUntil, { id: facts.id, at: facts.expiresAt }),
];

/** For people of the reseller who may not authorise: they see it and pass it on. */
export const invitedCard = card<InvitedFacts>('partnership.invited', {
  view: (facts, pen) => ({
    icon: '🤝',
    title: pen.say(words.invitedTitle, { provider: facts.provider }),
    lines: grantLines(facts, pen),
    notes: [pen.say(words.onlyGlobalAdmin)],
    actions: [{ title: pen.plain(words.passOn), verb: 'ask', data: { order: 'partnership.accept', id: facts.id } }],
  }),
  sample: { id: sampleId, provider: 'Armor Distribution', expiresAt: later },
});

export const acceptedCard = card<{ provider: string }>('partnership.accepted', {
  view: (facts, pen) => ({
    icon: '🤝',
    title: pen.say(words.acceptedTitle),
    status: { text: pen.plain(words.active), tone: 'good' },
    lines: [pen.say(words.acceptedOurs, facts)],
    actions: [{ title: pen.plain(words.list), verb: 'partnership.list' }],
  }),
  sample: { provider: 'Armor Distribution' },
});

export const acceptedByResellerCard = card<{ reseller: string; by: string }>('partnership.acceptedByReseller', {
  view: (facts, pen) => ({
    icon: '🤝',
    title: pen.say(words.acceptedTitle),
    status: { text: pen.plain(words.active), tone: 'good' },
    lines: [pen.say(words.acceptedTheirs, facts), pen.say(words.nextProvider)],
    actions: [{ title: pen.plain(words.list), verb: 'partnership.list' }],
  }),
  sample: { reseller: 'Lumière Informatique', by: 'Ada Ito' },
});

export const declinedCard = card<{ provider: string }>('partnership.declined', {
  view: (facts, pen) => ({
    icon: '📭',
    title: pen.say(words.declinedTitle),
    lines: [pen.say(words.declinedOurs, facts)],
  }),
  sample: { provider: 'Armor Distribution' },
});

export const declinedByResellerCard = card<{ party: string; reason: string; email: string }>(
  'partnership.declinedByReseller',
  {
    view: (facts, pen) => ({
      icon: '📭',
      title: pen.say(words.declinedTitle),
      lines: [pen.say(words.declinedTheirs, { party: facts.party, reason: facts.reason })],
      actions: [{ title: pen.plain(words.requestTitle), verb: 'partnership.request', data: { email: facts.email } }],
    }),
    sample: {
      party: 'contact@lumiere.example',
      reason: 'We already have a provider',
      email: 'contact@lumiere.example',
    },
  },
);

/** Replaces the cards of colleagues whose decision it was too (NOT-4). */
export const decidedElsewhereCard = card<{ provider: string; who: string }>('partnership.decidedElsewhere', {
  view: (facts, pen) => ({
    icon: '🤝',
    title: pen.say(words.invitedTitle, { provider: facts.provider }),
    lines: [pen.say(words.decidedElsewhere, { who: facts.who })],
    actions: [{ title: pen.plain(words.list), verb: 'partnership.list' }],
  }),
  sample: { provider: 'Armor Distribution', who: 'Ada Ito' },
});

export const askedCard = card<{ id: string; provider: string; before?: string }>('partnership.asked', {
  view: (facts, pen) => ({
    icon: '📨',
    title: pen.say(words.askedTitle),
    lines: [
      facts.before
        ? pen.say(words.askedBefore, { provider: facts.provider, at: facts.before })
        : pen.say(words.asked, { provider: facts.provider }),
    ],
    actions: [{ title: pen.plain(words.withdraw), verb: 'partnership.withdraw', data: { id: facts.id } }],
  }),
  sample: { id: '01', provider: 'Armor Distribution' },
});

export interface RequestFacts {
  readonly id: string;
  readonly reseller: string;
  readonly person: string;
  readonly message?: string;
}
export const requestCard = card<RequestFacts>('partnership.requestReceived', {
  view: (facts, pen) => ({
    icon: '🙋',
    title: pen.say(words.requestFrom),
    lines: [pen.say(words.requestWhat, facts), ...(facts.message ? [pen.typed(facts.message)] : [])],
    actions: [
      { title: pen.plain(words.approve), verb: 'partnership.approve', data: { id: facts.id }, style: 'positive' },
      { title: pen.plain(words.decline), verb: 'partnership.declineRequest', data: { id: facts.id } },
    ],
  }),
  sample: { id: '01', reseller: 'Lumière Informatique', person: 'Ada Ito', message: 'We sell to 40 customers.' },
});

export const requestDecidedCard = card<{ who: string; reseller: string; reason?: string }>(
  'partnership.requestDecided',
  {
    view: (facts, pen) => ({
      icon: '🙋',
      title: pen.say(words.requestDecided),
      lines: [
        facts.reason === undefined
          ? pen.say(words.approvedBy, facts)
          : pen.say(words.declinedBy, { who: facts.who, reseller: facts.reseller, reason: facts.reason }),
      ],
    }),
    sample: { who: 'Ada Ito', reseller: 'Lumière Informatique', reason: 'Not in your country' },
  },
);

export const requestWithdrawnCard = card<{ who: string }>('partnership.requestWithdrawn', {
  view: (facts, pen) => ({
    icon: '🙋',
    title: pen.say(words.withdrawnTitle),
    lines: [pen.say(words.withdrawn, facts)],
  }),
  sample: { who: 'Lumière Informatique' },
});

export const requestApprovedCard = card<{ provider: string; invitationId: string }>('partnership.requestApproved', {
  view: (facts, pen) => ({
    icon: '🎉',
    title: pen.say(words.approvedTitle),
    lines: [pen.say(words.approvedWhat, { provider: facts.provider })],
    actions: [
      { title: pen.plain(words.review), verb: 'invitations.show', data: { id: facts.invitationId }, style: 'positive' },
    ],
  }),
  sample: { provider: 'Armor Distribution', invitationId: sampleId },
});

export const requestDeclinedCard = card<{ provider: string; reason: string }>('partnership.requestDeclined', {
  view: (facts, pen) => ({
    icon: '📭',
    title: pen.say(words.requestDeclinedTitle),
    lines: [pen.say(words.requestDeclinedWhat, facts)],
    actions: [{ title: pen.plain(words.findOther), verb: 'providers.find' }],
  }),
  sample: { provider: 'Armor Distribution', reason: 'Not in your country' },
});

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

export const accessCard = card<{ provider: string; given: boolean }>('partnership.access', {
  view: (facts, pen) => ({
    icon: '🔑',
    title: pen.say(facts.given ? words.gaveBackTitle : words.tookBackTitle),
    lines: [pen.say(facts.given ? words.gaveBack : words.tookBack, { provider: facts.provider })],
    actions: [
      ...(facts.given
        ? []
        : [{ title: pen.plain(words.adminCenter), url: 'https://admin.microsoft.com/Adminportal/Home#/partners' }]),
      { title: pen.plain(words.list), verb: 'partnership.list' },
    ],
  }),
  sample: { provider: 'Armor Distribution', given: false },
});

export const accessToldCard = card<{ reseller: string; given: boolean }>('partnership.accessTold', {
  view: (facts, pen) => ({
    icon: '🔑',
    title: pen.say(facts.given ? words.gaveBackTitle : words.tookBackTitle),
    lines: [pen.say(facts.given ? words.accessGiven : words.accessTaken, { reseller: facts.reseller })],
    actions: [{ title: pen.plain(words.list), verb: 'partnership.list' }],
  }),
  sample: { reseller: 'Lumière Informatique', given: false },
});

export const removedCard = card<{ reseller: string }>('partnership.removed', {
  view: (facts, pen) => ({ icon: '🗂️', title: pen.say(words.removedTitle), lines: [pen.say(words.removed, facts)] }),
  sample: { reseller: 'Lumière Informatique' },
});
