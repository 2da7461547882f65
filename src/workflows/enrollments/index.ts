import type { View } from '../../kernel/view.js';
import type { Workflow } from '../../kernel/workflow.js';
import { askTimer, newVersion } from '../agreements/renew-agreements.js';
import { agreeingCards, agreeingCommands } from './accept-agreement.js';
import { adminAgentCards, adminAgentCommands } from './become-admin-agent.js';
import { claimingCommands } from './claim-enrollment.js';
import { disputed, verifyingCards, verifyingCommands } from './confirm-verification.js';
import { linkingCommands } from './link-mpn.js';
import { contactChanged, disputedContact } from './new-contact.js';
import { changed, transitionChanged } from './notifications.js';
import { invitationWaits } from './pending-invitation.js';
import { enrollmentPhrases } from './phrases.js';
import { decidedCard, submitted } from './review-enrollment.js';
import { codeMail, membershipCards, membershipCommands } from './set-membership.js';
import { detailCommands } from './set-profile.js';
import { status, statusCard } from './show-status.js';
import { summaryCards, summaryCommands } from './show-summary.js';
import { startingCards, startingCommands } from './start-enrollment.js';
import { submittingCommands } from './submit-enrollment.js';
import { enrolmentToGoOn, timeline } from './timeline.js';
import { letter } from './verification-email.js';
import { provingCards, provingCommands } from './verify-authority.js';
import { takingBackCards, takingBackCommands } from './withdraw-enrollment.js';

export const enrollment: Workflow = {
  name: 'enrollment',
  title: enrollmentPhrases.topic,
  page: 'enrolment',
  commands: [
    ...startingCommands,
    ...claimingCommands,
    status,
    ...provingCommands,
    ...membershipCommands,
    ...linkingCommands,
    ...detailCommands,
    ...summaryCommands,
    ...submittingCommands,
    ...takingBackCommands,
    ...verifyingCommands,
    ...agreeingCommands,
    ...adminAgentCommands,
  ],
  cards: [
    ...startingCards,
    ...provingCards,
    ...membershipCards,
    ...summaryCards,
    ...takingBackCards,
    ...verifyingCards,
    ...agreeingCards,
    ...adminAgentCards,
    statusCard,
    decidedCard,
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
  ],
  timers: [askTimer],
  waiting: [enrolmentToGoOn],
  timelines: [timeline],
  linkTypes: { v: async (view: View, id) => (await view.get('verifications', id))?.expiresAt },
};
