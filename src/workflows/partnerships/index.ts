import type { Workflow } from '../workflow.js';
import { accept, acceptedByReseller, acceptedHere, decline, declinedByReseller, showInvitation } from './accepting.js';
import { approve, approved, declined, declineRequest } from './answering.js';
import { ask, received, withdraw } from './asking.js';
import * as cards from './cards.js';
import { request } from './inviting.js';
import { accessTold, grantAdmin, list, remove, revokeAdmin } from './keeping.js';
import { listCard } from './list-card.js';
import { lookAt, providerSearch, requestsToDecide, resellerSearch } from './looking.js';
import { words } from './phrases.js';
import { proofMail, prove, provingCards, sendCode } from './proving.js';
import * as requestCards from './request-cards.js';

const { grantLines: _wording, ...allCards } = cards;

export const partnerships: Workflow = {
  name: 'partnerships',
  title: words.topic,
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
  notices: [proofMail, received, approved, declined, acceptedByReseller, acceptedHere, declinedByReseller, accessTold],
  timers: [],
  searches: [resellerSearch, providerSearch],
  waiting: [requestsToDecide],
};
