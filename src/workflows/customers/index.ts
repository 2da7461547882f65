import type { Workflow } from '../../kernel/workflow.js';
import { acceptInvitation } from './accept-invitation.js';
import { add } from './add-customer.js';
import { adminResetCard, confirmationCard, reviewCard, undoneCard } from './cards.js';
import { chooseProducts } from './choose-products.js';
import { declineInvitation } from './decline-invitation.js';
import { discard } from './discard-customer.js';
import { filter } from './filter-customers.js';
import { accepted, codeMailed, declined, pageCard } from './invitation-facts.js';
import { invite } from './invite-customer.js';
import { inviteJoint } from './invite-joint.js';
import { list, listCard } from './list-customers.js';
import { customerPermissions } from './permissions.js';
import { customerPhrases } from './phrases.js';
import { removeCustomer, removedCard } from './remove-customer.js';
import { requestCustomer } from './request-customer.js';
import { resetAdmin } from './reset-admin.js';
import { review } from './review-customer.js';
import { customerSearch } from './search-customers.js';
import { sendCode } from './send-code.js';
import { customerCard, showCustomer } from './show-customer.js';
import { moving, movingCard } from './show-transfers.js';
import { createdForYou, submit } from './submit-customer.js';
import { customerTopics } from './topics.js';
import { viewInvitation } from './view-invitation.js';

export const customers: Workflow = {
  name: 'customers',
  title: customerPhrases.topic,
  page: 'customers',
  permissions: customerPermissions,
  topics: customerTopics,
  commands: [
    list,
    showCustomer,
    add,
    removeCustomer,
    filter,
    chooseProducts,
    review,
    submit,
    discard,
    resetAdmin,
    requestCustomer,
    invite,
    inviteJoint,
    moving,
    viewInvitation,
    sendCode,
    acceptInvitation,
    declineInvitation,
  ],
  cards: [
    listCard,
    movingCard,
    customerCard,
    removedCard,
    reviewCard,
    undoneCard,
    confirmationCard,
    adminResetCard,
    pageCard,
  ],
  notifications: [createdForYou, codeMailed, accepted, declined],
  timers: [],
  searches: [customerSearch],
};
