/** The first sign-in: temporary password, new password, Teams identity bound (USR-3, USR-8). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const email = 'lena.vogt@bluepeak-it.example';
const chosen = 'Correct horse 42 staple';

/** Lena's account, and Lena, whom the bot has not met. */
async function lena(): Promise<{ lena: Person; password: string; aoife: Person }> {
  const aoife = world.person('Aoife Brennan');
  await aoife.says('create user');
  await aoife.clicks('Add', { 'Full name': 'Lena Vogt', Email: email, 'Agent types': ['sales agent'] });
  const password = /Temporary password: (\S+)/.exec(aoife.last.text)?.[1] ?? '';
  return { lena: world.stranger('Lena', { tenantId: aoife.tenantId }), password, aoife };
}
const signsIn = async (person: Person, password: string, userName = email): Promise<void> => {
  await person.says('sign in');
  await person.clicks('Sign in', { 'User name': userName, 'Temporary password': password });
};

describe('the whole way', () => {
  test('USR-3: a new password is forced, then the Teams identity alone suffices', async () => {
    const { lena: person, password, aoife } = await lena();
    await person.says('Sign in');
    expect(person.last.inputs.map(({ json }) => json.style)).toEqual(['Email', 'Password']);
    await person.clicks('Sign in', { 'User name': 'Lena.Vogt@Bluepeak-IT.example', 'Temporary password': password });
    person.reads('Choose a new password', /Nothing else is possible/);
    // until then nothing else
    await person.forges('invitations.list');
    person.reads(/I do not know you as one of its users yet/);
    await person.says('user list');
    expect(person.last.text).not.toContain('Dermot');
    await person.says('sign in');
    await person.clicks('Sign in', { 'User name': email, 'Temporary password': password });
    await person.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
    person.reads('You are signed in, Lena Vogt', /bound to your Teams identity, with these roles: sales agent/);
    await person.says('user list');
    person.reads('Lena Vogt (you)');
    await person.says('sign in');
    person.reads(/You are signed in already, as lena\.vogt@bluepeak-it\.example/);
    await world.restart();
    await person.says('user list');
    person.reads('Lena Vogt (you)');
    await aoife.says('user list');
    expect(aoife.last.text).not.toContain('has not signed in yet');
  });

  test('USR-3, USR-8: in French', async () => {
    const helene = world.person('Hélène Marchetti');
    await helene.says('créer utilisateur');
    await helene.clicks('Ajouter', {
      'Nom complet': 'Karim Benali',
      'Adresse e-mail': 'karim@lumiere-informatique.example',
      'Types d’agent': ['agent commercial'],
    });
    const password = /Mot de passe temporaire: (\S+)/.exec(helene.last.text)?.[1] ?? '';
    const karim = world.stranger('Karim', { tenantId: helene.tenantId, language: 'fr' });
    await karim.says('se connecter');
    karim.reads('Se connecter', /mot de passe temporaire qu’un administrateur/);
    await karim.clicks('Se connecter', {
      'Nom d’utilisateur': 'karim@lumiere-informatique.example',
      'Mot de passe temporaire': password,
    });
    karim.reads('Choisissez un nouveau mot de passe');
    await karim.clicks('Continuer', { 'Nouveau mot de passe': 'court', 'Confirmer le nouveau mot de passe': 'court' });
    karim.reads(/Au moins 12 caractères/);
    await karim.clicks('Continuer', {
      'Nouveau mot de passe': 'Une phrase assez longue',
      'Confirmer le nouveau mot de passe': 'Une phrase assez longue',
    });
    karim.reads('Vous êtes connecté, Karim Benali', /avec ces rôles\s: agent commercial/);
  });

  test('USR-7: after a reset the account signs in anew; the old password is worth nothing', async () => {
    const { lena: person, password, aoife } = await lena();
    await signsIn(person, password);
    await person.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
    await aoife.forges('users.resetPassword', { email });
    await aoife.clicks('Reset password');
    const fresh = /Temporary password: (\S+)/.exec(aoife.last.text)?.[1] ?? '';
    await person.forges('invitations.list');
    person.reads(/I do not know you/);
    for (const old of [password, chosen]) {
      await signsIn(person, old);
      person.reads(/user name or the password is not right/);
    }
    await signsIn(person, fresh);
    await person.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
    person.reads('You are signed in');
  });
});

describe('the new password', () => {
  test.each([
    ['too short', 'Short1234!!', /At least 12 characters/],
    ['of few characters', 'ababababababab', /At least 12 characters/],
    ['made of one’s name', 'Lena-Vogt-2026!', /At least 12 characters/],
    ['made of one’s address', 'xx.lena.vogt.xx1', /At least 12 characters/],
  ])('USR-3: %s is refused at the field', async (_what, typed, why) => {
    const { lena: person, password } = await lena();
    await signsIn(person, password);
    await person.clicks('Continue', { 'New password': typed, 'New password again': typed });
    person.reads(why);
    expect(JSON.stringify(person.last.card)).not.toContain(typed);
  });

  test('USR-3: the two must be the same, and not the temporary one', async () => {
    const { lena: person, password } = await lena();
    await signsIn(person, password);
    await person.clicks('Continue', { 'New password': chosen, 'New password again': `${chosen}!` });
    person.reads(/the two are not the same/);
    await person.clicks('Continue', { 'New password': password, 'New password again': password });
    person.reads(/This is the temporary password/);
  });

  test('USR-3: the second step ends after a while, and with a reset', async () => {
    const { lena: person, password, aoife } = await lena();
    await signsIn(person, password);
    await world.later('PT16M');
    await person.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
    person.reads(/Signing in took too long/);
    await signsIn(person, password);
    await aoife.forges('users.resetPassword', { email });
    await aoife.clicks('Reset password');
    await person.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
    person.reads(/Signing in took too long, or the password was reset/);
  });
});

describe('what is refused', () => {
  test('USR-3: five failures lock for fifteen minutes, for an unknown user name just alike', async () => {
    const { lena: person, password } = await lena();
    const answers: string[][] = [];
    for (const userName of [email, 'nobody@bluepeak-it.example']) {
      const told: string[] = [];
      for (let n = 0; n < 5; n += 1) {
        await signsIn(person, 'wrong password', userName);
        told.push(person.last.text.replaceAll(userName, ''));
      }
      answers.push(told);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[3]).toMatch(/is not right/);
    expect(answers[0]?.[4]).toMatch(/Too many failed attempts.*opens again in 15 minutes/);
    await signsIn(person, password);
    person.reads(/Too many failed attempts/);
    expect(person.last.fields['Temporary password']).toBe('');
    await world.later('PT15M');
    await signsIn(person, password);
    person.reads('Choose a new password');
  });

  test('USR-3: a reset opens a locked sign-in; the lock is told in French', async () => {
    const { lena: person, aoife } = await lena();
    await person.says('language fr');
    for (let n = 0; n < 5; n += 1) {
      await person.says('connexion');
      await person.clicks('Se connecter', { 'Nom d’utilisateur': email, 'Mot de passe temporaire': 'faux' });
    }
    person.reads(/Trop de tentatives infructueuses.*dans 15 minutes/);
    await aoife.forges('users.resetPassword', { email });
    await aoife.clicks('Reset password');
    const fresh = /Temporary password: (\S+)/.exec(aoife.last.text)?.[1] ?? '';
    await person.says('connexion');
    await person.clicks('Se connecter', { 'Nom d’utilisateur': email, 'Mot de passe temporaire': fresh });
    person.reads('Choisissez un nouveau mot de passe');
  });

  test('USR-3: a temporary password ends after seven days', async () => {
    const { lena: person, password } = await lena();
    await world.later('P7D');
    await signsIn(person, password);
    person.reads(/This temporary password has expired/);
    await person.says('language fr');
    await person.says('se connecter');
    await person.clicks('Se connecter', { 'Nom d’utilisateur': email, 'Mot de passe temporaire': password });
    person.reads(/Ce mot de passe temporaire a expiré/);
  });

  test('USR-3: from another tenant the right password is as wrong as any, and locks nobody out', async () => {
    const { lena: person, password } = await lena();
    const stranger = world.stranger('Eve', { tenantId: world.person('Hélène Marchetti').tenantId });
    for (let n = 0; n < 6; n += 1) {
      await signsIn(stranger, password);
      stranger.reads(n < 4 ? /is not right/ : /Too many failed attempts/);
    }
    await signsIn(person, password);
    person.reads('Choose a new password');
  });

  test('USR-3: one identity, one account: an account that is bound is nobody else’s', async () => {
    const { lena: person, password, aoife } = await lena();
    await signsIn(person, password);
    await person.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
    const other = world.stranger('Mallory', { tenantId: aoife.tenantId });
    await signsIn(other, chosen);
    other.reads(/already bound to a Teams identity/);
    await signsIn(other, password);
    other.reads(/is not right/);
  });

  test('USR-8: in the personal chat only', async () => {
    const { lena: person, password } = await lena();
    const deal = world.group('Deal', person);
    await person.says('sign in', { in: deal });
    await person.clicks('Show it to me only', {}, { in: deal });
    person.reads(/in our personal chat only/);
    await person.forges('users.signIn', { email, password, submitted: 'yes' }, { in: deal });
    person.reads(/in our personal chat only/);
    await person.says('sign in');
    person.reads('User name');
  });

  test('USR-8, USR-2: a client that sends forms as messages gets no further', async () => {
    const { lena: person, password } = await lena();
    await person.says('sign in');
    await person.clicks('Sign in', { 'User name': email, 'Temporary password': password }, { oldClient: true });
    person.reads(/This needs a newer Teams/);
  });

  test('ORG-1: where the organisation is not in the programme, nobody signs in', async () => {
    const stranger = world.stranger('Eve');
    await stranger.says('sign in');
    stranger.reads(/not in the programme yet|has not been admitted/);
  });
});

describe('a password in a message', () => {
  test.each([
    'hunter2hunter2',
    'Tr0ub4dor&3xyz',
    'my password is swordfish',
    'password: swordfish',
    'sign in lena.vogt@bluepeak-it.example Tr0ub4dor',
    'mot de passe : swordfish',
    'mon mot de passe temporaire est swordfish',
    'connexion Tr0ub4dor',
  ])('USR-8: “%s” is not used, and the person is told so', async (text) => {
    const { lena: person } = await lena();
    await person.says(text);
    person.reads('Never write a password as a message', /I did not use it and kept it nowhere/);
    await person.clicks('Sign in');
    person.reads('User name');
  });

  test('USR-8: a temporary password neither, wherever it stands; in French, to a member too', async () => {
    const { lena: person, password, aoife } = await lena();
    await person.says('language fr');
    await person.says(`voici ce que j’ai reçu : ${password}`);
    person.reads('N’écrivez jamais un mot de passe en message', /supprimez votre message/);
    await aoife.says(`is it ${password}?`);
    aoife.reads('Never write a password as a message');
  });

  test.each([
    'reset password for paul@nimbus-it.com',
    'forgotten password: rita.blom@brightsystems.com',
    'mot de passe oublié : solene.garnier@numeris.fr',
    'log of all actions in our organisation',
    'INV-7K2M9QXD',
  ])('USR-8: “%s” is no password', async (text) => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says(text);
    expect(aoife.last.text).not.toContain('Never write a password');
  });
});
