/**
 * A file on its way in: asked for, read into pages of rows, checked page by page, shown, confirmed, checked once more and
 * carried out page by page. Nothing of it counts before it is confirmed; from then on it can only be completed (CUS-8).
 */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { languages } from '../kernel/localizer.js';

export const importLife = machine({
  awaited: { take: 'checking' },
  /** It may be one of several kinds: the person says which. */
  unsure: { choose: 'checking' },
  checking: { checked: 'checked' },
  checked: { confirm: 'verifying' },
  verifying: { stands: 'importing', changed: 'checked' },
  importing: { done: 'done' },
  done: {},
});
const importStates = ['awaited', 'unsure', 'checking', 'checked', 'verifying', 'importing', 'done'] as const;
export type ImportStatus = (typeof importStates)[number];

export const kindNames = ['customers', 'invitations', 'joint', 'prices', 'register', 'partners', 'directory'] as const;
export type KindName = (typeof kindNames)[number];

/** What becomes of a row. `invite`: nothing before the customer itself agrees. `same`: nothing, as it is so already. */
export const outcomes = ['add', 'change', 'invite', 'same', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

const counts = z.object({
  add: z.number().int(),
  change: z.number().int(),
  /** Imports of before there were any to invite had none. */
  invite: z.number().int().default(0),
  same: z.number().int(),
  wrong: z.number().int(),
  /** Of a price list: what it no longer has. */
  withdraw: z.number().int(),
});
export type Counts = z.output<typeof counts>;
export const noCounts: Counts = { add: 0, change: 0, invite: 0, same: 0, wrong: 0, withdraw: 0 };

/** A row that would now become something else than the preview said. */
const change = z.object({ row: z.number().int(), before: z.enum(outcomes), now: z.enum(outcomes) });
export type RowChange = z.output<typeof change>;

const importRecord = z.object({
  ...recordBase,
  status: z.enum(importStates),
  organizationId: z.string(),
  /** Who asked for it, and whose alone it is. */
  userId: z.string(),
  kind: z.enum(kindNames),
  /** `unsure`: what it may be. */
  kinds: z.array(z.enum(kindNames)),
  /** The upload page takes a file until then. */
  uploadUntil: instant,
  /** Then the file and its report are forgotten. */
  endsAt: instant,
  fileName: z.string(),
  /** Keys of the columns, in the order of the rows' cells. */
  columns: z.array(z.string()),
  rows: z.number().int(),
  pages: z.number().int(),
  /** The page that is next. */
  at: z.number().int(),
  counts,
  /** Since the preview: the first of them, and how many. */
  changes: z.array(change),
  changed: z.number().int(),
  /** As who asked was known then: what the pages change is theirs, whatever becomes of the account meanwhile. */
  by: z.object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    conversation: z.string(),
  }),
});
export type Import = z.output<typeof importRecord>;

export interface ImportRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** The row of the file that has the same key. */
  readonly twice?: number;
  readonly what?: Outcome;
  /** The record it became. */
  readonly ref?: string;
}

const importPage = z.object({
  ...recordBase,
  importId: z.string(),
  /** Its rows as JSON: a long file is kept at once, and nobody waits while 80,000 cells are looked at one by one. */
  rows: z.string(),
});
export type ImportPage = z.output<typeof importPage>;

export const rowsOf = ({ rows }: Pick<ImportPage, 'rows'>): readonly ImportRow[] => JSON.parse(rows);
export const asRows = (rows: readonly ImportRow[]): string => JSON.stringify(rows);

/** Pages count from 0; their ids sort as they do. */
export const pageId = (importId: string, n: number): string => `${importId}/${String(n).padStart(4, '0')}`;

export const isUnderWay = ({ status }: Import): boolean =>
  status === 'checking' || status === 'verifying' || status === 'importing';

export const imports = collection({
  schema: importRecord,
  indexes: {
    /** Those that go on by themselves, page by page. */
    running: { key: (i) => (isUnderWay(i) ? 'running' : undefined) },
    end: { key: () => 'all', order: (i) => i.endsAt },
  },
  audited: false,
});

export const importPages = collection({
  schema: importPage,
  indexes: { import: { key: (p) => p.importId } },
  audited: false,
});
