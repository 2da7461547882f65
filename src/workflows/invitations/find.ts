/** Finds the invitation that a command means: by id, address or name of the party. Those of other organisations are "not found". */

import { type Invitation, invitationLife, type OpenInvitation } from '../../domain/invitation.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { oneOf, type Refusal, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { partyOf } from './facts.js';
import { endedAs, invitationPhrases } from './phrases.js';

/** Parses a typed or pasted reference: `INV-7K2M9QXD`, optionally followed by `.` and the signature of the link. */
export function readReference(text: string): { id: string; signature?: string } {
  const [id = '', signature] = text.trim().split('.');
  return { id: id.toUpperCase(), ...(signature ? { signature } : {}) };
}

/** Whether the actor's organisation sent it. */
export const isOurs = (invitation: Invitation, actor: Member): boolean =>
  invitation.fromOrganizationId === actor.organization.id;

/**
 * Whether it is a partnership invitation to the actor's organisation, or to the actor's own address while the invited
 * organisation is unknown. Customers answer on their page instead.
 */
export const isForUs = (invitation: Invitation, actor: Actor): boolean =>
  invitation.kind === 'partnership' &&
  actor.organization !== undefined &&
  (invitation.toOrganizationId === actor.organization.id ||
    (invitation.toOrganizationId === undefined &&
      actor.kind === 'member' &&
      // The address that the first user of a tenant states is not verified yet (ENR-12).
      !actor.user.emailUnproved &&
      invitation.email === actor.user.email));

/** Whether the actor may see it: a user with the permission, of the sending or the invited organisation. */
export const isVisible = (invitation: Invitation, actor: Actor): actor is Member =>
  actor.kind === 'member' && may(actor, 'invitations.see') && (isOurs(invitation, actor) || isForUs(invitation, actor));

/** Input that names an invitation of the actor's organisation. */
export const meantInvitation = {
  id: input.id.optional(),
  invitationId: input.id.optional(),
  email: input.email.optional(),
  /** The invited organisation or customer. */
  reseller: input.line(200).optional(),
  company: input.line(200).optional(),
};
type Meant = { readonly [K in keyof typeof meantInvitation]?: string | undefined };

/** The open invitation of the actor's organisation that is meant, among its newest 200. */
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
  const name = folded(meant.reseller ?? meant.company ?? '');
  const { items } = await view.find('invitations', 'from', actor.organization.id, { limit: 200, descending: true });
  const fits = items.filter(
    (invitation): invitation is OpenInvitation =>
      invitation.status === 'open' &&
      (meant.email === undefined || invitation.email === meant.email) &&
      (name === '' || folded(partyOf(invitation)).includes(name)),
  );
  return oneOf(
    fits,
    refuse(meant.email || name ? invitationPhrases.notFound : invitationPhrases.noneOpen),
    invitationPhrases.which,
    (i) => ({ title: `${partyOf(i)} · ${i.id}`, verb, data: { id: i.id } }),
  );
}

/** The open invitation of a signed link. */
export async function openOfLink(view: View, id: string): Promise<OpenInvitation | Refusal> {
  const invitation = await view.get('invitations', id);
  if (!invitation) return refuse(invitationPhrases.notFound);
  return invitation.status === 'open' ? invitation : refuseEnded(invitation);
}

/** The expiry that the signature of an invitation's link covers; `undefined` if there is no such invitation. */
export const linkExpiry = async (view: View, id: string): Promise<string | undefined> =>
  (await view.get('invitations', id))?.expiresAt;

/** Refuses an invitation that is no longer open, with its outcome. */
export const refuseEnded = ({ kind, status }: Invitation): Refusal => refuse(endedAs(kind)[status]);

/** How an invitation is answered or ended. */
export const invitationLifecycle = {
  collection: 'invitations',
  machine: invitationLife,
  gone: invitationPhrases.notFound,
} as const;
