/** Accounts: added, listed, given roles, removed, reset (USR-1, USR-2, USR-4, USR-5, USR-7). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const temporary = /[\w]{4}(?:-[\w]{4}){3}/;
const newcomer = { 'Full name': 'Lena Vogt', Email: 'lena.vogt@bluepeak-it.example' };

async function lenaIsAdded(by: Person): Promise<string> {
  await by.says('create user');
  await by.clicks('Add', { ...newcomer, 'Agent types': ['sales agent'] });
  return temporary.exec(by.last.text)?.[0] ?? '';
}

describe('adding', () => {
  test('USR-1, USR-2: Add creates the account and shows the sign-in information once', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('Add a user Lena Vogt, lena.vogt@bluepeak-it.example, as sales agent');
    aoife.reads('Add user');
    expect(aoife.last.fields).toMatchObject({ ...newcomer, 'Agent types': 'salesAgent' });
    const shown = await aoife.clicks('Add');
    aoife.reads(
      'Lena Vogt is a user now',
      'Copy the sign-in information and send it to the user now',
      /User name: lena\.vogt@bluepeak-it\.example/,
      /Temporary password: [\w]{4}(-[\w]{4}){3}/,
    );
    const again = await world.redeliver(shown);
    expect(again.text).toMatch(/was shown already and cannot be shown again/);
    expect(again.text).not.toMatch(temporary);
    expect(again.has('Reset password')).toBe(true);
    expect(aoife.sees()).not.toMatch(temporary.exec(shown.text)?.[0] ?? '-');
  });

  test('USR-1: in French, as the programme words it', async () => {
    const helene = world.person('Hélène Marchetti');
    await helene.says('créer utilisateur');
    helene.reads('Ajouter un utilisateur');
    await helene.clicks('Ajouter', {
      'Nom complet': 'Karim Benali',
      'Adresse e-mail': 'karim.benali@lumiere-informatique.example',
      'Types d’agent': ['agent commercial'],
      'Types d’administrateur': ['administrateur de facturation'],
    });
    helene.reads(
      'Karim Benali',
      /Copiez les informations de connexion et envoyez-les à l’utilisateur dès maintenant/,
      /Rôles: administrateur de facturation|Rôles: agent commercial et administrateur de facturation/,
      /Mot de passe temporaire: [\w]{4}(-[\w]{4}){3}/,
    );
  });

  test('USR-1: each field refuses at the field and keeps what was typed', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('create user');
    await aoife.clicks('Add', { 'Full name': 'Lena Vogt', Email: 'nothing' });
    aoife.reads(/Give one email address/);
    expect(aoife.last.fields).toMatchObject({ 'Full name': 'Lena Vogt', Email: 'nothing' });
    await aoife.clicks('Add', { Email: 'lena.vogt@bluepeak-it.example' });
    aoife.reads(/Choose at least one agent type or admin type/);
    // unique across the system: also where the other user is of another organisation
    await aoife.clicks('Add', {
      Email: 'Nolwenn.LeGoff@armor-distribution.example',
      'Agent types': ['sales agent'],
    });
    aoife.reads(/already belongs to a user/);
    expect(aoife.last.fields).toMatchObject({ 'Full name': 'Lena Vogt', 'Agent types': 'salesAgent' });
  });

  test('USR-1, CNV-4: pressed twice, one account', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('create user');
    const answers = await aoife.clicksTwice('Add', { ...newcomer, 'Agent types': ['sales agent'] });
    expect(answers.filter((seen) => temporary.test(seen.text))).toHaveLength(1);
    await aoife.says('user list');
    expect(aoife.last.text.match(/Lena Vogt/g)).toHaveLength(1);
  });

  test('USR-5: admin types are a global admin’s to give; others are told who and can ask', async () => {
    const marcus = world.person('Marcus Oyelaran');
    const aoife = world.person('Aoife Brennan');
    await aoife.says('help');
    await marcus.says('create user');
    expect(Object.keys(marcus.last.fields)).not.toContain('Admin types');
    await marcus.forges('users.add', {
      name: 'Lena Vogt',
      email: 'lena.vogt@bluepeak-it.example',
      adminTypes: 'globalAdmin',
      sure: 'yes',
      submitted: 'yes',
    });
    marcus.reads(/Only a global admin may do this/, 'Aoife Brennan');
    await marcus.clicks('Ask them');
    marcus.reads('Asked');
    await aoife.wasTold(/Marcus Oyelaran asks you: “Add user”/);
  });

  test('USR-4: a sales agent may not, is told which roles may and who holds one, and can ask them', async () => {
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.says('create user');
    siobhan.reads(
      /“Add user” takes one of these roles: global admin, user admin and admin agent/,
      /Aoife Brennan, Marcus Oyelaran and Tom Hennessy/,
    );
    await siobhan.clicks('Ask them');
    await siobhan.forges('users.add', { name: 'X', email: 'x@y.example', agentTypes: 'salesAgent', sure: 'yes' });
    siobhan.reads(/takes one of these roles/);
    const aurelie = world.person('Aurélie Chastain');
    await aurelie.says('créer utilisateur');
    aurelie.reads(/il faut l’un de ces rôles/, /Françoise Pélissier, Hélène Marchetti et Rémi Delcourt/);
  });
});

describe('the list', () => {
  test('USR-5: everybody of the organisation and nobody else, a page at a time, with what the reader may do', async () => {
    const aoife = world.person('Aoife Brennan');
    for (const n of [1, 2, 3, 4]) {
      await aoife.says('create user');
      await aoife.clicks('Add', {
        'Full name': `Zoe Number ${n}`,
        Email: `zoe${n}@bluepeak-it.example`,
        'Agent types': ['sales agent'],
      });
    }
    await aoife.says('List our users');
    aoife.reads('Users', 'Aoife Brennan (you)', 'global admin and admin agent', 'signed in');
    expect(aoife.last.text).not.toMatch(/Zoe Number 4|Lumière|Hélène/);
    expect(aoife.last.buttons).toEqual(
      expect.arrayContaining(['Update roles', 'Reset password', 'Remove', 'Add user', 'More']),
    );
    await aoife.clicks('More');
    aoife.reads('Zoe Number 4', 'has not signed in yet');
  });

  test('USR-5: by role, in French; who is no admin only looks', async () => {
    const samir = world.person('Samir Benhaddou');
    await samir.says('affiche tous les agents commerciaux');
    samir.reads('Avec le rôle', 'Aurélie Chastain', 'Grace Whitfield');
    expect(samir.last.text).not.toContain('Rémi Delcourt');
    expect(samir.last.buttons).toEqual(['Tous les utilisateurs']);
  });

  test('USR-4: without a role, not even the list', async () => {
    const baptiste = world.person('Baptiste Noël');
    await baptiste.says('Liste nos utilisateurs');
    baptiste.reads(/il faut un rôle dans votre organisation, quel qu’il soit/);
  });
});

describe('roles', () => {
  test('USR-5: Update gives and takes what the form shows', async () => {
    const aoife = world.person('Aoife Brennan');
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await aoife.says('change the role of Siobhán Ó Dálaigh to helpdesk agent');
    aoife.reads('Roles of Siobhán Ó Dálaigh', 'Now: sales agent.');
    expect(aoife.last.fields['Agent types']).toContain('salesAgent');
    await aoife.clicks('Update', { 'Agent types': ['helpdesk agent'], 'Admin types': ['user admin'] });
    aoife.reads('Roles updated', 'Siobhán Ó Dálaigh now has: user admin and helpdesk agent.');
    await siobhan.says('what can I do?');
    siobhan.reads(/add and remove users/);
  });

  test('USR-5: one who may not give admin types leaves them as they are, in French', async () => {
    const remi = world.person('Rémi Delcourt');
    await remi.forges('users.setRoles', { name: 'Françoise Pélissier' });
    remi.reads(
      'Rôles de Françoise Pélissier',
      /Actuellement\s: administrateur des utilisateurs et administrateur de facturation/,
    );
    expect(Object.keys(remi.last.fields)).toEqual(['Types d’agent']);
    await remi.clicks('Mettre à jour', { 'Types d’agent': ['agent commercial'] });
    remi.reads(
      /Françoise Pélissier a désormais\s: administrateur des utilisateurs, administrateur de facturation et agent commercial/,
    );
  });

  test('USR-5: nobody raises their own rights', async () => {
    const tom = world.person('Tom Hennessy');
    await tom.forges('users.setRoles', { name: 'Tom Hennessy' });
    await tom.clicks('Update', { 'Agent types': ['admin agent'] });
    tom.reads(/Nobody raises their own rights/);
    expect(tom.last.fields['Agent types']).toBe('adminAgent');
    const francoise = world.person('Françoise Pélissier');
    await francoise.forges('users.setRoles', { name: 'Françoise' });
    await francoise.clicks('Mettre à jour', { 'Types d’agent': ['agent commercial'] });
    francoise.reads(/Personne n’augmente ses propres droits/);
  });

  test('USR-5: but a global admin may give themselves agent types, and no admin type', async () => {
    const eoin = world.person('Eoin Gallagher');
    await eoin.forges('users.setRoles', { name: 'Eoin Gallagher' });
    await eoin.clicks('Update', { 'Agent types': ['admin agent'] });
    eoin.reads('Eoin Gallagher now has: global admin and admin agent.');
    await eoin.forges('users.setRoles', { name: 'Eoin Gallagher' });
    await eoin.clicks('Update', { 'Admin types': ['global admin', 'billing admin'] });
    eoin.reads(/Nobody raises their own rights/);
  });

  test('USR-5: the last global admin who has signed in is neither demoted nor removed', async () => {
    const helene = world.person('Hélène Marchetti');
    await helene.forges('users.setRoles', { name: 'Hélène Marchetti' });
    await helene.clicks('Mettre à jour', { 'Types d’agent': ['agent commercial'], 'Types d’administrateur': [] });
    helene.reads(/Hélène Marchetti est le dernier administrateur général à s’être connecté/);
    await helene.forges('users.remove', { name: 'Hélène Marchetti' });
    helene.reads(/est le dernier administrateur général/);
    // somebody made global admin who has not signed in yet cannot take over
    await helene.says('créer utilisateur');
    await helene.clicks('Ajouter', {
      'Nom complet': 'Karim Benali',
      'Adresse e-mail': 'karim@lumiere-informatique.example',
      'Types d’administrateur': ['administrateur général'],
    });
    await helene.forges('users.setRoles', { name: 'Hélène Marchetti' });
    await helene.clicks('Mettre à jour', { 'Types d’agent': ['agent commercial'], 'Types d’administrateur': [] });
    helene.reads(/est le dernier administrateur général/);
  });

  test('USR-5: a global admin is touched by a global admin only', async () => {
    const marcus = world.person('Marcus Oyelaran');
    for (const verb of ['users.setRoles', 'users.remove']) {
      await marcus.forges(verb, { name: 'Aoife Brennan', confirmed: 'yes' });
      marcus.reads(/Only a global admin may do this/);
      expect(marcus.last.buttons).toEqual(['Ask them']);
    }
    await marcus.forges('users.remove', { name: 'Tom Hennessy', confirmed: 'yes' });
    marcus.reads(/Only a global admin may do this/);
  });

  test('USR-5: an admin type that was said and is not theirs to give is named, not dropped; in both languages', async () => {
    const maelys = world.person('Maëlys Cadiou'); // user admin
    await maelys.says('ajoute Paul Durand, paul.durand@armor-distribution.example, administrateur général');
    maelys.reads(/Non repris ici : administrateur général\. Seul un administrateur général attribue les types/);
    await maelys.says('language en');
    await maelys.says('add Paul Durand, paul.durand@armor-distribution.example, as a global admin');
    maelys.reads(/Left out here: global admin\. Only a global admin gives admin types/);
    await world
      .person('Gaëlle Le Bihan')
      .says('ajoute Paul Durand, paul.durand@armor-distribution.example, administrateur général');
    expect(world.person('Gaëlle Le Bihan').last.text).not.toContain('Non repris');
  });

  test('USR-4: a colleague who is asked reads whom it is about, and finds them on the form', async () => {
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('aide');
    const nolwenn = world.person('Nolwenn Le Goff');
    await nolwenn.says('modifie les rôles de Loïc Tanguy');
    nolwenn.reads(/vous pouvez vous adresser à .* ; je peux transmettre votre demande/);
    await nolwenn.clicks('Transmettre ma demande');
    await gaelle.wasTold(/Nolwenn Le Goff vous demande : « Modifier les rôles » \(Loïc Tanguy\)/);
    await gaelle.clicks('Modifier les rôles');
    gaelle.reads('Rôles de Loïc Tanguy');
    const maelys = world.person('Maëlys Cadiou');
    await maelys.says('réinitialise le mot de passe d’Éric Jézéquel');
    await maelys.clicks('Transmettre ma demande');
    await gaelle.wasTold(/« Réinitialiser le mot de passe » \(Éric Jézéquel\)/);
  });

  test('CNV-4: two admins at once: the second sees what the first changed', async () => {
    const aoife = world.person('Aoife Brennan');
    const marcus = world.person('Marcus Oyelaran');
    await aoife.forges('users.setRoles', { name: 'Dermot Quinlan' });
    await marcus.forges('users.setRoles', { name: 'Dermot Quinlan' });
    await marcus.clicks('Update', { 'Agent types': ['sales agent'] });
    await aoife.clicks('Update', { 'Agent types': ['helpdesk agent', 'admin agent'] });
    aoife.reads(/Somebody changed this user meanwhile/, 'Now: sales agent.');
    await aoife.clicks('Update');
    aoife.reads(/now has: admin agent and helpdesk agent/);
  });

  test('ORG-3: users of other organisations do not exist here', async () => {
    const aoife = world.person('Aoife Brennan');
    const theirs = await aoife.forges('users.remove', { id: 'USR-8BB375ED', confirmed: 'yes' });
    const unknown = await aoife.forges('users.remove', { id: 'USR-00000000', confirmed: 'yes' });
    expect(theirs.text).toBe(unknown.text);
    await aoife.forges('users.remove', { email: 'nolwenn.legoff@armor-distribution.example' });
    aoife.reads(/no such user in your organisation/);
  });

  test('CNV-2: several of that name become buttons', async () => {
    const aoife = world.person('Aoife Brennan');
    for (const name of ['Lena Vogt', 'Lena Winter']) {
      await aoife.says('create user');
      await aoife.clicks('Add', {
        'Full name': name,
        Email: `${name.replace(' ', '.')}@bluepeak-it.example`,
        'Agent types': ['sales agent'],
      });
    }
    await aoife.forges('users.remove', { name: 'Lena' });
    aoife.reads('Which user do you mean?');
    await aoife.clicks('Lena Winter');
    aoife.reads('Remove Lena Winter?');
  });
});

describe('removing', () => {
  test('USR-5, CNV-2: asks first, then the account ends; what was open refuses', async () => {
    const aoife = world.person('Aoife Brennan');
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.says('Notification settings');
    await siobhan.says('partners');
    await aoife.says('remove the user Siobhán Ó Dálaigh');
    aoife.reads('Remove Siobhán Ó Dálaigh?', /This cannot be undone/);
    await aoife.clicks('Yes');
    aoife.reads('User removed', 'siobhan.odalaigh@bluepeak-it.example');
    await siobhan.forges('invitations.list');
    siobhan.reads(/I do not know you as one of its users yet/);
    await aoife.says('user list');
    expect(aoife.last.text).not.toContain('Siobhán');
  });

  test('USR-5: in French; nobody removes themselves', async () => {
    const remi = world.person('Rémi Delcourt');
    await remi.says("supprime l'utilisateur Samir Benhaddou");
    remi.reads(/Supprimer Samir Benhaddou\s\?/, /Cette opération est irréversible/);
    await remi.clicks('Oui');
    remi.reads('Utilisateur supprimé');
    await remi.forges('users.remove', { name: 'Rémi Delcourt' });
    remi.reads(/Vous ne pouvez pas supprimer votre propre compte/);
  });

  test('USR-4: wrong role', async () => {
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.forges('users.remove', { name: 'Dermot Quinlan', confirmed: 'yes' });
    siobhan.reads(/“Remove a user” takes one of these roles/);
    await siobhan.forges('users.setRoles', { name: 'Dermot Quinlan', id: 'x', v: '1' });
    siobhan.reads(/“Update roles” takes one of these roles/);
  });
});

describe('resetting', () => {
  test('USR-7: a new temporary password, shown once; the identity is unbound and forms end', async () => {
    const aoife = world.person('Aoife Brennan');
    const tom = world.person('Tom Hennessy');
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.says('language');
    await tom.says('reset the password of Siobhán Ó Dálaigh');
    tom.reads('Reset the password of Siobhán Ó Dálaigh?', /signed out at once/);
    expect(tom.last.text).not.toMatch(temporary);
    const shown = await tom.clicks('Reset password');
    tom.reads('New password for Siobhán Ó Dálaigh', temporary);
    expect((await world.redeliver(shown)).text).not.toMatch(temporary);
    await siobhan.says('Show our profile');
    siobhan.reads('none yet');
    await siobhan.forges('invitations.list');
    siobhan.reads(/I do not know you as one of its users yet/);
    await aoife.says('user list');
    aoife.reads('has not signed in yet');
  });

  test('USR-7: in French, from the list', async () => {
    const helene = world.person('Hélène Marchetti');
    await helene.says('réinitialise le mot de passe de Rémi Delcourt');
    helene.reads(/Réinitialiser le mot de passe de Rémi Delcourt\s\?/);
    await helene.clicks('Réinitialiser le mot de passe');
    helene.reads('Nouveau mot de passe pour Rémi Delcourt', temporary);
  });

  test('USR-7: a user admin not of somebody with an admin type; nobody their own; a sales agent nobody’s', async () => {
    const tom = world.person('Tom Hennessy');
    await tom.forges('users.resetPassword', { name: 'Ruth Callaghan' });
    tom.reads(/Only a global admin may do this/, 'Aoife Brennan');
    await tom.forges('users.resetPassword', { id: 'USR-00000000', sure: 'yes' });
    tom.reads(/no such user/);
    await tom.forges('users.resetPassword', { name: 'Tom Hennessy' });
    tom.reads(/need no password/);
    const marcus = world.person('Marcus Oyelaran');
    await marcus.forges('users.resetPassword', { name: 'Dermot Quinlan' });
    marcus.reads(/takes one of these roles: global admin and user admin/);
  });

  test('USR-2: a client that would leave the answer in the chat is not given the secret', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('create user');
    await aoife.clicks('Add', { ...newcomer, 'Agent types': ['sales agent'] }, { oldClient: true });
    aoife.reads(/This needs a newer Teams/);
    expect(aoife.sees()).not.toMatch(temporary);
  });
});

describe('somebody of the tenant who is no user yet', () => {
  test('USR-4: is told whom to ask, and asks in one click', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('help');
    const fresh = world.stranger('Lena Vogt', { tenantId: aoife.tenantId });
    await fresh.says('Invitations');
    await fresh.forges('invitations.list');
    fresh.reads(/Aoife Brennan, Marcus Oyelaran and Tom Hennessy can add you/);
    await fresh.clicks('Ask them');
    fresh.reads('Asked', 'Aoife Brennan');
    await aoife.wasTold(/Lena Vogt of your organisation has no user account yet/);
    await aoife.clicks('Add user');
    expect(aoife.last.fields['Full name']).toBe('Lena Vogt');
    expect(await lenaIsAdded(aoife)).toMatch(temporary);
  });

  test('USR-4: nobody who has not signed in is named or asked, oneself least of all', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.forges('users.resetPassword', { name: 'Marcus Oyelaran' });
    await aoife.clicks('Reset password');
    const marcus = world.person('Marcus Oyelaran');
    await marcus.forges('invitations.list');
    marcus.reads(/Aoife Brennan and Tom Hennessy can add you/);
    await marcus.clicks('Ask them');
    marcus.reads('I pass it on to Aoife Brennan and Tom Hennessy.');
  });

  test('USR-4: in French', async () => {
    const helene = world.person('Hélène Marchetti');
    await helene.says('aide');
    const fresh = world.stranger('Karim Benali', { tenantId: helene.tenantId, language: 'fr' });
    await fresh.forges('invitations.list');
    fresh.reads(
      /nécessite un compte d’utilisateur/,
      /Vous pouvez demander à Françoise Pélissier, Hélène Marchetti et Rémi Delcourt de vous ajouter/,
    );
    await fresh.clicks('Transmettre ma demande');
    await helene.wasTold(/Karim Benali, de votre organisation, n’a pas encore de compte/);
  });
});

test('USR-5: users are listed as a reader sorts them: É stands with E', async () => {
  const world = await program();
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.says('utilisateurs');
  expect(gaelle.last.text.indexOf('Éric Jézéquel')).toBeGreaterThan(-1);
  expect(gaelle.last.text.indexOf('Éric Jézéquel')).toBeLessThan(gaelle.last.text.indexOf('Gaëlle Le Bihan (vous)'));
  await world.end();
});
