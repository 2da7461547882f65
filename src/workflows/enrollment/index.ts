import type { View } from '../view.js';
import type { Workflow } from '../workflow.js';
import { adminAgentCards, adminAgentCommands } from './admin-agent.js';
import { agreeingCards, agreeingCommands } from './agreeing.js';
import { letter } from './asking-address.js';
import { claimingCommands } from './claiming.js';
import { detailCommands } from './details.js';
import { linkingCommands } from './linking.js';
import { enrolmentToGoOn, timeline } from './looking.js';
import { codeMail, membershipCards, membershipCommands } from './membership.js';
import { contactChanged, disputedContact } from './new-contact.js';
import { words } from './phrases.js';
import { provingCards, provingCommands } from './proving.js';
import { askTimer, newVersion } from './renewing.js';
import { decidedCard, submitted } from './reviewing.js';
import { startingCards, startingCommands } from './starting.js';
import { status, statusCard } from './status.js';
import { submittingCommands } from './submitting.js';
import { summaryCards, summaryCommands } from './summary.js';
import { takingBackCards, takingBackCommands } from './taking-back.js';
import { changed, transitionChanged } from './telling.js';
import { disputed, verifyingCards, verifyingCommands } from './verifying.js';
import { invitationWaits } from './waiting-invitation.js';

export const enrollment: Workflow = {
  name: 'enrollment',
  title: words.topic,
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
  notices: [
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
  rooms: { v: async (view: View, id) => (await view.get('verifications', id))?.expiresAt },
};
