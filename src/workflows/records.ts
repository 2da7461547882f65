/**
 * Every collection of the store: its schema, the ways it is listed, what may exist only once.
 * Adding a record is one entry here; the stores build their indexes from it.
 */
import { auditEntry } from './audit/entry.js';
import { auditExport } from './audit/export.js';
import { product } from './catalogue/product.js';
import { addition } from './customers/addition.js';
import { customer } from './customers/customer.js';
import { listKeys, pairKey, relationship } from './customers/relationship.js';
import { directoryChange } from './directory/change.js';
import { directoryEntry } from './directory/entry.js';
import { acceptance } from './enrollment/acceptance.js';
import { enrolment, isOver } from './enrollment/enrolment.js';
import { verification } from './enrollment/verification.js';
import { download } from './files/export.js';
import { importPage, importRecord, isUnderWay } from './files/import.js';
import { incentive } from './incentives/incentive.js';
import { invitation } from './invitations/invitation.js';
import { channel } from './notifications/channel.js';
import { notice } from './notifications/notice.js';
import { organization } from './organizations/organization.js';
import { partnership } from './partnerships/partnership.js';
import { partnershipRequest } from './partnerships/request.js';
import { person } from './people/person.js';
import { agreement } from './programme/agreement.js';
import { profile } from './programme/profile.js';
import { tenant } from './programme/tenant.js';
import { collection } from './record.js';
import { customerUser, licence } from './subscriptions/licence.js';
import { orderRequest } from './subscriptions/order-request.js';
import { subscription } from './subscriptions/subscription.js';
import { turn } from './turns.js';
import { attempt } from './users/attempt.js';
import { user } from './users/user.js';

export const records = {
  organizations: collection({
    schema: organization,
    indexes: { capability: { key: (o) => o.capabilities, order: (o) => o.name.toLowerCase() } },
    unique: { tenant: (o) => o.tenantId, mpnId: (o) => o.mpnId },
    search: (o) => [o.name],
  }),
  users: collection({
    schema: user,
    indexes: {
      organization: { key: (u) => u.organizationId, order: (u) => u.name.toLowerCase() },
      /** `organisation|role`: who holds it there. */
      role: {
        key: (u) => u.roles.map((role) => `${u.organizationId}|${role}`),
        order: (u) => u.name.toLowerCase(),
      },
    },
    unique: { email: (u) => u.email, person: (u) => u.personId },
    search: (u) => [u.name, u.email],
    hidden: ['password'],
  }),
  attempts: collection({
    schema: attempt,
    indexes: { end: { key: () => 'all', order: (a) => a.endsAt } },
    audited: false,
  }),
  people: collection({
    schema: person,
    indexes: { tenant: { key: (p) => p.tenantId } },
    audited: false,
  }),
  directory: collection({
    schema: directoryEntry,
    indexes: {
      organization: { key: (d) => d.organizationId },
      country: { key: (d) => (d.published ? [...d.countries, '*'] : undefined), order: (d) => d.name.toLowerCase() },
    },
    search: (d) => [d.name],
  }),
  invitations: collection({
    schema: invitation,
    indexes: {
      /** Newest last; lists read it backwards. */
      from: { key: (i) => i.fromOrganizationId, order: (i) => i.createdAt },
      to: { key: (i) => i.toOrganizationId, order: (i) => i.createdAt },
      email: { key: (i) => (i.status === 'open' ? i.email : undefined), order: (i) => i.createdAt },
      /** Open ones by the instant of their next timer: the reminder first, then the end. */
      expiry: { key: (i) => (i.status === 'open' ? 'open' : undefined), order: (i) => i.expiresAt },
      unreminded: {
        key: (i) => (i.status === 'open' && i.remindedAt === undefined ? 'open' : undefined),
        order: (i) => i.expiresAt,
      },
    },
  }),
  partnerships: collection({
    schema: partnership,
    indexes: {
      provider: { key: (p) => (p.status === 'active' ? p.providerId : undefined), order: (p) => p.since },
      reseller: { key: (p) => (p.status === 'active' ? p.resellerId : undefined), order: (p) => p.since },
    },
    unique: { pair: (p) => (p.status === 'active' ? `${p.providerId}|${p.resellerId}` : undefined) },
  }),
  requests: collection({
    schema: partnershipRequest,
    indexes: {
      provider: { key: (r) => r.providerId, order: (r) => r.createdAt },
      reseller: { key: (r) => r.resellerId, order: (r) => r.createdAt },
    },
    unique: { pair: (r) => (r.status === 'asked' ? `${r.providerId}|${r.resellerId}` : undefined) },
  }),
  tenants: collection({
    schema: tenant,
    indexes: { all: { key: () => 'all', order: (t) => t.name.toLowerCase() } },
    search: (t) => [t.name],
  }),
  profiles: collection({
    schema: profile,
    indexes: { account: { key: (p) => p.account } },
  }),
  agreements: collection({
    schema: agreement,
    indexes: {
      /** Newest last. */
      kind: { key: (a) => a.kind, order: (a) => a.publishedAt },
      asking: { key: (a) => (a.asking ? 'asking' : undefined) },
    },
    unique: { label: (a) => `${a.kind}|${a.label.toLowerCase()}` },
  }),
  acceptances: collection({
    schema: acceptance,
    indexes: { organization: { key: (a) => a.organizationId, order: (a) => a.at } },
  }),
  enrolments: collection({
    schema: enrolment,
    indexes: {
      organization: { key: (e) => e.organizationId, order: (e) => e.createdAt },
      tenant: { key: (e) => e.tenantId, order: (e) => e.createdAt },
      review: { key: (e) => (e.status === 'inReview' ? 'waiting' : undefined), order: (e) => e.since },
    },
    unique: {
      /** One at a time. */
      open: (e) => (isOver(e) ? undefined : e.organizationId),
      /** A partner profile is bound by the first that is submitted with it. */
      mpnId: (e) => (isOver(e) || e.status === 'draft' ? undefined : e.mpnId),
    },
  }),
  verifications: collection({
    schema: verification,
    indexes: { organization: { key: (v) => (v.status === 'open' ? v.organizationId : undefined) } },
  }),
  directoryChanges: collection({
    schema: directoryChange,
    indexes: {
      organization: { key: (c) => c.organizationId, order: (c) => c.askedAt },
      review: { key: (c) => (c.status === 'asked' ? 'waiting' : undefined), order: (c) => c.askedAt },
    },
    unique: { open: (c) => (c.status === 'asked' ? c.organizationId : undefined) },
  }),
  incentives: collection({
    schema: incentive,
    indexes: {
      organization: { key: (i) => i.organizationId },
      due: {
        key: (i) => (i.status === 'notInvited' && i.inviteAt ? 'due' : undefined),
        order: (i) => i.inviteAt ?? '',
      },
    },
  }),
  customers: collection({
    schema: customer,
    indexes: {
      country: { key: (c) => c.country, order: (c) => c.name.toLowerCase() },
      contact: { key: (c) => c.contact.email.toLowerCase(), order: (c) => c.name.toLowerCase() },
    },
    unique: { domain: (c) => c.domain },
    hidden: ['adminPassword'],
  }),
  relationships: collection({
    schema: relationship,
    indexes: {
      /** A partner's customers by name, narrowed as `listKey` says. */
      list: { key: listKeys, order: (r) => r.name.toLowerCase() },
      customer: { key: (r) => (r.status === 'active' ? r.customerId : undefined), order: (r) => r.since },
    },
    unique: { pair: (r) => (r.status === 'active' ? pairKey(r.partnerId, r.customerId, r.kind) : undefined) },
    search: (r) => [r.name, r.domain],
  }),
  additions: collection({
    schema: addition,
    indexes: { organization: { key: (a) => a.organizationId } },
    audited: false,
  }),
  products: collection({
    schema: product,
    indexes: { sold: { key: (p) => (p.sold ? 'sold' : 'gone'), order: (p) => p.names.en.toLowerCase() } },
    search: (p) => [p.names.en, p.names.fr],
  }),
  subscriptions: collection({
    schema: subscription,
    indexes: {
      customer: { key: (s) => s.customerId, order: (s) => s.termStart },
      provider: { key: (s) => s.providerId, order: (s) => s.customerName.toLowerCase() },
      /** What counts for a reseller (INC-3). */
      reseller: {
        key: (s) => (s.status === 'active' ? s.resellerId : undefined),
        order: (s) => s.customerName.toLowerCase(),
      },
      /** Active ones by the instant of their next timer. */
      term: { key: (s) => (s.status === 'active' ? 'active' : undefined), order: (s) => s.termEnd },
      reminder: {
        key: (s) => (s.status === 'active' && s.remindAt ? 'due' : undefined),
        order: (s) => s.remindAt ?? '',
      },
    },
  }),
  customerUsers: collection({
    schema: customerUser,
    indexes: { customer: { key: (u) => u.customerId, order: (u) => u.name.toLowerCase() } },
    unique: { email: (u) => `${u.customerId}|${u.email}` },
    search: (u) => [u.name, u.email],
  }),
  licences: collection({
    schema: licence,
    indexes: {
      subscription: { key: (l) => l.subscriptionId },
      user: { key: (l) => l.customerUserId },
    },
    unique: { one: (l) => `${l.subscriptionId}|${l.customerUserId}` },
  }),
  orderRequests: collection({
    schema: orderRequest,
    indexes: {
      provider: { key: (r) => r.providerId, order: (r) => r.createdAt },
      reseller: { key: (r) => r.resellerId, order: (r) => r.createdAt },
    },
  }),
  notices: collection({
    schema: notice,
    indexes: {
      /** What is still to be delivered, in order per recipient. */
      due: { key: (n) => (n.state === 'due' ? 'due' : undefined), order: (n) => n.dueAt },
      recipient: { key: (n) => (n.state === 'due' ? n.to : undefined) },
      subject: { key: (n) => (n.state === 'dead' ? undefined : n.subject) },
      dead: { key: (n) => (n.state === 'dead' ? 'dead' : undefined) },
    },
    audited: false,
  }),
  channels: collection({
    schema: channel,
    /** Those that are told; newest last. */
    indexes: { organization: { key: (c) => (c.status === 'active' ? c.organizationId : undefined) } },
    hidden: ['chat'],
  }),
  turns: collection({
    schema: turn,
    indexes: { age: { key: () => 'all', order: (t) => t.at } },
    audited: false,
  }),
  exports: collection({
    schema: auditExport,
    indexes: { end: { key: () => 'all', order: (e) => e.expiresAt } },
  }),
  downloads: collection({
    schema: download,
    indexes: { end: { key: () => 'all', order: (d) => d.expiresAt } },
  }),
  imports: collection({
    schema: importRecord,
    indexes: {
      /** Those that go on by themselves, page by page. */
      running: { key: (i) => (isUnderWay(i) ? 'running' : undefined) },
      end: { key: () => 'all', order: (i) => i.endsAt },
    },
    audited: false,
  }),
  importPages: collection({ schema: importPage, indexes: { import: { key: (p) => p.importId } }, audited: false }),
  audit: collection({
    schema: auditEntry,
    indexes: {
      organization: { key: (a) => a.organizationId, order: (a) => a.createdAt },
      record: { key: (a) => `${a.collection}/${a.recordId}`, order: (a) => a.createdAt },
    },
    audited: false,
  }),
};

export type Records = typeof records;
export type CollectionName = keyof Records;
export type RecordOf<C extends CollectionName> = Records[C]['schema'] extends { _zod: { output: infer R } } ? R : never;
export type IndexOf<C extends CollectionName> = keyof Records[C]['indexes'] & string;
export type UniqueOf<C extends CollectionName> = keyof Records[C]['unique'] & string;
