/** The row of a price list: its schema and columns (SUB-7). */
import { z } from 'zod';
import { type Product, productKinds } from '../../../domain/product.js';
import { phrase } from '../../../kernel/localizer.js';
import * as input from '../../../kernel/text.js';
import { column, listIn, oneOf } from '../../files/columns.js';

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
export const row = z
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
export const columns = [
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
