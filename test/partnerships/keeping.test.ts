import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { becomePartners, idIn, invites, partnershipsOf } from './steps.js';

let world: World;
let gaelle: Person;
let katrin: Person;
let helene: Person;
let aoife: Person;
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  katrin = world.person('Katrin Böhme');
  helene = world.person('Hélène Marchetti');
  aoife = world.person('Aoife Brennan');
  await becomePartners(gaelle, 'Armor Distribution', helene, 'helene.marchetti@lumiere-informatique.example');
  await becomePartners(katrin, 'Nordlicht Distribution', aoife, 'aoife.brennan@bluepeak-it.example');
});
afterEach(() => world.end());

test.each([
  ['Hélène Marchetti', 'rends l’accès administrateur à Armor Distribution', 'Rendre l’accès administrateur'],
  ['Hélène Marchetti', 'redonne l’accès administrateur à Armor Distribution', 'Rendre l’accès administrateur'],
  ['Aoife Brennan', 'restore the admin access of Nordlicht Distribution', 'Give admin access again'],
  ['Aoife Brennan', 'give Nordlicht Distribution its admin access back', 'Give admin access again'],
])('PAR-8, CNV-2: %s, “%s”: the way back, and not what was done already', async (name, line, button) => {
  const admin = world.person(name);
  const french = name.startsWith('Hélène');
  await admin.says(
    french
      ? 'retire l’accès administrateur d’Armor Distribution'
      : 'take back the admin access of Nordlicht Distribution',
  );
  await admin.clicks(french ? 'Oui' : 'Yes');
  await admin.says(line);
  expect(admin.last.buttons).toContain(button);
  expect(admin.last.buttons.join()).not.toMatch(/Retirer l’accès|Take back/);
});

test('PAR-8: the reseller’s global admin takes the admin access back and gives it again; the provider is told', async () => {
  await partnershipsOf(helene);
  await helene.clicks('Retirer l’accès administrateur');
  helene.reads(/Retirer l’accès administrateur d’Armor Distribution/, /peut toujours commander pour vos clients/);
  const taken = await helene.clicks('Oui');
  expect(taken.text).toMatch(/Armor Distribution n’a plus d’accès administrateur/);
  expect(helene.opens('Relations partenaires')).toMatch(/^https:\/\/admin\.microsoft\.com\//);
  await gaelle.wasTold(
    /Lumière Informatique a retiré votre accès administrateur[\s\S]*Vous pouvez toujours envoyer des commandes/,
  );
  expect((await partnershipsOf(gaelle)).text).toMatch(/accès administrateur retiré ; les commandes restent possibles/);
  await partnershipsOf(helene);
  await helene.clicks('Rendre l’accès administrateur');
  helene.reads(/retrouve un accès administrateur/);
  await helene.clicks('Oui');
  await gaelle.wasTold(/vous a rendu l’accès administrateur/);

  await partnershipsOf(aoife);
  await aoife.clicks('Take back admin access');
  aoife.reads(/stays your provider and can still order/);
  await aoife.clicks('Yes');
  aoife.reads(/no longer has admin access/);
  await katrin.wasTold(/Bluepeak IT took back your admin access/);
  await partnershipsOf(aoife);
  await aoife.clicks('Give admin access again');
  await aoife.clicks('Yes');
  aoife.reads(/has admin access again/);
  await katrin.wasTold(/Bluepeak IT gave you admin access to its work account again/);
});

test('PAR-8: only a global admin; what already stands changes nothing; unknown ids are unknown', async () => {
  const { items } = await world.kept((view) => view.find('partnerships', 'reseller', 'ORG-LUMIERE'));
  const id = items[0]?.id;
  const remi = world.person('Rémi Delcourt');
  await remi.forges('partnerships.revokeAdmin', { id, confirmed: 'yes' });
  remi.reads(/administrateur général/, /Hélène Marchetti/);
  expect((await partnershipsOf(remi)).buttons).not.toContain('Retirer l’accès administrateur');
  await gaelle.forges('partnerships.revokeAdmin', { id, confirmed: 'yes' });
  gaelle.reads(/réservé à un autre type d’organisation/);
  await helene.forges('partnerships.grantAdmin', { id });
  helene.reads(/C’est déjà le cas/);
  const theirs = await aoife.forges('partnerships.revokeAdmin', { id });
  expect(theirs.text).toBe((await aoife.forges('partnerships.revokeAdmin', { id: '01UNKNOWN' })).text);
  aoife.reads(/I know no such partnership/);
});

test.each([
  {
    provider: 'Gaëlle Le Bihan',
    reseller: 'Lumière Informatique',
    yes: 'Oui',
    statements: [
      /Les clients associés au revendeur indirect ne sont pas supprimés/,
      /privilèges d’administrateur délégué accordés restent inchangés/,
      /de bonne foi, à des fins commerciales légitimes et conformément à l’accord/,
      /dégager de toute responsabilité/,
      /avis légal de résiliation, c’est à vous de le donner/,
    ],
    result: [/ne figure plus parmi vos revendeurs indirects/, /pas été informé/, /ses clients/],
  },
  {
    provider: 'Katrin Böhme',
    reseller: 'Bluepeak IT',
    yes: 'Yes',
    statements: [
      /Customers tied to the indirect reseller are not removed/,
      /Delegated admin privileges that were granted stay unchanged/,
      /in good faith, for a legitimate business purpose and in accordance with your agreement/,
      /defend and hold Microsoft harmless from any third-party claim/,
      /legal notice of termination, you give it yourself/,
    ],
    result: [/no longer among your indirect resellers/, /has not been told/, /its customers/],
  },
])('PAR-9, PAR-13: $provider removes the partnership: every statement, and nothing to the other side', async (c) => {
  const provider = world.person(c.provider);
  const [admin, toAdmin] =
    provider === gaelle
      ? [helene, 'remi.delcourt@lumiere-informatique.example']
      : [aoife, 'marcus.oyelaran@bluepeak-it.example'];
  await admin.wasNotTold(/nothing is unread any more/);
  await partnershipsOf(admin);
  await world.bot.flush();
  const shown = admin.sees();
  const mails = (await world.mails()).length;

  await partnershipsOf(provider);
  const remove = provider === gaelle ? 'Supprimer le partenariat' : 'Remove partnership';
  await provider.clicks(remove);
  provider.reads(...c.statements);
  expect((await partnershipsOf(provider)).text).toContain(c.reseller);
  await provider.clicks(remove);
  const removed = await provider.clicks(c.yes);
  for (const text of c.result) expect(removed.text).toMatch(text);
  expect(removed.buttons).toEqual([]);
  expect((await partnershipsOf(provider)).text).not.toContain(c.reseller);

  await world.later('P1D');
  expect(admin.sees()).toBe(shown);
  expect(await world.mails()).toHaveLength(mails);
  expect((await partnershipsOf(admin)).text).not.toMatch(/Armor|Nordlicht/);

  const kept = await world.kept(
    async (view) =>
      (await view.find('audit', 'organization', provider === gaelle ? 'ORG-ARMOR' : 'ORG-NORDLICHT')).items,
  );
  const [entry] = kept.filter(({ verb }) => verb === 'partnerships.remove');
  expect(entry?.after).toMatchObject({ status: 'removed', representation: { text: 'PAR-9/1' } });

  // a new partnership takes a new invitation
  const again = await invites(provider, toAdmin);
  expect(idIn(again)).toMatch(/INV-/);
});

test('PAR-13: what was open between the two is revoked with the partnership, made by address included', async () => {
  const stray = idIn(await invites(katrin, 'new.hire@bluepeak-it.example'));
  const { items } = await world.kept((view) => view.find('partnerships', 'provider', 'ORG-NORDLICHT'));
  await katrin.forges('partnerships.remove', { id: items[0]?.id, confirmed: 'yes' });
  // nobody of the reseller has that address: it is a party of its own
  expect((await world.kept((view) => view.get('invitations', stray)))?.status).toBe('open');
});

test.each([
  [
    'Hélène Marchetti',
    /Seul le fournisseur supprime un partenariat/,
    'Retirer l’accès administrateur',
    /Retirer l’accès/,
  ],
  ['Aoife Brennan', /Only the provider removes a partnership/, 'Take back admin access', /Take back the admin access/],
])('PAR-9: %s of the reseller who tries is shown what a reseller can do', async (who, text, button, question) => {
  const admin = world.person(who);
  await admin.forges('partnerships.remove', { id: 'whatever', confirmed: 'yes' });
  admin.reads(text);
  expect(admin.last.buttons).toEqual([button]);
  await admin.clicks(button);
  admin.reads(question);
});

test('PAR-9: wrong role, other organisations’ and unknown partnerships, cancel', async () => {
  const { items } = await world.kept((view) => view.find('partnerships', 'provider', 'ORG-ARMOR'));
  const id = items[0]?.id;
  const eric = world.person('Éric Jézéquel');
  await eric.forges('partnerships.remove', { id, confirmed: 'yes' });
  eric.reads(/Gaëlle Le Bihan/);
  expect((await partnershipsOf(eric)).buttons).not.toContain('Supprimer le partenariat');
  const theirs = await katrin.forges('partnerships.remove', { id, confirmed: 'yes' });
  expect(theirs.text).toBe((await katrin.forges('partnerships.remove', { id: 'unknown', confirmed: 'yes' })).text);
  katrin.reads(/I know no such partnership/);
  await partnershipsOf(gaelle);
  await gaelle.clicks('Supprimer le partenariat');
  await gaelle.clicks('Annuler');
  gaelle.reads(/Rien n’a été modifié/);
  expect((await partnershipsOf(gaelle)).text).toContain('Lumière Informatique');
});

test('PAR-7, ORG-3: the lists of both sides agree, and nobody sees those of others', async () => {
  expect((await partnershipsOf(gaelle)).text).not.toContain('Bluepeak');
  expect((await partnershipsOf(aoife)).text).not.toContain('Armor');
  const ingrid = world.person('Ingrid Solberg');
  await partnershipsOf(ingrid);
  ingrid.reads(/for organisations of another kind/);
  const baptiste = world.person('Baptiste Noël');
  await partnershipsOf(baptiste);
  baptiste.reads(/il faut un rôle dans votre organisation, quel qu’il soit/, /Aurélie Chastain/);
});
