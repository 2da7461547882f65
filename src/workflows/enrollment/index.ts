import type { View } from '../view.js';
import type { Workflow } from '../workflow.js';
import { adminAgentCards, adminAgentCommands } from './admin-agent.js';
import { agreeingCards, agreeingCommands } from './agreeing.js';
import { detailCommands } from './details.js';
import { codeMail, linkingCards, linkingCommands } from './linking.js';
import { enrolmentToGoOn, timeline } from './looking.js';
import { words } from './phrases.js';
import { provingCards, provingCommands } from './proving.js';
import { askTimer, newVersion } from './renewing.js';
import { decidedCard, submitted } from './reviewing.js';
import { startingCards, startingCommands } from './starting.js';
import { status, statusCard } from './status.js';
import { submittingCards, submittingCommands } from './submitting.js';
import { changed, transitionChanged } from './telling.js';
import { contactChanged, disputed, letter, verifyingCards, verifyingCommands } from './verifying.js';
import { invitationWaits } from './waiting-invitation.js';

export const enrollment: Workflow = {
  name: 'enrollment',
  title: words.topic,
  page: 'enrolment',
  commands: [
    ...startingCommands,
    status,
    ...provingCommands,
    ...linkingCommands,
    ...detailCommands,
    ...submittingCommands,
    ...verifyingCommands,
    ...agreeingCommands,
    ...adminAgentCommands,
  ],
  cards: [
    ...startingCards,
    ...provingCards,
    ...linkingCards,
    ...submittingCards,
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
    newVersion,
    invitationWaits,
  ],
  timers: [askTimer],
  waiting: [enrolmentToGoOn],
  timelines: [timeline],
  rooms: { v: async (view: View, id) => (await view.get('verifications', id))?.expiresAt },
};
