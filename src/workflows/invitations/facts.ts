/** What the cards of an invitation are worded from, taken from the record once. */

import { type Invitation, invitationStatusLabels } from '../../domain/invitation.js';
import type { Tone } from '../../kernel/card.js';
import type { Language, Phrase } from '../../kernel/localizer.js';

export interface DraftCardFacts {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly language: Language;
  readonly subject: string;
  /** As kept: with the mark where the link stands; or as typed, when it could not be kept. */
  readonly body: string;
  readonly expiresAt: string;
  readonly note?: 'reused' | 'waits' | 'saved' | 'redrafted' | 'linkBack';
  /** What was typed has lost the link: it is offered back. */
  readonly lost?: boolean;
}

export const draftFacts = (invitation: Invitation, note?: DraftCardFacts['note']): DraftCardFacts => ({
  id: invitation.id,
  version: invitation.version,
  email: invitation.email,
  ...invitation.draft,
  expiresAt: invitation.expiresAt,
  ...(note ? { note } : {}),
});

export const stateWords: Record<Invitation['status'], { word: Phrase; tone: Tone }> = {
  open: { word: invitationStatusLabels.open, tone: 'warning' },
  accepted: { word: invitationStatusLabels.accepted, tone: 'good' },
  declined: { word: invitationStatusLabels.declined, tone: 'attention' },
  expired: { word: invitationStatusLabels.expired, tone: 'neutral' },
  revoked: { word: invitationStatusLabels.revoked, tone: 'neutral' },
  replaced: { word: invitationStatusLabels.replaced, tone: 'neutral' },
};
/** How the inviter knows the other side: by the name given or the address, not by what the directory would tell. */
export const partyOf = (invitation: Invitation): string => invitation.toName ?? invitation.email;

/** What a notice to the inviting side is about, and one to the invited side: they are settled in different words. */
export const sentSubject = (id: string): string => `invitations/${id}`;
export const receivedSubject = (id: string): string => `received/${id}`;
