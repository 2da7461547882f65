/** A draft is edited freely as long as its exact link stays in it (PAR-3), in the chat and on the draft's page alike. */
import { z } from 'zod';
import type { OpenInvitation } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { keptBody } from './draft.js';
import { draftCard } from './draft-cards.js';
import { draftFacts } from './facts.js';
import { invitationPhrases } from './phrases.js';

export const typedText = {
  id: input.id,
  /** The version the editor had before them. */
  v: z.coerce.number().int().positive(),
  subject: input.line(200),
  body: input.lines(8000),
};

/** The text as typed becomes the draft, or comes back with the reason and everything that was typed. */
export function takeText(
  invitation: OpenInvitation,
  typed: { v: number; subject: string; body: string },
  link: string,
): OpenInvitation | Refusal {
  const asTyped = { ...draftFacts(invitation), subject: typed.subject, body: typed.body };
  if (typed.v !== invitation.version) return refuse(invitationPhrases.changed, { instead: show(draftCard, asTyped) });
  const body = keptBody(typed.body, link);
  if (body === undefined)
    return refuse(invitationPhrases.linkLost, { link }, { instead: show(draftCard, { ...asTyped, lost: true }) });
  return { ...invitation, draft: { ...invitation.draft, subject: typed.subject, body } };
}
