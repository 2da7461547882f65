import type { WorkflowPart } from '../../kernel/workflow.js';
import { approved, customerWanted, decidedCard, declined, received, sentCard } from '../orders/order-request.js';
import { approve } from './approve-request.js';
import { decline } from './decline-request.js';
import { requests, requestsCard, requestsToAnswer } from './list-requests.js';
import { orderPermissions } from './permissions.js';
import { requestSeats } from './request-seats.js';
import { requestSubscription } from './request-subscription.js';
import { requestUpgrade } from './request-upgrade.js';
import { customerWithdrawn, withdraw, withdrawn, withdrawnByColleague } from './withdraw-request.js';

export const orderRequests: WorkflowPart = {
  permissions: orderPermissions,
  commands: [requestSubscription, requestSeats, requestUpgrade, requests, approve, decline, withdraw],
  cards: [sentCard, requestsCard, decidedCard],
  notifications: [received, customerWanted, approved, declined, withdrawn, customerWithdrawn, withdrawnByColleague],
  waiting: [requestsToAnswer],
};
