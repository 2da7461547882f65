/** Finds the open request that a provider's command means, by id or by the reseller's name (PAR-5). */
import { isAsked, type OpenRequest } from '../../domain/partnership-request.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { isFound, oneOf, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { partnershipPhrases } from './phrases.js';

export const meantRequest = { id: input.id.optional(), reseller: input.line(200).optional() };

export async function theRequest(
  view: View,
  actor: Member,
  { id, reseller }: { readonly id?: string | undefined; readonly reseller?: string | undefined },
  verb: Verb,
) {
  const withReseller = async (request: OpenRequest) => {
    const [reseller, person] = await Promise.all([
      view.get('organizations', request.resellerId),
      view.get('users', request.askedBy),
    ]);
    return reseller ? { request, reseller, person } : refuse(partnershipPhrases.requestNotFound);
  };
  if (id !== undefined) {
    const request = await view.get('requests', id);
    if (request?.providerId !== actor.organization.id) return refuse(partnershipPhrases.requestNotFound);
    return isAsked(request) ? withReseller(request) : refuse(partnershipPhrases.requestGone);
  }
  const { items } = await view.find('requests', 'provider', actor.organization.id, { limit: 200, descending: true });
  const open = (await Promise.all(items.filter(isAsked).map(withReseller))).filter(isFound);
  const name = folded(reseller ?? '');
  return oneOf(
    open.filter((item) => folded(item.reseller.name).includes(name)),
    refuse(partnershipPhrases.requestNotFound),
    partnershipPhrases.whichRequest,
    (one) => ({ title: one.reseller.name, verb, data: { id: one.request.id } }),
  );
}

/** For a provider, “accept” and “decline” mean a reseller's request. */
export const decidesRequests = (actor: Actor): boolean =>
  may(actor, 'partnership.decide') && !may(actor, 'partnership.accept');
