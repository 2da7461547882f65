/** Customers of other portals from a file: attached or uploaded, previewed, confirmed, reported by row (CUS-8). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { type FileHost, fileHost, saved } from './host.js';

let world: World;
let host: FileHost;
let remi: Person;
let marcus: Person;
beforeEach(async () => {
  host = await fileHost();
  world = await program({ config: { fileHosts: ['127.0.0.1'] } });
  remi = world.person('Rémi Delcourt');
  marcus = world.person('Marcus Oyelaran');
});
afterEach(async () => {
  await world.end();
  await host.close();
});

const french = `Société;Domaine;Pays;E-mail;Ville;Adresse;Code postal
Épicerie "Le Port";epicerieleport.example;France;marie@epicerieleport.example;Nantes;1 rue du Port;44000
Café Müller;cafemuller.onmicrosoft.com;UK;info@cafemuller.example;;;
`.replace('Épicerie "Le Port"', '"Épicerie ""Le Port"""');

describe('a file that is right', () => {
  test('CUS-8, CNV-8: attached in French, previewed, imported, in the list; once', async () => {
    await remi.attaches(host.put('clients.csv', saved.bom(french)));
    remi.reads(
      'Importer des clients',
      'pas encore importé',
      'clients.csv',
      /À ajouter: 2/,
      /Rien n’est encore conservé/,
    );
    await remi.says('mes clients');
    expect(remi.last.text).not.toMatch(/Müller/);
    await remi.attaches(host.put('clients.csv', saved.bom(french)));
    const preview = remi.last;
    await remi.clicks('Importer');
    remi.reads('importé', /Ajoutées: 2/, /Le fichier entier a été importé/);
    const [again] = await remi.clicksTwice('Importer', {}, { on: preview, force: true });
    expect(again.text).toMatch(/Ajoutées: 2/);
    await remi.says('mes clients');
    remi.reads(/Café Müller/, /Épicerie "Le Port"/);
    await remi.clicks('Filtrer', {});
    const kept = await world.kept(async (view) => ({
      muller: await view.one('customers', 'domain', 'cafemuller.onmicrosoft.com'),
      port: await view.one('customers', 'domain', 'epicerieleport.example'),
    }));
    expect(kept.muller).toMatchObject({ country: 'GB', contact: { email: 'info@cafemuller.example' } });
    expect(kept.port).toMatchObject({ address: { city: 'Nantes', postalCode: '44000' } });
    await remi.says('audit');
    remi.reads(/Café Müller/, /Rémi Delcourt/);
  });

  test('CUS-8: a stale preview refuses with what has changed, and shows how things stand', async () => {
    const text = 'Domain,Company,Country,Email\nshared.example,Shared Ltd,GB,a@shared.example\n';
    await marcus.attaches(host.put('b.csv', text));
    marcus.reads(/To add: 1/);
    await remi.attaches(host.put('a.csv', text));
    await remi.clicks('Importer');
    await marcus.clicks('Import');
    marcus.reads(
      /Nothing was imported: since the preview 1 row has changed/,
      /Row 2: to add → to invite/,
      /To invite: 1/,
    );
    await marcus.says('customers');
    expect(marcus.last.text).not.toMatch(/Shared Ltd/);
    await marcus.attaches(host.put('c.csv', text.replace('shared', 'other')));
    const stale = marcus.last;
    await marcus.clicks('Discard');
    marcus.reads(/forgotten/);
    await marcus.clicks('Import', {}, { on: stale, force: true });
    marcus.reads(/I know no such import/);
  });
});

describe('a file that is not', () => {
  const bad = `Domain,Company,Country,Email,Address,City,Postal code,State,Phone
good.example,Good Ltd,IE,a@good.example,,,,,
not a domain,Name,IE,a@b.example,,,,,
x1.example,Ltd,IE,a@x1.example,,,,,
x2.example,Two Ltd,Freedonia,a@x2.example,,,,,
x3.example,Three Ltd,,,,,,,
x4.example,Four Ltd,IE,joe@gmail.com,,,,,
x5.example,Five Ltd,US,a@x5.example,1 Main St,,,,
x6.example,Six Ltd,GB,a@x6.example,1 Main St,London,12345,,
good.example,Good again,IE,a@good.example,,,,,
gmail.com,Mail Ltd,IE,a@x7.example,,,,,
bluepeak-it.example,Ourselves,IE,a@x8.example,,,,,
x9.example,Nine Ltd,IE,a@microsoft.com,,,,,call me
`;

  test('CUS-8, CUS-11: each wrong row is named at its column, nothing is half imported; the report as a file', async () => {
    await marcus.attaches(host.put('bad.csv', bad));
    marcus.reads(/To add: 1/, /Wrong: 11/, /nothing is imported by halves/);
    expect(marcus.last.has('Import')).toBe(false);
    const report = marcus.opens('Download the report');
    const preview = marcus.last;
    await marcus.clicks('Row by row');
    marcus.reads(
      /Row 3: .*not a domain/,
      /Primary domain name \(“not a domain”\): The customer’s primary domain/,
      /Company name \(“Ltd”\)/,
      /Country\/region \(“Freedonia”\): A country by its name/,
      /Country\/region: Needed, as this customer is new here/,
      /Contact email \(“joe@gmail.com”\): A web mail address/,
      /City: Needed beside the rest of the address/,
      /State or province: /,
      /Primary domain name \(“[^”]+”\): Stands in row 2 already/,
    );
    await marcus.clicks('More');
    marcus.reads(/web mail service is no customer’s/, /your own organisation/, /at Microsoft/);
    const { text, headers } = await world.visit(report);
    expect(headers.get('content-type')).toMatch(/text\/csv/);
    expect(
      text.startsWith('Row,Company name,Primary domain name,Outcome,Reason\r\n2,Good Ltd,good.example,to add,'),
    ).toBe(true);
    expect(text).toMatch(/\r\n6,Three Ltd,x3\.example,wrong,/);
    expect(text.trim().split('\r\n')).toHaveLength(13);
    expect((await world.visit(`${report.split('?')[0]}?lang=fr`)).text).toMatch(/^Ligne;Nom de la société;/);
    // forged: the card offers no such button
    await marcus.forges('imports.confirm', preview.button('Discard').data ?? {});
    marcus.reads(/cannot|not/i);
    await marcus.says('customers');
    expect(marcus.last.text).not.toMatch(/Good Ltd/);
  });

  test.each([
    ['empty', new Uint8Array(), /Le fichier est vide/, /The file is empty/],
    ['spaces', ' \r\n ', /Le fichier est vide/, /The file is empty/],
    ['workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /C’est un classeur/, /This is a workbook/],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from('Domaine;Société', 'utf16le')), /caractères/, /characters/],
    ['prose', 'Dear bot,\nplease import', /Je ne connais aucune colonne/, /I know none of the columns/],
    ['other columns', 'a,b\n1,2', /Je ne connais aucune colonne/, /I know none of the columns/],
    ['names alone', 'domain,company\n', /aucune ligne en dessous/, /no row below it/],
    ['an open quotation mark', 'domain,company\na.example,"A', /ligne 2 est illisible/, /Row 2 cannot be read/],
    ['a quotation mark inside', 'domain,company\na.example,A "B" C\n', /illisible/, /cannot be read/],
    [
      'a cell of a megabyte',
      `domain,company\na.example,${'x'.repeat(1 << 20)}\n`,
      /dépasse 20 000/,
      /longer than 20,000/,
    ],
    [
      'too many rows',
      `domain,company\n${'a.example,A\n'.repeat(10_001)}`,
      /10\s000 lignes au plus/,
      /At most 10,000 rows/,
    ],
    ['too large', `domain,company\n${'a'.repeat(4 << 20)}\n`, /dépasse 4 Mo/, /larger than 4 MB/],
    ['a broken list', '[{"domain":', /ni un CSV/, /neither a CSV/],
  ])('CUS-8: %s is refused with what to do, in both languages', async (_what, body, fr, en) => {
    await remi.attaches(host.put('x.csv', body));
    remi.reads(fr);
    await marcus.attaches(host.put('x.csv', body));
    marcus.reads(en);
  });

  test('CUS-8: what Excel writes in either language is read the same', async () => {
    const rows = ['Nom de domaine principal', 'Société', 'Pays', 'Courriel'];
    const row = (delimiter: string) =>
      `${rows.join(delimiter)}\r\n${['ete.example', 'Été & Fils', 'france', 'a@ete.example'].join(delimiter)}\r\n`;
    for (const body of [
      saved.utf8(row(';')),
      saved.bom(row(',')),
      saved.utf16(row('\t')),
      saved.windows(row(';')),
      saved.utf8(`sep=;\r\n${row(';')}`),
      saved.utf8(row(';').toUpperCase()),
      saved.utf8(`\r\n${row(';')}\r\n;;;\r\n`),
      saved.utf8(
        JSON.stringify([{ domaine: 'ete.example', societe: 'Été & Fils', PAYS: 'FR', 'e-mail': 'a@ete.example' }]),
      ),
    ]) {
      await remi.attaches(host.put('été.csv', body));
      remi.reads(/À ajouter: 1/);
      await remi.clicks('Ligne par ligne');
      remi.reads(/Été & Fils|ÉTÉ & FILS/);
    }
  });

  test('CUS-8: a French Excel keeps its apostrophes, its œ and its €, up to the record', async () => {
    const text = `Société;Domaine;Pays;E-mail;Adresse;Code postal;Ville\r
L’Œuf – Cœur de Marché à 1 €;oeuf.example;France;a@oeuf.example;3 quai d’Orsay;75007;Paris\r
`;
    await remi.attaches(host.put('clients.csv', saved.windows(text)));
    await remi.clicks('Ligne par ligne');
    remi.reads(/L’Œuf – Cœur de Marché à 1 €/);
    await remi.clicks('Retour à l’importation');
    await remi.clicks('Importer');
    const kept = await world.kept((view) => view.one('customers', 'domain', 'oeuf.example'));
    expect(kept).toMatchObject({ name: 'L’Œuf – Cœur de Marché à 1 €', address: { line1: '3 quai d’Orsay' } });
  });
});

describe('a row that stands there twice', () => {
  test.each([
    [
      'Rémi Delcourt',
      'Ligne par ligne',
      /Nom de domaine principal \(« brise\.example »\) : Figure déjà à la ligne 2\./,
    ],
    ['Marcus Oyelaran', 'Row by row', /Primary domain name \(“brise\.example”\): Stands in row 2 already\./],
  ])('CUS-8: %s reads it at the domain, by which rows are told apart', async (name, button, reason) => {
    const text =
      'Domain,Company,Country,Email\nbrise.example,La Brise,FR,a@brise.example\nbrise.example,Brise bis,FR,b@brise.example\n';
    await world.person(name).attaches(host.put('twice.csv', text));
    await world.person(name).clicks(button);
    world.person(name).reads(reason);
  });
});

describe('whose file it is', () => {
  test('USR-4: the wrong role is told who may, and the file is not even fetched', async () => {
    const samir = world.person('Samir Benhaddou');
    await samir.attaches(host.put('clients.csv', french));
    samir.reads(/administrateur général|agent d’administration/);
    expect(host.asked).toEqual([]);
    await world.person('Siobhán Ó Dálaigh').says('import customers');
    world.person('Siobhán Ó Dálaigh').reads(/admin agent/);
  });

  test('ORG-3: an import of somebody else is unknown, of a colleague too', async () => {
    await remi.attaches(host.put('clients.csv', french));
    const data = remi.last.button('Importer').data ?? {};
    const helene = world.person('Hélène Marchetti');
    for (const verb of ['import.show', 'import.confirm', 'import.rows', 'import.discard', 'import.choose'])
      for (const person of [helene, marcus]) {
        await person.forges(verb, { ...data, kind: 'customers' });
        person.reads(person === helene ? /Je ne connais pas cette importation/ : /I know no such import/);
        await person.forges(verb, { ...data, id: 'IMP-NOTHING0', kind: 'customers' });
        person.reads(person === helene ? /Je ne connais pas cette importation/ : /I know no such import/);
      }
  });

  test('CUS-8: files come only from where Teams keeps them; no redirect is followed, no second file taken', async () => {
    const elsewhere = [
      'https://evil.example/x.csv',
      'http://contoso.sharepoint.com/x.csv',
      'file:///etc/passwd',
      'nonsense',
    ];
    for (const url of [...elsewhere, 'https://sharepoint.com.evil.example/x', 'https://u:p@127.0.0.1/x']) {
      await marcus.attaches({ name: 'x.csv', url });
      marcus.reads(/only from OneDrive and SharePoint/);
    }
    await remi.attaches({ name: 'x.csv', url: elsewhere[0] ?? '' });
    remi.reads(/que les fichiers de OneDrive et SharePoint/);
    const target = host.put('x.csv', french);
    await marcus.attaches(
      host.answer('r.csv', (_request, response) => {
        response.writeHead(302, { location: target.url });
        response.end();
      }),
    );
    marcus.reads(/could not fetch the file/);
    await remi.attaches(
      host.answer('r.csv', (_request, response) => {
        response.writeHead(403);
        response.end();
      }),
    );
    remi.reads(/pas pu récupérer le fichier/);
    expect(host.asked.some((path) => target.url.endsWith(path))).toBe(false);
    await marcus.attaches([target, target]);
    marcus.reads(/One file at a time/);
    await remi.attaches([target, target]);
    remi.reads(/Un seul fichier à la fois/);
  });
});
