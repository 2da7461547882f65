import { afterEach, beforeEach, expect, test } from 'vitest';
import { becomePartners, partnershipsOf } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test.each([
  [
    'Gaëlle Le Bihan',
    'annuler',
    'Demander un partenariat',
    'Rédiger l’invitation',
    'Adresse e-mail du revendeur',
    /Vous avez quitté ce formulaire/,
    /Brouillon/,
  ],
  [
    'Katrin Böhme',
    'cancel',
    'Request a partnership',
    'Draft the invitation',
    'Reseller’s email address',
    /You left this form/,
    /Invitation draft/,
  ],
])(
  'CNV-5, CNV-4: %s leaves an open form with cancel; sent all the same it does nothing and keeps what was typed',
  async (who, cancel, request, draft, email, left, made) => {
    const person = world.person(who);
    await partnershipsOf(person);
    const form = await person.clicks(request);
    await person.says(cancel);
    const back = await person.clicks(draft, { [email]: 'x@reseller.example' }, { on: form });
    expect(back.text).toMatch(left);
    expect(back.field('email').value).toBe('x@reseller.example');
    expect((await world.kept((view) => view.find('invitations', 'email', 'x@reseller.example'))).items).toEqual([]);
    await world.later('PT1S');
    await person.forges('partnerships.request', { email: 'y@reseller.example' });
    person.reads(made);
  },
);

test('CNV-5: a form opened again after cancel can be sent', async () => {
  const katrin = world.person('Katrin Böhme');
  await partnershipsOf(katrin);
  await katrin.clicks('Request a partnership');
  await katrin.clicks('Cancel');
  katrin.reads(/Nothing was changed/);
  await world.later('PT1S');
  await partnershipsOf(katrin);
  await katrin.clicks('Request a partnership');
  await katrin.clicks('Draft the invitation', { 'Reseller’s email address': 'x@reseller.example' });
  katrin.reads(/Invitation draft/);
});

test('CNV-3: the locale of Teams, and what was chosen over it, in replies and notices alike', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.says('aide');
  gaelle.reads(/Aide/);
  await gaelle.forges('people.setLanguage');
  await gaelle.clicks('Mettre à jour', { Langue: 'English' });
  gaelle.reads(/From now on I write to you in English/);
  await gaelle.says('aide');
  gaelle.reads(/Help: what you can do now/);
  await gaelle.forges('people.setLanguage', { language: 'fr' });
  gaelle.reads(/Désormais, je vous écris en français/);
  const katrin = world.person('Katrin Böhme');
  await katrin.forges('people.setLanguage', { language: 'fr' });
  await world.restart();
  const aoife = world.person('Aoife Brennan');
  await partnershipsOf(aoife);
  await aoife.forges('partnerships.ask', { provider: 'Nordlicht Distribution' });
  await katrin.wasTold(/Aoife Brennan, de Bluepeak IT, souhaite/);
  await katrin.forges('people.setLanguage', { language: 'klingon', submitted: 'yes' });
  katrin.reads(/Choisissez le français ou l’anglais/);
});

test.each([
  ['Gaëlle Le Bihan', 'ouaf ouaf grumpf', /Je n’ai pas compris|Je ne suis pas sûr/, 'Aide'],
  ['Katrin Böhme', 'woof woof blurb', /I did not understand|I am not sure/, 'Help'],
])('CNV-2: what %s says and is not understood does nothing and offers buttons', async (who, words, text, help) => {
  const person = world.person(who);
  await person.says('help');
  const before = await world.kept((view) => view.find('audit', 'organization', 'ORG-ARMOR'));
  await person.says(words);
  person.reads(text);
  expect(person.last.buttons).toContain(help);
  expect(await world.kept((view) => view.find('audit', 'organization', 'ORG-ARMOR'))).toEqual(before);
});

test.each([
  ['Gaëlle Le Bihan', /Ce bouton correspond à une action que je ne propose plus/],
  ['Katrin Böhme', /This button belongs to something I no longer offer/],
])('CNV-4: a verb that nobody declares is answered with what to do (%s)', async (who, text) => {
  const person = world.person(who);
  for (const verb of ['no.such.verb', '__proto__', 'constructor', 'invitation.page', 'draft.edit']) {
    await person.forges(verb, { id: 'x' });
    person.reads(text);
  }
});

test('CNV-2: what removes asks first, whether typed or pressed; nothing happens before the yes', async () => {
  const [katrin, aoife] = [world.person('Katrin Böhme'), world.person('Aoife Brennan')];
  await becomePartners(katrin, 'Nordlicht Distribution', aoife, 'aoife.brennan@bluepeak-it.example');
  await katrin.forges('partnerships.remove', { reseller: 'Bluepeak' });
  katrin.reads(/Remove the partnership with Bluepeak IT\?/);
  expect(katrin.last.buttons).toEqual(['Yes', 'Cancel']);
  expect((await partnershipsOf(katrin)).text).toContain('Bluepeak IT');
});

test('CNV-4: markdown and HTML in what people type stay text, wherever they land', async () => {
  const evil = '[click](http://evil.example) <b>bold</b> **x** {{DATE(2020-01-01T00:00:00Z)}}';
  const katrin = world.person('Katrin Böhme');
  await katrin.forges('partnerships.request', { email: 'x@reseller.example', reseller: evil });
  await katrin.forges('invitations.list');
  expect(katrin.last.text).toContain('\\[click\\](http://evil.example) \\<b\\>bold\\</b\\> \\*\\*x\\*\\*');
  expect(katrin.last.text).not.toMatch(/(?<!\\)\{\{DATE/);
  const mallory = world.stranger('<b>Mallory</b> [x](http://evil.example)', { tenantId: katrin.tenantId });
  await mallory.says('help');
  mallory.reads(/./);
  await mallory.forges('organizations.showProfile');
  expect(mallory.last.text).not.toMatch(/(?<!\\)<b>|(?<!\\)\[x\]/);
  const aoife = world.person('Aoife Brennan');
  await partnershipsOf(katrin);
  await aoife.forges('partnerships.ask', { provider: 'Nordlicht Distribution', message: evil });
  const told = await katrin.wasTold(/Aoife Brennan/);
  expect(told.text).toContain('\\[click\\](http://evil.example)');
  expect(told.message?.summary).not.toContain('\\');
});

test.each([
  ['Gaëlle Le Bihan', 'é'],
  ['Katrin Böhme', 'partnership '],
])('CNV-4: a message of 100 KB from %s gets a plain answer', async (who, unit) => {
  const person = world.person(who);
  const seen = await person.says(unit.repeat(Math.floor(100_000 / Buffer.byteLength(unit))));
  expect(seen.nothing).toBe(false);
  expect(seen.text).not.toMatch(/went wrong|problème est survenu/);
  await person.forges('partnerships.request', { email: 'x'.repeat(100_000), submitted: 'yes' });
  person.reads(/marked fields|champs signalés/);
});
