/** Declines an order request with a reason (SUB-8). */

import { z } from 'zod';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { isFound, notify, type Refusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { decidedCard, declined, requestLifecycle, theRequest } from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';

export const decline = change({
  verb: 'orderRequests.decline',
  formerly: ['orders.decline'],
  who: ['orders.place', 'customers.add'],
  listed: false,
  words: { title: orderPhrases.decline },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, actor, { id = '' }): Promise<{ id: string } | Refusal> => {
      const found = await theRequest(view, actor, id);
      return isFound(found) ? { id } : found;
    },
    view: ({ id }: { id: string }, t: Localizer) => ({
      icon: '📭',
      title: t.markdown(orderPhrases.declineTitle),
      fields: [reasonField(t, reasonIsPassedOn)],
      submit: t.text(orderPhrases.decline),
      data: { id },
    }),
    sample: { id: '01' },
  },
  load: (view, { id }, { actor }) => theRequest(view, actor, id),
  decide: ({ request, reseller, wanted }, { reason }, { actor, now }) => {
    const facts = { who: actor.user.name, reseller: reseller.name, reason, wanted };
    return advance(
      requestLifecycle,
      request,
      'decline',
      { decidedBy: actor.user.id, decidedAt: now, reason },
      show(decidedCard, facts),
      notify(
        declined,
        { starter: { userId: request.askedBy, organizationId: reseller.id }, organizationId: reseller.id },
        { provider: actor.organization.name, reason, wanted },
      ),
    );
  },
});
