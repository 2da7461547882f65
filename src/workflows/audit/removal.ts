/** A removal in one sentence: who or what is gone, not each of its fields (AUD-1). */
import type { Named } from './names.js';
import { words } from './phrases.js';
import { type Reader, recordName, subjectName, valueName } from './wording.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `undefined`: the record is still there. Plain text, for a card's pen or a file to escape. */
export function removalOf(named: Named, reader: Reader): string | undefined {
  const { pen } = reader;
  const { removed, collection, before } = named.entry;
  if (!removed) return undefined;
  const who = { name: subjectName(named, pen), email: text(before.email) };
  if (collection !== 'users') return pen.plain(words.removed, { record: recordName(collection, pen), ...who });
  const roles = Array.isArray(before.roles) ? before.roles : [];
  return pen.plain(words.removedUser, { ...who, roles: roles.map((role) => valueName(role, 'roles', named, reader)) });
}
