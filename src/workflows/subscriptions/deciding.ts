/** The provider's answer to an order request: carried out with its own form or order, or declined (SUB-8). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { goOn, show } from '../card.js';
import { change, query } from '../command.js';
import { done, isFound, put, type Refusal, refuse, settle, tell } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import { reasonField, reasonIsPassedOn } from '../reason-field.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { orderRequestLife } from './order-request.js';
import { words } from './request-phrases.js';
import { decidedCard, declined, type OpenRequest, requestFor, requestSubject } from './requests.js';

async function open(view: View, actor: Member, id: string): Promise<OpenRequest | Refusal> {
  return (await requestFor(view, actor, id)) ?? refuse(words.gone);
}

/** Goes on with the order that was asked for, prefilled; the request is answered when that is carried out. */
export const approve = query({
  verb: 'orders.approve',
  who: ['orders.place', 'customers.add'],
  listed: false,
  words: {
    title: words.approve,
    help: phrase({ en: 'Carries out a reseller’s order request', fr: 'Exécute la demande de commande d’un revendeur' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => open(view, actor, id),
  answer: ({ request }) => goOn(request.verb, { ...request.data, requestId: request.id }),
});

export const decline = change({
  verb: 'orders.decline',
  who: ['orders.place', 'customers.add'],
  listed: false,
  words: {
    title: words.decline,
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
    view: ({ id }: { id: string }, pen: Pen) => ({
      icon: '📭',
      title: pen.say(words.declineTitle),
      fields: [reasonField(pen, reasonIsPassedOn)],
      submit: pen.plain(words.decline),
      data: { id },
    }),
    sample: { id: '01' },
  },
  load: (view, { id }, { actor }) => open(view, actor, id),
  decide: ({ request, reseller, wanted }, { reason }, { actor, now }) => {
    const status = orderRequestLife.next(request.status, 'decline');
    if (status !== 'declined') return refuse(words.gone);
    const facts = { who: actor.user.name, reseller: reseller.name, reason, wanted };
    return done(
      show(decidedCard, facts),
      put('orderRequests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, reason }),
      settle(requestSubject(request.id), show(decidedCard, facts)),
      tell(
        declined,
        { starter: { userId: request.askedBy, organizationId: reseller.id }, organizationId: reseller.id },
        { provider: actor.organization.name, reason, wanted },
      ),
    );
  },
});
