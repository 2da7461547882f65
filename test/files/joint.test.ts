/** Many customers invited jointly from one file: dry run, report, a draft each, both relationships with one yes, and the count of answers (CUS-5, CUS-6, CUS-8, TRN-8). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer, browserOf, codeFor, linkIn } from '../customers/page.js';
import { partners } from '../customers/scenes.js';
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
const emailOf = (n: number): string => `it@hotel${n}.example`;

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  const said = (en: RegExp, fr: RegExp): RegExp => (at ? fr : en);
  const words = at
    ? { imports: 'Importer', rows: 'Ligne par ligne', draft: 'Afficher le brouillon', refresh: 'Actualiser' }
    : { imports: 'Import', rows: 'Row by row', draft: 'Show the draft', refresh: 'Refresh' };
  let provider: Person;
  let reseller: Person;
  let mover: Person;
  beforeEach(async () => {
    const [seller, admin] = at
      ? (['Nolwenn Le Goff', 'Hélène Marchetti'] as const)
      : (['Owen Fitzgerald', 'Aoife Brennan'] as const);
    await partners(world, seller, admin);
    provider = world.person(seller);
    reseller = world.person(admin);
    mover = world.person(at ? 'Rémi Delcourt' : 'Marcus Oyelaran');
    await mover.installs();
  });

  /** Brings joint invitations, one a row: address, company, language, provider. */
  const bring = (rows: readonly string[]) =>
    brings(
      mover,
      [
        at
          ? 'Adresse e-mail;Nom de la société;Langue;Fournisseur indirect'
          : 'Email;Company name;Language;Indirect provider',
        ...rows,
      ].join('\n'),
      at ? 'importer des invitations conjointes' : 'import joint invitations',
    );
  const organization = at ? 'ORG-LUMIERE' : 'ORG-BLUEPEAK';
  const invitations = async () =>
    (await world.kept((view) => view.find('invitations', 'from', organization, { limit: 200 }))).items.filter(
      ({ kind }) => kind === 'joint',
    );
  /** The personal link of the draft for this address. */
  async function linkTo(email: string): Promise<string> {
    const one = (await invitations()).find((invitation) => invitation.email === email);
    await mover.forges('invitations.draft', { id: one?.id ?? '' });
    return linkIn(mover);
  }

  test('CUS-5, TRN-8: a dry run first, then all of them with a draft each, in its language and with its own link', async () => {
    await bring(
      Array.from({ length: 60 }, (_, n) => `${emailOf(n)};Hotel ${n};${n % 2 ? 'fr' : 'en'};Armor Distribution`),
    );
    mover.reads(said(/0 of 60 rows/, /0 lignes sur 60/));
    await world.bot.tick();
    await mover.wasTold(said(/To add: 60/, /À ajouter: 60/));
    mover.reads(said(/Nothing is kept yet/, /Rien n’est encore conservé/));
    expect(await invitations()).toEqual([]);
    await mover.clicks(words.imports);
    await world.bot.tick();
    await mover.wasTold(said(/Added: 60/, /Ajoutées: 60/));
    mover.reads(said(/Each draft waits for you to hand it over/, /Chaque brouillon attend que vous le remettiez/));
    const made = await invitations();
    expect(new Set(made.map(({ email }) => email)).size).toBe(60);
    for (const one of made) {
      expect(one).toMatchObject({ withOrganizationId: 'ORG-ARMOR', status: 'open' });
      expect(one.draft.language).toBe(Number(/\d+/.exec(one.email)?.[0]) % 2 ? 'fr' : 'en');
    }
    await mover.clicks(words.rows);
    mover.reads(said(/Row 2: it@hotel0\.example · Hotel 0/, /Ligne 2 : it@hotel0\.example · Hotel 0/));
    await mover.clicks(words.draft);
    expect(Object.values(mover.last.fields).join('\n')).toMatch(
      at
        ? /Lumière Informatique and its indirect provider Armor Distribution/
        : /Bluepeak IT and its indirect provider Armor Distribution/,
    );
    expect(await linkTo(emailOf(1))).not.toBe(await linkTo(emailOf(2)));
    // the same file once more finds its invitation open
    await bring([`${emailOf(1)};Hotel 1;${language};Armor Distribution`]);
    mover.reads(said(/Skipped: 1/, /Ignorées: 1/), said(/nothing to import/, /rien à importer/));
  });

  test('CUS-5, CUS-6, TRN-8: one accepts both, one declines, one is revoked: the answers are counted as they come', async () => {
    await bring([1, 2, 3, 4].map((n) => `${emailOf(n)};Hotel ${n};${language};`));
    mover.reads(said(/To add: 4/, /À ajouter: 4/));
    await mover.clicks(words.imports);
    const card = mover.last;
    const counted = async (en: string, fr: string) => {
      await mover.clicks(words.refresh, {}, { on: card });
      mover.reads(at ? fr : en);
    };
    await counted(
      'Answers: 0 accepted · 4 open · 0 declined · 0 ended',
      'Réponses: 0 acceptée · 4 en attente · 0 refusée · 0 terminée',
    );

    const [accepting, declining, revoked] = [await linkTo(emailOf(1)), await linkTo(emailOf(2)), emailOf(3)];
    const first = browserOf(world, accepting);
    expect(await first.opens()).toMatch(
      said(
        /Bluepeak IT and Armor Distribution ask you for a reseller relationship[\s\S]*Both relationships begin together, or none/,
        /Lumière Informatique et Armor Distribution vous demandent une relation de revendeur[\s\S]*Les deux relations débutent ensemble, ou aucune/,
      ),
    );
    await first.sends({ do: 'code' });
    await first.sends({ ...answer, code: await codeFor(world, emailOf(1)) });
    await provider.wasTold(said(/Hotel 1 accepted the invitation/, /Hotel 1 a accepté l’invitation/));
    const second = browserOf(world, declining);
    await second.opens();
    await second.sends({ do: 'code' });
    await second.sends({ do: 'decline', code: await codeFor(world, emailOf(2)), reason: 'No' });
    const third = (await invitations()).find(({ email }) => email === revoked);
    await mover.forges('invitations.revoke', { id: third?.id ?? '', confirmed: 'yes' });
    await counted(
      'Answers: 1 accepted · 1 open · 1 declined · 1 ended',
      'Réponses: 1 acceptée · 1 en attente · 1 refusée · 1 terminée',
    );

    // both relationships, for both sides; the others are nobody's
    for (const person of [provider, reseller]) {
      await person.says(at ? 'clients' : 'customers');
      person.reads(/Hotel 1\n• (?:indirect|indirecte)\n/);
      expect(person.last.text).not.toMatch(/Hotel [234]/);
    }
    await provider.forges('subscriptions.add', { company: 'Hotel 1', product: 'VISIO-2', seats: '5' });
    provider.reads(said(/Ordered for Hotel 1/, /Commandé pour Hotel 1/));
    // what was answered is not asked again, what ended may be
    await bring([1, 2, 3, 4].map((n) => `${emailOf(n)};Hotel ${n};${language};`));
    mover.reads(said(/To add: 2/, /À ajouter: 2/), said(/Skipped: 2/, /Ignorées: 2/));
    await mover.clicks(words.rows);
    mover.reads(
      said(/this relationship exists already/, /cette relation existe déjà/),
      said(/an invitation is open already: INV-/, /une invitation est déjà en attente : INV-/),
    );
  });

  test('CUS-5: each wrong row at its column, and none is drafted; a partnership that ended meanwhile sends the file back', async () => {
    await bring([
      `it@hotel1.example;H;${language};Nobody Ltd`,
      `joe@gmail.com;J;${language};`,
      `it@hotel2.example;H;klingon;`,
      `it@hotel1.example;H;${language};`,
    ]);
    mover.reads(said(/Wrong: 4/, /Erronées: 4/));
    expect(mover.last.has(words.imports)).toBe(false);
    await mover.clicks(words.rows);
    mover.reads(
      said(/Indirect provider \(“Nobody Ltd”\): Choose one of your providers/, /Choisissez un de vos fournisseurs/),
      said(/web mail service/, /messagerie grand public/),
      said(/English or French/, /Français ou anglais/),
      said(/Stands in row 2 already/, /Figure déjà à la ligne 2/),
    );
    expect(await invitations()).toEqual([]);
    await bring([`it@hotel1.example;H;${language};Armor Distribution`]);
    const preview = mover.last;
    await provider.forges('partnerships.remove', {
      reseller: at ? 'Lumière Informatique' : 'Bluepeak IT',
      confirmed: 'yes',
    });
    await mover.clicks(words.imports, {}, { on: preview });
    mover.reads(
      said(/Row 2: to add → wrong/, /Ligne 2 : à ajouter → erronée/),
      said(/Nothing was imported/, /Rien n’a été importé/),
    );
    expect(await invitations()).toEqual([]);
  });
});
