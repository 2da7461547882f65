import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from './program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test.each([
  [
    'Rémi Delcourt',
    /Fournisseurs indirects[\s\S]*Publiés pour : France/,
    /Propose : formation et assistance techniques · conditions de crédit et de financement\n/,
    /Contactez directement un fournisseur/,
    'Demander un partenariat',
    'Envoyer un e-mail',
    'Profil',
  ],
  [
    'Marcus Oyelaran',
    /Indirect providers[\s\S]*Published for Ireland/,
    /Offers: technical training and assistance · credit and financing terms\n/,
    /Contact a provider directly/,
    'Request a partnership',
    'Send an email',
    'Profile',
  ],
])(
  'ORG-4: %s finds the providers of the own country with services, profile, mail and advice',
  async (who, head, services, advice, request, mail, profile) => {
    const person = world.person(who);
    const list = await person.forges('providers.find');
    person.reads(head, services, advice, /Armor Distribution/, /Nordlicht Distribution/);
    expect(list.buttons).toContain(request);
    expect(person.opens(mail)).toMatch(/^mailto:/);
    expect(person.opens(profile)).toMatch(/^https:/);
  },
);

test('ORG-4: by country or name; nothing there says what else to try', async () => {
  const aoife = world.person('Aoife Brennan');
  await aoife.forges('providers.find', { country: 'de' });
  aoife.reads(/Published for Germany/, /Nordlicht/);
  expect(aoife.last.text).not.toContain('Armor');
  await aoife.clicks('Every country/region');
  aoife.reads(/In every country\/region/, /Armor[\s\S]*Nordlicht/);
  await aoife.forges('providers.find', { provider: 'nordlicht' });
  aoife.reads(/Nordlicht Distribution/);
  await aoife.forges('providers.find', { country: 'JP' });
  aoife.reads(/No provider is published there/);
  const remi = world.person('Rémi Delcourt');
  await remi.forges('providers.find', { country: 'JP' });
  remi.reads(/Aucun fournisseur n’y est publié/);
});

test('ORG-4, USR-4: open to anyone of an admitted tenant, also before enrolling; only a reseller’s people can ask from it', async () => {
  await world.end();
  world = await program({ config: { enrolmentOpen: true } });
  const newcomer = world.stranger('Newcomer');
  const list = await newcomer.forges('providers.find');
  newcomer.reads(/Armor Distribution/);
  expect(list.buttons).not.toContain('Request a partnership');
  const nouvelle = world.stranger('Nouvelle', { language: 'fr' });
  expect((await nouvelle.forges('providers.find')).text).toMatch(/Dans tous les pays et régions/);
  const katrin = world.person('Katrin Böhme');
  expect((await katrin.forges('providers.find')).buttons).not.toContain('Request a partnership');
  const dermot = world.person('Dermot Quinlan');
  expect((await dermot.forges('providers.find')).buttons).not.toContain('Request a partnership');
});

test('ORG-4: a tenant that was not admitted learns nothing', async () => {
  const stranger = world.stranger('Stranger');
  await stranger.forges('providers.find');
  stranger.reads(/has not been admitted/);
  expect(stranger.last.text).not.toContain('Armor');
  const etrangere = world.stranger('Étrangère', { language: 'fr' });
  await etrangere.forges('providers.find');
  etrangere.reads(/n’est pas encore admise/);
});
