/** Who may change a subscription's order (SUB-8), and how every change is kept, shown and told to the other side. */

import type { ActiveSubscription } from '../../domain/subscription.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { type Ways, waysOf } from '../catalog/find.js';
import { closed, type OpenRequest } from '../orders/order-request.js';
import type { SubscriptionChange } from '../orders/subscription-change.js';
import { doneCard } from './change-cards.js';
import { listed, partyNames, tellOthers } from './facts.js';
import type { Found } from './find.js';
import { subscriptionPhrases } from './phrases.js';
import { thoseWhoSee } from './visibility.js';

/** A reseller asks its provider for what it cannot order (SUB-8). */
export const asks =
  (verb: Verb) =>
  (actor: Actor): Verb | undefined =>
    !may(actor, 'orders.place') && may(actor, 'orders.request') ? verb : undefined;

/** Only the organisation that ordered a subscription changes it. `ask`: the command by which a reseller asks its provider. */
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

/** Those beside the actor that may know of the subscription as well. */
export const serversOf = (
  view: View,
  { relationships }: Found['held'],
  subscription: Parameters<typeof thoseWhoSee>[1],
): Promise<readonly string[]> =>
  thoseWhoSee(
    view,
    subscription,
    relationships.flatMap((r) => r.withIds),
  );

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

/** The request that a change carries out. */
export interface Answers {
  readonly request: OpenRequest;
  readonly now: string;
}
export const answering = (request: OpenRequest | undefined, now: string): Answers | undefined =>
  request ? { request, now } : undefined;

/** The subscription as it now stands, kept, shown and told to the other side, or to it with the answer to its request. */
export const kept = (
  found: WithParties,
  next: ActiveSubscription,
  actor: Member,
  said: SubscriptionChange,
  {
    names = found.names,
    ways = found.ways,
    answers,
  }: { names?: Found['names']; ways?: Ways; answers?: Answers | undefined } = {},
) =>
  [
    show(doneCard, { said, subscription: listed(next, names, found.parties, actor, found.held.relationships, ways) }),
    put('subscriptions', next),
    ...tellOthers({ ...found, subscription: next, names }, actor, said, answers?.request.reseller.id),
    ...(answers ? closed(answers.request, actor, answers.now, { said, names, customerId: next.customerId }) : []),
  ] as const;
