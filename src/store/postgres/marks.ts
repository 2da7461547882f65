/** The marks that all replicas share: in a table that no disk is waited for, empty after a crash of the server. */
import type { Marks } from '../store.js';

type Ask = (sql: string, parameters: readonly string[]) => Promise<{ readonly rowCount: number | null }>;

/** Those that have run out are thrown away once in so many. */
const sweepEvery = 1_000;

export function marksBy(ask: Ask): Marks {
  let count = 0;
  return {
    async take(name, owner, now, forMs) {
      count += 1;
      if (count % sweepEvery === 0) await ask('DELETE FROM csp_marks WHERE until <= $1', [now]);
      const until = new Date(Date.parse(now) + forMs).toISOString();
      const { rowCount } = await ask(
        `INSERT INTO csp_marks AS m VALUES ($1, $2, $4)
         ON CONFLICT (name) DO UPDATE SET owner = $2, until = $4 WHERE m.owner = $2 OR m.until <= $3`,
        [name, owner, now, until],
      );
      return rowCount === 1;
    },
    taken: async (name, now) =>
      (await ask('SELECT 1 FROM csp_marks WHERE name = $1 AND until > $2', [name, now])).rowCount === 1,
    release: async (name) => {
      await ask('DELETE FROM csp_marks WHERE name = $1', [name]);
    },
  };
}
