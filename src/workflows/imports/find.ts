/** Finds a user's own import; imports of other users are “not found” (ORG-3). */

import type { Import } from '../../domain/import.js';
import type { Member } from '../../kernel/actor.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import type { Cells, Owner } from './kind.js';
import { importPhrases } from './phrases.js';

/** Any of these permissions is enough to import something; each kind names the one it needs. */
export const movers = ['data.move', 'programme.run'] as const;

/** An import is visible to the user who brought the file only. */
export async function theImport(view: View, actor: Member, id: string, now: string): Promise<Import | Refusal> {
  const one = await view.get('imports', id);
  const ours = one && one.userId === actor.user.id && one.organizationId === actor.organization.id;
  return ours && one.endsAt > now ? one : refuse(importPhrases.notFound);
}

/** The user as whom the file is imported. */
export const ownerIn = ({ organization, user, language }: Member): Owner => ({ organization, user, language });
/** The same from the record, whatever became of the account in the meantime. */
export async function ownerOf(view: View, { organizationId, userId, by }: Import): Promise<Owner | undefined> {
  const organization = await view.get('organizations', organizationId);
  return organization && { organization, user: { id: userId, name: by.name, email: by.email }, language: by.language };
}

/** The cells of a row by column key; empty cells are left out. */
export const cellsOf = ({ columns }: Pick<Import, 'columns'>, cells: readonly string[]): Cells =>
  Object.fromEntries(
    columns.flatMap((key, at) => {
      const cell = cells[at] ?? '';
      return cell === '' ? [] : [[key, cell] as const];
    }),
  );
