import type { Workflow } from '../../kernel/workflow.js';
import { add } from './add-subscription.js';
import { askAdd } from '../orders/request-subscription.js';
import { askSeats, askUpgrade } from '../orders/request-change.js';
import { listCard } from './cards.js';
import { approve, decline } from '../orders/approve-request.js';
import { addUser, removeUser, userDoneCard } from '../licenses/add-customer-user.js';
import { end } from './end-subscription.js';
import { changed } from './facts.js';
import { assign, licenceCard, takeBack } from '../licenses/assign-license.js';
import { credit, creditCard, list } from './list-subscriptions.js';
import { byProduct, subscriptionSearch } from './search-subscriptions.js';
import { assignReseller, tenantOwner } from './assign-reseller.js';
import { subscriptionPhrases } from './phrases.js';
import { readinessCard } from '../orders/readiness.js';
import { renewal } from './set-renewal.js';
import { approved, customerWanted, decidedCard, declined, received, sentCard } from '../orders/order-requests.js';
import { changedCard, doneCard } from './change-phrases.js';
import { changeSeats } from './change-seats.js';
import { setSupportContact } from './set-support-contact.js';
import { expired, reminderTimer, renewed, soon, termTimer } from './timers.js';
import { upgrade } from './upgrade-subscription.js';
import { users, usersCard } from '../licenses/list-customer-users.js';
import { requests, requestsCard, requestsToAnswer } from '../orders/list-requests.js';
import { customerUnwanted, takenBack, withdraw, withdrawn } from '../orders/withdraw-request.js';

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
