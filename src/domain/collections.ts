/** Every collection of the store; each is declared beside its record. */

import { agreements } from './agreement.js';
import { acceptances } from './agreement-acceptance.js';
import { audit } from './audit-entry.js';
import { exports } from './audit-export.js';
import { channels } from './channel.js';
import { customers } from './customer.js';
import { additions } from './customer-addition.js';
import { directoryChanges } from './directory-change.js';
import { directory } from './directory-entry.js';
import { enrollments } from './enrollment.js';
import { downloads } from './export.js';
import { importPages, imports } from './import.js';
import { incentives } from './incentive.js';
import { invitations } from './invitation.js';
import { customerUsers, licenses } from './license.js';
import { notifications } from './notification.js';
import { orderRequests } from './order-request.js';
import { organizations } from './organization.js';
import { profiles } from './partner-profile.js';
import { partnerships } from './partnership.js';
import { requests } from './partnership-request.js';
import { people } from './person.js';
import { products } from './product.js';
import { programmeFacts } from './programme-fact.js';
import { relationships } from './relationship.js';
import { attempts } from './sign-in-attempt.js';
import { subscriptions } from './subscription.js';
import { tenants } from './tenant.js';
import { turns } from './turn.js';
import { users } from './user.js';
import { verifications } from './verification.js';

export const collections = {
  organizations,
  users,
  attempts,
  people,
  directory,
  invitations,
  partnerships,
  requests,
  tenants,
  profiles,
  agreements,
  acceptances,
  enrolments: enrollments,
  verifications,
  directoryChanges,
  incentives,
  customers,
  relationships,
  additions,
  products,
  programmeFacts,
  subscriptions,
  customerUsers,
  licences: licenses,
  orderRequests,
  notices: notifications,
  channels,
  turns,
  exports,
  downloads,
  imports,
  importPages,
  audit,
};

type Records = typeof collections;

declare module '../kernel/collection.js' {
  interface Collections extends Records {}
}
