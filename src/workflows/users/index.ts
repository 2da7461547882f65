import type { Workflow } from '../../kernel/workflow.js';
import { addUser } from './add-user.js';
import { listCard, removedCard, signInInformationCard, updatedCard } from './cards.js';
import { listUsers } from './list-users.js';
import { userPermissions } from './permissions.js';
import { userPhrases } from './phrases.js';
import { removeUser } from './remove-user.js';
import { resetPassword } from './reset-password.js';
import { setPassword, welcomeCard } from './set-password.js';
import { setRoles } from './set-roles.js';
import { failedCard, signIn } from './sign-in.js';
import { forgetAttempts } from './timers.js';
import { typedCard, warnTypedPassword } from './warn-typed-password.js';

export const users: Workflow = {
  name: 'users',
  title: userPhrases.topic,
  page: 'users',
  permissions: userPermissions,
  commands: [listUsers, addUser, setRoles, removeUser, resetPassword, signIn, setPassword, warnTypedPassword],
  cards: [signInInformationCard, listCard, updatedCard, removedCard, failedCard, welcomeCard, typedCard],
  notifications: [],
  timers: [forgetAttempts],
};
