/** Every collection of the store: how each is kept, listed and told apart stands beside its record. */
import { audit } from './audit/entry.js';
import { exports } from './audit/export.js';
import { products } from './catalogue/product.js';
import { additions } from './customers/addition.js';
import { customers } from './customers/customer.js';
import { relationships } from './customers/relationship.js';
import { directoryChanges } from './directory/change.js';
import { directory } from './directory/entry.js';
import { acceptances } from './enrollment/acceptance.js';
import { enrolments } from './enrollment/enrolment.js';
import { verifications } from './enrollment/verification.js';
import { downloads } from './files/export.js';
import { importPages, imports } from './files/import.js';
import { incentives } from './incentives/incentive.js';
import { invitations } from './invitations/invitation.js';
import { channels } from './notifications/channel.js';
import { notices } from './notifications/notice.js';
import { organizations } from './organizations/organization.js';
import { partnerships } from './partnerships/partnership.js';
import { requests } from './partnerships/request.js';
import { people } from './people/person.js';
import { agreements } from './programme/agreement.js';
import { profiles } from './programme/profile.js';
import { tenants } from './programme/tenant.js';
import { customerUsers, licences } from './subscriptions/licence.js';
import { orderRequests } from './subscriptions/order-request.js';
import { subscriptions } from './subscriptions/subscription.js';
import { turns } from './turns.js';
import { attempts } from './users/attempt.js';
import { users } from './users/user.js';

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
  enrolments,
  verifications,
  directoryChanges,
  incentives,
  customers,
  relationships,
  additions,
  products,
  subscriptions,
  customerUsers,
  licences,
  orderRequests,
  notices,
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
