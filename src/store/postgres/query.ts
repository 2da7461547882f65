/** Runs prepared statements, pipelined: sent immediately, answered in order. */
import type { ClientBase, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/**
 * @param sql one of a bounded number of texts, because each connection caches its plan
 * @param parameters values of `$1`, `$2`, …; lists are arrays
 */
export type Query = <R extends QueryResultRow>(
  sql: string,
  parameters: readonly Parameter[],
) => Promise<QueryResult<R>>;
type Parameter = string | number | readonly (string | number)[];

/** @param client in pipeline mode: statements do not wait for earlier answers */
export const queryBy =
  (client: ClientBase): Query =>
  (sql, parameters) =>
    client.query(prepared(sql, parameters));

const names = new Map<string, string>();

export function prepared(sql: string, parameters: readonly Parameter[]): QueryConfig {
  let name = names.get(sql);
  if (name === undefined) {
    name = `csp_${names.size}`;
    names.set(sql, name);
  }
  return { name, text: sql, values: [...parameters] };
}
