/** A removal in one sentence: who or what is gone, not each of its fields (AUD-1). */

import { auditPhrases } from './phrases.js';
import type { Named } from './record-names.js';
import { type Reader, recordName, subjectName, valueName } from './wording.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `undefined`: the record is still there. Plain text, for a card's pen or a file to escape. */
export function removalOf(named: Named, reader: Reader): string | undefined {
  const { t } = reader;
  const { removed, collection, before } = named.entry;
  if (!removed) return undefined;
  const who = { name: subjectName(named, t), email: text(before.email) };
  if (collection !== 'users') return t.text(auditPhrases.removed, { record: recordName(collection, t), ...who });
  const roles = Array.isArray(before.roles) ? before.roles : [];
  return t.text(auditPhrases.removedUser, {
    ...who,
    roles: roles.map((role) => valueName(role, 'roles', named, reader)),
  });
}
