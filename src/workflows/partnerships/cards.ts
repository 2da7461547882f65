/** What is shown of an invitation that is answered, and of a partnership that is kept or ended (PAR-6 to PAR-9). */
import { card } from '../card.js';
import type { Pen } from '../language.js';
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
    actions: [
      {
        title: pen.plain(words.passOn),
        verb: 'ask',
        data: { order: 'partnership.accept', id: facts.id, provider: facts.provider },
      },
    ],
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
