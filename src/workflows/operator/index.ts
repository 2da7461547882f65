/** The operator's commands: reviews, tenants, partners, agreement versions (ENR-11, ENR-15, ORG-6, ORG-7). */

import type { Workflow } from '../../kernel/workflow.js';
import { admitTenant, admittedCard } from './admit-tenant.js';
import { approveReview } from './approve-review.js';
import { changeFact } from './change-fact.js';
import { confirmApproval } from './confirm-approval.js';
import { dismissedCard, dismissTenant } from './dismiss-tenant.js';
import { erasedCard, erasePersonalData } from './erase-personal-data.js';
import { factsCard, listFacts } from './list-facts.js';
import { listReviews, reviewsCard, toReview } from './list-reviews.js';
import { listTenants, tenantsCard } from './list-tenants.js';
import { markedCard, markPartner } from './mark-partner.js';
import { onboardedCard, onboardPartner } from './onboard-partner.js';
import { operatorPermissions } from './permissions.js';
import { operatorPhrases } from './phrases.js';
import { publishAgreement, publishedCard } from './publish-agreement.js';
import { rejectReview } from './reject-review.js';
import { personalDataCard, showPersonalData } from './show-personal-data.js';
import { showReview } from './show-review.js';

export const programme: Workflow = {
  name: 'programme',
  title: operatorPhrases.topic,
  page: 'enrolment',
  permissions: operatorPermissions,
  commands: [
    listReviews,
    showReview,
    approveReview,
    confirmApproval,
    rejectReview,
    admitTenant,
    listTenants,
    dismissTenant,
    onboardPartner,
    markPartner,
    publishAgreement,
    listFacts,
    changeFact,
    showPersonalData,
    erasePersonalData,
  ],
  cards: [
    reviewsCard,
    admittedCard,
    tenantsCard,
    dismissedCard,
    onboardedCard,
    markedCard,
    publishedCard,
    factsCard,
    personalDataCard,
    erasedCard,
  ],
  notifications: [],
  timers: [],
  waiting: [toReview],
};
