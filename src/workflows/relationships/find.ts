/** Finding the customer or the partner that is meant; what others hold does not exist here (ORG-3). */

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

/** A customer with the actor's organisation's own relationships to it: one, or both kinds (TRN-8). */
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

/** The customer, when the organisation has a relationship with it. */
export async function heldBy(view: View, partnerId: string, customerId: string): Promise<Held | undefined> {
  const relationships = await ownRelationships(view, partnerId, customerId);
  const customer = relationships.length > 0 ? await view.get('customers', customerId) : undefined;
  return customer ? { customer, relationships } : undefined;
}

export interface CustomerMeant {
  readonly id?: string | undefined;
  /** Name or domain, as it was said. */
  readonly company?: string | undefined;
}

/** Customers of the organisation that a name or a domain may mean, at most 20; one of exactly that name comes alone. */
async function likely(view: View, partnerId: string, text: string): Promise<readonly Relationship[]> {
  const found = (await view.search('relationships', text, { index: 'list', key: listKey(partnerId) }, { limit: 20 }))
    .items;
  const once = [...new Map(found.map((r) => [r.customerId, r])).values()];
  const exact = once.filter((r) => folded(r.name) === folded(text) || r.domain === text.toLowerCase());
  return exact.length > 0 ? exact : once;
}

/** One customer, by id or by name; several of that name become buttons. */
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

/** The partner on the other side of an active partnership, by its organisation's id or by name. */
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

/** A partner by its id: one of ours, or one that we serve customers with although the partnership has ended (PAR-13). */
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

/** The partners to choose from, as a field's choices. */
export const partnerChoices = async (view: View, actor: Member, side: 'provider' | 'reseller') =>
  (await partnered(view, actor, side, { limit: 200 })).items.map(({ other }) => ({
    title: other.name,
    value: other.id,
  }));

export const namesOf = async (view: View, ids: readonly string[]): Promise<readonly string[]> =>
  Promise.all(ids.map(async (id) => (await view.get('organizations', id))?.name ?? id));

/** At most so many of an organisation's customers are looked through. */
const lookedThrough = 2_000;

/** An organisation's customers by name, each once whatever its relationships; those that a text fits, or all. */
export async function* eachCustomer(view: View, actor: Member, text: string): AsyncGenerator<ActiveRelationship> {
  const key = listKey(actor.organization.id);
  const known = new Set<string>();
  let after: string | undefined;
  for (let seen = 0; seen < lookedThrough; seen += 200) {
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
