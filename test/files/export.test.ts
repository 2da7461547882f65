/** What an organisation takes along: customers and subscriptions, with the official columns (CNV-8, ORG-3, AUD-1). */
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const rowsOf = (text: string, delimiter: string): Record<string, string>[] =>
  parse(text, { bom: true, delimiter, columns: true });

test('CNV-8: export customers has the official columns first, for what this organisation may see, in either language', async () => {
  const remi = world.person('Rémi Delcourt');
  await remi.says('exporte nos clients, svp');
  remi.reads(/Le fichier est prêt/);
  const french = await world.visit(remi.opens('Télécharger'));
  expect(french.headers.get('content-disposition')).toMatch(/attachment; filename="customers-\d{4}-\d\d-\d\d\.csv"/);
  expect(french.text).toMatch(/^ID Microsoft;Nom de la société;Nom de domaine principal;Relation;/);
  const names = rowsOf(french.text, ';').map((row) => row['Nom de la société']);
  const own = await world.kept((view) => view.find('relationships', 'list', 'ORG-LUMIERE|*|*|*', { limit: 200 }));
  expect(names).toEqual(own.items.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(0);

  const katrin = world.person('Katrin Böhme');
  await katrin.says('export customers');
  const english = rowsOf((await world.visit(katrin.opens('Download'))).text, ',');
  const theirs = await world.kept((view) => view.find('relationships', 'list', 'ORG-NORDLICHT|*|*|*', { limit: 200 }));
  expect(english.map((row) => row['Microsoft ID'])).toEqual(theirs.items.map(({ customerId }) => customerId));
  // the order is on record, as whose it was
  await remi.says('audit');
  remi.reads(/Rémi Delcourt/, /xport/);
});

test('CNV-8, ORG-3: export subscriptions holds what this organisation sees, from both sides, and nothing of others', async () => {
  const all = async (name: string, line: string, button: string): Promise<string[]> => {
    const person = world.person(name);
    await person.says(line);
    const { text } = await world.visit(person.opens(button));
    const french = text.startsWith('ID de');
    return rowsOf(text, french ? ';' : ',').map((row) => row[french ? 'ID de l’abonnement' : 'Subscription ID'] ?? '');
  };
  const ordered = await world.kept(async (view) => ({
    armor: (await view.find('subscriptions', 'provider', 'ORG-ARMOR', { limit: 200 })).items.map(({ id }) => id),
    nordlicht: (await view.find('subscriptions', 'provider', 'ORG-NORDLICHT', { limit: 200 })).items.map(
      ({ id }) => id,
    ),
  }));
  const armor = await all('Gaëlle Le Bihan', 'exportez les abonnements', 'Télécharger');
  expect([...armor].sort()).toEqual([...ordered.armor].sort());
  const lumiere = await all('Rémi Delcourt', 'exporter abonnements', 'Télécharger');
  const bluepeak = await all('Marcus Oyelaran', 'export subscriptions', 'Download');
  for (const id of lumiere) expect(bluepeak).not.toContain(id);
  expect(new Set(armor).size).toBe(armor.length);
});

test('CNV-8: the filters of a list go along; those of strangers are refused', async () => {
  const remi = world.person('Rémi Delcourt');
  await remi.forges('exports.exportCustomers', { kind: 'direct' });
  remi.reads(/restreinte/);
  expect(rowsOf((await world.visit(remi.opens('Télécharger'))).text, ';')).toEqual([]);
  await remi.forges('exports.exportCustomers', { partnerId: 'ORG-BLUEPEAK' });
  remi.reads(/Je ne connais pas ce partenaire/);
  const marcus = world.person('Marcus Oyelaran');
  await marcus.forges('exports.exportCustomers', { partnerId: 'ORG-NOTHING' });
  marcus.reads(/I know no such partner of yours/);
});

test('CUS-9, CNV-8: the list of customers is taken along as it is narrowed, by whoever may', async () => {
  const marcus = world.person('Marcus Oyelaran');
  await marcus.says('customers');
  await marcus.clicks('Export');
  marcus.reads('Export customers', /The file is ready/);
  expect(marcus.last.text).not.toMatch(/narrowed/);
  const own = await world.kept((view) => view.find('relationships', 'list', 'ORG-BLUEPEAK|*|*|*', { limit: 200 }));
  const file = async (button: string) => (await world.visit(marcus.opens(button))).text;
  expect(rowsOf(await file('Download'), ',').length).toBe(own.items.length);
  await marcus.forges('customers.list', { kind: 'indirect', search: 'harbour' });
  await marcus.clicks('Export');
  marcus.reads(/It holds the customers that your list was narrowed to/);
  expect(rowsOf(await file('Download'), ',').map((row) => row['Company name'])).toEqual([
    'Harbour Freight & Cold Storage',
  ]);
  const remi = world.person('Rémi Delcourt');
  await remi.forges('customers.list', { origin: 'microsoftReferral' });
  await remi.clicks('Exporter');
  remi.reads('Exporter les clients', /Il contient les clients auxquels votre liste était restreinte/);
  // nothing to take along, and who may not
  await remi.forges('customers.list', { search: 'nobody' });
  expect(remi.last.has('Exporter')).toBe(false);
  const siobhan = world.person('Siobhán Ó Dálaigh');
  await siobhan.says('customers');
  siobhan.reads(/Harbour Freight/);
  expect(siobhan.last.has('Export')).toBe(false);
});

test('USR-4: the wrong role is told who may; the operator has no customers', async () => {
  const samir = world.person('Samir Benhaddou');
  await samir.says('exporter les clients');
  samir.reads(/agent d’administration/);
  const siobhan = world.person('Siobhán Ó Dálaigh');
  await siobhan.says('export subscriptions');
  siobhan.reads(/admin agent/);
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('export customers');
  expect(ingrid.last.has('Download')).toBe(false);
});

test('AUD-1: a link ends after a quarter of an hour, and with the role of who asked; an altered one leads nowhere', async () => {
  const remi = world.person('Rémi Delcourt');
  await remi.says('exporter les clients');
  const link = remi.opens('Télécharger');
  const nowhere = async (address: string) => {
    const { status, text } = await world.visit(address);
    expect([status, /nulle part/.test(text)]).toEqual([404, true]);
  };
  await nowhere(link.replace('/files/', '/exports/'));
  await nowhere(link.replace(/\.[\w-]{22}/, '.aaaaaaaaaaaaaaaaaaaaaa'));
  expect((await world.visit(link, { method: 'HEAD' })).status).toBe(200);
  await world.bot.store.transaction(async (view) => {
    const user = await view.one('users', 'email', 'remi.delcourt@lumiere-informatique.example');
    if (!user) throw new Error('who?');
    const record = { ...user, roles: ['salesAgent' as const], version: user.version + 1 };
    return { writes: [{ put: 'users', record }], result: undefined };
  });
  await nowhere(link);
  const helene = world.person('Hélène Marchetti');
  await helene.says('exporter les clients');
  const hers = helene.opens('Télécharger');
  await world.later('PT14M');
  expect((await world.visit(hers)).status).toBe(200);
  await world.later('PT2M');
  await nowhere(hers);
});
