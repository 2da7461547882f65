/** Creates an import from a text: reads its rows, determines its kind by the columns, stores its pages. */

import { asRows, type Import, type ImportPage, noCounts, pageId } from '../../domain/import.js';
import type { Member } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import type { Before, Context } from '../../kernel/command.js';
import {
  type Decision,
  type Draft,
  done,
  type Effect,
  isFound,
  put,
  type Refusal,
  refuse,
} from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { columnName, keysIn } from '../files/columns.js';
import { importCard, importFacts, kept } from './cards.js';
import { cellsOf } from './find.js';
import type { Kind, Owner } from './kind.js';
import { kindsOf } from './kinds/index.js';
import { checked, type Judged, judge } from './pages.js';
import { importPhrases } from './phrases.js';
import { isUnreadable, rowsIn, type Table, type Unreadable } from './read-file.js';
import { unsureCard } from './start-cards.js';

const uploadMinutes = 30;
const keptDays = 7;
const after = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();

/** An import that awaits its file. */
export const awaited = (
  kind: Kind['name'],
  { actor, now, ids }: Pick<Context<Member>, 'actor' | 'now' | 'ids'>,
): Draft<Import> => ({
  id: ids.readable('IMP'),
  status: 'awaited',
  organizationId: actor.organization.id,
  userId: actor.user.id,
  kind,
  kinds: [],
  uploadUntil: after(now, uploadMinutes * 60_000),
  endsAt: after(now, keptDays * 86_400_000),
  fileName: '',
  columns: [],
  rows: 0,
  pages: 0,
  at: 0,
  counts: noCounts,
  changes: [],
  changed: 0,
  by: {
    personId: actor.person.id,
    name: actor.user.name,
    email: actor.user.email,
    language: actor.language,
    conversation: actor.place.conversation,
  },
});

const plainWords = {
  empty: importPhrases.empty,
  workbook: importPhrases.workbook,
  encoding: importPhrases.encoding,
  noTable: importPhrases.noTable,
} as const;
/** @param rowsAtMost named in the refusal of a longer file */
export function unreadable(found: Unreadable, rowsAtMost: number): Refusal {
  const at = { field: 'data' };
  if (found.why === 'tooMany') return refuse(importPhrases.tooMany, { rows: rowsAtMost }, at);
  if (found.why === 'broken') return refuse(importPhrases.broken, { row: found.row }, at);
  if (found.why === 'tooLong') return refuse(importPhrases.tooLong, { row: found.row }, at);
  return refuse(plainWords[found.why], at);
}

export interface Readable {
  /** The kinds that fit; the user chooses if there are several. */
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Keys of the known columns, in the order of the cells. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** The stored form of each page's rows. */
  readonly pages: readonly string[];
}

/** @param among the possible kinds; one if the user chose it */
export async function readTable(
  text: string,
  among: readonly Kind[],
  { pause }: Pick<Before, 'pause'>,
  language: Owner['language'],
): Promise<Readable | Refusal> {
  const most = Math.max(...among.map((kind) => kind.rowsAtMost));
  const table = await rowsIn(text, most, pause);
  if (isUnreadable(table)) return unreadable(table, most);
  const [first, ...others] = kindsOf(table.head, among);
  if (!first) return unknownColumns(table, among, language);
  if (table.rows.length === 0) return refuse(importPhrases.noRows, { field: 'data' });
  if (table.rows.length > first.rowsAtMost) return unreadable({ why: 'tooMany' }, first.rowsAtMost);
  return paged(table, [first, ...others], pause);
}

/** Names the missing columns if the kind is known. */
function unknownColumns({ head }: Table, among: readonly Kind[], language: Owner['language']): Refusal {
  const [kind, ...others] = among;
  if (!kind || others.length > 0) return refuse(importPhrases.noColumns, { field: 'data' });
  const keys = keysIn(head, kind.columns);
  const missing = kind.columns.filter(({ key, required }) => required && !keys.includes(key));
  return refuse(importPhrases.missing, { columns: missing.map((one) => columnName(one, language)) }, { field: 'data' });
}

/** Divides the rows into pages; a row with the key of an earlier one refers to it. */
export async function paged(
  { head, rows }: Pick<Table, 'head' | 'rows'>,
  kinds: Readable['kinds'],
  pause: Before['pause'],
): Promise<Readable> {
  const [kind] = kinds;
  const all = [...new Map(kinds.flatMap((one) => one.columns).map((one) => [one.key, one])).values()];
  const wanted = keysIn(head, all).flatMap((key, at) => (key === undefined ? [] : [{ key, at }]));
  const columns = wanted.map(({ key }) => key);
  const seen = new Map<string, number>();
  const pages: string[] = [];
  for (let from = 0; from < rows.length; from += kind.pageSize) {
    const page = rows.slice(from, from + kind.pageSize).map(({ row, cells: given }) => {
      const cells = wanted.map(({ at }) => given[at] ?? '');
      const keys = kind.keys(cellsOf({ columns }, cells)).filter((key) => key !== '');
      const twice = keys.map((key) => seen.get(key)).find((before) => before !== undefined);
      for (const key of keys) if (!seen.has(key)) seen.set(key, row);
      return { row, cells, ...(twice === undefined ? {} : { twice }) };
    });
    pages.push(asRows(page));
    await pause();
  }
  return { kinds, columns, rows: rows.length, pages };
}

/** The import with its pages, before the check. */
function staged(ticket: Draft<Import>, fileName: string, { kinds, columns, rows, pages }: Readable) {
  const [kind] = kinds;
  const one: Draft<Import> = {
    ...ticket,
    status: kinds.length > 1 ? 'unsure' : 'checking',
    kind: kind.name,
    kinds: kinds.map(({ name }) => name),
    fileName: fileName.slice(0, 120),
    columns: [...columns],
    rows,
    pages: pages.length,
  };
  return {
    one,
    pages: pages.map((page, n): Draft<ImportPage> => ({ id: pageId(one.id, n), importId: one.id, rows: page })),
  };
}

export interface Taken {
  readonly one: Draft<Import>;
  readonly pages: readonly Draft<ImportPage>[];
  /** The checked rows of a file of one page. */
  readonly judged?: Judged;
}

export async function take(
  view: View,
  ticket: Draft<Import>,
  fileName: string,
  readable: Readable | Refusal,
  owner: Owner,
): Promise<Taken | Refusal> {
  if (!isFound(readable)) return readable;
  const { one, pages } = staged(ticket, fileName, readable);
  const [page, ...others] = pages;
  const short = page && others.length === 0 && one.status === 'checking';
  return { one, pages, ...(short ? { judged: await judge(view, one, page, owner) } : {}) };
}

/** @param version of the record after the change */
export function takenDecision(
  { one, pages, judged }: Taken,
  version: number,
  more: (one: Draft<Import>) => readonly Effect[],
): Decision {
  const step = judged ? checked(judged) : { one, effects: pages.map((page) => put('importPages', page)) };
  return done(
    one.status === 'unsure'
      ? show(unsureCard, { id: one.id, file: one.fileName, rows: one.rows, kinds: one.kinds })
      : show(importCard, importFacts(kept(step.one, version))),
    put('imports', step.one),
    ...step.effects,
    ...more(step.one),
  );
}
