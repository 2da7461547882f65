/** Words a removal as one sentence instead of a list of fields (AUD-1). */

import { auditPhrases } from './phrases.js';
import type { Named } from './record-names.js';
import { type Reader, recordName, subjectName, valueName } from './wording.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `undefined` if the record was not removed. Plain text: the caller escapes it. */
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
