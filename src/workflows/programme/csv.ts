/** Rows of a pasted file: CSV as RFC 4180 has it (comma, semicolon or tab), or a JSON list of objects. */

export type Row = Readonly<Record<string, string>>;

const delimiters = [';', '\t', ','] as const;

/** The one that the first row uses outside quotes; a comma where there is none. */
function delimiterOf(text: string): string {
  const bare = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  return delimiters.find((delimiter) => bare.includes(delimiter)) ?? ',';
}

/** Records of fields. Quoted fields may hold the delimiter, line breaks and doubled quotes; empty lines are none. */
export function parseCsv(text: string, delimiter = delimiterOf(text)): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    record.push(field);
    field = '';
  };
  const endRecord = (): void => {
    endField();
    if (record.some((one) => one.trim() !== '')) records.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (character === delimiter) endField();
    else if (character === '\n') endRecord();
    else if (character !== '\r') field += character;
  }
  endRecord();
  return records;
}

const told = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(told).join('|');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key}=${told(one)}`)
      .join('|');
  return value === null || value === undefined ? '' : String(value);
};

function jsonRows(text: string): readonly Row[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)))
    return undefined;
  return list.map((one: object) => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, told(value)])));
}

/** Rows by the names of the first one, case and spaces aside; `undefined`: neither CSV with names nor a JSON list. */
export function readRows(text: string, columns: readonly string[]): readonly Row[] | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.startsWith('[')) return jsonRows(trimmed);
  const [names = [], ...records] = parseCsv(trimmed);
  const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
  const known = names.map((name) => columns.find((column) => bare(column) === bare(name)));
  if (!known.some((name) => name !== undefined)) return undefined;
  return records.map((record) =>
    Object.fromEntries(
      known.flatMap((name, at) => (name === undefined ? [] : [[name, (record[at] ?? '').trim()] as const])),
    ),
  );
}

/** Several values in one cell, separated by `|` or `,`. */
export const listIn = (cell: string): readonly string[] =>
  cell
    .split(/[|,]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** `FR=https://…|BE=https://…` */
export const mapIn = (cell: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cell
      .split('|')
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => [one.slice(0, one.indexOf('=')).trim().toUpperCase(), one.slice(one.indexOf('=') + 1).trim()]),
  );
