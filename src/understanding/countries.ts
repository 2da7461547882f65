/** Country names of both languages, from the platform, what else people write for them, and adjectives. */
import { countryAliases, countryCodes } from '../domain/countries.js';
import { readOpenTable } from '../language/table.js';
import { firstNames } from './lexicon.js';
import { fold } from './tokens.js';

const path = 'lexicon/country-adjectives.txt';

/** Names that people have, too, stand for the person: "Chad". */
const isCountry = (name: string): boolean => !firstNames.has(name);

/** Folded name → ISO 3166 alpha-2. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  [
    ...(['en', 'fr'] as const).flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return countryCodes.map((code) => [fold(names.of(code) ?? code).replace(/ ?\(.*\)/, ''), code] as const);
    }),
    ...countryAliases,
  ].filter(([name]) => isCountry(name)),
);

/** They only count beside a noun such as provider. */
export const countryAdjectives: ReadonlyMap<string, string> = new Map(
  [...readOpenTable(path)].flatMap(([code, adjectives]) => {
    if (!countryCodes.includes(code)) throw new Error(`language/${path}: "${code}" is no country code`);
    return adjectives.flatMap((adjective) => [
      [adjective, code] as const,
      ...(adjective.endsWith('s') ? [] : [[`${adjective}s`, code] as const]),
    ]);
  }),
);
