/** A password in a message is not looked at, and the person is told so (USR-8). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { phrase } from '../language.js';
import { looksLikePassword } from './password.js';
import { words } from './phrases.js';
import { startButton } from './signing-in.js';

export const typedCard = card<{ member: boolean }>('signIn.typed', {
  view: ({ member }, pen) => ({
    icon: '⚠️',
    title: pen.say(words.typedTitle),
    lines: [pen.say(words.typedWhat)],
    actions: member ? [] : startButton(pen),
  }),
  sample: { member: false },
});

/** Hears what looks like a password before anything else does; the text itself goes no further. */
export const typedPassword = query({
  verb: 'signIn.typed',
  who: 'anyone',
  listed: false,
  hears: looksLikePassword,
  words: {
    title: words.typedTitle,
    help: phrase({ en: 'Says where a password belongs', fr: 'Indique où saisir un mot de passe' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({}),
  load: async () => ({}),
  answer: (_facts, _input, { actor }) => show(typedCard, { member: actor.kind === 'member' }),
});
