/** Answers a message that looks like a password, without interpreting it (USR-8). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { looksLikePassword } from './password.js';
import { userPhrases } from './phrases.js';
import { startButton } from './sign-in.js';

export const typedCard = card<{ member: boolean }>('signIn.typed', {
  view: ({ member }, t) => ({
    icon: '⚠️',
    title: t.markdown(userPhrases.typedTitle),
    lines: [t.markdown(userPhrases.typedWhat)],
    actions: member ? [] : startButton(t),
  }),
  sample: { member: false },
});

/** Runs before any interpretation; the text is neither logged nor stored. */
export const warnTypedPassword = query({
  verb: 'users.warnTypedPassword',
  formerly: ['signIn.typed'],
  who: 'anyone',
  listed: false,
  hears: looksLikePassword,
  words: { title: userPhrases.typedTitle },
  input: z.object({}),
  load: async () => ({}),
  answer: (_facts, _input, { actor }) => show(typedCard, { member: actor.kind === 'member' }),
});
