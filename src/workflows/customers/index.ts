import type { Workflow } from '../workflow.js';
import { add } from './adding.js';
import { answerCommands } from './answering.js';
import { accepted, answerCards, codeMailed, declined } from './asked.js';
import { adminResetCard, confirmationCard, reviewCard, undoneCard } from './cards.js';
import { filter } from './filtering.js';
import { invite, inviteJoint } from './inviting.js';
import { list, listCard } from './listing.js';
import { customerSearch } from './looking.js';
import { moving, movingCard } from './moving.js';
import { words } from './phrases.js';
import { removeCustomer, removedCard } from './removing.js';
import { requestCustomer } from './requesting.js';
import { resetAdmin } from './resetting.js';
import { customerCard, showCustomer } from './showing.js';
import { giveUp, products, review } from './steps.js';
import { createdForYou, submit } from './submitting.js';

export const customers: Workflow = {
  name: 'customers',
  title: words.topic,
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
  notices: [createdForYou, codeMailed, accepted, declined],
  timers: [],
  searches: [customerSearch],
};
