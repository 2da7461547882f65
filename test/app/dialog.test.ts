/** Dialogs: what opens in one, what it answers, and that it is nobody else's (CNV-4, CNV-7). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contoso } from '../customers/scenes.js';
import type { Typed } from '../harness/form.js';
import type { Person } from '../harness/person.js';
import type { Seen } from '../harness/seen.js';
import { program, type World } from '../program.js';

let world: World;
let gaelle: Person; // global admin of the provider Armor, French
let nolwenn: Person; // sales agent of the same, French
let owen: Person; // of the same, English
let katrin: Person; // global admin of the provider Nordlicht, English
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  nolwenn = world.person('Nolwenn Le Goff');
  owen = world.person('Owen Fitzgerald');
  katrin = world.person('Katrin Böhme');
});
afterEach(() => world.end());

const linkIn = (text: string): string => /https:\/\/bot\.example\/i\/[\w.-]+/.exec(text)?.[0] ?? '';
const secret = /\w{4}(?:-\w{4}){3}/;
const newUser = { 'Full name': 'Ada Ito', Email: 'ada@nordlicht.example', 'Agent types': ['sales agent'] };

describe('USR-1, USR-2: a user is added in a dialog', () => {
  test('the form is in the chat, too; what is wrong stands at its field with what was typed; the password is shown there, once', async () => {
    await katrin.says('add a user');
    expect(katrin.last.inputs.length).toBeGreaterThan(2);
    const dialog = await katrin.opensDialog('Open in a window');
    expect(dialog.title).toContain('Add user');
    expect(dialog.card.buttons).toEqual(['Add', 'Cancel']);

    const wrong = await dialog.clicks('Add', { ...newUser, Email: 'katrin' });
    expect(wrong?.card.text).toMatch(/marked fields[\s\S]*⚠/);
    expect(wrong?.card.fields).toMatchObject({ 'Full name': 'Ada Ito', Email: 'katrin' });

    const added = await wrong?.clicks('Add', newUser);
    const password = secret.exec(added?.card.text ?? '')?.[0];
    expect(password).toBeDefined();
    // the chat holds nothing of it, and pressed twice it is one user, whose password is not shown again
    expect(katrin.sees()).not.toContain(password);
    const again = await wrong?.clicks('Add', newUser);
    expect(again?.card.text).toContain('Ada Ito');
    expect(again?.card.text).not.toContain(password);
    expect((await katrin.says('list users')).text.match(/ada@nordlicht/g)).toHaveLength(1);
  });

  test('cancelled, it ends and nothing was changed; sent afterwards, it says so', async () => {
    await gaelle.says('ajouter un utilisateur');
    const dialog = await gaelle.opensDialog('Ouvrir dans une fenêtre');
    world.clock.advance(1000);
    expect(await dialog.clicks('Annuler')).toBeUndefined();
    const late = await dialog.clicks('Ajouter', { 'Nom complet': 'Ada Ito', 'Adresse e-mail': 'ada@armor.example' });
    expect(late?.card.text).toContain('Vous avez quitté ce formulaire');
    expect(late?.card.fields).toMatchObject({ 'Nom complet': 'Ada Ito' });
  });

  test('USR-4: whoever may not add users gets no form, however the dialog is opened', async () => {
    for (const [person, said] of [
      [world.person('Stefan Wójcik'), 'takes one of these roles'],
      [nolwenn, 'il faut l’un de ces rôles'],
    ] as const) {
      const refused = await person.forgesDialog({ verb: 'users.add' });
      expect(refused.card.text).toContain(said);
      expect(refused.card.inputs).toEqual([]);
      const sent = await refused.submits({ verb: 'users.add', name: 'X', email: 'x@armor.example', sure: 'yes' });
      expect(sent?.card.text).toContain(said);
    }
    const guest = world.stranger('Guest');
    expect((await guest.forgesDialog({ verb: 'users.add' })).card.text).toContain('has not been admitted');
  });
});

test('CUS-1, CUS-2, CUS-11: a customer is added in a dialog, step by step, up to its sign-in information, shown once', async () => {
  await katrin.says('add customer');
  let dialog = await katrin.opensDialog('Open in a window');
  const presses = async (title: string, typed: Typed = {}): Promise<Seen> => {
    dialog = (await dialog.clicks(title, typed)) ?? dialog;
    return dialog.card;
  };
  const wrong = await presses('Next: Subscriptions', { ...contoso, 'Postal code': 'x' });
  expect(wrong.text).toMatch(/⚠ .*postal code/i);
  expect(wrong.fields).toMatchObject({ 'Company name': 'Contoso Traders Ltd', 'Postal code': 'x' });
  expect(wrong.buttons).toEqual(['Next: Subscriptions', 'Cancel']);
  expect((await presses('Next: Subscriptions', { 'Postal code': 'D08 XY61' })).title).toBe('New subscription');
  expect((await presses('Next: Review', { Product: 'Visio Plan 2', Licences: 3 })).title).toBe('Review');
  const review = dialog;
  const password = secret.exec((await presses('Submit')).text)?.[0];
  expect(password).toBeDefined();
  expect((await review.clicks('Submit'))?.card.text).not.toMatch(secret);
  expect(katrin.sees()).not.toContain(password);
  expect((await katrin.says('list our customers')).text).toContain('Contoso Traders Ltd');
});

describe('PAR-2, PAR-3: a draft is edited in a dialog', () => {
  async function draft(): Promise<{ id: string; body: string; link: string }> {
    await nolwenn.forges('partnerships.request', { email: 'anna@nimbus.example' });
    const body = nolwenn.last.fields.Message ?? '';
    return { body, link: linkIn(body), id: /INV-\w{8}/.exec(body)?.[0] ?? '' };
  }

  test('it shows the draft’s own page; what is sent from it is kept as by the sender, and the page comes again', async () => {
    const { id, body } = await draft();
    const dialog = await nolwenn.opensDialog('Modifier dans une fenêtre');
    expect(dialog.url).toMatch(/^https:\/\/bot\.example\/drafts\/INV-\w{8}\.[\w-]{22}\/dialog\?lang=fr$/);
    const page = await world.visit(dialog.url ?? '');
    expect([page.status, page.text.includes(id)]).toEqual([200, true]);

    const edited = { verb: 'invitations.edit', id, v: '1', subject: 'Nouvel objet', body: `Chère Anna,\n\n${body}` };
    const saved = await dialog.submits(edited);
    expect(saved?.url).toContain('&saved=1');
    expect((await world.visit(saved?.url ?? '')).text).toMatch(/texte est enregistré[\s\S]*Chère Anna/);
    // a second press of the same is the same
    expect((await dialog.submits(edited))?.url).toContain('&saved=1');
    const done = await dialog.submits({ ...edited, verb: 'invitations.finish', v: '2' });
    expect(done?.card.title).toContain('Invitation remise');
    expect((await world.kept((view) => view.get('invitations', id)))?.handedOverAt).toBeDefined();
  });

  test('a text without its link comes back as it was typed, with the link offered', async () => {
    const { id } = await draft();
    const dialog = await nolwenn.opensDialog('Modifier dans une fenêtre');
    const lost = await dialog.submits({ verb: 'invitations.edit', id, v: '1', subject: 'x', body: 'Chère Anna' });
    expect(lost?.card.text).toContain('Le lien personnel manque');
    expect(lost?.card.fields).toMatchObject({ Objet: 'x', Message: 'Chère Anna' });
    expect((await lost?.clicks('Remettre le lien'))?.url).toContain('/dialog?lang=fr&saved=1');
  });

  test('a dialog that is behind says so, and keeps what was typed', async () => {
    const { id, body } = await draft();
    const dialog = await nolwenn.opensDialog('Modifier dans une fenêtre');
    await owen.forges('invitations.edit', { id, v: 1, subject: 'Of Owen', body });
    const stale = await dialog.submits({ verb: 'invitations.edit', id, v: '1', subject: 'De Nolwenn', body });
    expect(stale?.card.fields.Objet).toBe('De Nolwenn');
    expect(stale?.card.text).toMatch(/entre-temps/);
    await owen.forges('invitations.revoke', { id, confirmed: 'yes' });
    expect((await nolwenn.forgesDialog({ verb: 'invitations.draft', id })).card.text).toContain('révoquée');
  });

  test('ORG-3: another organisation’s draft is not there, in the words of one that is nowhere', async () => {
    const { id } = await draft();
    const foreign = await katrin.forgesDialog({ verb: 'invitations.draft', id });
    const unknown = await katrin.forgesDialog({ verb: 'invitations.draft', id: 'INV-ZZZZZZZZ' });
    expect([foreign.url, foreign.card.text]).toEqual([undefined, unknown.card.text]);
  });
});

test('opening asks and shows: filled in or not, nothing is carried out', async () => {
  const filled = { name: 'X', email: 'x@nordlicht.example', agentTypes: 'salesAgent', sure: 'yes', submitted: 'yes' };
  const dialog = await katrin.forgesDialog({ verb: 'users.add', ...filled });
  expect(dialog.card.fields.Email).toBe('x@nordlicht.example');
  expect((await katrin.says('list users')).text).not.toContain('x@nordlicht.example');
});

test('CNV-7: in a group it is for whoever pressed, with that person’s rights', async () => {
  const group = world.group('Deal', katrin);
  const before = world.connector.messages.length;
  const dialog = await katrin.forgesDialog({ verb: 'users.add' }, { in: group });
  await dialog.clicks('Add', newUser);
  expect(world.connector.messages.length).toBe(before);
});

test('what makes no sense is answered in the dialog, not with a failure', async () => {
  for (const value of [{}, { data: 7 }, { data: [] }, { data: { verb: 7 } }, { data: { verb: 'nothing.like.it' } }])
    for (const name of ['task/fetch', 'task/submit'])
      expect(JSON.stringify(await katrin.asks(name, value))).toContain('something I no longer offer');
});
