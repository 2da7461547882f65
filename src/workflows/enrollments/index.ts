/** Enrolment of an indirect reseller, from the claim to the accepted agreement (ENR-1 to ENR-15). */
import type { View } from '../../kernel/view.js';
import type { Workflow } from '../../kernel/workflow.js';
import { acceptedElsewhereCard, askTimer, newVersion } from '../agreements/renew-agreements.js';
import { acceptAgreement, renewedCard } from './accept-agreement.js';
import { becomeAdminAgent } from './become-admin-agent.js';
import { claimEnrollment } from './claim-enrollment.js';
import { confirmVerification } from './confirm-verification.js';
import { disputed, disputeVerification } from './dispute-verification.js';
import { linkMpn } from './link-mpn.js';
import { listUnfinished, unfinishedCard } from './list-unfinished.js';
import { codeMail, codeMailCard } from './membership-code.js';
import { contactChanged, disputedContact } from './new-contact.js';
import { changed, transitionChanged } from './notifications.js';
import { offerAdminAgent } from './offer-admin-agent.js';
import { openEnrollment } from './open-enrollment.js';
import { invitationWaits } from './pending-invitation.js';
import { enrollmentPermissions } from './permissions.js';
import { enrollmentPhrases } from './phrases.js';
import { readyCard } from './ready-card.js';
import { released, releasedCard } from './release.js';
import { releaseEnrollment } from './release-enrollment.js';
import { reopenEnrollment } from './reopen-enrollment.js';
import { resendVerification, resentCard } from './resend-verification.js';
import { decidedCard, submitted } from './review.js';
import { setLegalProfile } from './set-legal-profile.js';
import { setMembership } from './set-membership.js';
import { setPrimaryContact } from './set-primary-contact.js';
import { setSupportContact } from './set-support-contact.js';
import { accountCard, showAccount } from './show-account.js';
import { showStatus, statusCard } from './show-status.js';
import { showSummary, summaryCard } from './show-summary.js';
import { startEnrollment } from './start-enrollment.js';
import { startInvited } from './start-invited.js';
import { submitEnrollment } from './submit-enrollment.js';
import { enrolmentToGoOn, timeline } from './timeline.js';
import { idle, idleCard, idleTimer, releaseTimer } from './timers.js';
import { enrollmentTopics } from './topics.js';
import { letter } from './verification-email.js';
import { verificationCard } from './verification-page.js';
import { authorityCard, verifyAuthority } from './verify-authority.js';
import { verifyMembership } from './verify-membership.js';
import { viewVerification } from './view-verification.js';
import { welcomeCard } from './welcome-card.js';
import { withdrawEnrollment } from './withdraw-enrollment.js';

export const enrollment: Workflow = {
  name: 'enrollment',
  title: enrollmentPhrases.topic,
  page: 'enrolment',
  permissions: enrollmentPermissions,
  topics: enrollmentTopics,
  commands: [
    startEnrollment,
    showAccount,
    startInvited,
    claimEnrollment,
    openEnrollment,
    showStatus,
    verifyAuthority,
    setMembership,
    verifyMembership,
    linkMpn,
    setLegalProfile,
    setPrimaryContact,
    setSupportContact,
    showSummary,
    submitEnrollment,
    resendVerification,
    reopenEnrollment,
    withdrawEnrollment,
    listUnfinished,
    releaseEnrollment,
    viewVerification,
    confirmVerification,
    disputeVerification,
    acceptAgreement,
    offerAdminAgent,
    becomeAdminAgent,
  ],
  cards: [
    welcomeCard,
    accountCard,
    authorityCard,
    codeMailCard,
    summaryCard,
    resentCard,
    verificationCard,
    renewedCard,
    acceptedElsewhereCard,
    readyCard,
    statusCard,
    decidedCard,
    unfinishedCard,
    releasedCard,
    idleCard,
  ],
  notifications: [
    codeMail,
    letter,
    changed,
    transitionChanged,
    submitted,
    disputed,
    contactChanged,
    disputedContact,
    newVersion,
    invitationWaits,
    released,
    idle,
  ],
  timers: [askTimer, idleTimer, releaseTimer],
  waiting: [enrolmentToGoOn],
  timelines: [timeline],
  linkTypes: { v: async (view: View, id) => (await view.get('verifications', id))?.expiresAt },
};
