/** Completes the first sign-in: sets the user's own password and binds the Teams identity (USR-3). */
import { z } from 'zod';
import type { Person } from '../../domain/person.js';
import type { User } from '../../domain/user.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { Role } from '../../kernel/permissions.js';
import { roleNames } from './fields.js';
import { isStrong } from './password.js';
import { userPhrases } from './phrases.js';
import { password, startButton, whyNot } from './sign-in.js';

const withoutSigningIn = ({ signingIn: _over, ...person }: Person): Draft<Person> => person;

/** Whether the person has just entered the current temporary password of this account. */
const isSigningIn = (person: Person | undefined, user: User | undefined, now: string): boolean =>
  person?.signingIn !== undefined &&
  person.signingIn.until > now &&
  user !== undefined &&
  user.personId === undefined &&
  user.password?.temporaryUntil !== undefined &&
  user.password.setAt === person.signingIn.passwordSetAt;

const startAgain = (): Refusal => refuse(userPhrases.beginAgain, { next: startButton });

export const setPassword = change({
  verb: 'users.setPassword',
  formerly: ['signIn.password'],
  who: 'anyone',
  listed: false,
  pressed: true,
  words: { title: userPhrases.newPasswordTitle },
  input: z.object({ password, again: password }),
  form: {
    load: async (_view, actor) => whyNot(actor) ?? (actor.person.signingIn ? {} : startAgain()),
    view: (_facts, t: Localizer) => ({
      icon: '🔑',
      title: t.markdown(userPhrases.newPasswordTitle),
      lines: [t.markdown(userPhrases.newPasswordIntro)],
      fields: [
        {
          kind: 'password',
          id: 'password',
          label: t.text(userPhrases.newPassword),
          required: true,
          maxLength: 200,
          error: t.text(userPhrases.newPasswordRule),
        },
        {
          kind: 'password',
          id: 'again',
          label: t.text(userPhrases.again),
          required: true,
          maxLength: 200,
          error: t.text(userPhrases.againRule),
        },
      ],
      notes: [t.markdown(userPhrases.newPasswordRule)],
      submit: t.text(userPhrases.save),
    }),
    sample: {},
  },
  prepare: async ({ read, secrets }, { password, again }, { actor }) => {
    const { signingIn } = actor.person;
    const user = signingIn && (await read((view) => view.get('users', signingIn.userId)));
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
    return person && user && isSigningIn(person, user, now) ? { person, user, ...prepared } : startAgain();
  },
  decide: ({ person, user, hash, temporary }, { password, again }, { actor, now }) => {
    if (!isStrong(password, user)) return refuse(userPhrases.newPasswordRule, { field: 'password' });
    if (password !== again) return refuse(userPhrases.againRule, { field: 'again' });
    if (temporary || hash === '') return refuse(userPhrases.sameAsTemporary, { field: 'password' });
    const { name, roles } = user;
    return done(
      show(welcomeCard, { name, roles, organization: actor.organization?.name ?? '' }),
      put('users', { ...user, personId: person.id, password: { hash, setAt: now } }, user.organizationId),
      put('people', withoutSigningIn(person)),
    );
  },
});

export const welcomeCard = card<{ name: string; roles: readonly Role[]; organization: string }>('signIn.welcome', {
  view: ({ name, roles, organization }, t) => ({
    icon: '👋',
    title: t.markdown(userPhrases.welcomeTitle, { name }),
    lines: [t.markdown(userPhrases.welcome, { organization, roles: roleNames(roles, t) })],
    actions: [button('help.show', t.text(userPhrases.help))],
  }),
  sample: { name: 'Ada Ito', roles: ['salesAgent'], organization: 'Lumière Informatique' },
});
