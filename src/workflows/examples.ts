/** Everything people may type, by verb: what help shows, tests run and understanding learns from. */
import { examples as audit } from './audit/examples.js';
import { examples as customers } from './customers/examples.js';
import { examples as directory } from './directory/examples.js';
import { examples as enrollment } from './enrollments/examples.js';
import { examples as help } from '../conversation/general/examples.js';
import { examples as incentives } from './incentives/examples.js';
import { examples as invitations } from './invitations/examples.js';
import { examples as notifications } from './notifications/examples.js';
import { examples as organizations } from './organizations/examples.js';
import { examples as partnerships } from './partnerships/examples.js';
import { examples as people } from './people/examples.js';
import { examples as subscriptions } from './subscriptions/examples.js';
import { examples as transition } from './transitions/examples.js';
import { examples as users } from './users/examples.js';

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
