/** What is shown of an invitation that is answered, and of a partnership that is kept or ended (PAR-6 to PAR-9). */
import { button, card } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { partnershipPhrases } from './phrases.js';

const sampleId = 'INV-7K2M9QXD';
const later = '2026-12-21T09:00:00.000Z';

/** What authorising grants: the same words wherever it is decided (PAR-6). */
export interface InvitedFacts {
  readonly id: string;
  readonly provider: string;
  readonly expiresAt: string;
}
export const grantLines = (facts: InvitedFacts, t: Localizer) => [
  t.markdown(partnershipPhrases.grant, { provider: facts.provider }),
  t.markdown(partnershipPhrases.validUntil, { id: facts.id, at: facts.expiresAt }),
];

/** For people of the reseller who may not authorise: they see it and pass it on. */
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

export const acceptedCard = card<{ provider: string }>('partnership.accepted', {
  view: (facts, t) => ({
    icon: '🤝',
    title: t.markdown(partnershipPhrases.acceptedTitle),
    status: { text: t.text(partnershipPhrases.active), tone: 'good' },
    lines: [t.markdown(partnershipPhrases.acceptedOurs, facts)],
    actions: [button('partnerships.list', t.text(partnershipPhrases.list))],
  }),
  sample: { provider: 'Armor Distribution' },
});

export const acceptedByResellerCard = card<{ reseller: string; by: string }>('partnership.acceptedByReseller', {
  view: (facts, t) => ({
    icon: '🤝',
    title: t.markdown(partnershipPhrases.acceptedTitle),
    status: { text: t.text(partnershipPhrases.active), tone: 'good' },
    lines: [t.markdown(partnershipPhrases.acceptedTheirs, facts), t.markdown(partnershipPhrases.nextProvider)],
    actions: [button('partnerships.list', t.text(partnershipPhrases.list))],
  }),
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

/** Replaces the cards of colleagues whose decision it was too (NOT-4). */
export const decidedElsewhereCard = card<{ provider: string; who: string }>('partnership.decidedElsewhere', {
  view: (facts, t) => ({
    icon: '🤝',
    title: t.markdown(partnershipPhrases.invitedTitle, { provider: facts.provider }),
    lines: [t.markdown(partnershipPhrases.decidedElsewhere, { who: facts.who })],
    actions: [button('partnerships.list', t.text(partnershipPhrases.list))],
  }),
  sample: { provider: 'Armor Distribution', who: 'Ada Ito' },
});

export const accessCard = card<{ provider: string; given: boolean }>('partnership.access', {
  view: (facts, t) => ({
    icon: '🔑',
    title: t.markdown(facts.given ? partnershipPhrases.gaveBackTitle : partnershipPhrases.tookBackTitle),
    lines: [
      t.markdown(facts.given ? partnershipPhrases.gaveBack : partnershipPhrases.tookBack, { provider: facts.provider }),
    ],
    actions: [
      ...(facts.given
        ? []
        : [
            {
              title: t.text(partnershipPhrases.adminCenter),
              url: 'https://admin.microsoft.com/Adminportal/Home#/partners',
            },
          ]),
      button('partnerships.list', t.text(partnershipPhrases.list)),
    ],
  }),
  sample: { provider: 'Armor Distribution', given: false },
});

export const accessToldCard = card<{ reseller: string; given: boolean }>('partnership.accessTold', {
  view: (facts, t) => ({
    icon: '🔑',
    title: t.markdown(facts.given ? partnershipPhrases.gaveBackTitle : partnershipPhrases.tookBackTitle),
    lines: [
      t.markdown(facts.given ? partnershipPhrases.accessGiven : partnershipPhrases.accessTaken, {
        reseller: facts.reseller,
      }),
    ],
    actions: [button('partnerships.list', t.text(partnershipPhrases.list))],
  }),
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
