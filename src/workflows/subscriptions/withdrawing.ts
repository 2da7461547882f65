/** A reseller takes back what it asked its provider to order; the provider's card says so (SUB-8). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { done, notice, put, refuse, settle, tell } from '../decision.js';
import type { Organization } from '../organizations/organization.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { orderRequestLife } from './order-request.js';
import { words } from './request-phrases.js';
import { type Asked, requestSubject, type Wanted, wantedBy, wantedText } from './requests.js';

interface WithdrawnFacts extends Wanted {
  readonly who: string;
  readonly reseller: string;
}
export const withdrawnCard = card<WithdrawnFacts>('order.withdrawn', {
  view: (facts, pen) => ({
    icon: '🛒',
    title: pen.say(words.withdrawnTitle),
    lines: [pen.say(words.withdrawnBy, { who: facts.who, reseller: facts.reseller }), wantedText(facts, pen, pen.say)],
  }),
  sample: {
    who: 'Ada Ito',
    reseller: 'Lumière Informatique',
    verb: 'subscriptions.add',
    company: 'Contoso SARL',
    product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
    seats: '3',
  },
});
export const withdrawn = notice('order.withdrawn', 'orders.place', withdrawnCard);
/** What was asked for is a customer: told to those who may add customers. */
export const customerUnwanted = notice('order.customerWithdrawn', 'customers.add', withdrawnCard);
/** A colleague took back what somebody asked. */
export const takenBack = notice('order.takenBack', 'orders.request', withdrawnCard);

interface Ours {
  readonly request: Asked;
  readonly wanted: Wanted;
  readonly provider: Organization;
}
async function ours(view: View, actor: Member, id: string) {
  const request = await view.get('orderRequests', id);
  const provider = request && (await view.get('organizations', request.providerId));
  if (!provider || request.resellerId !== actor.organization.id) return refuse(words.notOurs);
  if (request.status !== 'asked') return refuse(words.gone);
  return { request, provider, wanted: await wantedBy(view, request) } satisfies Ours;
}

export const withdraw = change({
  verb: 'orders.withdraw',
  who: 'orders.request',
  listed: false,
  words: { title: words.withdraw, help: words.withdrawHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => ours(view, actor, id),
  confirm: ({ provider, wanted }, _input, pen) => ({
    icon: '🛒',
    title: pen.say(words.withdrawTitle),
    lines: [wantedText(wanted, pen, pen.say), pen.say(words.withdrawWhat, { provider: provider.name })],
    yes: pen.plain(words.yes),
  }),
  decide: ({ request, provider, wanted }, _input, { actor, now }) => {
    const status = orderRequestLife.next(request.status, 'withdraw');
    if (status !== 'withdrawn') return refuse(words.gone);
    const facts = { who: actor.user.name, reseller: actor.organization.name, ...wanted };
    return done(
      show(withdrawnCard, facts),
      put('orderRequests', { ...request, status, decidedAt: now }),
      settle(requestSubject(request.id), show(withdrawnCard, facts)),
      tell(wanted.verb === 'customers.add' ? customerUnwanted : withdrawn, { organizationId: provider.id }, facts),
      request.askedBy === actor.user.id
        ? undefined
        : tell(takenBack, { starter: { userId: request.askedBy, organizationId: actor.organization.id } }, facts),
    );
  },
});
