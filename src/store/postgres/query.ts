/** How statements are put to the database: sent at once, answered in that order. */
import type { ClientBase, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/**
 * @param sql one of a bounded number of texts: each connection parses and plans it once, and keeps that
 * @param parameters for `$1` and so on; lists are arrays
 */
export type Query = <R extends QueryResultRow>(
  sql: string,
  parameters: readonly Parameter[],
) => Promise<QueryResult<R>>;
type Parameter = string | number | readonly (string | number)[];

/** @param client a pipelined one: nothing waits for the answer to what was asked before */
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
