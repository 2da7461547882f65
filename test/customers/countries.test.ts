/** The countries, their addresses and names that are none (CUS-1, CUS-11). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { formatAddress } from 'localized-address-format';
import { describe, expect, test } from 'vitest';
import { addressRules } from '../../src/domain/address-rules.js';
import { countryCode, countryCodes } from '../../src/domain/countries.js';
import { sellsIn } from '../../src/domain/regions.js';
import { isOddName } from '../../src/workflows/customers/details.js';

test('CUS-1: all 249 countries and regions, by code and by name in both languages; UK is GB', () => {
  expect(new Set(countryCodes).size).toBe(249);
  for (const [said, code] of [
    ['fr', 'FR'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['états-unis', 'US'],
    ['Allemagne', 'DE'],
    ['Côte d’Ivoire', 'CI'],
    ['Narnia', undefined],
    ['XX', undefined],
  ] as const)
    expect([said, countryCode(said)]).toEqual([said, code]);
});

describe('CUS-11: postal codes', () => {
  const rules = Object.entries(addressRules).flatMap(([code, { postal }]) => (postal ? [[code, postal] as const] : []));
  test('are known for at least 35 countries, all of them real', () => {
    expect(rules.length).toBeGreaterThanOrEqual(35);
    for (const code of Object.keys(addressRules)) expect(countryCodes).toContain(code);
  });
  test.each(rules)('%s takes its own example and no others', (_code, { pattern, sample }) => {
    expect(sample).toMatch(pattern);
    for (const wrong of ['', 'ABC', '1', '123456789012', `${sample}!`, ` ${sample}x`])
      expect(wrong).not.toMatch(pattern);
  });
  test.each([
    ['FR', '75001', true],
    ['FR', '99000', false],
    ['FR', '2A004', false],
    ['GB', 'SW1A 1AA', true],
    ['GB', 'EC1A1BB', true],
    ['GB', '12345', false],
    ['IE', 'D6W XY61', true],
    ['IE', 'Z02 X285', false],
    ['US', '98052-6399', true],
    ['US', '9805', false],
    ['CA', 'K1A 0B1', true],
    ['CA', 'D1A 0B1', false],
    ['NL', '1012 JS', true],
    ['NL', '0012 JS', false],
    ['PT', '1100-148', true],
    ['PT', '1100148', false],
    ['ES', '53001', false],
    ['LI', '9490', true],
    ['LI', '9500', false],
  ] as const)('%s: %s is %s', (code, postalCode, fits) => {
    expect(addressRules[code]?.postal?.pattern.test(postalCode)).toBe(fits);
  });
});

/** What postal-codes-js knows of a country's codes. */
interface Known {
  readonly RedundantCharacters: string;
  readonly ValidationRegex: string;
}
const library = createRequire(import.meta.url)
  .resolve('postal-codes-js/package.json')
  .replace('package.json', '');
const read = <T>(path: string): T => JSON.parse(readFileSync(`${library}${path}`, 'utf8')) as T;
const countries = read<Record<string, { readonly postalCodeFormat?: string }>>('generated/postal-codes-alpha2.json');
const known = (code: string): Known | undefined => {
  const file = countries[code]?.postalCodeFormat;
  return file ? read<Known>(`formats/${file}`) : undefined;
};

describe('CUS-11: the table against what well-kept libraries know', () => {
  const table = Object.entries(addressRules);
  test('is about at least 35 countries, and those two know them', () => {
    expect(table.filter(([code]) => known(code)).length).toBeGreaterThanOrEqual(35);
  });
  test.each(table)('%s: a postal code where there is one, and ours is one of theirs', (code, { postal }) => {
    const theirs = known(code);
    expect(postal !== undefined).toBe(theirs !== undefined);
    if (!postal || !theirs) return;
    // Argentina's new codes, such as C1002AAP, hold the old ones that the library knows
    const ours = code === 'AR' ? '1002' : postal.sample;
    expect(ours).toMatch(postal.pattern);
    const bare = [...ours].filter((letter) => !theirs.RedundantCharacters.includes(letter)).join('');
    expect([ours, bare].some((one) => new RegExp(theirs.ValidationRegex).test(one))).toBe(true);
  });
  // South Sudan has no format of its own there
  test.each(table.filter(([code]) => code !== 'SS'))(
    '%s: the parts that we demand stand in its addresses',
    (code, rule) => {
      const lines = formatAddress({
        postalCountry: code,
        addressLines: ['street'],
        locality: 'city',
        administrativeArea: 'AREA',
        postalCode: 'CODE',
      }).join('\n');
      if (rule.postal) expect(lines).toContain('CODE');
      if (rule.state) expect(lines).toContain('AREA');
    },
  );
});

test('CUS-1: what does not look like a registered name is pointed out, not refused', () => {
  for (const odd of ['contoso.com', '999', '1 2 3']) expect(isOddName(odd)).toBe(true);
  for (const fine of ['Contoso Ltd', '3M France', 'A & B Partners']) expect(isOddName(fine)).toBe(false);
});

test('SUB-1: regions: Europe is one, some countries stand alone, what is not known is not refused', () => {
  expect(sellsIn('FR', 'IE')).toBe(true);
  expect(sellsIn('FR', 'US')).toBe(false);
  expect(sellsIn('US', 'CA')).toBe(false);
  expect(sellsIn('FR', 'SN')).toBe(true);
});
