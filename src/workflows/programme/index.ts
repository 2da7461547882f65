import type { Workflow } from '../workflow.js';
import { partnerCards, partnerCommands } from './partners.js';
import { words } from './phrases.js';
import { publishingCards, publishingCommands } from './publishing.js';
import { reviews, reviewsCard, toReview } from './review-list.js';
import { reviewCommands } from './reviews.js';
import { tenantCards, tenantCommands } from './tenants.js';

export const programme: Workflow = {
  name: 'programme',
  title: words.topic,
  page: 'enrolment',
  commands: [reviews, ...reviewCommands, ...tenantCommands, ...partnerCommands, ...publishingCommands],
  cards: [reviewsCard, ...tenantCards, ...partnerCards, ...publishingCards],
  notices: [],
  timers: [],
  waiting: [toReview],
};
