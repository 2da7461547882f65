/** The operator's commands: reviews, tenants, partners, agreement versions (ENR-11, ENR-15, ORG-6, ORG-7). */

import type { Workflow } from '../../kernel/workflow.js';
import { admitTenant, admittedCard } from './admit-tenant.js';
import { approveReview } from './approve-review.js';
import { dismissedCard, dismissTenant } from './dismiss-tenant.js';
import { listReviews, reviewsCard, toReview } from './list-reviews.js';
import { listTenants, tenantsCard } from './list-tenants.js';
import { markedCard, markPartner } from './mark-partner.js';
import { onboardedCard, onboardPartner } from './onboard-partner.js';
import { operatorPermissions } from './permissions.js';
import { operatorPhrases } from './phrases.js';
import { publishAgreement, publishedCard } from './publish-agreement.js';
import { rejectReview } from './reject-review.js';
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
    rejectReview,
    admitTenant,
    listTenants,
    dismissTenant,
    onboardPartner,
    markPartner,
    publishAgreement,
  ],
  cards: [reviewsCard, admittedCard, tenantsCard, dismissedCard, onboardedCard, markedCard, publishedCard],
  notifications: [],
  timers: [],
  waiting: [toReview],
};
