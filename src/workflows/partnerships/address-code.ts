/** The code mailed to an invited address that is not the user's own (PAR-6). */
import type { OpenInvitation } from '../../domain/invitation.js';
import type { Actor } from '../../kernel/actor.js';
import { card } from '../../kernel/card.js';
import { notification, type Refusal, refuse } from '../../kernel/effects.js';
import { escapeMarkdown, type Links } from '../../kernel/localizer.js';
import { mailedCode } from '../../kernel/mailed-code.js';
import type { View } from '../../kernel/view.js';
import { holdsLink } from '../invitations/draft.js';
import { readReference, refuseEnded } from '../invitations/find.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { partnershipPhrases } from './phrases.js';

const codeMailCard = card<{ id: string; codes: number; organization: string; minutes: number }>(
  'partnership.codeMail',
  {
    view: (facts, t) => ({
      icon: '🔑',
      title: t.markdown(partnershipPhrases.codeMailTitle),
      lines: [
        t.markdown(partnershipPhrases.codeMail, { organization: facts.organization, id: facts.id }),
        escapeMarkdown(mailedCode(t.links, 'invitation', facts.id, facts.codes)),
        t.markdown(partnershipPhrases.codeMailNote, { minutes: facts.minutes }),
      ],
    }),
    sample: { id: 'INV-7K2M9QXD', codes: 1, organization: 'Lumière Informatique', minutes: 30 },
  },
);
/** Sent to the invited address only. */
export const codeMailed = notification('partnership.code', 'partnership.accept', codeMailCard);

/**
 * The open invitation of a holder of its link. Once the organisation has requested a code, the id is enough, because the
 * link's signature is not stored.
 */
export async function heldInvitation(
  view: View,
  reference: string,
  { actor, links }: { readonly actor: Actor; readonly links: Links },
): Promise<OpenInvitation | Refusal> {
  const { id, signature } = readReference(reference);
  const invitation = await view.get('invitations', id);
  if (invitation?.kind !== 'partnership' || invitation.toOrganizationId !== undefined)
    return refuse(invitationPhrases.notFound);
  const hasCode = invitation.status === 'open' && invitation.proof?.organizationId === actor.organization?.id;
  if (!hasCode && !holdsLink(links, invitation, signature)) return refuse(invitationPhrases.notFound);
  return invitation.status === 'open' ? invitation : refuseEnded(invitation);
}
