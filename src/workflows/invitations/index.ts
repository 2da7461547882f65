import type { Workflow } from '../../kernel/workflow.js';
import * as cards from './cards.js';
import * as draftCards from './draft-cards.js';
import { draftInvitation } from './draft-invitation.js';
import { editDraft, editInvitation } from './edit-draft.js';
import { linkExpiry } from './find.js';
import { finishDraft, finishInvitation } from './finish-draft.js';
import { listInvitations } from './list-invitations.js';
import { markOpened } from './mark-opened.js';
import { openInvitation } from './open-invitation.js';
import { invitationPermissions } from './permissions.js';
import { invitationPhrases } from './phrases.js';
import { previewCard, previewInvitation } from './preview-invitation.js';
import { remindInvitation } from './remind-invitation.js';
import { revokeInvitation } from './revoke-invitation.js';
import { byState, endingSoon, invitationSearch, notHandedOver, toAnswer } from './search-invitations.js';
import { expired, expiring, expiryTimer, reminderTimer } from './timers.js';
import { invitationTopics } from './topics.js';
import { viewDraft } from './view-draft.js';
import { landingCard, viewInvitation } from './view-invitation.js';
import { viewReminder } from './view-reminder.js';

export const invitations: Workflow = {
  name: 'invitations',
  title: invitationPhrases.topic,
  page: 'invitations',
  permissions: invitationPermissions,
  topics: invitationTopics,
  commands: [
    listInvitations,
    draftInvitation,
    editInvitation,
    finishInvitation,
    remindInvitation,
    revokeInvitation,
    openInvitation,
    previewInvitation,
    viewInvitation,
    markOpened,
    viewDraft,
    editDraft,
    finishDraft,
    viewReminder,
  ],
  cards: [...Object.values(draftCards), ...Object.values(cards), landingCard, previewCard],
  notifications: [expiring, expired],
  // If both are due, the reminder runs before the expiry.
  timers: [reminderTimer, expiryTimer],
  searches: [invitationSearch],
  waiting: [toAnswer, endingSoon, notHandedOver],
  charts: [byState],
  linkPreviews: { i: 'invitations.preview', drafts: 'invitations.preview', reminders: 'invitations.preview' },
  linkTypes: { i: linkExpiry, drafts: linkExpiry, reminders: linkExpiry },
};
