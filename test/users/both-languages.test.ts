/** What is refused and told about accounts, roles and signing in, in English and in French (USR-1 to USR-8). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
let aoife: Person; // global admin of Bluepeak
let marcus: Person; // user admin and admin agent there
let siobhan: Person; // sales agent there
beforeEach(async () => {
  world = await program();
  aoife = world.person('Aoife Brennan');
  marcus = world.person('Marcus Oyelaran');
  siobhan = world.person('Siobhán Ó Dálaigh');
});
afterEach(() => world.end());

const sends = (person: Person, verb: string, data: Record<string, string>) => () =>
  person.forges(verb, { ...data, submitted: 'yes' });
const lena = { name: 'Lena Vogt', email: 'lena.vogt@bluepeak-it.example' };
const chosen = 'Correct horse 42 staple';
/** Lena's account and her temporary password. */
async function added(): Promise<string> {
  await aoife.forges('users.add', { ...lena, agentTypes: 'salesAgent', sure: 'yes', submitted: 'yes' });
  return /[\w]{4}(?:-[\w]{4}){3}/.exec(aoife.last.text)?.[0] ?? 'no password';
}

test('USR-1: adding refuses at each field, in both languages', async () => {
  await readsInBoth(aoife, sends(aoife, 'users.add', { name: 'x'.repeat(101), email: 'nothing', sure: 'yes' }), {
    en: [
      'Add user',
      /Give the full name, up to 100 characters/,
      /Give one email address that no other user has: it is the user name/,
    ],
    fr: ['Ajouter un utilisateur', /Indiquez le nom complet, 100 caractères au plus/, /Indiquez une adresse e-mail/],
  });
  await readsInBoth(aoife, sends(aoife, 'users.add', { ...lena, sure: 'yes' }), {
    en: /Choose at least one agent type or admin type/,
    fr: /Choisissez au moins un type d’agent ou d’administrateur/,
  });
  await readsInBoth(
    aoife,
    sends(aoife, 'users.add', {
      ...lena,
      email: 'nolwenn.legoff@armor-distribution.example',
      agentTypes: 'salesAgent',
      sure: 'yes',
    }),
    {
      en: /This address already belongs to a user. Give another address, or open the list of users/,
      fr: /Cette adresse appartient déjà à un utilisateur. Indiquez-en une autre/,
    },
    () => expect(aoife.last.fields).toMatchObject({ [aoife.last.field('name').label]: 'Lena Vogt' }),
  );
  await readsInBoth(marcus, sends(marcus, 'users.add', { ...lena, adminTypes: 'globalAdmin', sure: 'yes' }), {
    en: /Only a global admin may do this to somebody with an admin type, or give one. .*Aoife Brennan/,
    fr: /Seul un administrateur général peut le faire pour une personne qui a un type d’administrateur, ou en attribuer un. .*Aoife Brennan/,
  });
  await readsInBoth(siobhan, sends(siobhan, 'users.add', { ...lena, agentTypes: 'salesAgent', sure: 'yes' }), {
    en: /“Add user” takes one of these roles: global admin, user admin and admin agent/,
    fr: /Pour « Ajouter un utilisateur », il faut l’un de ces rôles/,
  });
});

test('USR-1, USR-2: the sign-in information and, asked again, that it was shown; in both languages', async () => {
  await aoife.forges('users.add', { ...lena, agentTypes: 'salesAgent', sure: 'yes', submitted: 'yes' });
  const english = aoife.last;
  aoife.reads('Lena Vogt is a user now', /The user says “sign in” to me in Teams and chooses a new password/);
  expect((await world.redeliver(english)).text).toMatch(
    /The sign-in information was shown already and cannot be shown again/,
  );
  await aoife.says('language fr');
  await aoife.forges('users.add', {
    name: 'Karim Benali',
    email: 'karim@bluepeak-it.example',
    agentTypes: 'salesAgent',
    sure: 'yes',
    submitted: 'yes',
  });
  const french = aoife.last;
  aoife.reads('Karim Benali', /« se connecter »/, /Mot de passe temporaire/);
  expect((await world.redeliver(french)).text).toMatch(
    /Les informations de connexion ont déjà été affichées et ne peuvent plus l’être/,
  );
});

test('USR-4, USR-5: the list, by role and empty, and who may not, in both languages', async () => {
  await added();
  await readsInBoth(aoife, () => aoife.says('user list'), {
    en: ['Users', /Everybody with an account at Bluepeak IT/, 'Aoife Brennan (you)', 'signed in'],
    fr: ['Utilisateurs', /Toutes les personnes qui ont un compte chez Bluepeak IT/, 'Aoife Brennan (vous)', 'connecté'],
  });
  aoife.reads('pas encore connecté');
  await readsInBoth(aoife, () => aoife.forges('users.list', { role: 'billingAdmin' }), {
    en: /With the role: billing admin/,
    fr: /Avec le rôle : administrateur de facturation/,
  });
  const katrin = world.person('Katrin Böhme');
  await readsInBoth(katrin, () => katrin.forges('users.list', { role: 'billingAdmin' }), {
    en: /Nobody has this role yet. An admin can grant it|With the role: billing admin/,
    fr: /Personne n’a encore ce rôle. Un administrateur peut l’attribuer|Avec le rôle : administrateur de facturation/,
  });
  const baptiste = world.person('Baptiste Noël');
  await readsInBoth(baptiste, () => baptiste.forges('users.list'), {
    en: /takes a role in your organisation, whichever it is, and you have none/,
    fr: /il faut un rôle dans votre organisation, quel qu’il soit/,
  });
});

test('USR-5: each refusal of “update roles”, in both languages', async () => {
  const tom = world.person('Tom Hennessy');
  const roles = (person: Person, data: Record<string, string>) => sends(person, 'users.setRoles', { v: '1', ...data });
  const idOf = async (name: string) =>
    (await world.kept((view) => view.search('users', name, { index: 'organization', key: 'ORG-BLUEPEAK' }))).items[0]
      ?.id ?? '';
  const own = await idOf('Tom Hennessy');
  await readsInBoth(tom, roles(tom, { id: own, agentTypes: 'adminAgent' }), {
    en: /Nobody raises their own rights: another admin has to give you this role/,
    fr: /Personne n’augmente ses propres droits : un autre administrateur doit vous attribuer ce rôle/,
  });
  await readsInBoth(aoife, roles(aoife, { id: await idOf('Aoife Brennan'), agentTypes: 'salesAgent' }), {
    en: /Aoife Brennan is the last global admin who has signed in. Make somebody else global admin first/,
    fr: /Aoife Brennan est le dernier administrateur général à s’être connecté. Nommez d’abord un autre/,
  });
  await readsInBoth(marcus, roles(marcus, { id: await idOf('Aoife Brennan'), agentTypes: 'salesAgent' }), {
    en: /Only a global admin may do this .* In your organisation, Aoife Brennan can do it; I can ask for you/,
    fr: /Seul un administrateur général peut le faire .* Dans la vôtre, adressez-vous à Aoife Brennan ; je peux transmettre votre demande/,
  });
  await readsInBoth(aoife, roles(aoife, { id: 'USR-00000000' }), {
    en: /I find no such user in your organisation. Open the list of users/,
    fr: /Je ne trouve pas cet utilisateur dans votre organisation. Ouvrez la liste/,
  });
  await readsInBoth(siobhan, roles(siobhan, { id: own }), {
    en: /“Update roles” takes one of these roles/,
    fr: /Pour « Modifier les rôles », il faut l’un de ces rôles/,
  });
  // what a colleague changed meanwhile is looked at first
  const dermot = await idOf('Dermot Quinlan');
  await roles(marcus, { id: dermot, agentTypes: 'salesAgent' })();
  await readsInBoth(aoife, roles(aoife, { id: dermot, agentTypes: 'adminAgent' }), {
    en: [/Somebody changed this user meanwhile. Look at the roles as they are now/, /Now: sales agent/],
    fr: [
      /Quelqu’un a modifié cet utilisateur entre-temps. Vérifiez ses rôles actuels/,
      /Actuellement : agent commercial/,
    ],
  });
  await aoife.forges('users.setRoles', { name: 'Dermot Quinlan' });
  aoife.reads('Rôles de Dermot Quinlan', /Cochez ce que cet utilisateur doit avoir/);
});

test('USR-5, USR-7: each refusal of removing and resetting, in both languages', async () => {
  await added();
  await aoife.forges('users.add', {
    name: 'Lena Winter',
    email: 'lena.winter@bluepeak-it.example',
    agentTypes: 'salesAgent',
    sure: 'yes',
    submitted: 'yes',
  });
  for (const verb of ['users.remove', 'users.resetPassword']) {
    await readsInBoth(
      aoife,
      () => aoife.forges(verb, { name: 'Lena' }),
      { en: /Which user do you mean\?/, fr: /De quel utilisateur s’agit-il \?/ },
      () => expect(aoife.last.buttons).toEqual(expect.arrayContaining(['Lena Vogt', 'Lena Winter'])),
    );
    await readsInBoth(aoife, () => aoife.forges(verb, { name: 'Nobody Known', id: 'USR-00000000', sure: 'yes' }), {
      en: /I find no such user in your organisation/,
      fr: /Je ne trouve pas cet utilisateur dans votre organisation/,
    });
    await readsInBoth(siobhan, () => siobhan.forges(verb, { name: 'Lena Vogt', confirmed: 'yes' }), {
      en: /takes one of these roles: global admin/,
      fr: /il faut l’un de ces rôles : administrateur général/,
    });
  }
  await readsInBoth(marcus, () => marcus.forges('users.remove', { name: 'Marcus Oyelaran' }), {
    en: /You cannot remove yourself. Another admin of your organisation can/,
    fr: /Vous ne pouvez pas supprimer votre propre compte. Un autre administrateur de votre organisation le peut/,
  });
  await readsInBoth(marcus, () => marcus.forges('users.remove', { name: 'Tom Hennessy', confirmed: 'yes' }), {
    en: /Only a global admin may do this/,
    fr: /Seul un administrateur général peut le faire/,
  });
  const tom = world.person('Tom Hennessy');
  await readsInBoth(tom, () => tom.forges('users.resetPassword', { name: 'Tom Hennessy' }), {
    en: /You are signed in with your Teams identity and need no password/,
    fr: /Vous êtes connecté avec votre identité Teams et n’avez pas besoin de mot de passe/,
  });
  await readsInBoth(tom, () => tom.forges('users.resetPassword', { name: 'Ruth Callaghan' }), {
    en: /Only a global admin may do this/,
    fr: /Seul un administrateur général peut le faire/,
  });
  // the questions that come first
  await readsInBoth(aoife, () => aoife.forges('users.remove', { name: 'Lena Vogt' }), {
    en: ['Remove Lena Vogt?', /can do nothing here any more. What they did stays in the audit trail. This cannot be/],
    fr: [/Supprimer Lena Vogt \?/, /ne pourra plus rien faire ici. Ses actions restent dans le journal d’audit/],
  });
  await readsInBoth(aoife, () => aoife.forges('users.resetPassword', { name: 'Lena Vogt' }), {
    en: ['Reset the password of Lena Vogt?', /is signed out at once, open forms end/],
    fr: [/Réinitialiser le mot de passe de Lena Vogt \?/, /perd immédiatement son accès, ses formulaires ouverts/],
  });
  await aoife.clicks('Réinitialiser le mot de passe');
  aoife.reads('Nouveau mot de passe pour Lena Vogt');
  await aoife.forges('users.remove', { name: 'Lena Vogt', confirmed: 'yes' });
  aoife.reads(/Lena Vogt \(lena\.vogt@bluepeak-it\.example\) n’est plus utilisateur/);
});

test('USR-3, USR-8: each refusal of signing in, in both languages', async () => {
  const password = await added();
  const person = world.stranger('Lena', { tenantId: aoife.tenantId });
  let presses = 0;
  const signsIn = (typed: string, more = {}) => {
    presses += 1;
    return person.forges('users.signIn', {
      email: lena.email,
      password: typed,
      once: `press ${presses}`,
      submitted: 'yes',
      ...more,
    });
  };
  await readsInBoth(person, () => person.says('sign in'), {
    en: ['Sign in', /With the user name and the temporary password that an admin of your organisation sent you/],
    fr: ['Se connecter', /Avec le nom d’utilisateur et le mot de passe temporaire qu’un administrateur/],
  });
  await readsInBoth(person, () => person.forges('users.signIn', { email: 'x', submitted: 'yes' }), {
    en: [/Give your user name: the email address of your account/, /Give the password/],
    fr: [/Indiquez votre nom d’utilisateur : l’adresse e-mail de votre compte/, /Indiquez le mot de passe/],
  });
  await readsInBoth(person, () => signsIn('wrong'), {
    en: /The user name or the password is not right/,
    fr: /Le nom d’utilisateur ou le mot de passe est incorrect/,
  });
  const deal = world.group('Deal', person);
  await person.says('language en');
  await person.forges('users.signIn', { email: lena.email, password, submitted: 'yes' }, { in: deal });
  person.reads(/Signing in happens in our personal chat only. Open it and say “sign in” there/);
  await person.says('language fr');
  await person.forges('users.signIn', { email: lena.email, password, submitted: 'yes', once: 'fr' }, { in: deal });
  person.reads(/La connexion se fait uniquement dans notre conversation personnelle/);

  await signsIn(password);
  const next = (typed: string, again = typed) => {
    presses += 1;
    return person.forges('users.setPassword', { password: typed, again, once: `press ${presses}`, submitted: 'yes' });
  };
  const fields = person.last.inputs.map(({ json }) => json.id);
  expect(fields).toEqual(['password', 'again']);
  await readsInBoth(person, () => next('court'), {
    en: ['Choose a new password', /At least 12 characters, 5 of them different/],
    fr: ['Choisissez un nouveau mot de passe', /Au moins 12 caractères, dont 5 différents/],
  });
  await readsInBoth(person, () => next(chosen, `${chosen}!`), {
    en: /Type the same new password once more: the two are not the same/,
    fr: /Saisissez le même nouveau mot de passe : les deux saisies ne sont pas identiques/,
  });
  await readsInBoth(person, () => next(password), {
    en: /This is the temporary password. Choose one of your own/,
    fr: /C’est le mot de passe temporaire. Choisissez-en un qui vous soit propre/,
  });
  await world.later('PT16M');
  await readsInBoth(person, () => next(chosen), {
    en: /Signing in took too long, or the password was reset meanwhile. Please sign in again/,
    fr: /La connexion a pris trop de temps, ou le mot de passe a été réinitialisé entre-temps/,
  });
  await signsIn(password);
  await next(chosen);
  person.reads('Vous êtes connecté, Lena Vogt', /Votre compte chez Bluepeak IT est lié à votre identité Teams/);
  await readsInBoth(person, () => person.says('sign in'), {
    en: /You are signed in already, as lena\.vogt@bluepeak-it\.example: Teams tells me who you are/,
    fr: /Vous êtes déjà connecté avec le compte lena\.vogt@bluepeak-it\.example/,
  });
  const other = world.stranger('Mallory', { tenantId: aoife.tenantId });
  let tries = 0;
  await readsInBoth(
    other,
    () => {
      tries += 1;
      return other.forges('users.signIn', { email: lena.email, password: chosen, once: `${tries}`, submitted: 'yes' });
    },
    {
      en: /already bound to a Teams identity, which alone may use it/,
      fr: /déjà lié à une identité Teams, la seule à pouvoir l’utiliser/,
    },
  );
});

test('USR-6: “what can I do?” shows one’s own rows, in both languages', async () => {
  await readsInBoth(siobhan, () => siobhan.says('what can I do?'), {
    en: /sales agent/,
    fr: /agent commercial/,
  });
});
