/** The Teams app package, from the templates to the zip. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../demo/cast.js';
import { icons } from '../../manifest/icons.js';
import { menu } from '../../manifest/menu.js';
import { createPackage, NotFilled, type Package } from '../../manifest/package.js';
import { problemsOf } from '../../manifest/validate.js';
import { writePackage } from '../../manifest/write.js';
import { createGeneral } from '../../src/conversation/general/index.js';
import { commandsByVerb } from '../../src/kernel/registry.js';
import { createRecognizer } from '../../src/understanding/index.js';
import { workflows } from '../../src/workflows/index.js';

const env = {
  MicrosoftAppId: '5D9C1F0A-6A1E-4D53-9A54-2A3D1F1B7F10',
  PUBLIC_URL: 'https://bot.partners.test/',
  DEVELOPER_NAME: 'Partner Programme Ltd',
};
const id = env.MicrosoftAppId.toLowerCase();

interface Menu {
  readonly scopes: string[];
  readonly commands: { readonly title: string; readonly description: string }[];
}
interface Shape {
  readonly id: string;
  readonly bots: [{ readonly botId: string; readonly scopes: string[]; readonly commandLists: Menu[] }];
  readonly composeExtensions: [{ readonly commands: { readonly id: string; readonly title: string }[] }];
  readonly staticTabs: { readonly contentUrl?: string }[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly validDomains: string[];
  readonly developer: Readonly<Record<string, string>>;
}
let made: Package;
let manifest: Shape;
beforeAll(() => {
  made = createPackage(env);
  manifest = made.manifest as unknown as Shape;
});

test('what is made is what Microsoft’s schema asks for, in both languages', () => {
  expect(problemsOf(made)).toEqual([]);
  expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
  expect(manifest.validDomains).toEqual(['bot.partners.test']);
  expect(JSON.stringify(made)).not.toMatch(/\$\{\{|undefined|resourceSpecific/);
});

test('ids and addresses come from the environment', () => {
  expect(manifest).toMatchObject({ id, webApplicationInfo: { id, resource: `api://bot.partners.test/botid-${id}` } });
  expect(manifest.staticTabs[1]?.contentUrl).toBe('https://bot.partners.test/tab?lang={locale}&theme={theme}');
  expect(manifest.developer.privacyUrl).toBe('https://bot.partners.test/about#privacy');
  const own = createPackage({
    ...env,
    TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
    DEVELOPER_NAME: 'Programme Desk',
    PRIVACY_URL: 'https://desk.test/privacy',
  }).manifest as unknown as Shape;
  expect(own).toMatchObject({
    id: '00000000-0000-4000-8000-000000000001',
    bots: [{ botId: id }],
    developer: { name: 'Programme Desk', privacyUrl: 'https://desk.test/privacy' },
  });
});

test('the texts are within the guidelines of the Teams Store', () => {
  const { name, description } = made.manifest as unknown as Record<
    'name' | 'description',
    { short: string; full: string }
  >;
  for (const [short, full] of [
    [description.short, description.full],
    [made.fr['description.short'] ?? '', made.fr['description.full'] ?? ''],
  ] as const) {
    expect(short.length).toBeLessThanOrEqual(80);
    expect(full.length).toBeLessThanOrEqual(4_000);
    expect(full.split(/\s+/).length).toBeLessThanOrEqual(500);
    expect(full.match(/^- /gm)?.length).toBeGreaterThanOrEqual(3);
    expect(full).toMatch(/Support|Assistance/);
  }
  for (const text of [name.short, made.fr['name.short'] ?? '']) expect(text).not.toMatch(/Teams|Microsoft/);
  expect(manifest.developer.name).not.toBe(name.short);
});

test.each([
  [{ PUBLIC_URL: env.PUBLIC_URL }, /^MicrosoftAppId: set it to the application \(client\) id/],
  [{ ...env, PUBLIC_URL: '' }, /^PUBLIC_URL: set it to the https address/],
  [{ ...env, PUBLIC_URL: 'http://bot.partners.test' }, /^PUBLIC_URL: /],
  [{ ...env, DEVELOPER_NAME: '' }, /^DEVELOPER_NAME: set it to the name of the publisher/],
  [{}, /^MicrosoftAppId: .*; PUBLIC_URL: /],
])('what is missing is said with what to set: %o', (given, said) => {
  expect(() => createPackage(given)).toThrow(NotFilled);
  expect(() => createPackage(given)).toThrow(said);
});

test('the check finds what is wrong', () => {
  const wrong = { ...made.manifest, accentColor: 'blue', version: '${{VERSION}}' };
  const fr = { ...made.fr, 'bots[0].commandLists[7].commands[0].title': 'x', 'staticTabs[9].name': 'y' };
  expect(problemsOf({ manifest: wrong, fr }).join('\n')).toMatch(
    /accentColor must match[\s\S]*additional properties[\s\S]*staticTabs\[9\].name is not in[\s\S]*VERSION\}\} is not filled/,
  );
});

describe('the command menu', () => {
  test('is at most twelve commands a scope, each in both languages', () => {
    for (const [list, { commands }] of manifest.bots[0].commandLists.entries()) {
      expect(commands.length).toBeLessThanOrEqual(12);
      for (const [at, { title, description }] of commands.entries()) {
        const french = made.fr[`bots[0].commandLists[${list}].commands[${at}].title`];
        expect([title, french, description].every((text) => text && text.length > 2)).toBe(true);
      }
    }
  });

  const recognizer = createRecognizer();
  const commands = commandsByVerb([...workflows, createGeneral(workflows)]);
  test.each(menu.personal)('%s: its title, sent as the message that Teams makes of it, is understood', async (verb) => {
    const list = menu.personal.indexOf(verb);
    const titles = [
      manifest.bots[0].commandLists[0]?.commands[list]?.title,
      made.fr[`bots[0].commandLists[0].commands[${list}].title`],
    ];
    for (const title of titles) {
      const heard = await recognizer.hear(title ?? '', async () => []);
      const read = commands.get(heard.readings[0]?.intent ?? '')?.verb;
      expect([title, read, heard.sure]).toEqual([title, verb === 'help.showRights' ? 'help.show' : verb, true]);
    }
  });
});

test('the icons are those that are drawn: 192 and 32 pixels, the small one white on transparent', () => {
  for (const [name, drawn] of Object.entries(icons)) {
    const file = readFileSync(join(packageRoot(), 'manifest', name));
    const size = name === 'color.png' ? 192 : 32;
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size]);
    const rows = pixels(file);
    expect(rows.equals(pixels(drawn())), name).toBe(true);
    const dots = Array.from({ length: size * size }, (_, at) => {
      const start = Math.floor(at / size) * (size * 4 + 1) + 1 + (at % size) * 4;
      return [...rows.subarray(start, start + 4)];
    });
    if (name === 'outline.png') expect(dots.every(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBe(true);
    expect(dots.some(([, , , alpha]) => alpha === 0)).toBe(name === 'outline.png');
  }
});

/** The rows of a PNG whose data stands in one chunk. */
function pixels(file: Buffer): Buffer {
  const at = file.indexOf('IDAT');
  return inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
}

test('the folder and the zip hold all four files, the zip at its root; the same package gives the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const zip = () => readFileSync(join(folder, 'csp-partner-bot.zip'));
  expect(writePackage(folder, env)).toEqual(['manifest.json', 'fr.json', 'color.png', 'outline.png']);
  const first = zip();
  expect(Object.keys(unzipSync(first))).toEqual(['manifest.json', 'fr.json', 'color.png', 'outline.png']);
  for (const [name, bytes] of Object.entries(unzipSync(first)))
    expect(readFileSync(join(folder, 'app', name)).equals(bytes), name).toBe(true);
  writePackage(folder, env);
  expect(zip().equals(first)).toBe(true);
  expect(() => writePackage(folder, { ...env, DEVELOPER_URL: 'nowhere' })).toThrow(/^DEVELOPER_URL: set it to/);
  await rm(folder, { recursive: true });
});
