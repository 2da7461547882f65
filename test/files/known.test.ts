/** Customers of a file that are in the programme already: never linked by a file, but invited from it (CUS-8, CUS-13, ORG-3). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptsAt, linkIn } from '../customers/page.js';
import { addContoso, contoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { type FileHost, fileHost, saved } from './host.js';

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
const brings = (person: Person, text: string) => person.attaches(host.put('file.csv', saved.bom(text)));

/** Of Harbour Freight & Cold Storage, a customer of Bluepeak IT's: others only know its domain and somebody there. */
const harbour = 'harbour-freight.example';

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  const said = (en: RegExp, fr: RegExp): RegExp => (at ? fr : en);
  const person = () => world.person(at ? 'Rémi Delcourt' : 'Katrin Böhme');
  const own = at ? 'ORG-LUMIERE' : 'ORG-NORDLICHT';
  const [imports, rows, invites, drafts] = at
    ? ['Importer', 'Ligne par ligne', 'Les inviter', 'Afficher le brouillon']
    : ['Import', 'Row by row', 'Invite them', 'Show the draft'];

  test('CUS-8, CUS-13: not linked, not told who it is, not orderable; invited in one click, and its yes makes it ours', async () => {
    const known = await world.kept((view) => view.get('customers', 'CUS-HARBOUR'));
    const { domain = '', name = '', contact } = known ?? {};
    expect(domain).not.toBe('');
    await brings(
      person(),
      `Domain,Company,Country,Email,Language\n${domain},Port Co,IE,${contact?.email},${language}\nnew.example,New Ltd,IE,a@new.example,\n`,
    );
    person().reads(
      said(/To add: 1/, /À ajouter: 1/),
      said(/To invite: 1/, /À inviter: 1/),
      said(
        /already in the programme are not imported: each has to accept an invitation first/,
        /figurent déjà dans le programme ne sont pas importés : chacun doit d’abord accepter une invitation/,
      ),
    );
    await person().clicks(rows);
    person().reads(
      new RegExp(`Port Co · ${domain}`),
      said(/already in the programme: invite it/, /figure déjà dans le programme : invitez-le/),
    );
    expect(person().last.text).not.toContain(name);
    expect(person().last.text).not.toMatch(/Bluepeak/);
    await person().clicks(at ? 'Retour à l’importation' : 'Back to the import');
    await person().clicks(imports);
    person().reads(said(/Added: 1/, /Ajoutées: 1/), said(/To invite: 1/, /À inviter: 1/));
    const done = person().last;
    const before = await world.kept((view) => view.find('relationships', 'customer', 'CUS-HARBOUR', { limit: 20 }));
    expect(before.items.map(({ partnerId }) => partnerId)).not.toContain(own);
    await person().says(at ? `Affiche le client ${name}` : `Show the customer ${name}`);
    person().reads(said(/I know no such customer: “/, /Je ne connais aucun client « /));

    await person().clicks(invites, {}, { on: done });
    person().reads(said(/Import invitations/, /Importer des invitations/), said(/To add: 1/, /À ajouter: 1/));
    await person().clicks(imports);
    await person().clicks(rows);
    await person().clicks(drafts);
    const link = linkIn(person());
    expect(person().last.text).not.toContain(name);
    await acceptsAt(world, link, contact?.email ?? '');
    const after = await world.kept((view) => view.find('relationships', 'customer', 'CUS-HARBOUR', { limit: 20 }));
    expect(after.items.map(({ partnerId }) => partnerId)).toContain(own);
    await person().says(at ? `Affiche le client ${name}` : `Show the customer ${name}`);
    person().reads(name, domain);
    // and then the same file has nothing left to do
    await brings(person(), `Domain,Company\n${domain},Port Co\n`);
    person().reads(said(/Skipped: 1/, /Ignorées: 1/), said(/nothing to import/, /rien à importer/));
    expect(person().last.has(invites)).toBe(false);
  });

  test('CUS-8: a file of nothing else is not imported; without an address there is nobody to invite', async () => {
    const { domain } = (await world.kept((view) => view.get('customers', 'CUS-HARBOUR'))) ?? { domain: '' };
    await brings(person(), `Domain,Company\n${domain},Port Co\n`);
    person().reads(said(/To invite: 1/, /À inviter: 1/));
    expect(person().last.has(imports)).toBe(false);
    await person().clicks(invites);
    person().reads(
      said(/need a contact email\. Add it and send the file again/, /il faut une adresse e-mail de contact/),
    );
    await brings(person(), `Domain,Company\n${domain},Port Co\n`);
    await person().clicks(rows);
    person().reads(
      said(
        /already in the programme: add its contact email to invite it/,
        /figure déjà dans le programme : ajoutez l’adresse e-mail de son contact pour l’inviter/,
      ),
    );
  });
});

test('ORG-3, CUS-11: adding one by hand tells the same and no more: the domain is taken', async () => {
  const jonas = world.person('Jonas Lindqvist');
  await addContoso(world.person('Owen Fitzgerald'), { reseller: 'None: our own direct customer' });
  await jonas.says('add customer');
  await jonas.clicks('Next: Subscriptions', { ...contoso, 'Company name': 'Port Co' });
  jonas.reads(/contosotraders\.onmicrosoft\.com is taken/);
  expect(jonas.last.text).not.toMatch(/Contoso Traders Ltd|Armor/);
});

test('CUS-8, ORG-3: rows of an import of somebody else cannot be invited, nor by who may not import', async () => {
  const katrin = world.person('Katrin Böhme');
  await brings(katrin, `Domain,Company,Email\n${harbour},Port Co,it@port-co.example\n`);
  const { data = {} } = katrin.last.button('Invite them');
  for (const name of ['Rémi Delcourt', 'Hélène Marchetti']) {
    const other = world.person(name);
    await other.forges('imports.inviteCustomers', data);
    other.reads(/Je ne connais pas cette importation/);
  }
  const priya = world.person('Priya Raman');
  await priya.forges('imports.inviteCustomers', data);
  priya.reads(/takes one of these roles/);
  await katrin.forges('imports.inviteCustomers', { id: 'IMP-NOTHING0' });
  katrin.reads(/I know no such import/);
});

test('CUS-8, TRN-6, TRN-8: who is in transition invites them jointly with the provider', async () => {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('Démarre notre transition vers revendeur indirect');
  await etienne.clicks('S’inscrire maintenant', { current: true, noRollback: true });
  await etienne.says('Accepte le contrat de revendeur');
  await etienne.clicks('Accepter et continuer', { agreed: true });
  await partners(world, 'Nolwenn Le Goff', 'Étienne Garrigue');
  await brings(
    etienne,
    `Domaine;Société;E-mail\n${harbour};Port Co;it@port-co.example\nvignerons-estuaire.example;Vignerons;\n`,
  );
  await etienne.clicks('Les inviter');
  etienne.reads('Importer des invitations conjointes', /À ajouter: 1/, /Lignes: 1/);
});
