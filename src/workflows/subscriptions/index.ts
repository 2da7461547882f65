import type { Workflow } from '../../kernel/workflow.js';
import { readinessCard } from '../orders/readiness.js';
import { add } from './add-subscription.js';
import { assignReseller } from './assign-reseller.js';
import { cancel } from './cancel-subscription.js';
import { listCard } from './cards.js';
import { changedCard, doneCard } from './change-cards.js';
import { changeSeats } from './change-seats.js';
import { confirmTenantOwner } from './confirm-tenant-owner.js';
import { decideEnd } from './decide-end.js';
import { end } from './end-subscription.js';
import { changed } from './facts.js';
import { creditCard, listCredited } from './list-credited.js';
import { list } from './list-subscriptions.js';
import { subscriptionPermissions } from './permissions.js';
import { subscriptionPhrases } from './phrases.js';
import { scheduleChange } from './schedule-change.js';
import { byProduct, subscriptionSearch } from './search-subscriptions.js';
import { renewal } from './set-renewal.js';
import { setSupportContact } from './set-support-contact.js';
import { endCard, showEnd } from './show-end.js';
import { expired, reminderTimer, renewed, soon, termTimer } from './timers.js';
import { subscriptionTopics } from './topics.js';
import { undoAddition } from './undo-addition.js';
import { upgrade } from './upgrade-subscription.js';

export const subscriptions: Workflow = {
  name: 'subscriptions',
  title: subscriptionPhrases.topic,
  page: 'subscriptions',
  permissions: subscriptionPermissions,
  topics: subscriptionTopics,
  commands: [
    list,
    add,
    changeSeats,
    upgrade,
    renewal,
    assignReseller,
    setSupportContact,
    listCredited,
    end,
    cancel,
    undoAddition,
    showEnd,
    decideEnd,
    scheduleChange,
    confirmTenantOwner,
  ],
  cards: [listCard, doneCard, endCard, changedCard, creditCard, readinessCard],
  notifications: [changed, soon, renewed, expired],
  // If both are due, the reminder runs before the end of the term.
  timers: [reminderTimer, termTimer],
  searches: [subscriptionSearch],
  charts: [byProduct],
};
