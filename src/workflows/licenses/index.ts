import type { WorkflowPart } from '../../kernel/workflow.js';
import { addUser } from './add-customer-user.js';
import { assign } from './assign-license.js';
import { licenceCard } from './license-form.js';
import { listUsers, usersCard } from './list-customer-users.js';
import { licensePermissions } from './permissions.js';
import { removeUser } from './remove-customer-user.js';
import { removeLicense } from './remove-license.js';
import { userDoneCard } from './user-card.js';

export const licenses: WorkflowPart = {
  permissions: licensePermissions,
  commands: [assign, removeLicense, listUsers, addUser, removeUser],
  cards: [usersCard, userDoneCard, licenceCard],
  notifications: [],
};
