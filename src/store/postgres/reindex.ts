/** Index rows of indexes that this release declares and the database does not have yet, for the records stored before. */
import type pg from 'pg';
import type { AnyRecord } from '../../kernel/collection.js';
import { placed } from '../json/table-index.js';
import type { Declarations } from './index-rows.js';
import { text } from './text.js';

const batch = 1_000;

/**
 * Fills new indexes in the transaction of the migration. An index is known by its name: a changed key or order needs a new
 * name.
 */
export async function fillNewIndexes(client: pg.Client, records: Declarations): Promise<void> {
  const { rows } = await client.query<{ collection: string; index: string }>('SELECT * FROM csp_indexes');
  const known = new Set(rows.map(({ collection, index }) => `${collection} ${index}`));
  for (const [collection, { indexes }] of Object.entries(records)) {
    const fresh = Object.entries(indexes).filter(([index]) => !known.has(`${collection} ${index}`));
    if (fresh.length === 0) continue;
    let after = '';
    for (;;) {
      const page = await client.query<{ id: string; body: AnyRecord }>(
        `SELECT id, body FROM csp_records WHERE collection = $1 AND id > $2 COLLATE "C" ORDER BY id LIMIT ${batch}`,
        [collection, after],
      );
      const places = page.rows.flatMap(({ id, body }) =>
        fresh.flatMap(([index, spec]) => {
          const { keys, order } = placed(spec, body);
          return keys.map((key) => [collection, index, key, order, id]);
        }),
      );
      if (places.length > 0)
        await client.query(
          `INSERT INTO csp_keys (collection, index, key, place, id)
           SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) ON CONFLICT DO NOTHING`,
          [0, 1, 2, 3, 4].map((column) => places.map((place) => text(place[column] ?? ''))),
        );
      after = page.rows.at(-1)?.id ?? '';
      if (page.rows.length < batch) break;
    }
    await client.query('INSERT INTO csp_indexes SELECT $1, unnest($2::text[])', [
      collection,
      fresh.map(([index]) => index),
    ]);
  }
}
