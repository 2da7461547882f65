/** The word tables of `language/lexicon/` that several parts of the recognizer use. */
import { linesOf } from '../language/files.js';
import { readOpenTable, readTable, type Table } from '../language/table.js';
import { type Concept, type Verb, verbConcepts, wordConcepts } from './concepts.js';
import { fold } from './tokens.js';

/** The verbs and words of a language by concept; each phrase folded. */
export interface Words {
  readonly verbs: Table<Verb>;
  readonly words: Table<Exclude<Concept, Verb>>;
}

const wordsOf = (language: 'en' | 'fr'): Words => ({
  verbs: readTable(`lexicon/verbs.${language}.txt`, verbConcepts),
  words: readTable(`lexicon/words.${language}.txt`, wordConcepts),
});
export const english = wordsOf('en');
export const french = wordsOf('fr');
/** Infinitive → groups of forms, parted by `|`. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  [...readOpenTable('lexicon/irregular-verbs.fr.txt')].map(([verb, [forms = '']]) => [fold(verb), fold(forms)]),
);

const names = readTable('lexicon/names.txt', ['titles', 'firstNames', 'organisationNouns', 'computingNouns']);
export const titles: ReadonlySet<string> = new Set(names.titles);
export const firstNames: ReadonlySet<string> = new Set(names.firstNames);
export const organisationNouns: ReadonlySet<string> = new Set(names.organisationNouns);
export const computingNouns: ReadonlySet<string> = new Set(names.computingNouns);

/** Words without a meaning of their own: `plain` ones are part of no name, `everyday` ones may be. */
export const { plain, everyday } = readTable('lexicon/everyday.txt', ['plain', 'everyday']);

export const products: readonly string[] = linesOf('lexicon/products.txt');

const roleKeys = ['adminAgent', 'salesAgent', 'helpdeskAgent', 'globalAdmin', 'userAdmin', 'billingAdmin'] as const;
export type Role = (typeof roleKeys)[number];
export const roles: Table<Role> = readTable('lexicon/roles.txt', roleKeys);
export const statuses = readTable('lexicon/statuses.txt', ['pending', 'active', 'expired', 'suspended']);
/** Name of a language → its code. */
export const languages: ReadonlyMap<string, 'en' | 'fr'> = new Map(
  Object.entries(readTable('lexicon/languages.txt', ['en', 'fr'])).flatMap(([code, list]) =>
    list.map((name) => [fold(name), code === 'en' ? 'en' : 'fr'] as const),
  ),
);
