/**
 * Every collection of the store: its schema, the ways it is listed, what may exist only once.
 * Adding a record is one entry here; the stores build their indexes from it.
 */
import { auditEntry } from './audit/entry.js';
import { directoryEntry } from './directory/entry.js';
import { invitation } from './invitations/invitation.js';
import { notice } from './notifications/notice.js';
import { organization } from './organizations/organization.js';
import { partnership } from './partnerships/partnership.js';
import { partnershipRequest } from './partnerships/request.js';
import { person } from './people/person.js';
import { collection } from './record.js';
import { turn } from './turns.js';
import { user } from './users/user.js';

export const records = {
  organizations: collection({
    schema: organization,
    indexes: { capability: { key: (o) => o.capabilities, order: (o) => o.name.toLowerCase() } },
    unique: { tenant: (o) => o.tenantId },
    search: (o) => [o.name],
  }),
  users: collection({
    schema: user,
    indexes: { organization: { key: (u) => u.organizationId, order: (u) => u.name.toLowerCase() } },
    unique: { email: (u) => u.email, person: (u) => u.personId },
    search: (u) => [u.name, u.email],
    hidden: ['password'],
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
  turns: collection({
    schema: turn,
    indexes: { age: { key: () => 'all', order: (t) => t.at } },
    audited: false,
  }),
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
