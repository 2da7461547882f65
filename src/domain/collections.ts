/** Every collection of the store: how each is kept, listed and told apart stands beside its record. */
import { audit } from './audit-entry.js';
import { exports } from './audit-export.js';
import { products } from './product.js';
import { additions } from './customer-addition.js';
import { customers } from './customer.js';
import { relationships } from './relationship.js';
import { directoryChanges } from './directory-change.js';
import { directory } from './directory-entry.js';
import { acceptances } from './agreement-acceptance.js';
import { enrollments } from './enrollment.js';
import { verifications } from './verification.js';
import { downloads } from './export.js';
import { importPages, imports } from './import.js';
import { incentives } from './incentive.js';
import { invitations } from './invitation.js';
import { channels } from './channel.js';
import { notifications } from './notification.js';
import { organizations } from './organization.js';
import { partnerships } from './partnership.js';
import { requests } from './partnership-request.js';
import { people } from './person.js';
import { agreements } from './agreement.js';
import { profiles } from './partner-profile.js';
import { tenants } from './tenant.js';
import { customerUsers, licenses } from './license.js';
import { orderRequests } from './order-request.js';
import { subscriptions } from './subscription.js';
import { turns } from './turn.js';
import { attempts } from './sign-in-attempt.js';
import { users } from './user.js';

export const records = {
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

export type Records = typeof records;
export type CollectionName = keyof Records;
export type RecordOf<C extends CollectionName> = Records[C]['schema'] extends { _zod: { output: infer R } } ? R : never;
export type IndexOf<C extends CollectionName> = keyof Records[C]['indexes'] & string;
export type UniqueOf<C extends CollectionName> = keyof Records[C]['unique'] & string;
