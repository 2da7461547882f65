/** What one transaction sees of the database. */
import type { ClientBase } from 'pg';
import type { AnyRecord } from '../../workflows/record.js';
import type { Page, Paging, View } from '../../workflows/view.js';
import { cursorOf, pageLimit, placeAfter } from '../paging.js';
import { frozen } from '../table.js';
import { folded, wordsOf } from '../words.js';

interface Body {
  readonly body: AnyRecord;
}
interface Placed extends Body {
  readonly place: string;
  readonly id: string;
}

/** PostgreSQL's text holds no NUL; nothing that is kept has one, so nothing is found by one. */
export const text = (value: string): string => value.replaceAll('\u0000', '');

/** A transaction's view, and how to wait for every question that was asked through it. */
export interface Looking {
  readonly view: View;
  /** Nothing more may be asked; resolves when nothing is under way and the connection may be used otherwise. */
  end(): Promise<unknown>;
}

export function looking(client: ClientBase): Looking {
  // whoever looks may ask for several things at once; a connection answers one question at a time
  let last: Promise<unknown> = Promise.resolve();
  let over = false;
  const ask: Ask = <R extends Body>(sql: string, parameters: readonly (string | number)[]) => {
    if (over) return Promise.reject(new Error('the transaction is over: nothing can be looked up in it'));
    const answer = last.then(() => client.query<R>(sql, [...parameters]));
    last = answer.catch(() => {});
    return answer.then(({ rows }) => rows);
  };
  return {
    view: viewBy(ask),
    end: () => {
      over = true;
      return last;
    },
  };
}

type Ask = <R extends Body>(sql: string, parameters: readonly (string | number)[]) => Promise<R[]>;

function viewBy(ask: Ask): View {
  const first = async (sql: string, parameters: readonly string[]): Promise<AnyRecord | undefined> => {
    const [found] = await ask<Body>(sql, parameters.map(text));
    return found && frozen(found.body);
  };

  async function list(
    collection: string,
    { index, key }: { index: string; key: string },
    words: readonly string[],
    paging: Paging = {},
  ): Promise<Page<AnyRecord>> {
    const limit = pageLimit(paging);
    const parameters: (string | number)[] = [collection, index, text(key)];
    const add = (value: string | number): string =>
      `$${parameters.push(typeof value === 'string' ? text(value) : value)}`;
    const conditions = ['k.collection = $1', 'k.index = $2', 'k.key = $3'];
    const after = placeAfter(paging.after);
    if (after) {
      const than = paging.descending ? '<' : '>';
      conditions.push(`(k.place, k.id) ${than} (${add(after.order)} COLLATE "C", ${add(after.id)} COLLATE "C")`);
    }
    if (paging.until !== undefined) conditions.push(`k.place <= ${add(paging.until)} COLLATE "C"`);
    for (const word of words) {
      // from the word itself up to whatever follows all that begin with it
      const [from, to] = [add(word), add(`${word}\u{10ffff}`)];
      conditions.push(
        `EXISTS (SELECT 1 FROM csp_words w WHERE w.collection = $1 AND w.id = k.id AND w.word >= ${from} AND w.word < ${to})`,
      );
    }
    const direction = paging.descending ? 'DESC' : 'ASC';
    const rows = await ask<Placed>(
      `SELECT r.body, k.place, k.id FROM csp_keys k JOIN csp_records r ON r.collection = k.collection AND r.id = k.id
       WHERE ${conditions.join(' AND ')} ORDER BY k.place ${direction}, k.id ${direction} LIMIT ${limit + 1}`,
      parameters,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ body }) => frozen(body)),
      ...(last ? { next: cursorOf({ order: last.place, id: last.id }) } : {}),
    };
  }

  const view = {
    get: (collection: string, id: string) =>
      first('SELECT body FROM csp_records WHERE collection = $1 AND id = $2', [collection, id]),
    one: (collection: string, unique: string, key: string) =>
      first(
        `SELECT r.body FROM csp_unique u JOIN csp_records r ON r.collection = u.collection AND r.id = u.id
         WHERE u.collection = $1 AND u.name = $2 AND u.key = $3`,
        [collection, unique, key],
      ),
    find: (collection: string, index: string, key: string, paging?: Paging) =>
      list(collection, { index, key }, [], paging),
    search: (collection: string, sought: string, scope: { index: string; key: string }, paging?: Paging) =>
      list(collection, scope, wordsOf(folded(sought)), paging),
  };
  // a collection's table of records holds only what its schema let in, so each is of the type its name stands for
  return view as unknown as View;
}
