/** All kinds of imports. */

import type { KindName } from '../../../domain/import.js';
import { type Actor, may } from '../../../kernel/actor.js';
import type { Column } from '../../files/columns.js';
import { keysIn } from '../../files/columns.js';
import type { Kind } from '../kind.js';
import { customers } from './customers.js';
import { directory } from './directory.js';
import { invitations, jointInvitations } from './invitations.js';
import { partners } from './partners.js';
import { prices } from './prices.js';
import { register } from './register.js';

export const kinds: readonly Kind[] = [customers, invitations, jointInvitations, prices, register, partners, directory];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));
export function kindNamed(name: KindName): Kind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`no kind of import is called ${name}`);
  return kind;
}

const isComplete = (columns: readonly Column[], keys: readonly (string | undefined)[]): boolean =>
  columns.every(({ key, required }) => !required || keys.includes(key));

/** The kinds whose required columns a file contains; those with the most matching columns. */
export function kindsOf(head: readonly string[], among: readonly Kind[]): readonly Kind[] {
  const fits = among.flatMap((kind) => {
    const keys = keysIn(head, kind.columns);
    return isComplete(kind.columns, keys) ? [{ kind, known: keys.filter(Boolean).length }] : [];
  });
  const most = Math.max(0, ...fits.map(({ known }) => known));
  return fits.filter(({ known }) => known === most).map(({ kind }) => kind);
}

/** The kinds that the user may import and whose conditions the organisation meets. */
export const kindsFor = (actor: Actor): readonly Kind[] =>
  actor.kind === 'member'
    ? kinds.filter((kind) => may(actor, kind.who) && !kind.unavailable?.(actor.organization))
    : [];
