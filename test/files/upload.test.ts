/** The upload page: without a script, bound to who asked, for one file and half an hour (CUS-8). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { type Page, program, type World } from '../program.js';
import { saved } from './host.js';

let world: World;
let helene: Person;
let link: string;
beforeEach(async () => {
  world = await program();
  helene = world.person('Hélène Marchetti');
  await helene.says('importer des clients');
  helene.reads(/Colonnes obligatoires : Nom de domaine principal et Nom de la société/, /10\s000 lignes au plus/);
  link = helene.opens('Page de dépôt');
});
afterEach(() => world.end());

/** Sends a form as a browser does that was shown the page. */
async function sends(
  address: string,
  bytes: Uint8Array | undefined,
  forged: { token?: string; cookie?: string } = {},
): Promise<Page> {
  const page = await world.visit(address);
  const action = /<form method="post" action="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? address;
  const to = new URL(action, 'https://bot.example');
  if (forged.token !== undefined) to.searchParams.set('token', forged.token);
  const form = new FormData();
  if (bytes) form.set('file', new Blob([new Uint8Array(bytes)], { type: 'text/csv' }), 'clients é.csv');
  const cookie = forged.cookie ?? (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return world.visit(to.pathname + to.search, { method: 'POST', body: form, headers: { cookie } });
}
const clients = saved.windows(
  'Société;Domaine;Pays;E-mail\r\nCafé du Port;cafeduport.example;FR;a@cafeduport.example\r\n',
);

test('CUS-8: sent from the page, previewed in the chat, imported there; the page takes no second file', async () => {
  const page = await world.visit(link);
  expect(page.text).toMatch(/enctype="multipart\/form-data"[\s\S]*type="file"/);
  expect(page.text).toMatch(/Nom de domaine principal \(obligatoire\)/);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  const sent = await sends(link, clients);
  expect(sent.status).toBe(303);
  const after = await world.visit(sent.headers.get('location') ?? '');
  expect(after.text).toMatch(/Le fichier est arrivé[\s\S]*1 ligne lue/);
  await helene.wasTold(/À ajouter: 1/);
  helene.reads('clients é.csv');
  await helene.clicks('Importer');
  helene.reads(/Ajoutées: 1/);
  expect((await sends(link, clients, { token: 'x' })).status).toBe(403);
  expect((await world.visit(link)).text).toMatch(/Le fichier est arrivé/);
  await world.person('Rémi Delcourt').wasNotTold();
  await world.person('Gaëlle Le Bihan').wasNotTold();
});

test('CUS-8: what is wrong stands above the form, in the language of the page; nothing is taken', async () => {
  const english = link.replace('lang=fr', 'lang=en');
  const cases: readonly [Uint8Array | undefined, RegExp, RegExp][] = [
    [undefined, /Choisissez d’abord un fichier/, /Choose a file first/],
    [new Uint8Array(), /Le fichier est vide|Choisissez/, /The file is empty|Choose/],
    [new Uint8Array([0x50, 0x4b, 3, 4]), /classeur/, /workbook/],
    [
      saved.utf8('E-mail;Nom\na@b.example;B'),
      /Il manque des colonnes.: Nom de domaine principal/,
      /Columns are missing: Primary domain name/,
    ],
    [new Uint8Array((4 << 20) + 1).fill(65), /dépasse 4 Mo/, /larger than 4 MB/],
    [new Uint8Array(6 << 20).fill(65), /dépasse 4 Mo/, /larger than 4 MB/],
  ];
  for (const [bytes, fr, en] of cases) {
    for (const [address, words] of [
      [link, fr],
      [english, en],
    ] as const) {
      const page = await sends(address, bytes);
      expect([413, 422]).toContain(page.status);
      expect(page.text).toMatch(/class="problem" role="alert"/);
      expect(page.text).toMatch(words);
    }
    await world.later('PT1M');
  }
  expect((await sends(link, clients)).status).toBe(303);
});

test('CUS-8: a link that ended, was altered or is of another room leads nowhere; a form from elsewhere does nothing', async () => {
  const nowhere = async (address: string): Promise<void> => {
    const page = await world.visit(address);
    expect(page.status).toBe(404);
    expect(page.text).toMatch(/Ce lien ne mène nulle part|This link leads nowhere/);
  };
  const [path = ''] = link.split('?');
  await nowhere(`${path.slice(0, -3)}abc`);
  await nowhere(path.replace('/uploads/', '/reports/'));
  await nowhere(path.replace('/uploads/', '/files/'));
  expect((await sends(link, clients, { cookie: 'form=elsewhere' })).status).toBe(403);
  expect((await world.submit(link, { token: 'x' })).status).toBe(403);
  const template = await world.visit(`${path}/template?lang=fr`);
  expect(template.text).toMatch(/^Nom de domaine principal;Nom de la société;Pays\/région;/);
  await world.later('PT31M');
  await nowhere(link);
  await nowhere(`${path}/template`);
});

test('USR-4: who has lost the role since is let in no more, not with the link either', async () => {
  const remi = world.person('Rémi Delcourt');
  await remi.says('importer clients');
  const his = remi.opens('Page de dépôt');
  expect((await world.visit(his)).status).toBe(200);
  await helene.says('Utilisateurs');
  await world.bot.store.transaction(async (view) => {
    const user = await view.one('users', 'email', 'remi.delcourt@lumiere-informatique.example');
    if (!user) throw new Error('who?');
    return {
      writes: [{ put: 'users', record: { ...user, roles: ['salesAgent'], version: user.version + 1 } }],
      result: undefined,
    };
  });
  expect((await world.visit(his)).status).toBe(404);
});

test('CUS-8: a template filled in is a file that is taken', async () => {
  const [path = ''] = link.split('?');
  for (const language of ['fr', 'en']) {
    const { text } = await world.visit(`${path}/template?lang=${language}`);
    expect(text.trim().split('\r\n')).toHaveLength(2);
    if (language === 'en') expect((await sends(link, saved.bom(text))).status).toBe(303);
  }
  await helene.wasTold(/À ajouter: 1/);
});
