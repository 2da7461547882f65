/** What is shown of a reseller's request, on either side (PAR-5, PAR-14). */
import { card } from '../card.js';
import { words } from './phrases.js';

const sampleId = 'INV-7K2M9QXD';

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
