/** Checks an edited draft: any text is allowed that contains the exact link (PAR-3). */
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
  /** The version that the user edited. */
  v: z.coerce.number().int().positive(),
  subject: input.line(200),
  body: input.lines(8000),
};

export interface TypedDraft {
  readonly v: number;
  readonly subject: string;
  readonly body: string;
}

/** The invitation with the typed text, or a refusal whose card contains everything that was typed. */
export function takeText(invitation: OpenInvitation, typed: TypedDraft, link: string): OpenInvitation | Refusal {
  const asTyped = { ...draftFacts(invitation), subject: typed.subject, body: typed.body };
  if (typed.v !== invitation.version) return refuse(invitationPhrases.changed, { instead: show(draftCard, asTyped) });
  const body = keptBody(typed.body, link);
  if (body === undefined)
    return refuse(invitationPhrases.linkLost, { link }, { instead: show(draftCard, { ...asTyped, lost: true }) });
  return { ...invitation, draft: { ...invitation.draft, subject: typed.subject, body } };
}
