/**
 * An import of a file: read into pages of rows, checked page by page, previewed, confirmed, checked again and imported
 * page by page. Before the confirmation nothing changes; after it, the import can only be completed (CUS-8).
 */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { languages } from '../kernel/localizer.js';

export const importLife = machine({
  awaited: { take: 'checking' },
  /** The columns fit several kinds; the user chooses one. */
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

/** The outcome of a row. `invite`: the customer must agree first. `same`: nothing changes. */
export const outcomes = ['add', 'change', 'invite', 'same', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

const counts = z.object({
  add: z.number().int(),
  change: z.number().int(),
  /** Absent in imports of earlier versions. */
  invite: z.number().int().default(0),
  same: z.number().int(),
  wrong: z.number().int(),
  /** Products that a price list no longer contains. */
  withdraw: z.number().int(),
});
export type Counts = z.output<typeof counts>;
export const noCounts: Counts = { add: 0, change: 0, invite: 0, same: 0, wrong: 0, withdraw: 0 };

/** A row whose outcome differs from the preview. */
const change = z.object({ row: z.number().int(), before: z.enum(outcomes), now: z.enum(outcomes) });
export type RowChange = z.output<typeof change>;

const importRecord = z.object({
  ...recordBase,
  status: z.enum(importStates),
  organizationId: z.string(),
  /** The user who imports; nobody else sees the import. */
  userId: z.string(),
  kind: z.enum(kindNames),
  /** In status `unsure`: the kinds that fit. */
  kinds: z.array(z.enum(kindNames)),
  /** The upload page accepts a file until this instant. */
  uploadUntil: instant,
  /** The file and its report are deleted at this instant. */
  endsAt: instant,
  fileName: z.string(),
  /** Keys of the columns, in the order of the rows' cells. */
  columns: z.array(z.string()),
  rows: z.number().int(),
  pages: z.number().int(),
  /** Number of the next page to process. */
  at: z.number().int(),
  counts,
  /** Changes since the preview: the first ones, and their number. */
  changes: z.array(change),
  changed: z.number().int(),
  /** The user's data at the start; the changes are made in their name even if the account is removed in the meantime. */
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
  /** An earlier row with the same key. */
  readonly twice?: number;
  readonly what?: Outcome;
  /** Id of the record that was created. */
  readonly ref?: string;
}

const importPage = z.object({
  ...recordBase,
  importId: z.string(),
  /** The rows as JSON text, so that storing a long file does not validate every cell. */
  rows: z.string(),
});
export type ImportPage = z.output<typeof importPage>;

export const rowsOf = ({ rows }: Pick<ImportPage, 'rows'>): readonly ImportRow[] => JSON.parse(rows);
export const asRows = (rows: readonly ImportRow[]): string => JSON.stringify(rows);

/** Pages are numbered from 0; their ids sort in that order. */
export const pageId = (importId: string, n: number): string => `${importId}/${String(n).padStart(4, '0')}`;

export const isUnderWay = ({ status }: Import): boolean =>
  status === 'checking' || status === 'verifying' || status === 'importing';

export const imports = collection({
  schema: importRecord,
  indexes: {
    /** Imports that the timer processes page by page. */
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
