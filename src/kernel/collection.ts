/** Declares collections of records: schema, indexes, unique keys, audit labels. */
import { z } from 'zod';
import type { Phrase } from './localizer.js';

/** An instant: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime();

/** Metadata of every record. `version` and the two instants are set on commit, never by a workflow. */
export const recordBase = {
  id: z.string().min(1),
  /** Counts the changes, from 1. Cards contain it, so that a stale card is detected. */
  version: z.number().int().positive().default(1),
  createdAt: instant.default('1970-01-01T00:00:00.000Z'),
  updatedAt: instant.default('1970-01-01T00:00:00.000Z'),
};

export interface AnyRecord {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An index: lists the records that share a key, in a stable order. */
export interface Index<R> {
  /** The record's keys; `undefined` leaves it out of the index. */
  readonly key: (record: R) => string | readonly string[] | undefined;
  /** Sort key within an index key, ascending by code unit. Default: the record's id. */
  readonly order?: (record: R) => string;
}

/** The field names of a value and of the objects inside it, without the keys of open-ended records. */
type FieldIn<T> = T extends readonly (infer Item)[]
  ? FieldIn<Item>
  : T extends object
    ? string extends keyof T
      ? FieldIn<T[keyof T]>
      : { [K in keyof T & string]-?: K | FieldIn<T[K]> }[keyof T & string]
    : never;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** The names of a record, its fields and their values, as readers of the audit trail know them (AUD-1). */
export interface Labels<Field extends string = string> {
  /** Name of one record, in lower case: “partnership request”. */
  readonly name: Phrase;
  /** By field name, also for fields of objects inside the record. */
  readonly fields: Readonly<Record<Field, Phrase>>;
  /** Labels for keys of open-ended records. */
  readonly keys?: Readonly<Record<string, Phrase>>;
  /** Labels of enumerated values; in French they agree with the record's name. */
  readonly values?: { readonly [F in Field]?: Readonly<Record<string, Phrase>> };
}

interface Declared<S extends z.ZodType<AnyRecord, unknown>, I, U, H extends string> {
  readonly schema: S;
  readonly indexes: I;
  /** Keys that are unique in the collection; `undefined` leaves a record out. */
  readonly unique?: U;
  /** The texts by which a record is searched (names, domains). */
  readonly search?: (record: z.output<S>) => readonly string[];
  /** Fields that the audit trail never contains (hashes of secrets). */
  readonly hidden?: readonly H[];
  /** Records of money or access: a typed line never changes one by itself, its review or question does (CNV-9). */
  readonly grave?: true;
}
/** A collection is audited and needs a label for each field, unless it is internal to the bot (turns, notifications). */
type Audit<R, H extends string> =
  | { readonly audited: false }
  | { readonly labels: Labels<FieldIn<Without<R, keyof AnyRecord | H>>> };

export function collection<
  S extends z.ZodType<AnyRecord, unknown>,
  const I extends Readonly<Record<string, Index<z.output<S>>>>,
  const U extends Readonly<Record<string, (record: z.output<S>) => string | undefined>>,
  const H extends string = never,
>(declared: Declared<S, I, U, H> & Audit<z.output<S>, H>) {
  const labels: Labels | undefined = 'labels' in declared ? declared.labels : undefined;
  return { unique: {} as U, grave: false, ...declared, labels, audited: labels !== undefined };
}

/** Every collection of the store, by name. `domain/collections.ts` declares them; the kernel and the store know no record. */
// biome-ignore lint/suspicious/noEmptyInterface: the domain adds its collections to it
export interface Collections {}
export type CollectionName = keyof Collections & string;
export type RecordOf<C extends CollectionName> = Collections[C]['schema'] extends { _zod: { output: infer R } }
  ? R
  : never;
export type IndexOf<C extends CollectionName> = keyof Collections[C]['indexes'] & string;
export type UniqueOf<C extends CollectionName> = keyof Collections[C]['unique'] & string;
