/** The provider's answer to an order request: carried out with its own form or order, or declined (SUB-8). */

import { z } from 'zod';
import { orderRequestLife } from '../../domain/order-request.js';
import type { Member } from '../../kernel/actor.js';
import { redirectTo, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, isFound, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { decidedCard, declined, type OpenRequest, requestFor, requestSubject } from './order-requests.js';
import { orderPhrases } from './phrases.js';

async function open(view: View, actor: Member, id: string): Promise<OpenRequest | Refusal> {
  return (await requestFor(view, actor, id)) ?? refuse(orderPhrases.gone);
}

/** Goes on with the order that was asked for, prefilled; the request is answered when that is carried out. */
export const approve = query({
  verb: 'orderRequests.approve',
  formerly: ['orders.approve'],
  who: ['orders.place', 'customers.add'],
  listed: false,
  words: {
    title: orderPhrases.approve,
    help: phrase({ en: 'Carries out a reseller’s order request', fr: 'Exécute la demande de commande d’un revendeur' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => open(view, actor, id),
  answer: ({ request }) => redirectTo(request.verb as Verb, { ...request.data, requestId: request.id }),
});

export const decline = change({
  verb: 'orderRequests.decline',
  formerly: ['orders.decline'],
  who: ['orders.place', 'customers.add'],
  listed: false,
  words: {
    title: orderPhrases.decline,
    help: phrase({
      en: 'Declines an order request, with a reason',
      fr: 'Refuse une demande de commande, avec un motif',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, actor, { id = '' }): Promise<{ id: string } | Refusal> => {
      const found = await open(view, actor as Member, id);
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
  load: (view, { id }, { actor }) => open(view, actor, id),
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
