/** Opens the order that a reseller requested, prefilled. Placing the order approves the request (SUB-8). */

import { z } from 'zod';
import { redirectTo } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import { theRequest } from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';

export const approve = query({
  verb: 'orderRequests.approve',
  formerly: ['orders.approve'],
  who: ['orders.place', 'customers.add'],
  listed: false,
  words: { title: orderPhrases.approve },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => theRequest(view, actor, id),
  answer: ({ request }) => redirectTo(request.verb as Verb, { ...request.data, requestId: request.id }),
});
