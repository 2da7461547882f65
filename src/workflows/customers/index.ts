import type { Workflow } from '../workflow.js';
import { add } from './adding.js';
import { confirmationCard, reviewCard, undoneCard } from './cards.js';
import { filter, list, listCard } from './listing.js';
import { words } from './phrases.js';
import { removeCustomer, removedCard } from './removing.js';
import { requestCustomer } from './requesting.js';
import { customerCard, showCustomer } from './showing.js';
import { giveUp, products, review } from './steps.js';
import { createdForYou, submit } from './submitting.js';

export const customers: Workflow = {
  name: 'customers',
  title: words.topic,
  page: 'customers',
  commands: [list, showCustomer, add, removeCustomer, filter, products, review, submit, giveUp, requestCustomer],
  cards: [listCard, customerCard, removedCard, reviewCard, undoneCard, confirmationCard],
  notices: [createdForYou],
  timers: [],
};
