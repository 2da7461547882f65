import type { WorkflowPart } from '../../kernel/workflow.js';
import { approved, customerWanted, decidedCard, declined, received, sentCard } from '../orders/order-request.js';
import { approve } from './approve-request.js';
import { decline } from './decline-request.js';
import { requests, requestsCard, requestsToAnswer } from './list-requests.js';
import { askSeats } from './request-seats.js';
import { askAdd } from './request-subscription.js';
import { askUpgrade } from './request-upgrade.js';
import { customerUnwanted, takenBack, withdraw, withdrawn } from './withdraw-request.js';

export const orderRequests: WorkflowPart = {
  commands: [askAdd, askSeats, askUpgrade, requests, approve, decline, withdraw],
  cards: [sentCard, requestsCard, decidedCard],
  notifications: [received, customerWanted, approved, declined, withdrawn, customerUnwanted, takenBack],
  waiting: [requestsToAnswer],
};
