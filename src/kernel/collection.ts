/** What every record has, and how a collection of records is declared. */
import { z } from 'zod';
import type { Phrase } from './localizer.js';

/** An instant: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime();

/** Every record carries these; `version` and the two instants are set when it is kept, never by a workflow. */
export const recordBase = {
  id: z.string().min(1),
  /** Counts the changes, from 1. A card carries it, so that a stale one is noticed. */
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

/** One way to list records: those that share a key, in a stable order. */
export interface Index<R> {
  /** The keys a record is found under; `undefined` leaves it out. */
  readonly key: (record: R) => string | readonly string[] | undefined;
  /** Sorts within a key, ascending by code unit; the record's id unless said. */
  readonly order?: (record: R) => string;
}

/** The fields of a value, and of the objects inside it; keys that only the data knows are not among them. */
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
  /** Of one record, in lower case: “partnership request”. */
  readonly name: Phrase;
  /** By the field's own name, also for fields of objects inside the record. */
  readonly fields: Readonly<Record<Field, Phrase>>;
  /** Keys of a field whose keys the schema does not name. */
  readonly keys?: Readonly<Record<string, Phrase>>;
  /** Names of a field's values, where the schema names them; they agree with the record's name in French. */
  readonly values?: { readonly [F in Field]?: Readonly<Record<string, Phrase>> };
}

interface Declared<S extends z.ZodType<AnyRecord, unknown>, I, U, H extends string> {
  readonly schema: S;
  readonly indexes: I;
  /** Keys of which no two records may share one; `undefined` leaves a record out. */
  readonly unique?: U;
  /** The texts a record is searched by (names, domains). */
  readonly search?: (record: z.output<S>) => readonly string[];
  /** Fields that the audit trail never contains (hashes of secrets). */
  readonly hidden?: readonly H[];
}
/** Every collection is audited, with a label for each field, unless it only runs the bot (turns, notifications). */
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
  return { unique: {} as U, ...declared, labels, audited: labels !== undefined };
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
