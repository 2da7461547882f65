/** The table of contents: one line a workflow. */

import { type Workflow, withParts } from '../kernel/workflow.js';
import { createAudit } from './audit/index.js';
import { customers } from './customers/index.js';
import { directory } from './directory/index.js';
import { enrollment } from './enrollments/index.js';
import { files } from './imports/index.js';
import { incentives } from './incentives/index.js';
import { invitations } from './invitations/index.js';
import { licenses } from './licenses/index.js';
import { createNotifications } from './notifications/index.js';
import { programme } from './operator/index.js';
import { orderRequests } from './order-requests/index.js';
import { organizations } from './organizations/index.js';
import { partnerships } from './partnerships/index.js';
import { people } from './people/index.js';
import { subscriptions } from './subscriptions/index.js';
import { transition } from './transitions/index.js';
import { users } from './users/index.js';

const ofProgramme: readonly Workflow[] = [
  enrollment,
  transition,
  incentives,
  partnerships,
  invitations,
  customers,
  withParts(subscriptions, licenses, orderRequests),
  directory,
  organizations,
  people,
  users,
  files,
];
const declared = [...ofProgramme, createNotifications(ofProgramme), programme];

/** The audit trail is worded from the others' declarations. */
export const workflows: readonly Workflow[] = [...declared, createAudit(declared)];
