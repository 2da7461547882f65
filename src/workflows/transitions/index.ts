/** The transition from direct-bill partner to indirect reseller (TRN-1 to TRN-9). */
import type { Workflow } from '../../kernel/workflow.js';
import { enrollTransition } from './enroll-transition.js';
import { transitionPhrases } from './phrases.js';
import { showSteps, stepsCard } from './show-steps.js';
import { startTransition } from './start-transition.js';
import { transitionTopics } from './topics.js';
import { transitionToStart } from './waiting.js';

export const transition: Workflow = {
  name: 'transition',
  title: transitionPhrases.topic,
  page: 'transition',
  topics: transitionTopics,
  commands: [startTransition, enrollTransition, showSteps],
  cards: [stepsCard],
  notifications: [],
  timers: [],
  waiting: [transitionToStart],
};
