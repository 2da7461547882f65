import type { Workflow } from '../workflow.js';
import { add } from './adding.js';
import { askAdd } from './ask-adding.js';
import { askSeats, askUpgrade } from './ask-changing.js';
import { listCard } from './cards.js';
import { approve, decline } from './deciding.js';
import { addUser, removeUser, userDoneCard } from './editing-users.js';
import { end } from './ending.js';
import { changed } from './facts.js';
import { assign, licenceCard, takeBack } from './licensing.js';
import { credit, creditCard, list } from './listing.js';
import { byProduct, subscriptionSearch } from './looking.js';
import { assignReseller, tenantOwner } from './naming.js';
import { words } from './phrases.js';
import { readinessCard } from './readiness.js';
import { renewal } from './renewing.js';
import { approved, customerWanted, decidedCard, declined, received, sentCard } from './requests.js';
import { changedCard, doneCard } from './said.js';
import { changeSeats } from './seats.js';
import { setSupportContact } from './supporting.js';
import { expired, reminderTimer, renewed, soon, termTimer } from './timers.js';
import { upgrade } from './upgrading.js';
import { users, usersCard } from './users.js';
import { requests, requestsCard, requestsToAnswer } from './waiting-requests.js';
import { customerUnwanted, takenBack, withdraw, withdrawn } from './withdrawing.js';

export const subscriptions: Workflow = {
  name: 'subscriptions',
  title: words.topic,
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
  notices: [
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
