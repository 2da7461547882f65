/** ORG-3: what nobody sees makes no other name, so that none can be mistaken for another. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as input from '../../src/kernel/text.js';
import { addContoso, contoso, partners } from '../customers/scenes.js';
import { type FileHost, fileHost } from '../files/host.js';
import { program, type World } from '../program.js';

let world: World;
let host: FileHost;
beforeEach(async () => {
  host = await fileHost();
  world = await program({ config: { fileHosts: ['127.0.0.1'] } });
});
afterEach(async () => {
  await world.end();
  await host.close();
});

/** Every character that Unicode says is to be ignored where it cannot be shown. */
const invisible = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /^\p{Default_Ignorable_Code_Point}$/u.test(character));

test('a line, several lines and an address hold nothing invisible', () => {
  expect(invisible.length).toBeGreaterThan(4_000);
  for (const known of [
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200d',
    '\u200f',
    '\u202e',
    '\u2060',
    '\u2069',
    '\u3164',
    '\ufeff',
  ])
    expect(invisible).toContain(known);
  for (const character of invisible) {
    const typed = `${character}Con${character}toso ${character}${character}SARL${character}`;
    expect(input.line(100).parse(typed)).toBe('Contoso SARL');
    expect(input.lines(100).parse(`${typed}\n${typed}`)).toBe('Contoso SARL\nContoso SARL');
    expect(input.email.parse(`${character}it@con${character}toso.example`)).toBe('it@contoso.example');
    expect(input.line(100).safeParse(` ${character} `).success).toBe(false);
  }
});

test('what is seen stays: accents, no-break spaces, emoji that are joined', () => {
  for (const text of ['Hôtel Breizh : l’Étape', 'Café « Noir »', '👩‍💻 Atelier ❤️', '👩🏽‍🚀 Étoile', 'Ελλάς', 'שלום'])
    expect(input.line(100).parse(text)).toBe(text);
});

test('CUS-1, CUS-8: neither a form nor a file makes a customer of a lookalike name', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await addContoso(owen, { details: { ...contoso, 'Company name': 'Con\u200btoso\u061c Traders\u200f Ltd\u3164' } });
  const marcus = world.person('Marcus Oyelaran');
  const file = 'domain,company,country,email\nlook.example,Look\u200balike\u2066 Ltd,IE,it@look.example\n';
  await marcus.attaches(host.put('one.csv', file));
  await marcus.clicks('Import');
  const { items } = await world.kept((view) => view.find('customers', 'country', 'IE', { limit: 200 }));
  const names = items.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Contoso Traders Ltd', 'Lookalike Ltd']));
});
