import { afterEach, beforeEach, expect, test } from 'vitest';
import { after } from '../../src/web/duration.js';
import { dayIn } from '../harness/dates.js';
import type { Person } from '../harness/person.js';
import { idIn, invites, linkIn } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
let gaelle: Person;
let katrin: Person;
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  katrin = world.person('Katrin Böhme');
});
afterEach(() => world.end());

const toAoife = 'aoife.brennan@bluepeak-it.example';
const toHelene = 'helene.marchetti@lumiere-informatique.example';

test('PAR-2: Done closes the draft and records the handing over; the bot sends nothing', async () => {
  await invites(katrin, toAoife);
  const end = after(world.clock.now(), 'P30D') ?? '';
  await katrin.clicks('Done');
  katrin.reads(/Recorded as handed over to aoife\.brennan@bluepeak-it\.example/, `valid until ${dayIn('en', end)}`);
  expect((await katrin.forges('invitations.list')).text).toMatch(/handed over just now/);
  await invites(gaelle, toHelene);
  await gaelle.clicks('Terminé');
  gaelle.reads(/Remise à helene\.marchetti@lumiere-informatique\.example enregistrée/);
  expect((await gaelle.forges('invitations.list')).text).toMatch(/remise à l’instant/);
  await world.bot.flush();
  expect(await world.mails()).toEqual([]);
});

test.each([
  ['Gaëlle Le Bihan', toHelene, 'Objet', 'Message', 'Mettre à jour', 'Notre invitation', /Votre texte est enregistré/],
  ['Katrin Böhme', toAoife, 'Subject', 'Message', 'Update', 'Our invitation', /Your text is saved/],
])(
  'PAR-3: %s edits the draft freely and keeps the link',
  async (who, email, subject, message, update, words, saved) => {
    const provider = world.person(who);
    const link = linkIn(await invites(provider, email));
    await provider.clicks(update, { [subject]: words, [message]: `${words} *à l’essai*\n${link}.\n\n— ${who}` });
    provider.reads(saved);
    expect(provider.last.field('subject').value).toBe(words);
    expect(provider.last.field('body').value).toBe(`${words} *à l’essai*\n${link}.\n\n— ${who}`);
  },
);

test.each([
  ['without it', () => 'Come and join us!'],
  ['with another end', (link: string) => `Join: ${link}x`],
  ['as a path that goes on', (link: string) => `Join: ${link}/more`],
  ['with a query', (link: string) => `Join: ${link}?to=me`],
  ['inside another link', (link: string) => `Join: https://evil.example/?u=${link}`],
  ['cut short', (link: string) => `Join: ${link.slice(0, -1)}`],
  ['of another invitation', (link: string) => `Join: ${link.replace(/INV-./, 'INV-#')}`],
])('PAR-3: a draft %s is refused, the text kept and the link offered back', async (_what, text) => {
  const link = linkIn(await invites(katrin, toAoife));
  const typed = text(link);
  const refused = await katrin.clicks('Update', { Message: typed, Subject: 'Mine' });
  katrin.reads(/The personal link is missing or changed, so nothing was saved/);
  expect(refused.text.replaceAll('\\', '')).toContain(link);
  expect(refused.field('body').value).toBe(typed);
  expect(refused.field('subject').value).toBe('Mine');
  const back = await katrin.clicks('Put the link back');
  katrin.reads(/The link is back at the end of the text/);
  expect(back.field('body').value?.trimEnd()).toBe(`${typed}\n\n${link}`);
  expect(back.field('subject').value).toBe('Mine');
});

test('PAR-3: the same in French, and Done is guarded too', async () => {
  const link = linkIn(await invites(gaelle, toHelene));
  const refused = await gaelle.clicks('Terminé', { Message: 'Bonjour !' });
  gaelle.reads(/Le lien personnel manque ou a été modifié : rien n’a été enregistré/);
  expect(refused.field('body').value).toBe('Bonjour !');
  const back = await gaelle.clicks('Remettre le lien');
  gaelle.reads(/Le lien a été remis à la fin du texte/);
  expect(back.field('body').value).toContain(link);
});

test('PAR-3: a stale draft is not saved over a newer one; what was typed is kept', async () => {
  const draft = await invites(gaelle, toHelene);
  const link = linkIn(draft);
  const owen = world.person('Owen Fitzgerald');
  const his = await owen.forges('invitations.draft', { id: idIn(draft) });
  await gaelle.clicks('Mettre à jour', { Message: `La mienne ${link}` });
  const refused = await owen.clicks('Update', { Message: `Mine ${link}` }, { on: his });
  owen.reads(/Somebody changed this draft meanwhile, so yours was not saved/);
  expect(refused.field('body').value).toBe(`Mine ${link}`);
  await owen.clicks('Update');
  owen.reads(/Your text is saved/);
  const stale = await gaelle.clicks('Mettre à jour', { Message: `Encore ${link}` });
  expect(stale.text).toMatch(/Quelqu’un a modifié ce brouillon entre-temps/);
});

test('PAR-2, PAR-3: the other language is drafted anew with the same link', async () => {
  const link = linkIn(await invites(gaelle, toHelene));
  const english = await gaelle.clicks('En anglais');
  gaelle.reads(/Nouveau brouillon ; le lien reste le même/);
  expect(english.field('body').value).toMatch(/would like to become your indirect provider/);
  expect(linkIn(english)).toBe(link);
  const french = await gaelle.clicks('En français');
  expect(french.field('body').value).toMatch(/souhaite devenir votre fournisseur indirect/);
  await invites(katrin, toAoife);
  await katrin.clicks('In French');
  katrin.reads(/Drafted anew; the link is the same/);
});

test('PAR-2: a text too long for a mail program is copied or downloaded instead', async () => {
  const link = linkIn(await invites(katrin, toAoife));
  await katrin.clicks('Update', { Message: `${'A long story. '.repeat(200)}${link}` });
  katrin.reads(/too long to be handed to a mail program/);
  expect(katrin.opens('Open in email')).toMatch(/^https:\/\/bot\.example\/drafts\//);
  await invites(gaelle, toHelene);
  const french = linkIn(gaelle.last);
  await gaelle.clicks('Mettre à jour', { Message: `${'Une longue histoire. '.repeat(200)}${french}` });
  gaelle.reads(/trop long pour être transmis à une messagerie/);
});

test('PAR-2, USR-4: who may not manage invitations gets no draft', async () => {
  const id = idIn(await invites(katrin, toAoife));
  const priya = world.person('Priya Raman');
  await priya.forges('invitations.draft', { id });
  priya.reads(/takes one of these roles/);
  const list = await priya.forges('invitations.list');
  expect(list.text).toContain(id);
  expect(list.buttons).toEqual([]);
  const loic = world.person('Loïc Tanguy');
  await loic.forges('invitations.edit', { id, v: 1, subject: 's', body: 'b' });
  loic.reads(/il faut l’un de ces rôles/);
});
