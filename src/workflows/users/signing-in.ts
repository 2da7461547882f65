/** The first sign-in begins with the temporary password, in a form of the personal chat (USR-3, USR-8). */
import { z } from 'zod';
import type { Actor } from '../actor.js';
import type { CardView } from '../card.js';
import { card, goOn, show } from '../card.js';
import { change } from '../command.js';
import { done, put, type Refusal, refuse, remove } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import { attemptId } from './attempt.js';
import { words } from './phrases.js';

const minute = 60_000;
/** How long the second step may take. */
const patience = 15 * minute;
const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
export const password = z.string().min(1).max(200);

export const startButton = (pen: Pen) => [{ title: pen.plain(words.signIn), verb: 'signIn' }];

/** Whose organisation can have made an account for them; whoever is bound already is known by Teams alone. */
export const signsIn = ({ kind, organization }: Actor): boolean =>
  kind !== 'member' && organization !== undefined && !organization.enrolling;

/** Why this person may not sign in here. */
export function whyNot(actor: Actor): Refusal | undefined {
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

export const signIn = change({
  verb: 'signIn',
  who: 'anyone',
  listed: signsIn,
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
