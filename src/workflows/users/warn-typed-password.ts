/** A password in a message is not looked at, and the person is told so (USR-8). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
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

/** Hears what looks like a password before anything else does; the text itself goes no further. */
export const typedPassword = query({
  verb: 'users.warnTypedPassword',
  formerly: ['signIn.typed'],
  who: 'anyone',
  listed: false,
  hears: looksLikePassword,
  words: {
    title: userPhrases.typedTitle,
    help: phrase({ en: 'Says where a password belongs', fr: 'Indique où saisir un mot de passe' }),
  },
  input: z.object({}),
  load: async () => ({}),
  answer: (_facts, _input, { actor }) => show(typedCard, { member: actor.kind === 'member' }),
});
