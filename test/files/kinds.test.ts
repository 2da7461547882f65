/** Price list, invitations and the operator's files (SUB-7, TRN-8, CUS-4, CUS-5, ORG-6, ENR-13); a file that may be several things. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtIn } from '../../src/workflows/catalog/built-in.js';
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
const brings = (person: Person, text: string, said = '') =>
  person.attaches(host.put('file.csv', saved.bom(text)), said);

const head =
  'Product ID,Name (English),Name (French),Kind,Minimum seats,Maximum seats,Terms,Billing,Upgrades to,Add-on to';
const list = (rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;
const basic = 'A-1,Cloud Basic,Cloud de base,licence,1,300,P1M|P1Y,monthly|annual,A-2,';
const plus = 'A-2,Cloud Plus,Cloud plus,license,1,300,annual,annual,,';
const extra = 'A-3,Archive,Archivage,licence,1,300,P1Y,annual,,A-1|A-2';

describe('SUB-7: the price list', () => {
  test('SUB-7: what is new, changed and withdrawn is previewed; what was ordered stays', async () => {
    const ingrid = world.person('Ingrid Solberg');
    const before = await world.kept((view) => view.find('subscriptions', 'term', 'active'));
    await brings(ingrid, list([basic, plus, extra]));
    ingrid.reads('Import the price list', /To add: 3/);
    await ingrid.clicks('Import');
    ingrid.reads(/Added: 3/);
    const theo = world.person('Théo Vasseur');
    await brings(
      theo,
      list([basic.replace('300', '500'), plus]).replace(
        head,
        'ID du produit,Nom (anglais),Nom (français),Type,Min,Max,Durées,Facturation,Mises à niveau,Complément de',
      ),
    );
    theo.reads('Importer la liste de prix', /À modifier: 1/, /Ignorées: 1/, /À retirer de la vente: 1/);
    await theo.clicks('Ligne par ligne');
    theo.reads(/Ligne 2 : A-1 · Cloud Basic/, /à modifier/, /inchangé/);
    await theo.clicks('Retour à l’importation');
    await theo.clicks('Importer');
    theo.reads(/Modifiées: 1/, /Retirés de la vente: 1/);
    const kept = await world.kept(async (view) => ({
      basic: await view.get('products', 'A-1'),
      archive: await view.get('products', 'A-3'),
      sold: (await view.find('products', 'sold', 'sold')).items.map(({ id }) => id),
      after: await view.find('subscriptions', 'term', 'active'),
    }));
    expect(kept.basic).toMatchObject({ max: 500, upgrades: ['A-2'], terms: ['P1M', 'P1Y'] });
    expect(kept.archive?.sold).toBe(false);
    expect(kept.sold.sort()).toEqual(['A-1', 'A-2']);
    expect(kept.after).toEqual(before);
    await theo.says('audit');
    theo.reads(/A-1|Cloud/);
  });

  test('SUB-7: references, limits and words that are none are wrong at their column', async () => {
    const ingrid = world.person('Ingrid Solberg');
    await brings(
      ingrid,
      list([
        basic.replace('A-2,', 'A-9,'),
        plus.replace('license', 'rental'),
        extra.replace('P1Y', 'P2Y').replace('1,300', '1,0'),
        'A-4,Four,Quatre,software,10,2,P1Y,once,A-4,',
        basic,
      ]),
    );
    ingrid.reads(/Wrong: 5/);
    await ingrid.clicks('Row by row');
    ingrid.reads(
      /Upgrades to .*Not in this file: A-9/,
      /Kind \(“rental”\): licence, reservation or software/,
      /Maximum seats \(“0”\)/,
      /Terms \(“P2Y”\)/,
      /A product cannot name itself/,
      /Stands in row 2 already/,
    );
  });

  test('SUB-7: in French too, and nothing of a list with a wrong row is imported', async () => {
    const theo = world.person('Théo Vasseur');
    await brings(
      theo,
      list([
        basic.replace('A-2,', 'A-9,'),
        plus.replace('license', 'rental'),
        extra.replace('P1Y', 'P2Y').replace('1,300', '1,0'),
        'A-4,Four,Quatre,software,10,2,P1Y,once,A-4,',
        basic,
      ]),
    );
    theo.reads(/Erronées: 5/, /rien n’est importé à moitié/);
    expect(theo.last.has('Importer')).toBe(false);
    await theo.clicks('Ligne par ligne');
    theo.reads(
      /Absents de ce fichier : A-9/,
      /\(« rental »\) : licence, réservation ou logiciel/,
      /\(« 0 »\) : Un nombre entier, au moins égal au minimum/,
      /\(« P2Y »\) : P1M, P1Y, P3Y/,
      /Un produit ne peut pas se désigner lui-même/,
      /Figure déjà à la ligne 2/,
    );
    expect((await world.kept((view) => view.find('products', 'sold', 'sold'))).items).toEqual([]);
    const ines = world.person('Inès Roussel');
    await ines.says('importer la liste de prix');
    ines.reads(/agent d’administration/);
  });

  test('SUB-7: the catalogue that the bot comes with can be written and read again', async () => {
    const rows = builtIn.map((p) =>
      [
        p.id,
        p.names.en,
        p.names.fr,
        p.kind,
        p.min,
        p.max,
        p.terms.join('|'),
        p.billing.join('|'),
        p.upgrades.join('|'),
        p.bases.join('|'),
      ]
        .map((cell) => `"${cell}"`)
        .join(','),
    );
    const ingrid = world.person('Ingrid Solberg');
    await brings(ingrid, list(rows));
    ingrid.reads(new RegExp(`To add: ${builtIn.length}`));
  });

  test('USR-4: partners import no price list, and the operator no customers', async () => {
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('importer la liste de prix');
    gaelle.reads(/opérateur/);
    await brings(gaelle, list([basic]));
    gaelle.reads(/Je ne connais aucune colonne/);
    const ingrid = world.person('Ingrid Solberg');
    await ingrid.says('import customers');
    ingrid.reads(/indirect provider|organisations of another kind/i);
    await world.person('Declan Moriarty').says('import price list');
    world.person('Declan Moriarty').reads(/admin agent/);
  });
});

describe('CUS-4, CUS-5, TRN-8: many invitations at once', () => {
  const french = `Courriel;Société;Langue
info@bertin.example;Maison Bertin;fr
it@harbour.example;Harbour Foods;anglais
`;
  test('CUS-4, TRN-8: a draft each in its own language, tracked, with the answers as they come; again: nothing twice', async () => {
    const marcus = world.person('Marcus Oyelaran');
    await brings(marcus, french);
    marcus.reads('What is in this file?', /2 rows/);
    await marcus.clicks('Import invitations');
    marcus.reads(/To add: 2/);
    await marcus.clicks('Import');
    marcus.reads(/Added: 2/, /Each draft waits for you to hand it over/);
    await marcus.clicks('Row by row');
    await marcus.clicks('Show the draft');
    expect(marcus.last.field('Message').value).toMatch(/^Bonjour/);
    const invitations = (await world.kept((view) => view.find('invitations', 'from', 'ORG-BLUEPEAK'))).items;
    expect(invitations.map(({ email, draft, kind }) => [email, draft.language, kind]).sort()).toEqual([
      ['info@bertin.example', 'fr', 'customer'],
      ['it@harbour.example', 'en', 'customer'],
    ]);
    await brings(marcus, french, 'import invitations');
    marcus.reads(/Skipped: 2/, /nothing to import/);
    await marcus.clicks('Row by row');
    marcus.reads(/an invitation is open already: INV-/);
  });

  test('CUS-4: web mail, our own address and no address are wrong; a joint one needs a provider', async () => {
    const marcus = world.person('Marcus Oyelaran');
    await brings(
      marcus,
      'Email,Company\njoe@gmail.com,Joe\nx@bluepeak-it.example,We\nnonsense,None\nok@harbour.example,H\nOK@harbour.example,H\n',
      'import invitations',
    );
    marcus.reads(/Wrong: 4/, /To add: 1/);
    await marcus.clicks('Row by row');
    marcus.reads(
      /web mail service/,
      /your own organisation/,
      /One address at the customer’s own domain/,
      /row 5 already/,
    );
    await brings(marcus, 'Email,Provider\nok@harbour.example,Nobody Ltd\n');
    marcus.reads('Import joint invitations', /Wrong: 1/);
    await marcus.clicks('Row by row');
    marcus.reads(/Indirect provider \(“Nobody Ltd”\): Choose one of your providers/);
  });

  test('CNV-8: `import` shows what this person may import, in both languages', async () => {
    const remi = world.person('Rémi Delcourt');
    await remi.says('importer');
    remi.reads('Importer des clients', 'Importer des invitations', 'Importer des invitations conjointes');
    expect(remi.last.text).not.toMatch(/registre/);
    const ingrid = world.person('Ingrid Solberg');
    await ingrid.says('import');
    ingrid.reads('Import the price list', 'Import the register', 'Import partners', 'Import the directory');
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('importer des invitations conjointes');
    gaelle.reads(/réservées aux revendeurs/);
    // and is offered it nowhere
    await gaelle.says('importer');
    expect(gaelle.last.text).not.toMatch(/conjointes/);
    await gaelle.says('aide');
    gaelle.reads(/Importer des invitations/);
    expect(gaelle.last.text).not.toMatch(/conjointes/);
    await remi.says('aide');
    remi.reads(/Importer des invitations conjointes/);
  });

  test('CNV-8: `export` asks which file, and offers what this person may have', async () => {
    const remi = world.person('Rémi Delcourt');
    await remi.says('exporter');
    remi.reads(/Que doit contenir le fichier/);
    expect(remi.last.buttons).toEqual(['Exporter les clients', 'Exporter les abonnements', 'Le journal d’audit']);
    await remi.clicks('Exporter les clients');
    remi.reads(/Le fichier est prêt/);
    const owen = world.person('Owen Fitzgerald');
    await owen.says('export');
    owen.reads(/What shall the file hold\?/);
    expect(owen.last.buttons).toEqual(['Export customers', 'Export subscriptions', 'The audit log']);
    await world.person('Siobhán Ó Dálaigh').says('export');
    world.person('Siobhán Ó Dálaigh').reads(/admin agent/);
  });

  test('CUS-8: one needed column is one column, several are several', async () => {
    const remi = world.person('Rémi Delcourt');
    await remi.says('importer des invitations');
    remi.reads(/Colonne obligatoire : Adresse e-mail\n/);
    await remi.says('importer des clients');
    remi.reads(/Colonnes obligatoires : Nom de domaine principal et Nom de la société/);
    const marcus = world.person('Marcus Oyelaran');
    await marcus.says('import invitations');
    marcus.reads(/Needed column: Email/);
  });
});
