/** Searches subscriptions by customer and charts their licences by product (CNV-6, SUB-6). */

import type { Product } from '../../domain/product.js';
import type { Subscription } from '../../domain/subscription.js';
import type { Member } from '../../kernel/actor.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { type Chart, type SearchHit, search } from '../../kernel/search.js';
import type { View } from '../../kernel/view.js';
import { nameOf, productNamed } from '../catalog/find.js';
import { eachCustomer, heldBy } from '../relationships/find.js';
import { states } from './cards.js';
import { seenSubscriptions } from './find.js';
import { subscriptionPhrases } from './phrases.js';

const ours = {
  help: phrase({
    en: 'By customer: products, licences in use, end of the term',
    fr: 'Par client : produits, licences utilisées, fin de la durée',
  }),
  one: phrase({ en: 'A subscription', fr: 'Un abonnement' }),
  title: phrase<{ customer: string; product: string }>({
    en: (f) => `${f.customer} · ${f.product}`,
    fr: (f) => `${f.customer} · ${f.product}`,
  }),
  show: phrase<{ name: string }>({
    en: (f) => `Show the subscriptions of ${f.name}`,
    fr: (f) => `Affiche les abonnements de ${f.name}`,
  }),
  byProduct: phrase({ en: 'Licences, by product', fr: 'Licences, par produit' }),
  others: phrase({ en: 'other products', fr: 'autres produits' }),
};

interface Found {
  readonly subscription: Subscription;
  readonly names: Product['names'];
}

function hit({ subscription, names }: Found, t: Localizer): SearchHit {
  const { customerId, customerName, status, seats, assigned, renewal, termEnd: at } = subscription;
  const end =
    status !== 'active' ? subscriptionPhrases.endedAt : renewal ? subscriptionPhrases.renews : subscriptionPhrases.ends;
  const { word, tone } = states[status];
  return {
    title: t.text(ours.title, { customer: customerName, product: nameOf({ names }, t) }),
    line: `${t.text(subscriptionPhrases.use, { assigned, seats })} · ${t.text(end, { at })}`,
    status: { text: t.text(word), tone },
    shared: t.text(ours.one),
    verb: 'subscriptions.list',
    data: { id: customerId },
    say: t.text(ours.show, { name: customerName }),
  };
}

export const subscriptionSearch = search<Found>({
  name: 'subscriptions',
  who: 'customers.see',
  title: subscriptionPhrases.listTopic,
  help: ours.help,
  find: async (view, text, actor, limit) => {
    const found: Found[] = [];
    for await (const { customerId } of eachCustomer(view, actor, text)) {
      const held = await heldBy(view, actor.organization.id, customerId);
      const { items } = held
        ? await seenSubscriptions(view, actor, held, { limit: limit - found.length })
        : { items: [] };
      for (const subscription of items)
        found.push({ subscription, names: await productNamed(view, subscription.productId) });
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  },
  hit,
});

/** Maximum number of subscriptions counted. */
const counted = 2_000;
const barsAtMost = 8;

/** Active subscriptions that the organisation ordered or that name it as the reseller. */
async function* active(view: View, { organization }: Member): AsyncGenerator<Subscription> {
  for (const index of ['provider', 'reseller'] as const) {
    let after: string | undefined;
    for (let seen = 0; seen < counted; seen += 200) {
      const paging = { limit: 200, ...(after ? { after } : {}) };
      const page = await view.find('subscriptions', index, organization.id, paging);
      yield* page.items.filter(({ status }) => status === 'active');
      after = page.next;
      if (!after) break;
    }
  }
}

export const byProduct: Chart = {
  who: 'customers.see',
  title: ours.byProduct,
  bars: async (view, actor) => {
    const seats = new Map<string, number>();
    for await (const { productId, seats: n } of active(view, actor))
      seats.set(productId, (seats.get(productId) ?? 0) + n);
    const most = [...seats].sort(([, a], [, b]) => b - a);
    const rest = most.slice(barsAtMost).reduce((sum, [, n]) => sum + n, 0);
    return [
      ...(await Promise.all(
        most.slice(0, barsAtMost).map(async ([id, count]) => ({ label: phrase(await productNamed(view, id)), count })),
      )),
      ...(rest > 0 ? [{ label: ours.others, count: rest }] : []),
    ];
  },
};
