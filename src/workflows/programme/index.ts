import type { Workflow } from '../workflow.js';
import { words } from './phrases.js';
import { reviewCards, reviewCommands } from './reviews.js';
import { tenantCards, tenantCommands } from './tenants.js';

export const programme: Workflow = {
  name: 'programme',
  title: words.topic,
  commands: [...reviewCommands, ...tenantCommands],
  cards: [...reviewCards, ...tenantCards],
  notices: [],
  timers: [],
};
