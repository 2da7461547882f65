/** Cards of a received invitation, its answer and the partnership (PAR-6 to PAR-9). */
import { button, type CardView, card } from '../../kernel/card.js';
import type { Localizer, Markdown } from '../../kernel/localizer.js';
import { partnershipPhrases } from './phrases.js';

const sampleId = 'INV-7K2M9QXD';
const later = '2026-12-21T09:00:00.000Z';

export interface InvitedFacts {
  readonly id: string;
  readonly provider: string;
  readonly expiresAt: string;
  /** Another partner has a name that looks like the provider’s. */
  readonly mistakable?: true;
}
/** What the authorisation grants, worded identically on every card (PAR-6). */
export const grantLines = (facts: InvitedFacts, t: Localizer) => [
  t.markdown(partnershipPhrases.grant, { provider: facts.provider }),
  t.markdown(partnershipPhrases.validUntil, { id: facts.id, at: facts.expiresAt }),
  ...(facts.mistakable ? [t.markdown(partnershipPhrases.mistakable, { provider: facts.provider })] : []),
];

/** For users of the reseller that cannot authorise the invitation, only forward it. */
export const invitedCard = card<InvitedFacts>('partnership.invited', {
  view: (facts, t) => ({
    icon: '🤝',
    title: t.markdown(partnershipPhrases.invitedTitle, { provider: facts.provider }),
    lines: grantLines(facts, t),
    notes: [t.markdown(partnershipPhrases.onlyGlobalAdmin)],
    actions: [
      button('commands.forward', t.text(partnershipPhrases.passOn), {
        data: { order: 'partnership.accept', id: facts.id, provider: facts.provider },
      }),
    ],
  }),
  sample: { id: sampleId, provider: 'Armor Distribution', expiresAt: later },
});

const listButton = (t: Localizer) => button('partnerships.list', t.text(partnershipPhrases.list));

const activeView = (t: Localizer, lines: readonly Markdown[]): CardView => ({
  icon: '🤝',
  title: t.markdown(partnershipPhrases.acceptedTitle),
  status: { text: t.text(partnershipPhrases.active), tone: 'good' },
  lines,
  actions: [listButton(t)],
});

export const acceptedCard = card<{ provider: string }>('partnership.accepted', {
  view: (facts, t) => activeView(t, [t.markdown(partnershipPhrases.acceptedOurs, facts)]),
  sample: { provider: 'Armor Distribution' },
});

export const acceptedByResellerCard = card<{ reseller: string; by: string }>('partnership.acceptedByReseller', {
  view: (facts, t) =>
    activeView(t, [t.markdown(partnershipPhrases.acceptedTheirs, facts), t.markdown(partnershipPhrases.nextProvider)]),
  sample: { reseller: 'Lumière Informatique', by: 'Ada Ito' },
});

export const declinedCard = card<{ provider: string }>('partnership.declined', {
  view: (facts, t) => ({
    icon: '📭',
    title: t.markdown(partnershipPhrases.declinedTitle),
    lines: [t.markdown(partnershipPhrases.declinedOurs, facts)],
  }),
  sample: { provider: 'Armor Distribution' },
});

export const declinedByResellerCard = card<{ party: string; reason: string; email: string }>(
  'partnership.declinedByReseller',
  {
    view: (facts, t) => ({
      icon: '📭',
      title: t.markdown(partnershipPhrases.declinedTitle),
      lines: [t.markdown(partnershipPhrases.declinedTheirs, { party: facts.party, reason: facts.reason })],
      actions: [
        button('partnerships.request', t.text(partnershipPhrases.requestTitle), { data: { email: facts.email } }),
      ],
    }),
    sample: {
      party: 'contact@lumiere.example',
      reason: 'We already have a provider',
      email: 'contact@lumiere.example',
    },
  },
);

/** Replaces the delivered cards of colleagues that could have answered too (NOT-4). */
export const decidedElsewhereCard = card<{ provider: string; who: string }>('partnership.decidedElsewhere', {
  view: (facts, t) => ({
    icon: '🤝',
    title: t.markdown(partnershipPhrases.invitedTitle, { provider: facts.provider }),
    lines: [t.markdown(partnershipPhrases.decidedElsewhere, { who: facts.who })],
    actions: [listButton(t)],
  }),
  sample: { provider: 'Armor Distribution', who: 'Ada Ito' },
});

const accessView = (given: boolean, t: Localizer, line: Markdown): CardView => ({
  icon: '🔑',
  title: t.markdown(given ? partnershipPhrases.gaveBackTitle : partnershipPhrases.tookBackTitle),
  lines: [line],
  actions: [listButton(t)],
});

/** A revocation is recorded only; the link opens the admin centre, where the access itself is removed (PAR-8). */
export const accessCard = card<{ provider: string; given: boolean }>('partnership.access', {
  view: ({ provider, given }, t) => {
    const { gaveBack, tookBack, adminCenter } = partnershipPhrases;
    const view = accessView(given, t, t.markdown(given ? gaveBack : tookBack, { provider }));
    const url = 'https://admin.microsoft.com/Adminportal/Home#/partners';
    return given ? view : { ...view, actions: [{ title: t.text(adminCenter), url }, listButton(t)] };
  },
  sample: { provider: 'Armor Distribution', given: false },
});

export const accessChangedCard = card<{ reseller: string; given: boolean }>('partnership.accessTold', {
  view: ({ reseller, given }, t) => {
    const { accessGiven, accessTaken } = partnershipPhrases;
    return accessView(given, t, t.markdown(given ? accessGiven : accessTaken, { reseller }));
  },
  sample: { reseller: 'Lumière Informatique', given: false },
});

export const removedCard = card<{ reseller: string }>('partnership.removed', {
  view: (facts, t) => ({
    icon: '🗂️',
    title: t.markdown(partnershipPhrases.removedTitle),
    lines: [t.markdown(partnershipPhrases.removed, facts)],
  }),
  sample: { reseller: 'Lumière Informatique' },
});

export const cards = [
  invitedCard,
  acceptedCard,
  acceptedByResellerCard,
  declinedCard,
  declinedByResellerCard,
  decidedElsewhereCard,
  accessCard,
  accessChangedCard,
  removedCard,
];
