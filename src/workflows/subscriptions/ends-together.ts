/** An order whose first term ends with that of another subscription (SUB-14). */

import type { Product, Term } from '../../domain/product.js';
import { type Subscription, termEndAfter } from '../../domain/subscription.js';
import type { Member } from '../../kernel/actor.js';
import type { Field } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { nameOf, productNamed } from '../catalog/find.js';
import type { Held } from '../relationships/find.js';
import { endPhrases } from './end-phrases.js';

export interface Ending {
  readonly id: string;
  readonly names: Product['names'];
  readonly at: string;
}
const shown = 10;

/** The active subscriptions that the organisation ordered for a customer. */
export const orderedFor = async (view: View, { organization }: Pick<Member, 'organization'>, customerId: string) =>
  (await view.find('subscriptions', 'customer', customerId, { limit: 200 })).items.filter(
    (s) => s.status === 'active' && s.providerId === organization.id,
  );

/** Ends of terms that an order for the customer can share, soonest first. */
export async function endingSoon(view: View, actor: Member, { customer }: Held): Promise<readonly Ending[]> {
  const all = [...(await orderedFor(view, actor, customer.id))].sort((a, b) => (a.termEnd < b.termEnd ? -1 : 1));
  return Promise.all(
    all
      .filter((s) => !s.once)
      .slice(0, shown)
      .map(async (s) => ({ id: s.id, names: await productNamed(view, s.productId), at: s.termEnd })),
  );
}

export const endsWithField = (t: Localizer, together: readonly Ending[]): readonly Field[] =>
  together.length === 0
    ? []
    : [
        field(t, 'choice', 'endsWith', endPhrases.endsWith, endPhrases.endsWithRule, {
          required: false,
          value: 'none',
          choices: [
            { title: t.text(endPhrases.wholeTerm), value: 'none' },
            ...together.map((one) => ({
              title: t.text(endPhrases.together, { product: nameOf(one, t), at: one.at }),
              value: one.id,
            })),
          ],
        }),
      ];

/** The shared end; `undefined` if the subscription is none of `active`, or ends after the whole term. */
export function endOf(
  active: readonly Pick<Subscription, 'id' | 'termEnd'>[],
  term: Term,
  endsWith: string | undefined,
  now: string,
): string | undefined {
  const end = active.find(({ id }) => id === endsWith)?.termEnd;
  return end !== undefined && end > now && end < termEndAfter(now, term) ? end : undefined;
}
