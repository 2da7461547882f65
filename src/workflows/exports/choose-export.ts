/** Command `exports.choose`: offers the exports that the user has the permission for (CNV-8). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { whichOf } from '../../kernel/effects.js';
import { exportPhrases } from './phrases.js';

const exports = [
  { who: 'data.move', title: exportPhrases.customers, verb: 'exports.exportCustomers' },
  { who: 'data.move', title: exportPhrases.subscriptions, verb: 'exports.exportSubscriptions' },
  { who: 'audit.see', title: exportPhrases.trail, verb: 'audit.export' },
] as const;

export const chooseExport = query({
  verb: 'exports.choose',
  formerly: ['export'],
  who: ['data.move', 'audit.see'],
  listed: false,
  words: { title: exportPhrases.any, help: exportPhrases.anyHelp, exact: true },
  input: z.object({}),
  load: async () => ({}),
  answer: (_facts, _input, { actor }) =>
    whichOf<(typeof exports)[number]>(
      exportPhrases.which,
      exports.filter(({ who }) => may(actor, who)),
      ({ title, verb }, t) => button(verb, t.text(title)),
    ),
});
