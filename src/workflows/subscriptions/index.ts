import type { Workflow } from '../../kernel/workflow.js';
import { addUser, removeUser, userDoneCard } from '../licenses/add-customer-user.js';
import { assign, licenceCard, takeBack } from '../licenses/assign-license.js';
import { users, usersCard } from '../licenses/list-customer-users.js';
import { approve, decline } from '../orders/approve-request.js';
import { requests, requestsCard, requestsToAnswer } from '../orders/list-requests.js';
import { approved, customerWanted, decidedCard, declined, received, sentCard } from '../orders/order-requests.js';
import { readinessCard } from '../orders/readiness.js';
import { askSeats, askUpgrade } from '../orders/request-change.js';
import { askAdd } from '../orders/request-subscription.js';
import { customerUnwanted, takenBack, withdraw, withdrawn } from '../orders/withdraw-request.js';
import { add } from './add-subscription.js';
import { assignReseller, tenantOwner } from './assign-reseller.js';
import { listCard } from './cards.js';
import { changedCard, doneCard } from './change-phrases.js';
import { changeSeats } from './change-seats.js';
import { end } from './end-subscription.js';
import { changed } from './facts.js';
import { credit, creditCard, list } from './list-subscriptions.js';
import { subscriptionPhrases } from './phrases.js';
import { byProduct, subscriptionSearch } from './search-subscriptions.js';
import { renewal } from './set-renewal.js';
import { setSupportContact } from './set-support-contact.js';
import { expired, reminderTimer, renewed, soon, termTimer } from './timers.js';
import { upgrade } from './upgrade-subscription.js';

export const subscriptions: Workflow = {
  name: 'subscriptions',
  title: subscriptionPhrases.topic,
  page: 'subscriptions',
  commands: [
    list,
    add,
    changeSeats,
    upgrade,
    renewal,
    assignReseller,
    setSupportContact,
    assign,
    takeBack,
    credit,
    end,
    tenantOwner,
    users,
    addUser,
    removeUser,
    askAdd,
    askSeats,
    askUpgrade,
    requests,
    approve,
    decline,
    withdraw,
  ],
  cards: [
    listCard,
    doneCard,
    changedCard,
    creditCard,
    readinessCard,
    usersCard,
    userDoneCard,
    licenceCard,
    sentCard,
    requestsCard,
    decidedCard,
  ],
  notifications: [
    received,
    customerWanted,
    approved,
    declined,
    withdrawn,
    customerUnwanted,
    takenBack,
    changed,
    soon,
    renewed,
    expired,
  ],
  // a reminder comes before the end, also when both are due at once
  timers: [reminderTimer, termTimer],
  searches: [subscriptionSearch],
  waiting: [requestsToAnswer],
  charts: [byProduct],
};
