/** What ids are called: an audit entry names organisations, people and records as its readers know them (AUD-1). */

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

/** An entry with the names of what its ids stand for. */
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

/** Which collection a field's ids are of. */
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
/** Names beside one another; what has none is left out. */
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

/** What a record is called by people. */
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

/** Every id in a value, with the collection that its field is of; inner fields go by their own names. */
function* idsIn(field: string, value: unknown): Generator<readonly [CollectionName, string]> {
  if (typeof value === 'string') {
    const collection = referenced[field];
    if (collection) yield [collection, value];
  } else if (Array.isArray(value)) for (const one of value) yield* idsIn(field, one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* idsIn(key, one);
}

/** Names ids and the record itself, each looked up once. */
export function namer(view: View): (entry: AuditEntry) => Promise<Named> {
  const known = new Map<string, Promise<Called>>();
  const look: Look = (collection, id) => {
    const key = `${collection}/${id}`;
    const found = known.get(key) ?? called(collection, id);
    known.set(key, found);
    return found;
  };
  async function called<C extends CollectionName>(collection: C, id: string): Promise<Called> {
    // what is built in is in no store
    if (collection === 'products') return productNamed(view, id);
    if (collection === 'agreements' && id === builtIn.id) return `version ${builtIn.label}`;
    const record = await view.get(collection, id);
    return record ? calledBy[collection]?.(record, look) : lastName(collection, id);
  }
  /** What somebody or something that is gone was called last. */
  async function lastName(collection: CollectionName, id: string): Promise<Called> {
    const key = `${collection}/${id}`;
    const [last] = (await view.find('audit', 'record', key, { limit: 1, descending: true })).items;
    const name = last?.before.name;
    if (typeof name === 'string') return name;
    // a removal keeps the whole record
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

/** The words of a name by which an entry can be found. */
export const spellings = (name: Name): readonly string[] => (typeof name === 'string' ? [name] : [name.en, name.fr]);
