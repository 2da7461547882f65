/** Command `imports.inviteCustomers`: creates an import of invitations for the customers of a file that are already in the programme (CUS-8, CUS-4, TRN-8). */
import { z } from 'zod';
import { pageId, rowsOf } from '../../domain/import.js';
import { type Before, change } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { awaited, paged, take, takenDecision, unreadable } from './create-import.js';
import { cellsOf, theImport } from './find.js';
import { invitations, jointInvitations } from './kinds/invitations.js';
import { importPhrases } from './phrases.js';
import type { TableRow } from './read-file.js';

/** Columns that an invitation takes from a customer's row. */
const columns = ['email', 'company', 'language'] as const;

export const inviteCustomers = change({
  verb: 'imports.inviteCustomers',
  formerly: ['import.invite'],
  who: 'data.move',
  listed: false,
  words: { title: importPhrases.inviteThem, help: importPhrases.inviteNote },
  input: z.object({ id: input.id }),
  prepare: async ({ read: look, pause }: Before, { id }, { actor, now }) => {
    const one = await look((view) => theImport(view, actor, id, now));
    if (!isFound(one)) return one;
    if (one.counts.invite === 0) return refuse(importPhrases.notFound);
    // during the transition, customers are invited jointly with a provider (TRN-6)
    const kind = invitations.unavailable?.(actor.organization) ? jointInvitations : invitations;
    const rows: TableRow[] = [];
    for (let n = 0; n < one.pages; n += 1) {
      const page = await look((view) => view.get('importPages', pageId(id, n)));
      for (const { row, cells: given, what } of page ? rowsOf(page) : []) {
        const cells = cellsOf(one, given);
        if (what === 'invite' && cells.email) rows.push({ row, cells: columns.map((key) => cells[key] ?? '') });
      }
      await pause();
    }
    if (rows.length === 0) return refuse(importPhrases.noneToInvite);
    if (rows.length > kind.rowsAtMost) return unreadable({ why: 'tooMany' }, kind.rowsAtMost);
    return { fileName: one.fileName, readable: await paged({ head: columns, rows }, [kind], pause) };
  },
  load: async (view, _input, context) => {
    const { actor, prepared } = context;
    if (!isFound(prepared)) return prepared;
    const ticket = awaited(prepared.readable.kinds[0].name, context);
    const taken = await take(view, ticket, prepared.fileName, prepared.readable, actor);
    return isFound(taken) ? { taken } : taken;
  },
  decide: ({ taken }) => takenDecision(taken, 1, () => []),
});
