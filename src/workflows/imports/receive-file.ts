/** Command `imports.receiveFile`: takes a file attached to a message; its columns tell the kind (CUS-8). */
import { z } from 'zod';
import { kindNames } from '../../domain/import.js';
import { type Before, change } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import { awaited, readTable, take, takenDecision } from './create-import.js';
import { movers, ownerIn } from './find.js';
import { kinds, kindsFor } from './kinds/index.js';
import { importPhrases } from './phrases.js';

export const receiveFile = change({
  verb: 'imports.receiveFile',
  formerly: ['import.file'],
  who: movers,
  listed: false,
  words: { title: importPhrases.anyTitle, help: importPhrases.anyHelp },
  input: z.object({ text: z.string(), name: z.string().max(400).default(''), kind: z.enum(kindNames).optional() }),
  prepare: async (before: Before, { text, kind }, { actor }) => {
    const among = kindsFor(actor);
    const said = among.filter(({ name }) => name === kind);
    return among.length > 0
      ? readTable(text, said.length > 0 ? said : among, before, actor.language)
      : refuse(importPhrases.nothingToImport);
  },
  load: async (view, { name }, context) => {
    const ticket = awaited(kinds[0]?.name ?? 'customers', context);
    const taken = await take(view, ticket, name, context.prepared, ownerIn(context.actor));
    return isFound(taken) ? { taken } : taken;
  },
  decide: ({ taken }) => takenDecision(taken, 1, () => []),
});
