/** Checks and effects that all changes of a subscription share (SUB-8). */

import type { ActiveSubscription } from '../../domain/subscription.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { hindranceOf } from '../agreements/readiness.js';
import { type Ways, waysOf } from '../catalog/find.js';
import { closed, type OpenRequest } from '../orders/order-request.js';
import { missingOfRecord, wordsOf } from '../orders/readiness.js';
import { readinessPhrases } from '../orders/readiness-phrases.js';
import type { SubscriptionChange } from '../orders/subscription-change.js';
import { doneCard } from './change-cards.js';
import { listed, partyNames, tellOthers } from './facts.js';
import type { Found } from './find.js';
import { subscriptionPhrases } from './phrases.js';
import { viewersOf } from './visibility.js';

/** `meant` of a command that resellers replace with an order request (SUB-8). */
export const asks =
  (verb: Verb) =>
  (actor: Actor): Verb | undefined =>
    !may(actor, 'orders.place') && may(actor, 'orders.request') ? verb : undefined;

/** Refuses all but the ordering organisation. `ask` is the order request offered to a reseller instead. */
export function notOrderer(
  { subscription }: Found,
  actor: Member,
  ask?: { readonly provider: string; readonly verb: Verb },
): Refusal | undefined {
  if (subscription.providerId === actor.organization.id) return undefined;
  if (!ask || !may(actor, 'orders.request')) return refuse(subscriptionPhrases.notOurs);
  const { provider, verb } = ask;
  return refuse(
    subscriptionPhrases.providerOrders,
    { provider },
    {
      next: (t) => [button(verb, t.text(subscriptionPhrases.askProvider), { data: { subscription: subscription.id } })],
    },
  );
}

/** The other partners of the customer that may see the subscription. */
export const serversOf = (
  view: View,
  { relationships }: Found['held'],
  subscription: Parameters<typeof viewersOf>[1],
): Promise<readonly string[]> =>
  viewersOf(
    view,
    subscription,
    relationships.flatMap((r) => r.withIds),
  );

/**
 * What the reseller of record of a subscription lacks for a change of licences, product, term or billing, in the words
 * of an order (SUB-13). A renewal and fewer licences do not depend on it.
 */
export async function recordProblem(view: View, { subscription, held }: Found): Promise<Refusal | undefined> {
  const { providerId, resellerId } = subscription;
  const reseller = resellerId ? await view.get('organizations', resellerId) : undefined;
  if (!reseller) return undefined;
  const [first] = missingOfRecord({
    customer: held.customer,
    reseller,
    partnered: (await view.one('partnerships', 'pair', `${providerId}|${reseller.id}`)) !== undefined,
    hindrance: await hindranceOf(view, reseller),
  });
  if (!first) return undefined;
  return refuse(wordsOf(first.what), first.facts, {
    next: (t) => [
      button('subscriptions.assignReseller', t.text(subscriptionPhrases.assignTitle), {
        data: { subscription: subscription.id },
      }),
      ...(first.what === 'missPartnership'
        ? [
            button('partnerships.request', t.text(readinessPhrases.requestPartnership), {
              data: { reseller: reseller.name },
            }),
          ]
        : []),
      button('subscriptions.add', t.text(readinessPhrases.withoutReseller), {
        data: { id: subscription.customerId, product: subscription.productId, second: 'yes', reseller: 'none' },
      }),
    ],
  });
}

export const withParties = async (view: View, found: Found) => ({
  ...found,
  servers: await serversOf(view, found.held, found.subscription),
  ways: await waysOf(view, found.subscription.productId),
  parties: await partyNames(view, [
    found.subscription.providerId,
    found.subscription.resellerId,
    found.subscription.supportId,
    ...found.held.relationships.flatMap((r) => r.withIds),
  ]),
});
export type WithParties = Awaited<ReturnType<typeof withParties>>;

/** The order request that a change answers. */
export interface Answers {
  readonly request: OpenRequest;
  readonly now: string;
}
export const answering = (request: OpenRequest | undefined, now: string): Answers | undefined =>
  request ? { request, now } : undefined;

export const licencesOf = ({ subscription: { seats, assigned } }: Found) => ({ seats, assigned });

/** Without the scheduled change: an immediate change undoes it (SUB-12). */
export const unscheduled = ({ scheduled: _undone, ...rest }: ActiveSubscription) => rest;

/** Stores the changed subscription, shows it and notifies the other partners; a requester gets the answer only. */
export const kept = (
  found: WithParties,
  next: ActiveSubscription,
  actor: Member,
  said: SubscriptionChange,
  {
    names = found.names,
    ways = found.ways,
    answers,
  }: {
    names?: Found['names'];
    ways?: Ways;
    answers?: Answers | undefined;
  } = {},
) =>
  [
    show(doneCard, {
      said,
      subscription: listed(next, names, found.parties, actor, found.held.relationships, ways),
      ...(found.subscription.scheduled && !next.scheduled ? { unscheduled: true as const } : {}),
    }),
    put('subscriptions', next),
    ...tellOthers(
      { ...found, subscription: next, names },
      found.subscription,
      actor,
      said,
      answers?.request.reseller.id,
    ),
    ...(answers ? closed(answers.request, actor, answers.now, { said, names, customerId: next.customerId }) : []),
  ] as const;
