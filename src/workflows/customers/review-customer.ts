/** Step three of adding a customer: the review before it is submitted (CUS-1). */
import { z } from 'zod';
import type { Addition } from '../../domain/customer-addition.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { namedLines, seenNow } from '../orders/order-lines.js';
import { theAddition } from './addition.js';
import { reviewCard } from './cards.js';
import { isOddName } from './details.js';
import { customerPhrases } from './phrases.js';

export async function reviewFacts(view: View, addition: Addition, version: number) {
  const reseller = addition.resellerId ? await view.get('organizations', addition.resellerId) : undefined;
  return {
    id: addition.id,
    v: version,
    details: addition.details,
    lines: await namedLines(view, addition.lines),
    odd: isOddName(addition.details.name),
    ...(reseller ? { reseller: reseller.name } : {}),
  };
}

/** Stores a snapshot of the reviewed conditions, which `customers.submit` compares. */
export const review = change({
  verb: 'customers.review',
  who: 'customers.add',
  listed: false,
  words: { title: customerPhrases.reviewTitle },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const addition = await theAddition(view, actor, id);
    if (!isFound(addition)) return addition;
    const facts = await reviewFacts(view, addition, addition.version + 1);
    return { addition, facts, seen: await seenNow(view, addition) };
  },
  decide: ({ addition, facts, seen }) =>
    done(show(reviewCard, { ...facts, changes: [] }), put('additions', { ...addition, seen })),
});
