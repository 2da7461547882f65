import type { WorkflowPart } from '../../kernel/workflow.js';
import { addUser, removeUser, userDoneCard } from './add-customer-user.js';
import { assign, licenceCard, takeBack } from './assign-license.js';
import { users, usersCard } from './list-customer-users.js';

export const licenses: WorkflowPart = {
  commands: [assign, takeBack, users, addUser, removeUser],
  cards: [usersCard, userDoneCard, licenceCard],
  notifications: [],
};
