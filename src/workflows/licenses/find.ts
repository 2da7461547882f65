/** Finds the customer, the user and the subscription of a licence command (SUB-5). */

import type { CustomerUser, License } from '../../domain/license.js';
import { listKey } from '../../domain/relationship.js';
import type { Member } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { isFound, type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { isActive, theCustomer } from '../relationships/find.js';
import { type Found, seenSubscriptions, theSubscription } from '../subscriptions/find.js';
import { noAccess } from './access.js';
import { licensePhrases } from './phrases.js';

interface Meant {
  readonly id?: string | undefined;
  readonly company?: string | undefined;
  readonly subscription?: string | undefined;
  readonly product?: string | undefined;
  readonly user: string;
}

const usersLike = async (view: View, customerId: string, text: string): Promise<readonly CustomerUser[]> => {
  const byEmail = await view.one('customerUsers', 'email', `${customerId}|${text.toLowerCase()}`);
  if (byEmail) return [byEmail];
  const found = (await view.search('customerUsers', text, { index: 'customer', key: customerId }, { limit: 20 })).items;
  const exact = found.filter((u) => folded(u.name) === folded(text));
  return exact.length > 0 ? exact : found;
};

/** The customer of a user if none is named: by the domain of the address or by its users, among the first 200. */
async function customerOf(view: View, actor: Member, user: string): Promise<string | undefined> {
  const domain = user.split('@')[1]?.toLowerCase();
  const ours = (await view.find('relationships', 'list', listKey(actor.organization.id), { limit: 200 })).items.filter(
    isActive,
  );
  const ids = [...new Set(ours.map((r) => r.customerId))];
  const byDomain = [...new Set(ours.filter((r) => r.domain === domain).map((r) => r.customerId))];
  if (byDomain.length === 1) return byDomain[0];
  const having = await Promise.all(ids.map(async (id) => ((await usersLike(view, id, user)).length > 0 ? [id] : [])));
  const [only, ...more] = having.flat();
  return more.length === 0 ? only : undefined;
}

export interface Licensed {
  readonly found: Found;
  readonly user: CustomerUser;
  readonly licence: License | undefined;
}

/** The user and the subscription. Assigning prefers products that the user lacks, removing those that the user has. */
export async function licensed(view: View, actor: Member, meant: Meant, verb: Verb): Promise<Licensed | Refusal> {
  const said = meant.id ?? meant.company ?? meant.subscription;
  const guessed = said === undefined ? await customerOf(view, actor, meant.user) : undefined;
  if (said === undefined && guessed === undefined) return refuse(licensePhrases.whichCustomer, { field: 'company' });
  const asked = guessed === undefined ? meant : { ...meant, id: guessed };
  const carry = { user: meant.user };
  const held = meant.subscription
    ? await theSubscription(view, actor, { subscription: meant.subscription }, verb).then((f) =>
        isFound(f) ? f.held : f,
      )
    : await theCustomer(view, actor, asked, verb, { ...carry, ...(meant.product ? { product: meant.product } : {}) });
  if (!isFound(held)) return held;
  const refusal = noAccess(actor, held);
  if (refusal) return refusal;
  const people = await usersLike(view, held.customer.id, meant.user);
  const [user, ...others] = people;
  if (!user)
    return refuse(
      licensePhrases.userUnknown,
      { user: meant.user },
      {
        next: (t) => [
          button('customerUsers.add', t.text(licensePhrases.addUser), {
            data: { id: held.customer.id, [meant.user.includes('@') ? 'email' : 'name']: meant.user },
          }),
        ],
      },
    );
  if (others.length > 0)
    return whichOf(licensePhrases.whichUser, people, (one) => ({
      title: `${one.name} · ${one.email}`,
      verb,
      data: { id: held.customer.id, user: one.email, ...(meant.product ? { product: meant.product } : {}) },
    }));
  const hasIt = async (subscriptionId: string): Promise<License | undefined> =>
    view.one('licences', 'one', `${subscriptionId}|${user.id}`);
  const { items } = await seenSubscriptions(view, actor, held, { limit: 200 });
  const wanted = verb === 'licenses.remove';
  const productsHad = new Set<string>();
  for (const s of items) if (Boolean(await hasIt(s.id)) === wanted) productsHad.add(s.productId);
  const found = await theSubscription(
    view,
    actor,
    { subscription: meant.subscription, id: held.customer.id, product: meant.product },
    verb,
    { user: user.email },
    async (productId) => productsHad.has(productId),
  );
  if (!isFound(found)) return found;
  return { found, user, licence: await hasIt(found.subscription.id) };
}
