/** The minimum of a journal: pending entries are appended with one write and one fdatasync. */
import { type FileHandle, open } from 'node:fs/promises';

export class GroupedAppends {
  #waiting: { readonly line: string; readonly resolve: () => void }[] = [];
  #busy = false;
  #length = 0;

  private constructor(private readonly file: FileHandle) {}

  static open = async (path: string): Promise<GroupedAppends> => new GroupedAppends(await open(path, 'w'));

  append(line: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ line, resolve });
      if (!this.#busy) void this.#work();
    });
  }

  close = (): Promise<void> => this.file.close();

  async #work(): Promise<void> {
    this.#busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const bytes = Buffer.from(group.map(({ line }) => line).join(''));
      await this.file.write(bytes, 0, bytes.byteLength, this.#length);
      await this.file.datasync();
      this.#length += bytes.byteLength;
      for (const { resolve } of group) resolve();
    }
    this.#busy = false;
  }
}
