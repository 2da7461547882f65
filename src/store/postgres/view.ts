/** The view of one PostgreSQL transaction. */
import type { AnyRecord } from '../../kernel/collection.js';
import type { Page, Paging, View } from '../../kernel/view.js';
import { frozen } from '../json/table.js';
import { cursorOf, pageLimit, placeAfter } from '../paging.js';
import { folded, wordsOf } from '../words.js';
import type { Query } from './query.js';
import { type Records, recordsBy } from './records.js';
import { text } from './text.js';

interface Body {
  readonly body: AnyRecord;
}
interface Placed extends Body {
  readonly place: string;
  readonly id: string;
}

/** Read access of one transaction. */
export interface Reads {
  readonly view: View;
  /** As the view's `get`, but still usable after `end`. Cached records are not read again. */
  readonly record: Records['record'];
  /** Closes the view: later queries are rejected. */
  end(): void;
}

/** @param ask runs a statement in the transaction */
export function readsBy(ask: Query): Reads {
  let over = false;
  const { record, remember } = recordsBy(ask);
  return {
    view: viewBy(
      (sql, parameters) => (over ? Promise.reject(isOver()) : ask(sql, parameters)),
      (collection, id) => (over ? Promise.reject(isOver()) : record(collection, id)),
      remember,
    ),
    record,
    end: () => {
      over = true;
    },
  };
}

const isOver = (): Error => new Error('The transaction has ended; its view can no longer be used.');

function viewBy(ask: Query, record: Reads['record'], remember: Records['remember']): View {
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
      // the range of all words with this prefix
      const [from, to] = [add(word), add(`${word}\u{10ffff}`)];
      conditions.push(
        `EXISTS (SELECT 1 FROM csp_words w WHERE w.collection = $1 AND w.id = k.id AND w.word >= ${from} AND w.word < ${to})`,
      );
    }
    const direction = paging.descending ? 'DESC' : 'ASC';
    const { rows } = await ask<Placed>(
      `SELECT r.body, k.place, k.id FROM csp_keys k JOIN csp_records r ON r.collection = k.collection AND r.id = k.id
       WHERE ${conditions.join(' AND ')} ORDER BY k.place ${direction}, k.id ${direction} LIMIT ${limit + 1}`,
      parameters,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ body }) => remember(collection, frozen(body))),
      ...(last ? { next: cursorOf({ order: last.place, id: last.id }) } : {}),
    };
  }

  const view = {
    get: record,
    one: async (collection: string, unique: string, key: string) => {
      const { rows } = await ask<Body>(
        `SELECT r.body FROM csp_unique u JOIN csp_records r ON r.collection = u.collection AND r.id = u.id
         WHERE u.collection = $1 AND u.name = $2 AND u.key = $3`,
        [collection, unique, text(key)],
      );
      return rows[0] && remember(collection, frozen(rows[0].body));
    },
    find: (collection: string, index: string, key: string, paging?: Paging) =>
      list(collection, { index, key }, [], paging),
    search: (collection: string, sought: string, scope: { index: string; key: string }, paging?: Paging) =>
      list(collection, scope, wordsOf(folded(sought)), paging),
  };
  // a collection holds only records that passed its schema, so the record types are correct
  return view as unknown as View;
}
