/** What every record has, and how a collection of records is declared. */
import { z } from 'zod';

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

export function collection<
  S extends z.ZodType<AnyRecord, unknown>,
  const I extends Readonly<Record<string, Index<z.output<S>>>>,
  const U extends Readonly<Record<string, (record: z.output<S>) => string | undefined>>,
>(declared: {
  schema: S;
  indexes: I;
  /** Keys of which no two records may share one; `undefined` leaves a record out. */
  unique?: U;
  /** The texts a record is searched by (names, domains). */
  search?: (record: z.output<S>) => readonly string[];
  /** Fields that audit never shows, changed or not (hashes of secrets). */
  hidden?: readonly string[];
  /** Whether changes are kept in the audit trail, as they are unless said; not for what merely runs the bot (turns, notices). */
  audited?: boolean;
}) {
  return { unique: {} as U, audited: true, ...declared };
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
