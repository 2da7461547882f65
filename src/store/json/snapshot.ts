/**
 * lowdb adapter for the snapshot `state.json`: plain JSON, one record a line. The file contains its data format, its
 * position in the history and the SHA-256 of everything before the last entry, so one rename replaces them together and
 * no crash can pair a snapshot with another checksum.
 */
import { createHash, hash } from 'node:crypto';
import type { Adapter } from 'lowdb';
import type { AnyRecord } from '../../kernel/collection.js';
import type { Position } from './commit.js';
import { damaged } from './damage.js';
import { type Files, writeAll } from './files.js';
import type { Paths } from './folder.js';
import type { Collections } from './memory.js';

export interface State {
  /** Data format of the records. */
  readonly format: number;
  /** The last commit included. */
  readonly position: Position;
  readonly collections: Collections;
}

/** Patterns of the lines. */
export const recordIndent = '      ';
export const headLine = /^ {2}"store": (.*),$/;
export const collectionLine = /^ {4}(".*"): \[$/;
const lastEntry = /,\n {2}"sha256": "([0-9a-f]{64})"\n}\n$/;
const lastEntryLength = `,\n  "sha256": "${'0'.repeat(64)}"\n}\n`.length;
const chunkSize = 1 << 20;

export class SnapshotFile implements Adapter<State> {
  /** Size when last read or written, in bytes; 0 if the file does not exist. */
  bytes = 0;

  constructor(
    private readonly files: Files,
    private readonly paths: Paths,
  ) {}

  /** @throws StoreDamaged if the checksum does not match */
  async read(): Promise<State | null> {
    const bytes = await this.files.read(this.paths.snapshot);
    if (bytes === undefined) return null;
    this.bytes = bytes.byteLength;
    const bodyLength = Math.max(0, bytes.byteLength - lastEntryLength);
    const body = bytes.subarray(0, bodyLength);
    const sum = lastEntry.exec(bytes.toString('latin1', bodyLength))?.[1];
    if (sum === undefined || hash('sha256', body, 'hex') !== sum) {
      const why = sum === undefined ? 'it does not end as it was written' : 'its checksum does not match';
      throw damaged(`${this.paths.snapshot} (${bytes.byteLength} bytes)`, why);
    }
    return parse(body);
  }

  /** Replaces the snapshot atomically. A crash before the rename is durable leaves the previous one. */
  async write(state: State): Promise<void> {
    const { files, paths } = this;
    const file = await files.open(paths.nextSnapshot, 'create');
    let bytes = 0;
    try {
      for (const chunk of withSum(chunks(lines(state)))) {
        await writeAll(file, chunk, bytes);
        bytes += chunk.byteLength;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(paths.nextSnapshot, paths.snapshot);
    await files.syncFolder(paths.folder);
    this.bytes = bytes;
  }
}

function* lines({ format, position, collections }: State): Generator<string> {
  yield `{\n  "store": ${JSON.stringify({ format, ...position })},\n  "collections": {`;
  let first = true;
  for (const [name, records] of collections) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(name)}: [`;
    first = false;
    let separator = '\n';
    for (const record of records.values()) {
      yield `${separator}${recordIndent}${JSON.stringify(record)}`;
      separator = ',\n';
    }
    yield '\n    ]';
  }
  yield '\n  }';
}

function* chunks(parts: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < chunkSize) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function* withSum(body: Iterable<Buffer>): Generator<Buffer> {
  const sum = createHash('sha256');
  for (const chunk of body) {
    sum.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`,\n  "sha256": "${sum.digest('hex')}"\n}\n`);
}

/** Parses in chunks, because a snapshot may be larger than the longest string. */
function parse(body: Buffer): State {
  const collections: Collections = new Map();
  let head = '{}';
  for (let start = 0; start < body.byteLength; ) {
    const line = body.toString('utf8', start, endOf(body, newline, start));
    start += Buffer.byteLength(line) + 1;
    head = headLine.exec(line)?.[1] ?? head;
    const name = collectionLine.exec(line)?.[1];
    if (name === undefined) continue;
    const end = endOf(body, collectionEnd, start - 1);
    collections.set(JSON.parse(name) as string, recordsIn(body.subarray(start, end)));
    start = end + 1;
  }
  const { format, at, sum } = JSON.parse(head);
  return { format, position: { at, sum }, collections };
}

const newline = '\n';
const collectionEnd = '\n    ]';

/** Offset of the next occurrence, or the end. */
function endOf(body: Buffer, what: string, from: number): number {
  const found = body.indexOf(what, from);
  return found < 0 ? body.byteLength : found;
}

/** Parses many lines as one array; the checksum guarantees one record a line. */
function recordsIn(lines: Buffer): Map<string, AnyRecord> {
  const records = new Map<string, AnyRecord>();
  for (let start = 0; start < lines.byteLength; ) {
    const end = endOf(lines, newline, Math.min(start + chunkSize, lines.byteLength));
    const text = lines.toString('utf8', start, end);
    for (const record of JSON.parse(`[${text.endsWith(',') ? text.slice(0, -1) : text}]`) as AnyRecord[])
      records.set(record.id, record);
    start = end + 1;
  }
  return records;
}
