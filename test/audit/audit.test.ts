/** The audit trail: read, filtered, exported; edited by nobody (AUD-1). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { becomePartners } from '../partnerships/steps.js';
import { program, type World } from '../program.js';
import { contoso } from '../subscriptions/scenes.js';
import { becomesDual } from '../transition/steps.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const added = async (by: Person, name: string, email: string): Promise<void> => {
  await by.says('create user');
  await by.clicks('Add', { 'Full name': name, Email: email, 'Agent types': ['sales agent'] });
};
const removed = async (by: Person, name: string): Promise<void> => {
  await by.forges('users.remove', { name });
  await by.clicks('Yes');
};

describe('reading', () => {
  test('AUD-1: who, when, where, what, before and after, newest first', async () => {
    const aoife = world.person('Aoife Brennan');
    await added(aoife, 'Lena Vogt', 'lena.vogt@bluepeak-it.example');
    await aoife.forges('users.setRoles', { name: 'Lena Vogt' });
    await aoife.clicks('Update', { 'Agent types': ['helpdesk agent'] });
    await aoife.says('Show the audit log');
    aoife.reads(
      'Audit trail',
      'Update roles · user Lena Vogt',
      /\d{4}, \d\d:\d\d UTC · Aoife Brennan · personal chat/,
      'Roles: sales agent → helpdesk agent',
      'Add user · user Lena Vogt',
      'Email: lena.vogt@bluepeak-it.example',
    );
    expect(aoife.last.text.indexOf('Update roles')).toBeLessThan(aoife.last.text.indexOf('Add user ·'));
    expect(aoife.last.text).not.toContain('scrypt');
  });

  test('AUD-1: in French', async () => {
    const helene = world.person('Hélène Marchetti');
    await helene.forges('users.setRoles', { name: 'Grace Whitfield' });
    await helene.clicks('Mettre à jour', { 'Types d’agent': ['agent du support technique'] });
    await helene.says("Affiche le journal d'audit");
    helene.reads(
      'Journal d’audit',
      'Modifier les rôles · utilisateur Grace Whitfield',
      /Rôles\s: agent commercial → agent du support technique/,
    );
  });

  test('AUD-1: every record, field and value in words, names for ids; in both languages', async () => {
    const [etienne, gaelle] = [world.person('Étienne Garrigue'), world.person('Gaëlle Le Bihan')];
    await becomesDual(etienne);
    await etienne.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
    await becomePartners(gaelle, 'Armor Distribution', etienne, 'etienne.garrigue@atelier-numerique.example');
    await etienne.forges('notifications.editSettings', { sure: 'yes', submitted: 'yes', partnerships: 'mail' });
    await world.later('P30D');
    await etienne.forges('incentives.enroll', { programme: 'indirectReseller' });
    const trail = async (): Promise<string> => {
      const pages: string[] = [];
      await etienne.forges('audit.show');
      for (;;) {
        pages.push(etienne.last.text);
        const more = etienne.last.buttons.find((title) => /^(Older|Plus anciens)$/.test(title));
        if (!more) return pages.join('\n');
        await etienne.clicks(more);
      }
    };
    const french = await trail();
    expect(french).toMatch(/S’inscrire · programme de primes Primes de revendeur indirect/);
    expect(french).toMatch(/État : invitation reçue → inscription faite/);
    expect(french).toMatch(/automatiquement\nÉtat : pas encore d’invitation → invitation reçue/);
    expect(french).toMatch(/partenariat Armor Distribution – Atelier Numérique/);
    expect(french).toMatch(/Contrat : version 1/);
    expect(french).toMatch(/Chronologie : contrat accepté, /);
    expect(french).toMatch(/Place dans le programme : partenaire de facturation directe → .* et revendeur indirect/);
    await etienne.forges('people.setLanguage', { language: 'en' });
    const english = await trail();
    expect(english).toMatch(/State: invited → enrolled/);
    expect(english).toMatch(/partnership Armor Distribution – Atelier Numérique/);
    expect(english).toMatch(/Notifications: .*Partnerships: Email/);
    // no name of the program's own; the register's words for benefits and competencies are its own
    const theirs = /internalUseLicences|cloudProductivity/g;
    for (const text of [french, english])
      expect(text.replace(theirs, '').match(/(?<![\w/@.-])\p{Ll}+\p{Lu}\w*/gu) ?? []).toEqual([]);
  });

  test('AUD-1: a removal is one sentence, on the card and in the file, in both languages', async () => {
    const [aoife, helene] = [world.person('Aoife Brennan'), world.person('Hélène Marchetti')];
    await removed(aoife, 'Dermot Quinlan');
    await aoife.says('audit');
    aoife.reads(
      'Remove a user · user Dermot Quinlan',
      'Dermot Quinlan (dermot.quinlan@bluepeak-it.example) was removed, with the role helpdesk agent.',
    );
    expect(aoife.last.text).not.toMatch(/→|Email:|Organisation/);
    await aoife.says('export audit');
    const english = await world.visit(aoife.opens('Download'));
    expect(english.text.match(/Dermot Quinlan \(dermot/g)).toHaveLength(1);
    expect(english.text).toMatch(
      /,Remove a user,users\.remove,user,USR-\w+,Dermot Quinlan,Removed,"Dermot Quinlan \(.*\) was removed, with the role helpdesk agent\.",/,
    );
    await helene.forges('users.remove', { name: 'Françoise Pélissier', confirmed: 'yes' });
    await helene.says('audit');
    helene.reads(
      'Suppression de Françoise Pélissier (francoise.pelissier@lumiere-informatique.example), avec les rôles administrateur des utilisateurs et administrateur de facturation.',
    );
    await helene.says('exporter audit');
    expect((await world.visit(helene.opens('Télécharger'))).text).toMatch(
      /;Françoise Pélissier;Suppression;"?Suppression de Françoise Pélissier/,
    );
  });

  test('AUD-1: so is that of a customer’s user with the licences, and of a tenant’s admission', async () => {
    const { reseller, customerId: id, premium: subscription } = await contoso(world, 'en');
    await reseller.forges('customerUsers.add', { id, name: 'Tom Archer', email: 'tom@contoso.example' });
    await reseller.forges('licenses.assign', { subscription, user: 'tom@contoso.example' });
    const [tom] = (await world.kept((view) => view.find('customerUsers', 'customer', id))).items;
    await reseller.forges('customerUsers.remove', { user: tom?.id ?? '', confirmed: 'yes' });
    await reseller.says('audit');
    reseller.reads(
      'The customer’s user Tom Archer (tom@contoso.example) was removed.',
      'The licence Tom Archer, Microsoft 365 Business Premium, Contoso Traders Ltd was removed.',
    );
    const ingrid = world.person('Ingrid Solberg');
    await ingrid.forges('tenants.admit', {
      tenantId: '66666666-6666-4666-8666-666666666666',
      name: 'Harbour IT',
      country: 'IE',
      submitted: 'yes',
    });
    await ingrid.forges('tenants.dismiss', { id: '66666666-6666-4666-8666-666666666666', confirmed: 'yes' });
    await ingrid.says('audit');
    ingrid.reads('The tenant Harbour IT was removed.');
    await ingrid.says('language fr');
    await ingrid.says('audit');
    ingrid.reads('Suppression : locataire Harbour IT.');
  });

  test('AUD-1: “who removed …” is answered', async () => {
    const aoife = world.person('Aoife Brennan');
    const marcus = world.person('Marcus Oyelaran');
    await marcus.forges('users.setRoles', { name: 'Dermot Quinlan' });
    await marcus.clicks('Update', { 'Agent types': ['sales agent'] });
    await removed(marcus, 'Dermot Quinlan');
    await added(aoife, 'Lena Vogt', 'lena.vogt@bluepeak-it.example');
    await aoife.says('Who removed the user Dermot Quinlan?');
    aoife.reads('Audit trail', /Remove a user · user Dermot Quinlan/, 'Marcus Oyelaran');
    await aoife.forges('audit.show', { name: 'Dermot Quinlan' });
    aoife.reads('Only: about “Dermot Quinlan”.', 'Marcus Oyelaran');
    // who is gone keeps the name
    aoife.reads('Update roles · user Dermot Quinlan');
    expect(aoife.last.text).not.toContain('Lena');
  });

  test('AUD-1: filtered by who, what, about and days; older ones on the next page', async () => {
    const aoife = world.person('Aoife Brennan');
    const marcus = world.person('Marcus Oyelaran');
    for (let n = 1; n <= 9; n += 1) await added(aoife, `Zoe Number ${n}`, `zoe${n}@bluepeak-it.example`);
    await added(marcus, 'Lena Vogt', 'lena.vogt@bluepeak-it.example');
    await aoife.says('audit');
    await aoife.clicks('Filter');
    await aoife.clicks('Show', { Who: 'marcus' });
    aoife.reads('Only: who “marcus”.', 'Lena Vogt');
    expect(aoife.last.text).not.toContain('Zoe');
    await aoife.clicks('Filter');
    expect(aoife.last.fields.Who).toBe('marcus');
    await aoife.clicks('Show', { Who: '', About: 'zoe' });
    aoife.reads('Zoe Number 9');
    expect(aoife.last.text).not.toMatch(/Zoe Number 1\b/);
    await aoife.clicks('Older');
    aoife.reads(/Zoe Number 1\b/);
    expect(aoife.last.text).not.toContain('Zoe Number 2');
    await aoife.clicks('Filter');
    const subjects = aoife.last.field('What').choices.map(({ title }) => title);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects).toEqual(expect.arrayContaining(['User management', 'Partnerships', 'Customers']));
    expect(subjects).not.toContain('Operator’s desk');
    await aoife.clicks('Show', { About: '', What: 'User management' });
    aoife.reads('Only: what “User management”.', 'Lena Vogt');
    await aoife.forges('audit.show', { what: 'partnership' });
    aoife.reads('Only: what “Partnerships”.', 'Nothing fits');
    const today = world.clock.now().slice(0, 10);
    await aoife.forges('audit.show', { since: today, until: today, about: 'lena' });
    aoife.reads('Lena Vogt');
    await aoife.forges('audit.show', { until: '2020-01-01' });
    aoife.reads('Nothing fits');
    for (const since of ['yesterday', '2027-02-29', '2026-04-31', '2026-99-99']) {
      await aoife.forges('audit.show', { since });
      aoife.reads('That did not work');
      expect(aoife.last.text).not.toContain('Lena');
    }
  });

  test('AUD-1: days the other way round are the same days, said in one piece; in both languages', async () => {
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.forges('audit.show', { since: '2026-12-01', until: '2026-11-02' });
    gaelle.reads(/Seulement\s: du 2 novembre 2026 au 1er décembre 2026\./);
    const owen = world.person('Owen Fitzgerald');
    await owen.forges('audit.show', { since: '2026-12-01', until: '2026-11-01', who: 'Ada' });
    owen.reads(/Only: who “Ada” and from 1 November 2026 to 1 December 2026\./);
  });

  test('AUD-1, ORG-3: of one’s own organisation only, for those who may', async () => {
    await added(world.person('Aoife Brennan'), 'Lena Vogt', 'lena.vogt@bluepeak-it.example');
    const helene = world.person('Hélène Marchetti');
    await helene.says('audit');
    expect(helene.last.text).not.toContain('Lena');
    const aurelie = world.person('Aurélie Chastain');
    await aurelie.says('audit');
    aurelie.reads(/il faut l’un de ces rôles/, /Hélène Marchetti et Rémi Delcourt/);
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.says('audit');
    siobhan.reads(/takes one of these roles: global admin and admin agent/);
  });
});

describe('the file', () => {
  test('AUD-1: a signed link, CSV that no spreadsheet takes for formulas', async () => {
    const aoife = world.person('Aoife Brennan');
    await added(aoife, '=HYPERLINK("http://evil.example")', 'lena.vogt@bluepeak-it.example');
    await aoife.says('export audit');
    aoife.reads('The export is ready', /The link works for 15 minutes/);
    const address = aoife.opens('Download');
    const file = await world.visit(address);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="audit-/);
    expect(file.text).toContain('Time (UTC),Who,Conversation,Order,Verb,Record,Id,Subject,Field,Before,After');
    expect(file.text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(file.text).not.toMatch(/(^|,)"?[=@+-]/m);
    expect(file.text).not.toContain('scrypt');
    expect((await world.visit(`${address.split('?')[0]?.slice(0, -2)}xx`)).status).toBe(404);
    await world.later('PT16M');
    expect((await world.visit(address)).text).not.toContain('HYPERLINK');
  });

  test('AUD-1: in French, with the filter; worth nothing to who lost the role', async () => {
    const helene = world.person('Hélène Marchetti');
    const remi = world.person('Rémi Delcourt');
    await helene.forges('users.setRoles', { name: 'Grace Whitfield' });
    await helene.clicks('Mettre à jour', { 'Types d’agent': ['agent du support technique'] });
    await remi.says("Affiche le journal d'audit");
    await remi.clicks('Exporter au format CSV');
    remi.reads('L’export est prêt');
    const address = remi.opens('Télécharger');
    const { text } = await world.visit(address);
    expect(text).toContain('Date (UTC);Qui');
    expect(text).toMatch(/Grace Whitfield;Rôles;agent commercial;agent du support technique/);
    await helene.forges('users.setRoles', { name: 'Rémi Delcourt' });
    await helene.clicks('Mettre à jour', { 'Types d’agent': ['agent commercial'] });
    expect((await world.visit(address)).status).toBe(404);
    await remi.forges('audit.export');
    remi.reads(/il faut l’un de ces rôles/);
  });
});
