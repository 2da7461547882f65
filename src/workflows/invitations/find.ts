/** Finding the invitation that is meant: by id, by the party's address or name; never one of other organisations. */

import { type Invitation, invitationLife, type OpenInvitation } from '../../domain/invitation.js';
import type { Actor, Member } from '../../kernel/actor.js';
import { type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { partyOf } from './facts.js';
import { endedAs, invitationPhrases } from './phrases.js';

/** An id as typed or pasted: `INV-7K2M9QXD`, with or without the signature of its link. */
export function readReference(text: string): { id: string; signature?: string } {
  const [id = '', signature] = text.trim().split('.');
  return { id: id.toUpperCase(), ...(signature ? { signature } : {}) };
}

/** Sent by the actor's organisation. */
export const isOurs = (invitation: Invitation, actor: Member): boolean =>
  invitation.fromOrganizationId === actor.organization.id;

/**
 * A partnership's, addressed to the actor's organisation, or to the actor's own address while the organisation is not
 * known. Customers answer on their page.
 */
export const isForUs = (invitation: Invitation, actor: Actor): boolean =>
  invitation.kind === 'partnership' &&
  actor.organization !== undefined &&
  (invitation.toOrganizationId === actor.organization.id ||
    (invitation.toOrganizationId === undefined &&
      actor.kind === 'member' &&
      // what the first person of a tenant says proves nothing yet (ENR-12)
      !actor.user.emailUnproved &&
      invitation.email === actor.user.email));

/** One page of the organisation's own invitations, newest first: enough to find the open one that is meant. */
const sent = async (view: View, actor: Member): Promise<readonly Invitation[]> =>
  (await view.find('invitations', 'from', actor.organization.id, { limit: 200, descending: true })).items;

interface Meant {
  readonly id?: string | undefined;
  readonly invitationId?: string | undefined;
  readonly email?: string | undefined;
  readonly reseller?: string | undefined;
}

/** The open invitation of the actor's organisation that is meant; several of that name become buttons. */
export async function openOneOfOurs(
  view: View,
  actor: Member,
  meant: Meant,
  verb: Verb,
): Promise<OpenInvitation | Refusal> {
  const reference = meant.id ?? meant.invitationId;
  if (reference !== undefined) {
    const invitation = await view.get('invitations', readReference(reference).id);
    if (!invitation || !isOurs(invitation, actor)) return refuse(invitationPhrases.notFound);
    return invitation.status === 'open' ? invitation : refuseEnded(invitation);
  }
  const name = folded(meant.reseller ?? '');
  const fits = (await sent(view, actor)).filter(
    (invitation): invitation is OpenInvitation =>
      invitation.status === 'open' &&
      (meant.email === undefined || invitation.email === meant.email) &&
      (name === '' || folded(partyOf(invitation)).includes(name)),
  );
  const [first, ...others] = fits;
  if (!first) return refuse(meant.email || name ? invitationPhrases.notFound : invitationPhrases.noneOpen);
  if (others.length === 0) return first;
  return whichOf(invitationPhrases.which, fits, (i) => ({
    title: `${partyOf(i)} · ${i.id}`,
    verb,
    data: { id: i.id },
  }));
}

/** It is no longer open: what became of it. */
export const refuseEnded = ({ kind, status }: Invitation): Refusal => refuse(endedAs(kind)[status]);

/** How an invitation is answered or ended. */
export const invitationLifecycle = {
  collection: 'invitations',
  machine: invitationLife,
  gone: invitationPhrases.notFound,
} as const;
