import type { Workflow } from '../../kernel/workflow.js';
import { acceptedByReseller, acceptedHere, acceptPartnership } from './accept-partnership.js';
import { codeMailed } from './address-code.js';
import { accessChanged } from './admin-access.js';
import { approveRequest, requestApproved } from './approve-request.js';
import { askProvider, requestReceived } from './ask-provider.js';
import { cards } from './cards.js';
import { declinedByReseller, declinePartnership } from './decline-partnership.js';
import { declineRequest, requestDeclined } from './decline-request.js';
import { grantAdmin } from './grant-admin.js';
import { listCard } from './list-card.js';
import { listPartnerships } from './list-partnerships.js';
import { partnershipPermissions } from './permissions.js';
import { partnershipPhrases } from './phrases.js';
import { removePartnership } from './remove-partnership.js';
import { requestCards } from './request-cards.js';
import { requestPartnership } from './request-partnership.js';
import { revokeAdmin } from './revoke-admin.js';
import { providerSearch, requestsToDecide, resellerSearch } from './search-partnerships.js';
import { sendCode } from './send-code.js';
import { showInvitation } from './show-invitation.js';
import { showPartnership } from './show-partnership.js';
import { partnershipTopics } from './topics.js';
import { verifyAddress } from './verify-address.js';
import { withdrawRequest } from './withdraw-request.js';

export const partnerships: Workflow = {
  name: 'partnerships',
  title: partnershipPhrases.topic,
  page: 'partnerships',
  permissions: partnershipPermissions,
  topics: partnershipTopics,
  commands: [
    requestPartnership,
    askProvider,
    approveRequest,
    declineRequest,
    withdrawRequest,
    showInvitation,
    acceptPartnership,
    sendCode,
    verifyAddress,
    declinePartnership,
    listPartnerships,
    revokeAdmin,
    grantAdmin,
    removePartnership,
    showPartnership,
  ],
  cards: [...cards, ...requestCards, listCard],
  notifications: [
    codeMailed,
    requestReceived,
    requestApproved,
    requestDeclined,
    acceptedByReseller,
    acceptedHere,
    declinedByReseller,
    accessChanged,
  ],
  timers: [],
  searches: [resellerSearch, providerSearch],
  waiting: [requestsToDecide],
};
