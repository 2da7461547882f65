import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { idIn, invitationsOf, invites, linkIn, partnershipsOf, wordsOf } from './steps.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const helene = 'helene.marchetti@lumiere-informatique.example';
const aoife = 'aoife.brennan@bluepeak-it.example';

test.each([
  {
    who: 'Gaëlle Le Bihan',
    email: helene,
    title: 'Brouillon d’invitation',
    says: [/vous l’envoyez|envoyez-le vous-même à helene/, /conserver le lien tel quel/],
    draft: [
      /Bonjour,/,
      /Armor Distribution souhaite devenir votre fournisseur indirect/,
      /envoyer des commandes/,
      /accès administrateur au compte professionnel/,
      /Un administrateur général/,
      /Gaëlle Le Bihan/,
    ],
    buttons: [
      'Ouvrir dans la messagerie électronique',
      'Copier dans le Presse-papiers',
      'Mettre à jour',
      'Modifier dans une fenêtre',
      'En anglais',
      'Terminé',
    ],
  },
  {
    who: 'Katrin Böhme',
    email: aoife,
    title: 'Invitation draft',
    says: [/send it to aoife\S+ yourself/, /keep the link as it is/],
    draft: [
      /Hello,/,
      /Nordlicht Distribution would like to become your indirect provider/,
      /submit orders/,
      /admin access to your company’s work account/,
      /A global admin/,
      /Katrin Böhme/,
    ],
    buttons: ['Open in email', 'Copy to clipboard', 'Update', 'Edit in a window', 'In French', 'Done'],
  },
])('PAR-1, PAR-2: $who requests a partnership and gets a draft with a personal link', async (c) => {
  const provider = world.person(c.who);
  const draft = await invites(provider, c.email);
  expect(draft.title).toContain(c.title);
  provider.reads(...c.says);
  for (const text of c.draft) expect(draft.field('body').value).toMatch(text);
  expect(linkIn(draft)).toMatch(/^https:\/\/bot\.example\/i\/INV-[0-9A-Z]{8}\.[\w-]{22}$/);
  expect(draft.buttons).toEqual(c.buttons);
  const mailto = new URL(provider.opens(c.buttons[0] ?? ''));
  expect(mailto.protocol).toBe('mailto:');
  expect(mailto.pathname).toBe(c.email);
  expect(mailto.searchParams.get('body')?.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ')).toBe(
    draft.field('body').value,
  );
  expect(provider.opens(c.buttons[1] ?? '')).toMatch(/^https:\/\/bot\.example\/drafts\/INV-/);
});

test('PAR-2: the draft is in the recipient’s language, and in the language that was chosen', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  await partnershipsOf(gaelle);
  await gaelle.clicks('Demander un partenariat');
  const chosen = await gaelle.clicks('Rédiger l’invitation', {
    'Adresse e-mail du revendeur': 'new@newcomer.example',
    'Langue de l’invitation': 'Anglais',
  });
  expect(chosen.field('body').value).toContain('would like to become your indirect provider');
  const katrin = world.person('Katrin Böhme');
  const drafted = await katrin.forges('partnerships.request', { email: helene });
  expect(drafted.field('body').value).toContain('souhaite devenir votre fournisseur indirect');
});

test('PAR-1: what is missing is asked for, what is wrong comes back at its field with what was typed', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  const katrin = world.person('Katrin Böhme');
  await partnershipsOf(gaelle);
  await gaelle.clicks('Demander un partenariat');
  const french = await gaelle.clicks('Rédiger l’invitation', {
    'Adresse e-mail du revendeur': 'pas une adresse',
    'Nom du revendeur (facultatif)': 'Lumière',
  });
  gaelle.reads(/Vérifiez les champs signalés/, /Indiquez une adresse e-mail/);
  expect(french.fields).toMatchObject({
    'Adresse e-mail du revendeur': 'pas une adresse',
    'Nom du revendeur (facultatif)': 'Lumière',
  });
  await partnershipsOf(katrin);
  await katrin.clicks('Request a partnership');
  await katrin.clicks('Draft the invitation', { 'Reseller’s email address': 'a@b' });
  katrin.reads(/look at the marked fields/, /Give one email address/);
  expect(await world.kept((view) => view.find('invitations', 'from', 'ORG-ARMOR'))).toMatchObject({ items: [] });
});

test.each([
  ['Gaëlle Le Bihan', 'yann.kervella@armor-distribution.example', /appartient à votre propre organisation/],
  ['Katrin Böhme', 'jonas.lindqvist@nordlicht-distribution.example', /belongs to your own organisation/],
])('PAR-4: %s cannot request a partnership with the own organisation', async (who, email, text) => {
  const provider = world.person(who);
  const back = await invites(provider, email);
  provider.reads(text);
  expect(back.field('email').value).toBe(email);
});

test.each([
  ['Gaëlle Le Bihan', /Une invitation est déjà en attente pour ce destinataire/],
  ['Katrin Böhme', /already an open invitation for them/],
])('PAR-10: a second request of %s to the same party gives the open invitation again', async (who, text) => {
  const provider = world.person(who);
  const first = await invites(provider, helene);
  const again = await invites(provider, helene);
  provider.reads(text);
  expect(linkIn(again)).toBe(linkIn(first));
  // the same party by another address of its people
  const other = await invites(provider, 'remi.delcourt@lumiere-informatique.example');
  expect(idIn(other)).toBe(idIn(first));
  // an address nobody knows is a party of its own
  const unknown = await invites(provider, 'info@unknown-reseller.example');
  expect(idIn(unknown)).not.toBe(idIn(first));
  expect(idIn(await invites(provider, 'INFO@Unknown-Reseller.example'))).toBe(idIn(unknown));
});

test.each([
  [
    'Loïc Tanguy',
    /nécessite l’un de ces rôles|ces rôles/,
    /Gaëlle Le Bihan/,
    'Transmettre ma demande',
    /agent d’administration/,
  ],
  ['Priya Raman', /takes one of these roles/, /Katrin Böhme/, 'Ask them', /admin agent/],
])(
  'PAR-1, USR-4: %s may not, is told which roles may and who holds one, and asks them in one click',
  async (who, refusal, holder, ask, role) => {
    const helpdesk = world.person(who);
    await helpdesk.forges('partnerships.request', { email: helene });
    helpdesk.reads(refusal, holder, role);
    await helpdesk.clicks(ask);
    const admin = world.person(who === 'Loïc Tanguy' ? 'Gaëlle Le Bihan' : 'Katrin Böhme');
    await admin.says(wordsOf(admin).partnerships); // heard from: the colleague's question can reach the chat
    await helpdesk.forges('partnerships.request', { email: helene });
    await helpdesk.clicks(ask);
    const asked = await admin.wasTold(new RegExp(who));
    expect(asked.buttons).toEqual([wordsOf(admin).request]);
    const draft = await admin.clicks(wordsOf(admin).request);
    expect(linkIn(draft)).toMatch(/INV-/);
  },
);

test('PAR-1: a reseller that says the same asks a provider; a visitor and a stranger learn nothing', async () => {
  const helene = world.person('Hélène Marchetti');
  await helene.forges('partnerships.request', { email: 'x@y.example' });
  helene.reads(/Solliciter un partenariat auprès d’un fournisseur/);
  const ruth = world.person('Ruth Callaghan');
  await ruth.forges('partnerships.request', { email: 'x@y.example' });
  ruth.reads(/for organisations of another kind: indirect provider/);
  const visitor = world.stranger('Visitor', { tenantId: world.person('Gaëlle Le Bihan').tenantId });
  await visitor.forges('partnerships.request', { email: 'not checked' });
  visitor.reads(/needs a user account/);
  const stranger = world.stranger('Étrangère', { language: 'fr' });
  await stranger.forges('partnerships.request', { email: 'not checked' });
  stranger.reads(/n’est pas encore admise/);
});

test('ORG-3, PAR-10: invitations of others behave like unknown ones, word for word', async () => {
  const katrin = world.person('Katrin Böhme');
  const id = idIn(await invites(world.person('Gaëlle Le Bihan'), helene));
  for (const verb of [
    'invitations.draft',
    'invitations.remind',
    'invitations.revoke',
    'invitations.edit',
    'invitations.done',
  ]) {
    const data = { v: 1, subject: 's', body: 'b' };
    const theirs = await katrin.forges(verb, { id, ...data });
    const unknown = await katrin.forges(verb, { id: 'INV-00000000', ...data });
    expect(theirs.text).toBe(unknown.text);
    expect(theirs.text).toMatch(/I know no such invitation/);
  }
  expect((await invitationsOf(katrin)).text).not.toContain(id);
});
