/** Countries and regions by ISO 3166-1 alpha-2 code; the platform supplies their names. */
import { z } from 'zod';
import type { Localizer } from '../kernel/localizer.js';
import { folded } from '../kernel/text.js';

export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO ' +
  'JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR ' +
  'MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO ' +
  'RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV ' +
  'TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');
const known = new Set(countryCodes);

const names = (['en', 'fr'] as const).map((language) => new Intl.DisplayNames(language, { type: 'region' }));
const byName = new Map(names.flatMap((of) => countryCodes.map((code) => [folded(of.of(code) ?? code), code] as const)));
/** What people write besides the names, folded. */
const otherNames: Readonly<Record<string, string>> = {
  AE: 'uae, emirates, emirats',
  BE: 'wallonie, flandre',
  CA: 'quebec',
  CG: 'congo',
  CH: 'romandie',
  CI: 'ivory coast',
  CZ: 'czech republic, republique tcheque, tchequie',
  GB: 'uk, great britain, grande bretagne, england, angleterre, u.k, britain, scotland, wales, ecosse, royaume uni',
  GR: 'el',
  HK: 'hong kong',
  KR: 'korea, coree, south korea, coree du sud',
  MD: 'moldova, moldavie',
  MK: 'macedonia, macedoine',
  MM: 'burma',
  NL: 'holland, hollande, pays bas, the netherlands',
  TR: 'turkey, turquie',
  US: 'usa, etats unis d amerique, u.s, u.s.a, the us, the states, america, united states of america, etats unis, amerique',
  VN: 'vietnam, viet nam',
};
/** Other names of countries, and their codes. */
export const countryAliases: ReadonlyMap<string, string> = new Map(
  Object.entries(otherNames).flatMap(([code, list]) => list.split(', ').map((name) => [name, code] as const)),
);

/** Finds a country by its code or its English or French name. `UK` is `GB`; `undefined` if unknown. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (known.has(code)) return code;
  const name = folded(text);
  return countryAliases.get(name) ?? byName.get(name);
}

/** Input: a country by name or code. */
export const country = z.string().transform((text, ctx) => {
  const code = countryCode(text);
  if (code !== undefined) return code;
  ctx.addIssue({ code: 'custom', message: 'no country' });
  return z.NEVER;
});

/** Choices of a form, sorted in the reader's language. */
export const countryChoices = (t: Localizer): readonly { readonly title: string; readonly value: string }[] =>
  countryCodes
    .map((value) => ({ title: t.format.country(value), value }))
    .sort((a, b) => a.title.localeCompare(b.title, t.language));
