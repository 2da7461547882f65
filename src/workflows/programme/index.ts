import type { Workflow } from '../workflow.js';
import { importCards, importCommands } from './importing.js';
import { partnerCards, partnerCommands } from './partners.js';
import { words } from './phrases.js';
import { publishingCards, publishingCommands } from './publishing.js';
import { reviewCards, reviewCommands } from './reviews.js';
import { tenantCards, tenantCommands } from './tenants.js';

export const programme: Workflow = {
  name: 'programme',
  title: words.topic,
  page: 'enrolment',
  commands: [...reviewCommands, ...tenantCommands, ...partnerCommands, ...importCommands, ...publishingCommands],
  cards: [...reviewCards, ...tenantCards, ...partnerCards, ...importCards, ...publishingCards],
  notices: [],
  timers: [],
};
