/**
 * The first sign-in (USR-3, USR-8): the temporary password, then a new one, and the Teams identity is bound. In the
 * personal chat, in forms; a password in a message is not looked at.
 */
import { z } from 'zod';
import type { Actor } from '../actor.js';
import type { CardView } from '../card.js';
import type { Person } from '../people/person.js';
import type { Role } from '../permissions.js';
import * as input from '../text.js';
import {
  card,
  change,
  type Draft,
  done,
  goOn,
  type Pen,
  phrase,
  put,
  query,
  type Refusal,
  refuse,
  remove,
  show,
} from '../workflow.js';
import { attemptId } from './attempt.js';
import { roleNames } from './fields.js';
import { isStrong, looksLikePassword } from './password.js';
import { words } from './phrases.js';
import type { User } from './user.js';

const minute = 60_000;
/** How long the second step may take. */
const patience = 15 * minute;
const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
const password = z.string().min(1).max(200);

const startButton = (pen: Pen) => [{ title: pen.plain(words.signIn), verb: 'signIn' }];

/** Why this person may not sign in here. */
function whyNot(actor: Actor): Refusal | undefined {
  if (actor.kind === 'member') return refuse(words.alreadySignedIn, { email: actor.user.email });
  if (actor.place.kind !== 'personal') return refuse(words.onlyPersonal, { next: startButton });
  return actor.organization ? undefined : refuse(words.noOrganization);
}

const fields = (pen: Pen, email?: string): NonNullable<CardView['fields']> => [
  {
    kind: 'email',
    id: 'email',
    label: pen.plain(words.userName),
    required: true,
    maxLength: 254,
    error: pen.plain(words.userNameRule),
    ...(email ? { value: email } : {}),
  },
  {
    kind: 'password',
    id: 'password',
    label: pen.plain(words.temporaryPassword),
    required: true,
    maxLength: 200,
    error: pen.plain(words.passwordRule),
  },
];

/** The form again, after a failure that was counted; what was typed stays, but for the password. */
export const failedCard = card<{ email: string; lockedUntil?: string }>('signIn.failed', {
  view: ({ email, lockedUntil }, pen) => ({
    icon: '🔑',
    title: pen.say(words.signIn),
    fields: fields(pen, email).map((field) =>
      field.id === 'password'
        ? {
            ...field,
            problem: lockedUntil ? pen.say(words.locked, { until: lockedUntil }) : pen.say(words.wrong),
          }
        : field,
    ),
    actions: [
      { title: pen.plain(words.signIn), verb: 'signIn', data: { submitted: 'yes' }, style: 'positive' },
      { title: pen.plain(words.cancel), verb: 'cancel', plain: true },
    ],
  }),
  sample: { email: 'ada@lumiere.example', lockedUntil: '2026-12-21T09:00:00.000Z' },
});

const withoutSigningIn = ({ signingIn: _over, ...person }: Person): Draft<Person> => person;

export const signIn = change({
  verb: 'signIn',
  who: 'anyone',
  pressed: true,
  words: {
    title: words.signIn,
    help: phrase({
      en: 'Your first sign-in, with the temporary password you were sent',
      fr: 'Votre première connexion, avec le mot de passe temporaire reçu',
    }),
    examples: {
      en: ['sign in', 'log in', 'sign me in', 'signin', 'login'],
      fr: ['se connecter', 'connexion', 'connecte-moi', 'je veux me connecter', 'me connecter'],
    },
    exact: true,
  },
  input: z.object({ email: input.email, password }),
  form: {
    load: async (_view, actor) => whyNot(actor) ?? {},
    view: (_facts, pen: Pen) => ({
      icon: '🔑',
      title: pen.say(words.signIn),
      lines: [pen.say(words.signInIntro)],
      fields: fields(pen),
      submit: pen.plain(words.signIn),
    }),
    sample: {},
  },
  /** Takes as long for an unknown user name as for a known one. */
  prepare: async ({ look, secrets }, { email, password }, { actor }) => {
    if (whyNot(actor)) return { hash: undefined, matches: false };
    const user = await look((view) => view.one('users', 'email', email));
    const hash = user?.organizationId === actor.organization?.id ? user?.password?.hash : undefined;
    return { hash, matches: await secrets.verify(password, hash) };
  },
  load: async (view, { email }, { actor, prepared }) => {
    const why = whyNot(actor);
    if (why) return why;
    const user = await view.one('users', 'email', email);
    const same = user?.organizationId === actor.organization?.id && user?.password?.hash === prepared.hash;
    return {
      attempt: await view.get('attempts', attemptId(actor.person.tenantId, email)),
      person: await view.get('people', actor.person.id),
      user: same && prepared.matches ? user : undefined,
    };
  },
  decide: ({ attempt, person, user }, { email }, { actor, now, settings }) => {
    const id = attemptId(actor.person.tenantId, email);
    const lockedUntil = attempt?.lockedUntil;
    if (lockedUntil && lockedUntil > now) return refuse(words.locked, { until: lockedUntil }, { field: 'password' });
    if (!user?.password || !person) {
      const failures = (lockedUntil || (attempt && attempt.endsAt <= now) ? 0 : (attempt?.failures ?? 0)) + 1;
      const endsAt = later(now, settings.lockMinutes * minute);
      const locks = failures >= settings.lockAfterFailures;
      return done(
        show(failedCard, { email, ...(locks ? { lockedUntil: endsAt } : {}) }),
        put('attempts', { id, failures, endsAt, ...(locks ? { lockedUntil: endsAt } : {}) }),
      );
    }
    if (user.personId !== undefined) return refuse(words.boundElsewhere, { field: 'email' });
    const { setAt, temporaryUntil } = user.password;
    if (temporaryUntil === undefined || temporaryUntil <= now) return refuse(words.expired, { field: 'password' });
    const signingIn = { userId: user.id, passwordSetAt: setAt, until: later(now, patience) };
    return done(goOn('signIn.password'), put('people', { ...person, signingIn }), remove('attempts', id));
  },
});

/** The account that the person gave the right temporary password of, a moment ago. */
const begun = (person: Person | undefined, user: User | undefined, now: string): boolean =>
  person?.signingIn !== undefined &&
  person.signingIn.until > now &&
  user !== undefined &&
  user.personId === undefined &&
  user.password?.temporaryUntil !== undefined &&
  user.password.setAt === person.signingIn.passwordSetAt;

const beginAgain = (): Refusal => refuse(words.beginAgain, { next: startButton });

export const newPassword = change({
  verb: 'signIn.password',
  who: 'anyone',
  listed: false,
  pressed: true,
  words: {
    title: words.newPasswordTitle,
    help: phrase({ en: 'Ends the first sign-in', fr: 'Termine la première connexion' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ password, again: password }),
  form: {
    load: async (_view, actor) => whyNot(actor) ?? (actor.person.signingIn ? {} : beginAgain()),
    view: (_facts, pen: Pen) => ({
      icon: '🔑',
      title: pen.say(words.newPasswordTitle),
      lines: [pen.say(words.newPasswordIntro)],
      fields: [
        {
          kind: 'password',
          id: 'password',
          label: pen.plain(words.newPassword),
          required: true,
          maxLength: 200,
          error: pen.plain(words.newPasswordRule),
        },
        {
          kind: 'password',
          id: 'again',
          label: pen.plain(words.again),
          required: true,
          maxLength: 200,
          error: pen.plain(words.againRule),
        },
      ],
      notes: [pen.say(words.newPasswordRule)],
      submit: pen.plain(words.save),
    }),
    sample: {},
  },
  prepare: async ({ look, secrets }, { password, again }, { actor }) => {
    const { signingIn } = actor.person;
    const user = signingIn && (await look((view) => view.get('users', signingIn.userId)));
    if (!user || password !== again || !isStrong(password, user)) return { hash: '', temporary: false };
    return {
      temporary: await secrets.verify(password, user.password?.hash),
      hash: await secrets.hash(password),
    };
  },
  load: async (view, _input, { actor, now, prepared }) => {
    const why = whyNot(actor);
    if (why) return why;
    const person = await view.get('people', actor.person.id);
    const user = person?.signingIn && (await view.get('users', person.signingIn.userId));
    return person && user && begun(person, user, now) ? { person, user, ...prepared } : beginAgain();
  },
  decide: ({ person, user, hash, temporary }, { password, again }, { actor, now }) => {
    if (!isStrong(password, user)) return refuse(words.newPasswordRule, { field: 'password' });
    if (password !== again) return refuse(words.againRule, { field: 'again' });
    if (temporary || hash === '') return refuse(words.sameAsTemporary, { field: 'password' });
    const { name, roles } = user;
    return done(
      show(welcomeCard, { name, roles, organization: actor.organization?.name ?? '' }),
      put('users', { ...user, personId: person.id, password: { hash, setAt: now } }, user.organizationId),
      put('people', withoutSigningIn(person)),
    );
  },
});

export const welcomeCard = card<{ name: string; roles: readonly Role[]; organization: string }>('signIn.welcome', {
  view: ({ name, roles, organization }, pen) => ({
    icon: '👋',
    title: pen.say(words.welcomeTitle, { name }),
    lines: [pen.say(words.welcome, { organization, roles: roleNames(roles, pen) })],
    actions: [{ title: pen.plain(words.help), verb: 'help' }],
  }),
  sample: { name: 'Ada Ito', roles: ['salesAgent'], organization: 'Lumière Informatique' },
});

export const typedCard = card<{ member: boolean }>('signIn.typed', {
  view: ({ member }, pen) => ({
    icon: '⚠️',
    title: pen.say(words.typedTitle),
    lines: [pen.say(words.typedWhat)],
    actions: member ? [] : startButton(pen),
  }),
  sample: { member: false },
});

/** Hears what looks like a password before anything else does; the text itself goes no further. */
export const typedPassword = query({
  verb: 'signIn.typed',
  who: 'anyone',
  listed: false,
  hears: looksLikePassword,
  words: {
    title: words.typedTitle,
    help: phrase({ en: 'Says where a password belongs', fr: 'Indique où saisir un mot de passe' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({}),
  load: async () => ({}),
  answer: (_facts, _input, { actor }) => show(typedCard, { member: actor.kind === 'member' }),
});
