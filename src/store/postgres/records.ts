/** Record cache of one transaction: batches lookups and reads no record twice. */
import type { AnyRecord } from '../../kernel/collection.js';
import { frozen } from '../json/table.js';
import type { Query } from './query.js';
import { text } from './text.js';

export interface Records {
  record(collection: string, id: string): Promise<AnyRecord | undefined>;
  /** Adds a record that another query found. Returns it. */
  remember(collection: string, record: AnyRecord): AnyRecord;
}

interface Lookup {
  readonly collection: string;
  readonly id: string;
  readonly found: (record: AnyRecord | undefined) => void;
}

const nameOf = (collection: string, id: string): string => `${collection}/${id}`;

export function recordsBy(ask: Query): Records {
  const seen = new Map<string, Promise<AnyRecord | undefined>>();
  let pending: Lookup[] = [];
  let asked: Promise<void> | undefined;

  async function lookUp(): Promise<void> {
    // collect the lookups of this microtask into one batch
    await undefined;
    const all = pending;
    pending = [];
    asked = undefined;
    const { rows } = await ask<{ name: string; body: AnyRecord }>(
      // force primary-key lookups, because rows scanned needlessly cause serialization conflicts
      `SELECT n.collection || '/' || n.id AS name, r.body
       FROM unnest($1::text[], $2::text[]) AS n (collection, id),
         LATERAL (SELECT body FROM csp_records WHERE collection = n.collection AND id = n.id OFFSET 0) r`,
      [all.map(({ collection }) => collection), all.map(({ id }) => id)],
    );
    const bodies = new Map(rows.map(({ name, body }) => [name, frozen(body)]));
    for (const { collection, id, found } of all) found(bodies.get(nameOf(collection, id)));
  }

  return {
    record(collection, given) {
      const id = text(given);
      const name = nameOf(collection, id);
      const before = seen.get(name);
      if (before) return before;
      asked ??= lookUp();
      const batch = asked;
      const record = new Promise<AnyRecord | undefined>((found, failed) => {
        pending.push({ collection, id, found });
        batch.catch(failed);
      });
      seen.set(name, record);
      return record;
    },
    remember(collection, record) {
      seen.set(nameOf(collection, record.id), Promise.resolve(record));
      return record;
    },
  };
}
