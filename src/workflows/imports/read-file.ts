/** Decodes files that spreadsheets write, and parses them into rows. Yields to other work between slices of a long file. */
import { type CsvError, parse } from 'csv-parse';

/** Maximum size of a file, in bytes. */
export const bytesAtMost = 4 * 1024 * 1024;
/** Maximum length of a cell and of a row, in characters. */
const recordAtMost = 20_000;
const columnsAtMost = 100;
/** Size of a slice: characters to parse, and rows to clean, between two pauses. */
const slice = 4 * 1024;
const rowsAtOnce = 250;

export interface Table {
  /** The column names of the first row, unchanged. */
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  /** Numbered as in a spreadsheet: the row of names is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}
export type Unreadable =
  | { readonly why: 'empty' | 'workbook' | 'encoding' | 'noTable' | 'tooMany' }
  /** Unmatched quotes, or a cell that is too long. */
  | { readonly why: 'broken' | 'tooLong'; readonly row: number };
export const isUnreadable = (value: object): value is Unreadable => 'why' in value;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which spreadsheets write. */
export function decoded(bytes: Uint8Array): string | Unreadable {
  if (bytes.length === 0) return { why: 'empty' };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { why: 'workbook' };
  const text = textIn(bytes);
  // a text contains no NUL; UTF-16 without a byte order mark has one in nearly every character
  return text.includes('\0') || text.includes('\uFFFD') ? { why: 'encoding' } : text;
}

function textIn(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** Windows-1252 characters of the bytes 0x80–0x9f; Node's decoder reads them as control characters (nodejs/node#60888). */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (one) => windowsOnly[one.charCodeAt(0) - 0x80] ?? one);

/** Parses CSV with a row of names, or a JSON list of objects. */
export async function rowsIn(
  text: string,
  rowsAtMost: number,
  pause: () => Promise<void>,
): Promise<Table | Unreadable> {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return { why: 'empty' };
  if (bare.trimStart().startsWith('[')) return jsonRows(bare, rowsAtMost);
  const said = /^sep=(.)\r?\n/i.exec(bare);
  const body = said ? bare.slice(said[0].length) : bare;
  const records = await recordsIn(body, said?.[1] ?? delimiterOf(body), rowsAtMost + 1, pause);
  if (isUnreadable(records)) return records;
  const above = said ? 2 : 1;
  const filled: Table['rows'][number][] = [];
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    for (const [at, cells] of records.slice(from, from + rowsAtOnce).entries()) {
      const row = { row: from + at + above, cells: cells.map(plain) };
      if (row.cells.some((cell) => cell !== '')) filled.push(row);
    }
    await pause();
  }
  const [head, ...rows] = filled;
  if (!head || head.cells.length > columnsAtMost) return { why: 'noTable' };
  return rows.length > rowsAtMost ? { why: 'tooMany' } : { head: head.cells, rows };
}

/** Removes the apostrophe that protects a cell from being read as a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '').trim();

/** The delimiter that occurs most often in the first row, outside quotes. */
function delimiterOf(text: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, recordAtMost))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const count = (delimiter: string): number => first.split(delimiter).length - 1;
  return [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best));
}

async function recordsIn(
  text: string,
  delimiter: string,
  most: number,
  pause: () => Promise<void>,
): Promise<readonly (readonly string[])[] | Unreadable> {
  const records: string[][] = [];
  let failure: CsvError | undefined;
  const parser = parse({ delimiter, relax_column_count: true, max_record_size: recordAtMost });
  parser.on('data', (record: string[]) => records.push(record));
  const ended = new Promise<void>((resolve) => {
    parser.on('end', resolve);
    parser.on('error', (error) => {
      failure = error as CsvError;
      resolve();
    });
  });
  for (let at = 0; at < text.length && !failure && records.length <= most * 2; ) {
    const end = wholeCharacters(text, at + slice);
    parser.write(text.slice(at, end));
    at = end;
    await pause();
  }
  if (!failure) parser.end();
  await ended;
  if (!failure) return records;
  return { why: failure.code === 'CSV_MAX_RECORD_SIZE' ? 'tooLong' : 'broken', row: records.length + 1 };
}

/** Does not split a surrogate pair. */
const wholeCharacters = (text: string, end: number): number =>
  /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end + 1 : end;

const told = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(told).join('|');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key}=${told(one)}`)
      .join('|');
  return value === null || value === undefined ? '' : String(value).trim();
};

function jsonRows(text: string, rowsAtMost: number): Table | Unreadable {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return { why: 'noTable' };
  }
  if (!Array.isArray(list) || list.length === 0) return { why: 'noTable' };
  if (!list.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) return { why: 'noTable' };
  if (list.length > rowsAtMost) return { why: 'tooMany' };
  const head = [...new Set(list.flatMap((one: object) => Object.keys(one)))];
  if (head.length > columnsAtMost) return { why: 'noTable' };
  return {
    head,
    rows: list.map((one: Record<string, unknown>, at) => ({ row: at + 2, cells: head.map((key) => told(one[key])) })),
  };
}
