/** An audit entry in words: what was done, by whom, and field by field what was before and after. */
import { type Capability, type Role, roles } from '../permissions.js';
import { capabilityWords, roleWords } from '../users/role-words.js';
import type { Pen } from '../workflow.js';
import type { Named } from './filter.js';
import { fieldWords, recordWords, words } from './phrases.js';

const instant = /^\d{4}-\d{2}-\d{2}T/;
const longest = 200;

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const fieldName = (field: string, pen: Pen): string => {
  const known = own(fieldWords, field);
  return known ? pen.plain(known) : field;
};
export const recordName = (collection: string, pen: Pen): string => {
  const known = own(recordWords, collection);
  return known ? pen.plain(known) : collection;
};

/** A value as a reader knows it: names for ids, dates for instants, words for roles. */
export function valueName(value: unknown, names: Named['names'], pen: Pen): string {
  if (value === undefined || value === null || value === '') return pen.plain(words.empty);
  if (typeof value === 'boolean') return pen.plain(value ? words.yes : words.no);
  if (Array.isArray(value))
    return value.length === 0
      ? pen.plain(words.empty)
      : pen.words.list(value.map((one) => valueName(one, names, pen))).slice(0, longest);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([field, one]) => `${fieldName(field, pen)} ${valueName(one, names, pen)}`)
      .join(', ')
      .slice(0, longest);
  const text = String(value);
  if ((roles as readonly string[]).includes(text)) return pen.plain(roleWords[text as Role]);
  const capability = own(capabilityWords, text as Capability);
  if (capability) return pen.plain(capability);
  if (instant.test(text)) return `${pen.words.date(text)}, ${text.slice(11, 16)} UTC`;
  return (own(names, text) ?? text).slice(0, longest);
}

/** What the record is called by people: a name, an address, else its id. */
export function subjectName({ entry, names }: Named): string {
  const { recordId, before, after } = entry;
  const said = [after.name, before.name, names[recordId], after.email, before.email].find(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  const parties = ['providerId', 'resellerId', 'toOrganizationId']
    .map((field) => own(names, String(after[field] ?? before[field] ?? '')))
    .filter((name) => name !== undefined);
  return said ?? (parties.join(' – ') || recordId);
}

export const fieldsOf = ({ entry }: Named): readonly string[] => [
  ...new Set([...Object.keys(entry.before), ...Object.keys(entry.after)]),
];
