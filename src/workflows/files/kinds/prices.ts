/** The operator's price list: what can be ordered from now on. A file is the whole list (SUB-7). */
import { z } from 'zod';
import { type Product, productKinds } from '../../catalogue/product.js';
import { type Effect, put } from '../../decision.js';
import { phrase } from '../../language.js';
import * as input from '../../text.js';
import type { View } from '../../view.js';
import { column, listIn } from '../columns.js';
import { type Cells, isSame, type Kind, type Problem, same, type Verdict, wrong, wrongColumns } from '../kind.js';
import { oneOf } from './values.js';

const rowsAtMost = 1_000;

const kindNames: Readonly<Record<string, Product['kind']>> = {
  ...Object.fromEntries(productKinds.map((kind) => [kind, kind])),
  license: 'licence',
  logiciel: 'software',
};
const termNames: Readonly<Record<string, Product['terms'][number]>> = {
  p1m: 'P1M',
  monthly: 'P1M',
  '1 month': 'P1M',
  '1 mois': 'P1M',
  p1y: 'P1Y',
  annual: 'P1Y',
  '1 year': 'P1Y',
  '1 an': 'P1Y',
  p3y: 'P3Y',
  triennial: 'P3Y',
  '3 years': 'P3Y',
  '3 ans': 'P3Y',
};
const billingNames: Readonly<Record<string, Product['billing'][number]>> = {
  monthly: 'monthly',
  mensuel: 'monthly',
  mensuelle: 'monthly',
  annual: 'annual',
  annuel: 'annual',
  annuelle: 'annual',
  once: 'once',
  'one time': 'once',
  onetime: 'once',
  unique: 'once',
  'en une fois': 'once',
};

const id = z
  .string()
  .trim()
  .regex(/^[\w:.-]{1,60}$/);
const ids = z.string().default('').transform(listIn).pipe(z.array(id).max(50));
const count = z
  .string()
  .transform((text) => Number(text.replace(/[\s\u00a0\u202f]/g, '')))
  .pipe(z.number().int().min(1).max(999_999_999));
const row = z
  .object({
    id,
    nameEn: input.line(200),
    nameFr: input.line(200),
    kind: oneOf(kindNames),
    min: count.default(1),
    max: count,
    terms: z
      .string()
      .transform(listIn)
      .pipe(z.array(oneOf(termNames)).min(1)),
    billing: z
      .string()
      .transform(listIn)
      .pipe(z.array(oneOf(billingNames)).min(1)),
    upgrades: ids,
    bases: ids,
  })
  .refine(({ min, max }) => min <= max, { path: ['max'] });

const idRule = phrase({
  en: 'Letters, digits and -_.: , up to 60 characters.',
  fr: 'Des lettres, des chiffres et -_.: , 60 caractères au plus.',
});
const nameRule = phrase({ en: '1 to 200 characters.', fr: '1 à 200 caractères.' });
const several = phrase({
  en: 'Product ids of this file, separated by |.',
  fr: 'Des identifiants de produits de ce fichier, séparés par |.',
});
const columns = [
  column('id', ['Product ID', 'Id', 'SKU', 'Offer ID'], ['ID du produit', 'Id', 'SKU'], idRule, 'M365-BP', {
    required: true,
  }),
  column(
    'nameEn',
    ['Name (English)', 'English name', 'Name en'],
    ['Nom (anglais)', 'Nom anglais', 'Nom en'],
    nameRule,
    'Microsoft 365 Business Premium',
    { required: true },
  ),
  column(
    'nameFr',
    ['Name (French)', 'French name', 'Name fr'],
    ['Nom (français)', 'Nom français', 'Nom fr'],
    nameRule,
    'Microsoft 365 Business Premium',
    { required: true },
  ),
  column(
    'kind',
    ['Kind', 'Type'],
    ['Type', 'Nature'],
    phrase({ en: 'licence, reservation or software.', fr: 'licence, réservation ou logiciel.' }),
    'licence',
    { required: true },
  ),
  column(
    'min',
    ['Minimum seats', 'Minimum', 'Min', 'Min seats'],
    ['Licences minimum', 'Minimum', 'Min'],
    phrase({ en: 'A whole number from 1; 1 unless said.', fr: 'Un nombre entier à partir de 1 ; 1 par défaut.' }),
    '1',
  ),
  column(
    'max',
    ['Maximum seats', 'Maximum', 'Max', 'Max seats'],
    ['Licences maximum', 'Maximum', 'Max'],
    phrase({ en: 'A whole number, not below the minimum.', fr: 'Un nombre entier, au moins égal au minimum.' }),
    '300',
    { required: true },
  ),
  column(
    'terms',
    ['Terms', 'Term'],
    ['Durées', 'Durée', 'Engagement'],
    phrase({ en: 'P1M, P1Y, P3Y, separated by |.', fr: 'P1M, P1Y, P3Y, séparés par |.' }),
    'P1M|P1Y',
    { required: true },
  ),
  column(
    'billing',
    ['Billing', 'Billing cycle'],
    ['Facturation', 'Cycle de facturation'],
    phrase({ en: 'monthly, annual, once, separated by |.', fr: 'mensuel, annuel, unique, séparés par |.' }),
    { en: 'monthly|annual', fr: 'mensuel|annuel' },
    { required: true },
  ),
  column(
    'upgrades',
    ['Upgrades to', 'Upgrades', 'Upgrade targets'],
    ['Mises à niveau', 'Mise à niveau vers'],
    several,
    'M365-E3',
  ),
  column('bases', ['Add-on to', 'Bases', 'Base products'], ['Complément de', 'Bases', 'Produits de base'], several, ''),
] as const;

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

/** What an upgrade or an add-on names stands in the same file, and is another product. */
function reference(column: 'upgrades' | 'bases', cells: Cells, known: ReadonlySet<string>): Problem | undefined {
  const named = listIn(cells[column] ?? '');
  if (named.includes(cells.id ?? '')) return wrong(column, words.itself);
  const missing = named.filter((one) => !known.has(one));
  return missing.length > 0 ? wrong(column, words.unknown, { ids: missing.slice(0, 5) }) : undefined;
}

const pageSize = 200;
/** Products that are sold and that the file does not name. */
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
  verb: 'import.prices',
  who: 'programme.run',
  words: {
    title: words.title,
    help: words.help,
    examples: {
      en: ['import price list', 'import the price list', 'import catalogue'],
      fr: ['importer la liste de prix', 'importer liste de prix', 'importer le catalogue', 'importer le tarif'],
    },
  },
  about: words.about,
  columns,
  rowsAtMost,
  // what is sold changes from one list to the next, never through half of one
  pageSize: rowsAtMost,
  pasted: true,
  named: ['id', 'nameEn'],
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
