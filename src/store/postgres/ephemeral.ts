/** `EphemeralStore` in the UNLOGGED table `csp_marks`: no disk wait, empty after a crash of the server. */
import type { EphemeralStore } from '../store.js';
import type { Query } from './query.js';

/** Expired entries are deleted once in this many writes. */
const sweepEvery = 1_000;

export function ephemeralBy(ask: Query): EphemeralStore {
  let count = 0;

  /** Returns the number of rows written: 0 if the condition does not hold. */
  async function set(
    condition: string,
    [name, value, now, forMs]: Parameters<EphemeralStore['set']>,
  ): Promise<number | null> {
    count += 1;
    if (count % sweepEvery === 0) await ask('DELETE FROM csp_marks WHERE until <= $1', [now]);
    const until = new Date(Date.parse(now) + forMs).toISOString();
    const { rowCount } = await ask(
      `INSERT INTO csp_marks AS m VALUES ($1, $2, $4)
       ON CONFLICT (name) DO UPDATE SET value = $2, until = $4 WHERE ${condition} OR m.until <= $3`,
      [name, value, now, until],
    );
    return rowCount;
  }

  return {
    get: async (name, now) => {
      const sql = 'SELECT value FROM csp_marks WHERE name = $1 AND until > $2';
      return (await ask<{ value: string }>(sql, [name, now])).rows[0]?.value;
    },
    set: async (...entry) => {
      await set('true', entry);
    },
    take: async (...entry) => (await set('m.value = $2', entry)) === 1,
    release: async (name) => {
      await ask('DELETE FROM csp_marks WHERE name = $1', [name]);
    },
  };
}
