/** Shows where to create a work account (ENR-14). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { enrollmentPhrases } from './phrases.js';

const createAccount = 'https://signup.microsoft.com/';

export const accountCard = card<Record<string, never>>('enroll.account', {
  view: (_facts, t) => ({
    icon: '🪪',
    title: t.markdown(enrollmentPhrases.createTitle),
    lines: [t.markdown(enrollmentPhrases.createWhat)],
    actions: [{ title: t.text(enrollmentPhrases.createOne), url: createAccount }],
  }),
  sample: {},
});

export const showAccount = query({
  verb: 'enrollments.showAccount',
  formerly: ['enroll.account'],
  who: 'anyone',
  listed: false,
  words: { title: enrollmentPhrases.createOne },
  input: z.object({}),
  load: async () => ({}),
  answer: () => show(accountCard, {}),
});
