/** Finds the invitation that a reseller's command means, and checks that the reseller can accept it (PAR-4, PAR-6). */

import type { OpenInvitation } from '../../domain/invitation.js';
import { isMistakable } from '../../domain/lookalikes.js';
import type { Organization } from '../../domain/organization.js';
import type { Actor, Member } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import { isFound, oneOf, type Refusal, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { acceptFirst, hindranceOf } from '../agreements/readiness.js';
import { holdsLink } from '../invitations/draft.js';
import { isForUs, isOurs, readReference, refuseEnded } from '../invitations/find.js';
import { endedAs, invitationPhrases } from '../invitations/phrases.js';
import type { InvitedFacts } from './cards.js';
import { partnershipPhrases } from './phrases.js';

export interface Received {
  readonly invitation: OpenInvitation;
  readonly provider: Organization;
}
export const meantInvitation = {
  id: input.id.optional(),
  invitationId: input.id.optional(),
  provider: input.line(200).optional(),
};
type Meant = { [K in keyof typeof meantInvitation]?: string | undefined };

/**
 * The open invitation that is meant. An invitation that is neither addressed to the organisation nor opened by its link
 * is "not found". A holder of the link whose address differs is asked to prove the invited address.
 */
export async function theInvitation(
  view: View,
  actor: Actor,
  asked: Meant,
  { links, now }: Pick<Context<Actor>, 'links' | 'now'>,
  verb: Verb,
): Promise<Received | Refusal> {
  if (actor.kind !== 'member') return refuse(invitationPhrases.notFound);
  const reference = asked.id ?? asked.invitationId;
  if (reference === undefined) return theOnlyOpen(view, actor, asked.provider, now, verb);
  const { id, signature } = readReference(reference);
  const found = await view.get('invitations', id);
  if (found?.kind !== 'partnership' || isOurs(found, actor)) return refuse(invitationPhrases.notFound);
  if (!isForUs(found, actor)) {
    const elsewhere =
      found.toOrganizationId === undefined && found.status === 'open' && holdsLink(links, found, signature);
    if (!elsewhere) return refuse(invitationPhrases.notFound);
    const unready = await notReady(view, actor, reference);
    return (
      unready ??
      refuse(
        partnershipPhrases.proveAddress,
        { email: found.email },
        {
          next: (t) => [
            button('partnerships.sendCode', t.text(partnershipPhrases.sendCode), {
              data: { id: reference },
              style: 'positive',
            }),
          ],
        },
      )
    );
  }
  if (found.status !== 'open') return refuseEnded(found);
  // The expiry timer has not run yet.
  if (found.expiresAt <= now) return refuse(endedAs(found.kind).expired);
  return withProvider(view, found);
}

async function withProvider(view: View, invitation: OpenInvitation): Promise<Received | Refusal> {
  const provider = await view.get('organizations', invitation.fromOrganizationId);
  return provider ? { invitation, provider } : refuse(invitationPhrases.notFound);
}

async function theOnlyOpen(
  view: View,
  actor: Member,
  provider: string | undefined,
  now: string,
  verb: Verb,
): Promise<Received | Refusal> {
  const [toUs, toMe] = await Promise.all([
    view.find('invitations', 'to', actor.organization.id, { limit: 200, descending: true }),
    view.find('invitations', 'email', actor.user.email, { limit: 200 }),
  ]);
  const open = [...new Map([...toUs.items, ...toMe.items].map((i) => [i.id, i])).values()].filter(
    (i): i is OpenInvitation =>
      i.status === 'open' && i.kind === 'partnership' && i.expiresAt > now && isForUs(i, actor),
  );
  const all = (await Promise.all(open.map((i) => withProvider(view, i)))).filter(isFound);
  const name = folded(provider ?? '');
  return oneOf(
    all.filter((item) => folded(item.provider.name).includes(name)),
    refuse(partnershipPhrases.noInvitation),
    partnershipPhrases.whichInvitation,
    (one) => ({ title: one.provider.name, verb, data: { id: one.invitation.id } }),
  );
}

/** Refuses a direct-bill partner: only resellers and providers have partnerships, so it is offered the transition (TRN-2). */
export function resellerFirst({ organization }: Actor): Refusal | undefined {
  const { capabilities = [], name = '' } = organization ?? {};
  return capabilities.includes('directBill') && !capabilities.includes('indirectReseller')
    ? refuse(
        partnershipPhrases.resellerFirst,
        { name },
        {
          next: (t) => [button('transitions.start', t.text(partnershipPhrases.startTransition), { style: 'positive' })],
        },
      )
    : undefined;
}

/** Why the organisation cannot enter a new partnership yet. The invitation stays open (PAR-4, ENR-15). */
export async function notReady(view: View, actor: Member, reference: string): Promise<Refusal | undefined> {
  const { organization } = actor;
  if (!organization.capabilities.includes('indirectReseller'))
    return resellerFirst(actor) ?? refuse(partnershipPhrases.notReseller, { name: organization.name });
  const hindrance = await hindranceOf(view, organization);
  if (hindrance?.why === 'newVersion') return acceptFirst(actor, hindrance.label);
  if (!hindrance) return undefined;
  const data = { id: reference };
  return refuse(
    partnershipPhrases.notActive,
    { name: organization.name },
    {
      next: (t) => [
        button('enrollments.startInvited', t.text(partnershipPhrases.enrolFirst), { data, style: 'positive' }),
      ],
    },
  );
}

export const invitedFacts = async (view: View, { invitation, provider }: Received): Promise<InvitedFacts> => ({
  id: invitation.id,
  provider: provider.name,
  expiresAt: invitation.expiresAt,
  ...((await isMistakable(view, provider)) ? { mistakable: true } : {}),
});
