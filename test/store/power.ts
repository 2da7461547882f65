/**
 * A disk in memory that can lose power. What was not synced is lost, in the ways disks lose it: of a file's unsynced
 * writes a part is there, the rest is missing or zeros; of a folder's unsynced renames and removals any may be missing.
 */
import type { Files, OpenFile } from '../../src/store/json/files.js';
import { systemError } from './disk.js';

type Write = { readonly bytes: Buffer; readonly position: number } | { readonly length: number };

class Content {
  bytes: Buffer = Buffer.alloc(0);
  synced: Buffer = Buffer.alloc(0);
  unsynced: Write[] = [];

  take(write: Write): void {
    this.bytes = applied(this.bytes, write);
    this.unsynced.push(write);
  }
  sync(): void {
    this.synced = this.bytes;
    this.unsynced = [];
  }
}

function applied(bytes: Buffer, write: Write): Buffer {
  if ('length' in write) return Buffer.concat([bytes, Buffer.alloc(write.length)]).subarray(0, write.length);
  const grown = Buffer.alloc(Math.max(bytes.byteLength, write.position + write.bytes.byteLength));
  bytes.copy(grown);
  write.bytes.copy(grown, write.position);
  return grown;
}

type Names = Map<string, Content>;
type NameChange = (names: Names) => void;

export class PowerLost extends Error {}

export class Disk implements Files {
  /** Steps taken so far: everything that changes or syncs something. */
  steps = 0;
  /** The power goes at this step, before it is carried out. */
  lostAt = Number.POSITIVE_INFINITY;
  #names: Names;
  #synced: Names;
  #unsynced: NameChange[] = [];

  constructor(names: Names = new Map()) {
    this.#names = new Map(names);
    this.#synced = new Map(names);
  }

  /** What a machine finds that starts again; `some` answers a whole number from 0 to `most`. */
  afterPowerLoss(some: (most: number) => number): Disk {
    const names = new Map(this.#synced);
    for (const change of this.#unsynced) if (some(1) === 1) change(names);
    for (const [name, content] of names) {
      const left = new Content();
      left.take({ bytes: content.synced, position: 0 });
      const whole = some(content.unsynced.length);
      for (const write of content.unsynced.slice(0, whole)) left.take(write);
      const cut = content.unsynced[whole];
      if (cut && 'bytes' in cut) {
        const length = some(cut.bytes.byteLength);
        left.take({ bytes: cut.bytes.subarray(0, length), position: cut.position });
        if (some(1) === 1) left.take({ length: Math.max(left.bytes.byteLength, cut.position + cut.bytes.byteLength) });
      }
      left.sync();
      names.set(name, left);
    }
    return new Disk(names);
  }

  async open(path: string, mode: 'create' | 'existing'): Promise<OpenFile> {
    await this.#step();
    let content = this.#names.get(path);
    if (content && mode === 'create') content.take({ length: 0 });
    if (!content) {
      if (mode === 'existing') throw systemError('ENOENT');
      const made = new Content();
      content = made;
      this.#change((names) => names.set(path, made));
    }
    const file = content;
    return {
      write: async (bytes, position) => {
        await this.#step();
        file.take({ bytes: Buffer.from(bytes), position });
        return bytes.byteLength;
      },
      sync: async () => {
        await this.#step();
        file.sync();
      },
      truncate: async (length) => {
        await this.#step();
        file.take({ length });
      },
      close: async () => {},
    };
  }

  async read(path: string): Promise<Buffer | undefined> {
    return this.#names.get(path)?.bytes;
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step();
    const content = this.#names.get(from);
    if (!content) throw systemError('ENOENT');
    this.#change((names) => {
      names.delete(from);
      names.set(to, content);
    });
  }

  async copy(from: string, to: string): Promise<void> {
    const file = await this.open(to, 'create');
    await file.write((await this.read(from)) ?? Buffer.alloc(0), 0);
  }

  async remove(path: string): Promise<void> {
    await this.#step();
    if (this.#names.has(path)) this.#change((names) => names.delete(path));
  }

  async makeFolder(): Promise<void> {}

  async syncFolder(): Promise<void> {
    await this.#step();
    this.#synced = new Map(this.#names);
    this.#unsynced = [];
  }

  #change(change: NameChange): void {
    change(this.#names);
    this.#unsynced.push(change);
  }

  /** Takes a turn of the event loop, as a disk does. */
  async #step(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.steps += 1;
    if (this.steps > this.lostAt) throw new PowerLost('the power is gone');
  }
}
