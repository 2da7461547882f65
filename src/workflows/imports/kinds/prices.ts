/** Imports the operator's price list; a file contains the whole list (SUB-7). */
import type { Product } from '../../../domain/product.js';
import { type Effect, put } from '../../../kernel/effects.js';
import { phrase } from '../../../kernel/localizer.js';
import type { View } from '../../../kernel/view.js';
import { listIn } from '../../files/columns.js';
import { type Cells, isSame, type Kind, type Problem, same, type Verdict, wrong, wrongColumns } from '../kind.js';
import { columns, row } from './price-row.js';

const rowsAtMost = 1_000;

const words = {
  title: phrase({ en: 'Import the price list', fr: 'Importer la liste de prix' }),
  help: phrase({
    en: 'What can be ordered, with limits, terms and upgrades, from a file',
    fr: 'Ce qui peut être commandé, avec limites, durées et mises à niveau, à partir d’un fichier',
  }),
  about: phrase<{ rows: number }>({
    en: (f, w) =>
      `A file is the whole price list, up to ${w.count(f.rows, { one: 'product', other: 'products' })}: what it does not name can no longer be ordered. Subscriptions that exist are not touched.`,
    fr: (f, w) =>
      `Un fichier contient la liste de prix entière, ${w.count(f.rows, { one: 'produit', other: 'produits' })} au plus : ce qu’il ne cite pas ne peut plus être commandé. Les abonnements existants ne changent pas.`,
  }),
  unchanged: phrase({ en: 'unchanged', fr: 'inchangé' }),
  unknown: phrase<{ ids: readonly string[] }>({
    en: (f, w) => `Not in this file: ${w.list(f.ids)}.`,
    fr: (f, w) => `Absents de ce fichier : ${w.list(f.ids)}.`,
  }),
  itself: phrase({ en: 'A product cannot name itself.', fr: 'Un produit ne peut pas se désigner lui-même.' }),
};

/** Upgrades and add-ons must refer to another product of the same file. */
function reference(column: 'upgrades' | 'bases', cells: Cells, known: ReadonlySet<string>): Problem | undefined {
  const named = listIn(cells[column] ?? '');
  if (named.includes(cells.id ?? '')) return wrong(column, words.itself);
  const missing = named.filter((one) => !known.has(one));
  return missing.length > 0 ? wrong(column, words.unknown, { ids: missing.slice(0, 5) }) : undefined;
}

const pageSize = 200;
/** Products on sale that the file does not contain. */
async function withdrawn(view: View, all: readonly Cells[]): Promise<readonly Product[]> {
  const named = new Set(all.map((cells) => cells.id));
  const gone: Product[] = [];
  let after: string | undefined;
  do {
    const page = await view.find('products', 'sold', 'sold', { limit: pageSize, ...(after ? { after } : {}) });
    gone.push(...page.items.filter((product) => !named.has(product.id)));
    after = page.next;
  } while (after !== undefined);
  return gone;
}

export const prices: Kind = {
  name: 'prices',
  verb: 'imports.prices',
  formerly: ['import.prices'],
  who: 'programme.run',
  words: {
    title: words.title,
    help: words.help,
  },
  about: words.about,
  columns,
  rowsAtMost,
  // one page, so that the whole list changes in one transaction
  pageSize: rowsAtMost,
  pasted: true,
  named: ['id', 'nameEn'],
  keyed: 'id',
  keys: ({ id: key = '' }) => [key],
  among: (all) => {
    const known = new Set(all.map((cells) => cells.id ?? ''));
    return all.map((cells) => reference('upgrades', cells, known) ?? reference('bases', cells, known));
  },
  check: async (view, cells): Promise<Verdict> => {
    const read = row.safeParse(cells);
    if (!read.success) return wrongColumns(read.error, columns);
    const { nameEn, nameFr, ...rest } = read.data;
    const draft = { ...rest, names: { en: nameEn, fr: nameFr }, sold: true };
    const kept = await view.get('products', draft.id);
    if (isSame(kept, draft)) return same(words.unchanged, {}, draft.id);
    return {
      what: kept?.sold ? 'change' : 'add',
      carry: () => ({ ref: draft.id, effects: [put('products', draft)] }),
    };
  },
  rest: async (view, all): Promise<readonly Effect[]> =>
    (await withdrawn(view, all)).map((product) => put('products', { ...product, sold: false })),
};
