/** Turns the writes of a transaction into validated changes. */
import { z } from 'zod';
import type { AnyRecord } from '../kernel/collection.js';
import { readBack } from './json/plain.js';
import type { Change } from './json/table.js';
import type { Write } from './store.js';

/** The changes, and the same changes as JSON for the journal: an array of `{put, record}` and `{remove, id}`. */
export interface Staged {
  readonly changes: readonly Change[];
  readonly json: string;
}

/** The current records and the schemas that writes are validated against. */
export interface Known {
  current(collection: string, id: string): AnyRecord | undefined;
  schemaOf(collection: string): z.ZodType;
}

/**
 * Checks versions and schemas. Each record is copied as its JSON would be read back, so memory holds exactly what a
 * restart would load and shares no object with the caller.
 * @throws Error on a wrong version or an invalid record, which is a bug; nothing is committed
 */
export function stage(writes: readonly Write[], known: Known): Staged {
  const changes = new Map<string, Change>();
  const lines: string[] = [];
  for (const write of writes) {
    const collection = 'put' in write ? write.put : write.remove;
    const id = 'put' in write ? write.record.id : write.id;
    const name = `${collection}/${id}`;
    const earlier = changes.get(name);
    const before = earlier ? earlier.before : known.current(collection, id);
    const current = earlier ? earlier.after : before;
    if ('remove' in write) {
      if (current === undefined) continue;
      changes.set(name, { collection, id, before, after: undefined });
      lines.push(`{"remove":${JSON.stringify(collection)},"id":${JSON.stringify(id)}}`);
      continue;
    }
    const next = (current?.version ?? 0) + 1;
    if (write.record.version !== next)
      throw new Error(`${name}: version ${write.record.version} where ${next} is next`);
    const record = checked(name, known.schemaOf(collection), write.record) as AnyRecord;
    changes.set(name, { collection, id, before, after: readBack(record) });
    lines.push(`{"put":${JSON.stringify(collection)},"record":${JSON.stringify(record)}}`);
  }
  return { changes: [...changes.values()], json: `[${lines.join(',')}]` };
}

function checked(name: string, schema: z.ZodType, record: unknown): unknown {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  throw new Error(`${name} is no such record: ${z.prettifyError(parsed.error)}`);
}
