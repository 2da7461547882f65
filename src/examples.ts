/** Everything people may type, by verb: what help shows, tests run and understanding learns from. */

import { examples as help } from './conversation/general/examples.js';
import { examples as audit } from './workflows/audit/examples.js';
import { examples as customers } from './workflows/customers/examples.js';
import { examples as directory } from './workflows/directory/examples.js';
import { examples as enrollment } from './workflows/enrollments/examples.js';
import { examples as incentives } from './workflows/incentives/examples.js';
import { examples as invitations } from './workflows/invitations/examples.js';
import { examples as notifications } from './workflows/notifications/examples.js';
import { examples as organizations } from './workflows/organizations/examples.js';
import { examples as partnerships } from './workflows/partnerships/examples.js';
import { examples as people } from './workflows/people/examples.js';
import { examples as subscriptions } from './workflows/subscriptions/examples.js';
import { examples as transition } from './workflows/transitions/examples.js';
import { examples as users } from './workflows/users/examples.js';

export const examples = {
  ...partnerships,
  ...invitations,
  ...directory,
  ...organizations,
  ...users,
  ...people,
  ...notifications,
  ...audit,
  ...help,
  ...enrollment,
  ...transition,
  ...incentives,
  ...customers,
  ...subscriptions,
};
