/** Removes a user's account and invalidates the forms that the user has open (USR-5). */
import { attemptId } from '../../domain/sign-in-attempt.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, remove } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { endForms, findAccount } from './account.js';
import { removedCard } from './cards.js';
import { meantUser } from './find.js';
import { userPhrases } from './phrases.js';
import { whyNotRemove } from './rules.js';

export const removeUser = change({
  verb: 'users.remove',
  who: 'users.manage',
  typed: 'order',
  words: {
    title: userPhrases.removeCommand,
    help: phrase({ en: 'Ends a user’s account', fr: 'Met fin au compte d’un utilisateur' }),
  },
  input: meantUser,
  load: (view, asked, { actor }) => findAccount(view, actor, asked, 'users.remove'),
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
      remove('users', user.id),
      remove('attempts', attemptId(actor.organization.tenantId, user.email)),
      endForms(person, now),
    ),
});
