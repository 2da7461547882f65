import type { Workflow } from '../../kernel/workflow.js';
import { tenantCards, tenantCommands } from './admit-tenant.js';
import { reviews, reviewsCard, toReview } from './list-reviews.js';
import { partnerCards, partnerCommands } from './onboard-partner.js';
import { operatorPhrases } from './phrases.js';
import { publishingCards, publishingCommands } from './publish-agreement.js';
import { reviewCommands } from './show-review.js';

export const programme: Workflow = {
  name: 'programme',
  title: operatorPhrases.topic,
  page: 'enrolment',
  commands: [reviews, ...reviewCommands, ...tenantCommands, ...partnerCommands, ...publishingCommands],
  cards: [reviewsCard, ...tenantCards, ...partnerCards, ...publishingCards],
  notifications: [],
  timers: [],
  waiting: [toReview],
};
