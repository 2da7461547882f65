/** Commands that explain how to import a file: `imports.start` lists the kinds, one command a kind opens an upload (CUS-8, CNV-8). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { awaited } from './create-import.js';
import { movers } from './find.js';
import type { Kind } from './kind.js';
import { kinds, kindsFor } from './kinds/index.js';
import { importPhrases } from './phrases.js';
import { anyCard, waysCard } from './start-cards.js';

export const startImport = query({
  verb: 'imports.start',
  formerly: ['import'],
  who: movers,
  words: {
    title: importPhrases.anyTitle,
    help: importPhrases.anyHelp,
    exact: true,
  },
  input: z.object({}),
  load: async (_view, _input, { actor }) => ({ found: kindsFor(actor) }),
  answer: ({ found }) =>
    found.length > 0 ? show(anyCard, { kinds: found.map(({ name }) => name) }) : refuse(importPhrases.nothingToImport),
});

/** Describes the file of one kind and creates the import that awaits it. */
const startKind = (kind: Kind) =>
  change({
    verb: kind.verb,
    formerly: kind.formerly,
    who: kind.who,
    // a kind that the organisation cannot import is not listed (USR-4)
    listed: ({ organization }) => !organization || kind.unavailable?.(organization) === undefined,
    words: { ...kind.words, exact: true },
    input: z.object({}),
    load: async () => ({}),
    decide: (_facts, _input, context) => {
      const refusal = kind.unavailable?.(context.actor.organization);
      if (refusal) return refusal;
      const ticket = awaited(kind.name, context);
      return done(
        show(waysCard, { id: ticket.id, kind: kind.name, uploadUntil: ticket.uploadUntil }),
        put('imports', ticket),
      );
    },
  });

export const startKinds = kinds.map(startKind);
