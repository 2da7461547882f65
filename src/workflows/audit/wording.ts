/** Words an audit entry: the command, and each changed field before and after (AUD-1). */

import { collections } from '../../domain/collections.js';
import type { CollectionName, Labels } from '../../kernel/collection.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { auditPhrases } from './phrases.js';
import type { Name, Named } from './record-names.js';

const instant = /^\d{4}-\d{2}-\d{2}T/;
const countryCode = /^[A-Z]{2}$/;
/** Ids that are not shown: sortable ids and conversation ids. */
const bareId = /^[0-9A-HJKMNP-TV-Z]{26}$|^19:/;
/** Fields whose parts are shown without their names. */
const whole = new Set(['address', 'primaryContact', 'supportContact', 'contact', 'history', 'startedBy', 'names']);

const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** `undefined` for a collection that only an earlier version had. */
const labelsOf = (collection: string): Labels | undefined =>
  own<(typeof collections)[CollectionName]>(collections, collection)?.labels;

export function fieldPhrase(collection: string, field: string): Phrase | undefined {
  const labels = labelsOf(collection);
  return own(labels?.fields, field) ?? own(labels?.keys, field);
}
/** The labels of a field's values: the inner field's, else those of the fields around it. */
export const valuePhrases = (collection: string, trail: readonly string[]): Readonly<Record<string, Phrase>> =>
  Object.assign({}, ...trail.map((field) => own(labelsOf(collection)?.values, field)));

export const recordName = (collection: string, t: Localizer): string => {
  const name = labelsOf(collection)?.name;
  return name ? t.text(name) : collection;
};
export function fieldName(collection: string, field: string, t: Localizer): string {
  const known = fieldPhrase(collection, field);
  if (known) return t.text(known);
  return countryCode.test(field) ? t.format.country(field) : field;
}

/** The title of a verb's command. */
export type TitleOf = (verb: string, t: Localizer) => string;
export interface Reader {
  readonly t: Localizer;
  readonly titleOf: TitleOf;
}

const inLanguage = (name: Name, t: Localizer): string => (typeof name === 'string' ? name : name[t.language]);

/** Words a value: names for ids, dates for instants, labels for statuses. */
export function valueName(value: unknown, field: string, named: Named, reader: Reader): string {
  return worded(value, [field], named, reader);
}

function worded(value: unknown, trail: readonly string[], named: Named, reader: Reader): string {
  const { t } = reader;
  if (value === undefined || value === null || value === '') return t.text(auditPhrases.empty);
  if (typeof value === 'boolean') return t.text(value ? auditPhrases.yes : auditPhrases.no);
  if (Array.isArray(value)) {
    if (value.length === 0) return t.text(auditPhrases.empty);
    return t.format.list(value.map((one) => worded(one, trail, named, reader)));
  }
  if (typeof value === 'object') return parts(value, trail, named, reader) || t.text(auditPhrases.empty);
  return single(String(value), trail, named, reader);
}

function parts(value: object, trail: readonly string[], named: Named, reader: Reader): string {
  const { collection } = named.entry;
  const bare = trail.some((field) => whole.has(field));
  const texts = Object.entries(value)
    .filter(([, one]) => one !== '')
    .map(([field, one]) => {
      const text = worded(one, [...trail, field], named, reader);
      return bare ? text : reader.t.text(auditPhrases.part, { field: fieldName(collection, field, reader.t), text });
    });
  return [...new Set(texts)].join(bare ? ', ' : '; ');
}

function single(text: string, trail: readonly string[], { entry, names }: Named, { t, titleOf }: Reader): string {
  const field = trail.at(-1) ?? '';
  const name = own(names, text);
  if (name !== undefined) return inLanguage(name, t);
  const known = own(valuePhrases(entry.collection, trail), text);
  if (known) return t.text(known);
  if (field === 'verb') return titleOf(text, t);
  if (field === 'country' || field === 'countries') return t.format.country(text);
  if (instant.test(text)) return t.text(auditPhrases.moment, { at: text, time: text.slice(11, 16) });
  return text;
}

/** The name or address of the record, else its id if it is readable. */
export function subjectName({ entry, names }: Named, t: Localizer): string {
  const { recordId, before, after } = entry;
  const said = [after.name, before.name, after.legalName, after.customerName, after.email, before.email].find(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  const name = own(names, recordId);
  if (name !== undefined) return inLanguage(name, t);
  return said ?? (bareId.test(recordId) ? '' : recordId);
}

/** One field that changed. */
export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Reduces a change to the part of the field that changed: the new items of a list, the changed keys of an object. */
function narrowed(field: string, before: unknown, after: unknown): ChangedField {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => !same(before[key], after[key]),
    );
    const pick = (from: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
    return { field, before: pick(before), after: pick(after) };
  }
  const grew = Array.isArray(before) && Array.isArray(after) && after.some(isObject) && after.length > before.length;
  if (grew && same(after.slice(0, before.length), before))
    return { field, before: undefined, after: after.slice(before.length) };
  return { field, before, after };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '';

export const changesOf = ({ entry }: Named): readonly ChangedField[] =>
  [...new Set([...Object.keys(entry.before), ...Object.keys(entry.after)])]
    .map((field) => narrowed(field, entry.before[field], entry.after[field]))
    .filter(({ before, after }) => !(isEmpty(before) && isEmpty(after)));
