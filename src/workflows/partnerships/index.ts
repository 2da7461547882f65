import type { Workflow } from '../../kernel/workflow.js';
import {
  accept,
  acceptedByReseller,
  acceptedHere,
  decline,
  declinedByReseller,
  showInvitation,
} from './accept-partnership.js';
import { approve, approved, declined, declineRequest } from './approve-request.js';
import { ask, received, withdraw } from './ask-provider.js';
import * as cards from './cards.js';
import { listCard } from './list-card.js';
import { accessTold, grantAdmin, list, remove, revokeAdmin } from './list-partnerships.js';
import { partnershipPhrases } from './phrases.js';
import * as requestCards from './request-cards.js';
import { request } from './request-partnership.js';
import { lookAt, providerSearch, requestsToDecide, resellerSearch } from './search-partnerships.js';
import { proofMail, prove, provingCards, sendCode } from './verify-address.js';

const { grantLines: _wording, ...allCards } = cards;

export const partnerships: Workflow = {
  name: 'partnerships',
  title: partnershipPhrases.topic,
  page: 'partnerships',
  commands: [
    request,
    ask,
    approve,
    declineRequest,
    withdraw,
    showInvitation,
    accept,
    sendCode,
    prove,
    decline,
    list,
    revokeAdmin,
    grantAdmin,
    remove,
    lookAt,
  ],
  cards: [...Object.values(allCards), ...Object.values(requestCards), listCard, ...provingCards],
  notifications: [
    proofMail,
    received,
    approved,
    declined,
    acceptedByReseller,
    acceptedHere,
    declinedByReseller,
    accessTold,
  ],
  timers: [],
  searches: [resellerSearch, providerSearch],
  waiting: [requestsToDecide],
};
