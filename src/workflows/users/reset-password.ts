/** Resets a user's password to a temporary one, shown once, and unbinds the Teams identity (USR-7). */
import { z } from 'zod';
import { attemptId } from '../../domain/sign-in-attempt.js';
import type { User } from '../../domain/user.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, remove } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import { endForms, findAccount, temporaryPassword } from './account.js';
import { signInInformationCard } from './cards.js';
import { meantUser } from './find.js';
import { userPhrases } from './phrases.js';
import { whyNotReset } from './rules.js';

export const resetPassword = change({
  verb: 'users.resetPassword',
  who: 'users.reset',
  typed: 'order',
  pressed: true,
  words: {
    title: userPhrases.reset,
    help: phrase({
      en: 'A new temporary password for a user, shown once',
      fr: 'Un nouveau mot de passe temporaire pour un utilisateur, affiché une seule fois',
    }),
  },
  // Only the form sends `sure`, so the user has read the consequences.
  input: z.object({ id: input.id, sure: z.literal('yes') }),
  form: {
    reads: ['name', 'email', 'user'],
    load: async (view, actor, typed) => {
      const found = await findAccount(view, actor, meantUser.safeParse(typed).data ?? {}, 'users.resetPassword');
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
  prepare: temporaryPassword,
  load: async (view, { id }, { actor, prepared }) => {
    const found = await findAccount(view, actor, { id }, 'users.resetPassword');
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
      remove('attempts', attemptId(actor.organization.tenantId, email)),
      endForms(person, now),
    );
  },
});
