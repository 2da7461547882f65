/** Starts the first sign-in with the temporary password, in a form of the personal chat (USR-3, USR-8). */
import { z } from 'zod';
import { attemptId } from '../../domain/sign-in-attempt.js';
import type { Actor } from '../../kernel/actor.js';
import { button, type CardView, card, redirectTo, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse, remove } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { userPhrases } from './phrases.js';

const minute = 60_000;
/** Time limit of the second step, in milliseconds. */
const secondStepMs = 15 * minute;
const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
export const password = z.string().min(1).max(200);

export const startButton = (t: Localizer) => [button('users.signIn', t.text(userPhrases.signIn))];

/** Whether the actor's organisation can have created an account for them. Bound users need no sign-in. */
export const signsIn = ({ kind, organization }: Actor): boolean =>
  kind !== 'member' && organization !== undefined && !organization.enrolling;

/** Why the person cannot sign in here. */
export function whyNot(actor: Actor): Refusal | undefined {
  if (actor.kind === 'member') return refuse(userPhrases.alreadySignedIn, { email: actor.user.email });
  if (actor.place.kind !== 'personal') return refuse(userPhrases.onlyPersonal, { next: startButton });
  return actor.organization ? undefined : refuse(userPhrases.noOrganization);
}

const fields = (t: Localizer, email?: string): NonNullable<CardView['fields']> => [
  field(t, 'email', 'email', userPhrases.userName, userPhrases.userNameRule, { ...(email ? { value: email } : {}) }),
  field(t, 'password', 'password', userPhrases.temporaryPassword, userPhrases.passwordRule, { maxLength: 200 }),
];

/** The form after a counted failure. It keeps the address, not the password. */
export const failedCard = card<{ email: string; lockedUntil?: string }>('signIn.failed', {
  view: ({ email, lockedUntil }, t) => ({
    icon: '🔑',
    title: t.markdown(userPhrases.signIn),
    fields: fields(t, email).map((field) =>
      field.id === 'password'
        ? {
            ...field,
            problem: lockedUntil
              ? t.markdown(userPhrases.locked, { until: lockedUntil })
              : t.markdown(userPhrases.wrong),
          }
        : field,
    ),
    actions: [
      button('users.signIn', t.text(userPhrases.signIn), { data: { submitted: 'yes' }, style: 'positive' }),
      button('forms.cancel', t.text(userPhrases.cancel), { plain: true }),
    ],
  }),
  sample: { email: 'ada@lumiere.example', lockedUntil: '2026-12-21T09:00:00.000Z' },
});

export const signIn = change({
  verb: 'users.signIn',
  formerly: ['signIn'],
  who: 'anyone',
  listed: signsIn,
  pressed: true,
  words: {
    title: userPhrases.signIn,
    help: phrase({
      en: 'Your first sign-in, with the temporary password you were sent',
      fr: 'Votre première connexion, avec le mot de passe temporaire reçu',
    }),
    exact: true,
  },
  input: z.object({ email: input.email, password }),
  form: {
    load: async (_view, actor) => whyNot(actor) ?? {},
    view: (_facts, t: Localizer) => ({
      icon: '🔑',
      title: t.markdown(userPhrases.signIn),
      lines: [t.markdown(userPhrases.signInIntro)],
      fields: fields(t),
      submit: t.text(userPhrases.signIn),
    }),
    sample: {},
  },
  // Verify the password for unknown user names too, so timing does not reveal which exist.
  prepare: async ({ read, secrets }, { email, password }, { actor }) => {
    if (whyNot(actor)) return { hash: undefined, matches: false };
    const user = await read((view) => view.one('users', 'email', email));
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
    if (lockedUntil && lockedUntil > now)
      return refuse(userPhrases.locked, { until: lockedUntil }, { field: 'password' });
    if (!user?.password || !person) {
      const failures = (lockedUntil || (attempt && attempt.endsAt <= now) ? 0 : (attempt?.failures ?? 0)) + 1;
      const endsAt = later(now, settings.lockMinutes * minute);
      const locks = failures >= settings.lockAfterFailures;
      return done(
        show(failedCard, { email, ...(locks ? { lockedUntil: endsAt } : {}) }),
        put('attempts', { id, failures, endsAt, ...(locks ? { lockedUntil: endsAt } : {}) }),
      );
    }
    if (user.personId !== undefined) return refuse(userPhrases.boundElsewhere, { field: 'email' });
    const { setAt, temporaryUntil } = user.password;
    if (temporaryUntil === undefined || temporaryUntil <= now)
      return refuse(userPhrases.expired, { field: 'password' });
    const signingIn = { userId: user.id, passwordSetAt: setAt, until: later(now, secondStepMs) };
    return done(redirectTo('users.setPassword'), put('people', { ...person, signingIn }), remove('attempts', id));
  },
});
