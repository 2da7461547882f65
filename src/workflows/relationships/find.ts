/** Finds the customer or partner that a command names. Records of other organisations are not found (ORG-3). */

import type { Customer } from '../../domain/customer.js';
import type { Organization } from '../../domain/organization.js';
import { type ActiveRelationship, kinds, listKey, pairKey, type Relationship } from '../../domain/relationship.js';
import type { Member } from '../../kernel/actor.js';
import { type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { activePair, partnered } from '../partnerships/find.js';
import { relationshipPhrases } from './phrases.js';

/** A customer with the relationships of the actor’s organisation: one, or one of each kind (TRN-8). */
export interface Held {
  readonly customer: Customer;
  readonly relationships: readonly ActiveRelationship[];
}

export const isActive = (relationship: Relationship | undefined): relationship is ActiveRelationship =>
  relationship?.status === 'active';

export const ownRelationships = async (
  view: View,
  partnerId: string,
  customerId: string,
): Promise<readonly ActiveRelationship[]> =>
  (
    await Promise.all(kinds.map((kind) => view.one('relationships', 'pair', pairKey(partnerId, customerId, kind))))
  ).filter(isActive);

/** The customer, if the organisation has a relationship with it. */
export async function heldBy(view: View, partnerId: string, customerId: string): Promise<Held | undefined> {
  const relationships = await ownRelationships(view, partnerId, customerId);
  const customer = relationships.length > 0 ? await view.get('customers', customerId) : undefined;
  return customer ? { customer, relationships } : undefined;
}

export interface CustomerMeant {
  readonly id?: string | undefined;
  /** Name or domain, as typed. */
  readonly company?: string | undefined;
}

/** Up to 20 customers that a name or domain may mean; only the exact matches if there are any. */
async function likely(view: View, partnerId: string, text: string): Promise<readonly Relationship[]> {
  const found = (await view.search('relationships', text, { index: 'list', key: listKey(partnerId) }, { limit: 20 }))
    .items;
  const once = [...new Map(found.map((r) => [r.customerId, r])).values()];
  const exact = once.filter((r) => folded(r.name) === folded(text) || r.domain === text.toLowerCase());
  return exact.length > 0 ? exact : once;
}

/** One customer, by id or name. Several matches become buttons that repeat `verb` with `data`. */
export async function theCustomer(
  view: View,
  actor: Member,
  meant: CustomerMeant,
  verb: Verb,
  data: Readonly<Record<string, string>> = {},
): Promise<Held | Refusal> {
  const own = actor.organization.id;
  if (meant.id !== undefined) return (await heldBy(view, own, meant.id)) ?? refuse(relationshipPhrases.notFound);
  if (meant.company === undefined) return refuse(relationshipPhrases.notFound);
  const fits = await likely(view, own, meant.company);
  const [first, ...others] = fits;
  if (!first) return refuse(relationshipPhrases.nobodyNamed, { company: meant.company });
  if (others.length === 0) return (await heldBy(view, own, first.customerId)) ?? refuse(relationshipPhrases.notFound);
  return whichOf(relationshipPhrases.which, fits, (r) => ({
    title: `${r.name} · ${r.domain}`,
    verb,
    data: { ...data, id: r.customerId },
  }));
}

/** The other organisation of an active partnership, by id or name. */
export async function thePartner(
  view: View,
  actor: Pick<Member, 'organization'>,
  side: 'provider' | 'reseller',
  asked: string,
): Promise<Organization | undefined> {
  const own = actor.organization.id;
  const byId = await view.get('organizations', asked);
  if (byId)
    return (await (side === 'provider' ? activePair(view, own, byId.id) : activePair(view, byId.id, own)))
      ? byId
      : undefined;
  const name = folded(asked);
  const { items } = await partnered(view, actor, side, { limit: 200 });
  const all = items.map(({ other }) => other);
  const fits = all.filter((other) => name !== '' && folded(other.name).includes(name));
  const exact = fits.filter((other) => folded(other.name) === name);
  const [only, ...more] = exact.length > 0 ? exact : fits;
  return more.length === 0 ? only : undefined;
}

/** A partner by id: of an active partnership, or of an ended one with which customers are still shared (PAR-13). */
export async function theSharing(
  view: View,
  actor: Member,
  partnerId: string | undefined,
): Promise<Organization | Refusal | undefined> {
  if (partnerId === undefined) return undefined;
  const key = listKey(actor.organization.id, { withId: partnerId });
  const known =
    (await thePartner(view, actor, 'provider', partnerId)) ??
    (await thePartner(view, actor, 'reseller', partnerId)) ??
    ((await view.find('relationships', 'list', key, { limit: 1 })).items.length > 0
      ? await view.get('organizations', partnerId)
      : undefined);
  return known ?? refuse(relationshipPhrases.partnerUnknown);
}

/** Active partners as choices of a field. */
export const partnerChoices = async (view: View, actor: Member, side: 'provider' | 'reseller') =>
  (await partnered(view, actor, side, { limit: 200 })).items.map(({ other }) => ({
    title: other.name,
    value: other.id,
  }));

/** The only reseller with which the provider serves the customer; `undefined` if there is none, or several. */
export async function onlyResellerOf(
  view: View,
  actor: Member,
  { relationships }: Pick<Held, 'relationships'>,
): Promise<string | undefined> {
  const serving = [...new Set(relationships.flatMap(({ withIds }) => withIds))];
  const pairs = await Promise.all(serving.map((id) => activePair(view, actor.organization.id, id)));
  const [only, ...others] = serving.filter((_id, at) => pairs[at]);
  return others.length === 0 ? only : undefined;
}

export const namesOf = async (view: View, ids: readonly string[]): Promise<readonly string[]> =>
  Promise.all(ids.map(async (id) => (await view.get('organizations', id))?.name ?? id));

/** Maximum number of relationships that a search reads. */
const searchLimit = 2_000;

/** Customers of an organisation by name, each once, that match `text`; all if it is empty. */
export async function* eachCustomer(view: View, actor: Member, text: string): AsyncGenerator<ActiveRelationship> {
  const key = listKey(actor.organization.id);
  const known = new Set<string>();
  let after: string | undefined;
  for (let seen = 0; seen < searchLimit; seen += 200) {
    const paging = { limit: 200, ...(after ? { after } : {}) };
    const page = text.trim()
      ? await view.search('relationships', text, { index: 'list', key }, paging)
      : await view.find('relationships', 'list', key, paging);
    for (const one of page.items.filter(isActive)) {
      if (!known.has(one.customerId)) yield one;
      known.add(one.customerId);
    }
    after = page.next;
    if (!after) return;
  }
}
