import type { Workflow } from '../../kernel/workflow.js';
import { add } from './add-customer.js';
import { answerCommands } from './answer-invitation.js';
import { adminResetCard, confirmationCard, reviewCard, undoneCard } from './cards.js';
import { filter } from './filter-customers.js';
import { accepted, answerCards, codeMailed, declined } from './invitation-facts.js';
import { invite, inviteJoint } from './invite-customer.js';
import { list, listCard } from './list-customers.js';
import { customerPhrases } from './phrases.js';
import { removeCustomer, removedCard } from './remove-customer.js';
import { requestCustomer } from './request-customer.js';
import { resetAdmin } from './reset-admin.js';
import { giveUp, products, review } from './review-customer.js';
import { customerSearch } from './search-customers.js';
import { customerCard, showCustomer } from './show-customer.js';
import { moving, movingCard } from './show-transfers.js';
import { createdForYou, submit } from './submit-customer.js';

export const customers: Workflow = {
  name: 'customers',
  title: customerPhrases.topic,
  page: 'customers',
  commands: [
    list,
    showCustomer,
    add,
    removeCustomer,
    filter,
    products,
    review,
    submit,
    giveUp,
    resetAdmin,
    requestCustomer,
    invite,
    inviteJoint,
    moving,
    ...answerCommands,
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
    ...answerCards,
  ],
  notifications: [createdForYou, codeMailed, accepted, declined],
  timers: [],
  searches: [customerSearch],
};
