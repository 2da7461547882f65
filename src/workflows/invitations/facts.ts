/** Facts of the invitation cards. */
import { type Invitation, invitationStatusLabels } from '../../domain/invitation.js';
import type { Tone } from '../../kernel/card.js';
import type { Language, Phrase } from '../../kernel/localizer.js';

export interface DraftCardFacts {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly language: Language;
  readonly subject: string;
  /** The stored body with the placeholder of the link, or the typed body if it was refused. */
  readonly body: string;
  readonly expiresAt: string;
  readonly note?: 'reused' | 'waits' | 'saved' | 'redrafted' | 'linkBack';
  /** The typed text lacks the link: the card offers to restore it. */
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
/** The invited party as the sender named it: name or address. Never the organisation's name, which the sender may not know. */
export const partyOf = (invitation: Invitation): string => invitation.toName ?? invitation.email;

/** Subjects of notifications to the sender and to the invited side: their cards are resolved with different texts. */
export const sentSubject = (id: string): string => `invitations/${id}`;
export const receivedSubject = (id: string): string => `received/${id}`;
