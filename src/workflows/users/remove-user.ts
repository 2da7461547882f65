/** Removing a user, and resetting a password: both end what the user has open (USR-5, USR-7). */

import { z } from 'zod';
import type { Person } from '../../domain/person.js';
import { attemptId } from '../../domain/sign-in-attempt.js';
import type { User } from '../../domain/user.js';
import type { Member } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Effect, remove as gone, put, type Refusal } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { removedCard, signInInformationCard } from './cards.js';
import { type Admins, adminsBeside, type Meant, meant, theUser } from './find.js';
import { userPhrases } from './phrases.js';
import { whyNotRemove, whyNotReset } from './rules.js';

interface Leaving {
  readonly user: User;
  readonly person: Person | undefined;
  readonly admins: Admins;
}

async function whoLeaves(view: View, actor: Member, asked: Meant, verb: Verb): Promise<Leaving | Refusal> {
  const user = await theUser(view, actor, asked, verb);
  if ('refusal' in user) return user;
  const person = user.personId ? await view.get('people', user.personId) : undefined;
  return { user, person, admins: await adminsBeside(view, user) };
}

/** Forms that the person has open can no longer be sent. */
const ended = (person: Person | undefined, now: string): Effect | undefined =>
  person && put('people', { ...person, formsEndedAt: now });

export const remove = change({
  verb: 'users.remove',
  who: 'users.manage',
  words: {
    title: userPhrases.removeCommand,
    help: phrase({ en: 'Ends a user’s account', fr: 'Met fin au compte d’un utilisateur' }),
  },
  input: meant,
  load: (view, asked, { actor }) => whoLeaves(view, actor, asked, 'users.remove'),
  confirm: ({ user }, _input, t) => ({
    icon: '⚠️',
    title: t.markdown(userPhrases.removeTitle, { name: user.name }),
    lines: [t.markdown(userPhrases.removeWhat, { name: user.name, email: user.email })],
    yes: t.text(userPhrases.yes),
  }),
  decide: ({ user, person, admins }, _input, { actor, now }) =>
    whyNotRemove(actor, user, admins) ??
    done(
      show(removedCard, { name: user.name, email: user.email }),
      gone('users', user.id),
      gone('attempts', attemptId(actor.organization.tenantId, user.email)),
      ended(person, now),
    ),
});

export const resetPassword = change({
  verb: 'users.resetPassword',
  who: 'users.reset',
  pressed: true,
  words: {
    title: userPhrases.reset,
    help: phrase({
      en: 'A new temporary password for a user, shown once',
      fr: 'Un nouveau mot de passe temporaire pour un utilisateur, affiché une seule fois',
    }),
  },
  // `sure` comes from the form alone: what it will do is said before it is done
  input: z.object({ id: input.id, sure: z.literal('yes') }),
  form: {
    load: async (view, actor, typed) => {
      const found = await whoLeaves(view, actor, meant.safeParse(typed).data ?? {}, 'users.resetPassword');
      if ('refusal' in found) return found;
      const { id, name, email } = found.user;
      return whyNotReset(actor, found.user, found.admins) ?? { id, name, email };
    },
    view: ({ id, name, email }: Pick<User, 'id' | 'name' | 'email'>, t: Localizer) => ({
      icon: '🔐',
      title: t.markdown(userPhrases.resetAsk, { name }),
      lines: [t.markdown(userPhrases.resetWhat, { name, email })],
      fields: [],
      data: { id, sure: 'yes' },
      submit: t.text(userPhrases.reset),
    }),
    sample: { id: 'USR-7K2M9QXD', name: 'Ada Ito', email: 'ada@lumiere.example' },
  },
  prepare: async ({ secrets }) => {
    const password = secrets.make();
    return { password, hash: await secrets.hash(password) };
  },
  load: async (view, { id }, { actor, prepared }) => {
    const found = await whoLeaves(view, actor, { id }, 'users.resetPassword');
    return 'refusal' in found ? found : { ...found, ...prepared };
  },
  decide: ({ user, person, admins, password, hash }, _input, { actor, now, settings }) => {
    const why = whyNotReset(actor, user, admins);
    if (why) return why;
    const { personId: _unbound, ...account } = user;
    const until = daysAfter(now, settings.temporaryPasswordDays);
    const { id, name, email, roles } = user;
    return done(
      show(signInInformationCard, { id, name, email, roles, until, reset: true }, { password }),
      put('users', { ...account, password: { hash, setAt: now, temporaryUntil: until } }),
      gone('attempts', attemptId(actor.organization.tenantId, email)),
      ended(person, now),
    );
  },
});
