/** Replaces the ids in an audit entry with the names of organisations, people and records (AUD-1). */

import type { AuditEntry } from '../../domain/audit-entry.js';
import { incentiveProgrammeLabels } from '../../domain/incentive.js';
import { isNameless } from '../../domain/user.js';
import type { CollectionName, RecordOf } from '../../kernel/collection.js';
import type { View } from '../../kernel/view.js';
import { builtIn } from '../agreements/readiness.js';
import { productNamed } from '../catalog/find.js';

/** A name, or one for each language. */
export type Name = string | { readonly en: string; readonly fr: string };
type Look = (collection: CollectionName, id: string) => Promise<Name | undefined>;
type Called = Name | undefined;

/** An entry with the names of its ids. */
export interface Named {
  readonly entry: AuditEntry;
  readonly names: Readonly<Record<string, Name>>;
}

const organizations = ['organizationId', 'fromOrganizationId', 'withOrganizationId', 'toOrganizationId'] as const;
const parties = ['providerId', 'resellerId', 'partnerId', 'supportId', 'withIds', 'reseller'] as const;
const people = ['userId', 'fromUserId', 'askedBy', 'decidedBy', 'acceptedBy', 'declinedBy', 'publishedBy'] as const;
const products = ['productId', 'upgradedFrom', 'upgrades', 'bases', 'product'] as const;
const all = <C extends CollectionName>(fields: readonly string[], collection: C) =>
  Object.fromEntries(fields.map((field) => [field, collection] as const));

/** The collection that a field's ids refer to. */
const referenced: Readonly<Record<string, CollectionName>> = {
  ...all([...organizations, ...parties], 'organizations'),
  ...all([...people, 'by', 'admittedBy'], 'users'),
  ...all(products, 'products'),
  customerId: 'customers',
  subscriptionId: 'subscriptions',
  subscription: 'subscriptions',
  customerUserId: 'customerUsers',
  personId: 'people',
  agreementId: 'agreements',
};

const both = (make: (language: 'en' | 'fr') => string): Name => ({ en: make('en'), fr: make('fr') });
const inOne = (name: Called, language: 'en' | 'fr'): string =>
  name === undefined ? '' : typeof name === 'string' ? name : name[language];
/** Joins names; missing ones are left out. */
const joined = (names: readonly Called[], between: string): Called => {
  const text = both((language) =>
    names
      .map((name) => inOne(name, language))
      .filter(Boolean)
      .join(between),
  );
  return inOne(text, 'en') === '' ? undefined : text;
};
const pair = async (look: Look, providerId: string, resellerId: string): Promise<Called> =>
  joined(await Promise.all([look('organizations', providerId), look('organizations', resellerId)]), ' – ');

/** The name of a record. */
const calledBy: { readonly [C in CollectionName]?: (record: RecordOf<C>, look: Look) => Called | Promise<Called> } = {
  organizations: ({ name }) => name,
  users: (user) => (isNameless(user) ? undefined : user.name),
  people: ({ name }) => name,
  directory: ({ name }) => name,
  directoryChanges: ({ organizationId }, look) => look('organizations', organizationId),
  tenants: ({ name }) => name,
  profiles: ({ legalName, id }) => `${legalName} (${id})`,
  agreements: ({ label }) => `version ${label}`,
  acceptances: ({ agreementId }, look) => look('agreements', agreementId),
  enrolments: ({ legalName, organizationId }, look) => legalName ?? look('organizations', organizationId),
  verifications: ({ contact }) => contact.email,
  invitations: ({ toName, email }) => toName ?? email,
  partnerships: ({ providerId, resellerId }, look) => pair(look, providerId, resellerId),
  requests: ({ providerId, resellerId }, look) => pair(look, providerId, resellerId),
  orderRequests: ({ providerId, resellerId }, look) => pair(look, providerId, resellerId),
  incentives: ({ programme }) => incentiveProgrammeLabels[programme],
  customers: ({ name }) => name,
  relationships: ({ name }) => name,
  products: ({ names }) => names,
  subscriptions: async ({ productId, customerName }, look) =>
    joined([await look('products', productId), customerName], ', '),
  customerUsers: ({ name }) => name,
  licences: async ({ customerUserId, subscriptionId }, look) =>
    joined(await Promise.all([look('customerUsers', customerUserId), look('subscriptions', subscriptionId)]), ', '),
};

/** Every id in a value with its collection, determined by the innermost field. */
function* idsIn(field: string, value: unknown): Generator<readonly [CollectionName, string]> {
  if (typeof value === 'string') {
    const collection = referenced[field];
    if (collection) yield [collection, value];
  } else if (Array.isArray(value)) for (const one of value) yield* idsIn(field, one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* idsIn(key, one);
}

/** Names the record and its ids; looks each up once. */
export function namer(view: View): (entry: AuditEntry) => Promise<Named> {
  const known = new Map<string, Promise<Called>>();
  const look: Look = (collection, id) => {
    const key = `${collection}/${id}`;
    const found = known.get(key) ?? called(collection, id);
    known.set(key, found);
    return found;
  };
  async function called<C extends CollectionName>(collection: C, id: string): Promise<Called> {
    // built-in records are not in the store
    if (collection === 'products') return productNamed(view, id);
    if (collection === 'agreements' && id === builtIn.id) return `version ${builtIn.label}`;
    const record = await view.get(collection, id);
    return record ? calledBy[collection]?.(record, look) : lastName(collection, id);
  }
  /** The last name of a record that was removed. */
  async function lastName(collection: CollectionName, id: string): Promise<Called> {
    const key = `${collection}/${id}`;
    const [last] = (await view.find('audit', 'record', key, { limit: 1, descending: true })).items;
    const name = last?.before.name;
    if (typeof name === 'string') return name;
    // the entry of a removal contains the whole record
    return last?.removed ? calledBy[collection]?.(last.before as never, look) : undefined;
  }
  return async (entry) => {
    const ids = [
      [entry.collection as CollectionName, entry.recordId] as const,
      ...idsIn('', entry.before),
      ...idsIn('', entry.after),
    ];
    const names = await Promise.all(ids.map(async ([of, id]) => [id, await look(of, id)] as const));
    return { entry, names: Object.fromEntries(names.filter((one): one is [string, Name] => one[1] !== undefined)) };
  };
}

/** The texts of a name that a search can match. */
export const spellings = (name: Name): readonly string[] => (typeof name === 'string' ? [name] : [name.en, name.fr]);
