/** Cards of a reseller's request, for both sides (PAR-5, PAR-14). */
import { button, card, type VerbButton } from '../../kernel/card.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import { partnershipPhrases } from './phrases.js';

export const askedCard = card<{ id: string; provider: string; before?: string }>('partnership.asked', {
  view: (facts, t) => ({
    icon: '📨',
    title: t.markdown(partnershipPhrases.askedTitle),
    lines: [
      facts.before
        ? t.markdown(partnershipPhrases.askedBefore, { provider: facts.provider, at: facts.before })
        : t.markdown(partnershipPhrases.asked, { provider: facts.provider }),
    ],
    actions: [button('partnerships.withdraw', t.text(partnershipPhrases.withdraw), { data: { id: facts.id } })],
  }),
  sample: { id: '01', provider: 'Armor Distribution' },
});

/** How the provider decides a request. */
export const requestButtons = (id: string, t: Localizer): readonly VerbButton[] => [
  button('partnerships.approve', t.text(partnershipPhrases.approve), { data: { id }, style: 'positive' }),
  button('partnerships.declineRequest', t.text(partnershipPhrases.decline), { data: { id } }),
];

interface RequestFacts {
  readonly id: string;
  readonly reseller: string;
  readonly person: string;
  readonly message?: string;
}
export const requestCard = card<RequestFacts>('partnership.requestReceived', {
  view: (facts, t) => ({
    icon: '🙋',
    title: t.markdown(partnershipPhrases.requestFrom),
    lines: [
      t.markdown(partnershipPhrases.requestWhat, facts),
      ...(facts.message ? [escapeMarkdown(facts.message)] : []),
    ],
    actions: requestButtons(facts.id, t),
  }),
  sample: { id: '01', reseller: 'Lumière Informatique', person: 'Ada Ito', message: 'We sell to 40 customers.' },
});

export const requestDecidedCard = card<{ who: string; reseller: string; reason?: string }>(
  'partnership.requestDecided',
  {
    view: (facts, t) => ({
      icon: '🙋',
      title: t.markdown(partnershipPhrases.requestDecided),
      lines: [
        facts.reason === undefined
          ? t.markdown(partnershipPhrases.approvedBy, facts)
          : t.markdown(partnershipPhrases.declinedBy, { ...facts, reason: facts.reason }),
      ],
    }),
    sample: { who: 'Ada Ito', reseller: 'Lumière Informatique', reason: 'Not in your country' },
  },
);

export const requestWithdrawnCard = card<{ who: string }>('partnership.requestWithdrawn', {
  view: (facts, t) => ({
    icon: '🙋',
    title: t.markdown(partnershipPhrases.withdrawnTitle),
    lines: [t.markdown(partnershipPhrases.withdrawn, facts)],
  }),
  sample: { who: 'Lumière Informatique' },
});

export const requestApprovedCard = card<{ provider: string; invitationId: string }>('partnership.requestApproved', {
  view: (facts, t) => ({
    icon: '🎉',
    title: t.markdown(partnershipPhrases.approvedTitle),
    lines: [t.markdown(partnershipPhrases.approvedWhat, { provider: facts.provider })],
    actions: [
      button('partnerships.showInvitation', t.text(partnershipPhrases.review), {
        data: { id: facts.invitationId },
        style: 'positive',
      }),
    ],
  }),
  sample: { provider: 'Armor Distribution', invitationId: 'INV-7K2M9QXD' },
});

export const requestDeclinedCard = card<{ provider: string; reason: string }>('partnership.requestDeclined', {
  view: (facts, t) => ({
    icon: '📭',
    title: t.markdown(partnershipPhrases.requestDeclinedTitle),
    lines: [t.markdown(partnershipPhrases.requestDeclinedWhat, facts)],
    actions: [button('providers.find', t.text(partnershipPhrases.findOther))],
  }),
  sample: { provider: 'Armor Distribution', reason: 'Not in your country' },
});

export const requestCards = [
  askedCard,
  requestCard,
  requestDecidedCard,
  requestWithdrawnCard,
  requestApprovedCard,
  requestDeclinedCard,
];
