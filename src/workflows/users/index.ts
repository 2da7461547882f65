/** People and their accounts: added, listed, given roles, removed, signed in (USR-1 to USR-8). */
import { remove as gone } from '../../kernel/effects.js';
import { timer, type Workflow } from '../../kernel/workflow.js';
import { add } from './add-user.js';
import * as cards from './cards.js';
import { list } from './list-users.js';
import { userPhrases } from './phrases.js';
import { remove, resetPassword } from './remove-user.js';
import { newPassword, welcomeCard } from './set-password.js';
import { setRoles } from './set-roles.js';
import { failedCard, signIn } from './sign-in.js';
import { typedCard, typedPassword } from './warn-typed-password.js';

/** Failed attempts are counted for as long as a lock would last. */
const forgetAttempts = timer({
  name: 'signIn.forget',
  due: { of: 'attempts', index: 'end', key: 'all', until: (now) => now, limit: 200 },
  load: async (_view, attempt) => attempt,
  decide: ({ id }) => [gone('attempts', id)],
});

export const users: Workflow = {
  name: 'users',
  title: userPhrases.topic,
  page: 'users',
  commands: [list, add, setRoles, remove, resetPassword, signIn, newPassword, typedPassword],
  cards: [...Object.values(cards), failedCard, welcomeCard, typedCard],
  notifications: [],
  timers: [forgetAttempts],
};
