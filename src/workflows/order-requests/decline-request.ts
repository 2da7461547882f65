/** Declines an order request with a reason (SUB-8). */

import { z } from 'zod';
import { orderRequestLife } from '../../domain/order-request.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { decidedCard, declined, requestSubject, theRequest } from '../orders/order-request.js';
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
    const status = orderRequestLife.next(request.status, 'decline');
    if (status !== 'declined') return refuse(orderPhrases.gone);
    const facts = { who: actor.user.name, reseller: reseller.name, reason, wanted };
    return done(
      show(decidedCard, facts),
      put('orderRequests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, reason }),
      resolveCards(requestSubject(request.id), show(decidedCard, facts)),
      notify(
        declined,
        { starter: { userId: request.askedBy, organizationId: reseller.id }, organizationId: reseller.id },
        { provider: actor.organization.name, reason, wanted },
      ),
    );
  },
});
