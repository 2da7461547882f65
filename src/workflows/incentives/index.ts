/** Incentive programmes: invited after the transition, each enrolled in or declined separately (INC-1, INC-2, INC-4). */

import type { Workflow } from '../../kernel/workflow.js';
import { listCard } from './cards.js';
import { declineIncentive } from './decline-incentive.js';
import { enrollIncentive } from './enroll-incentive.js';
import { invited, inviteTimer } from './invite-incentive.js';
import { incentivePermissions } from './permissions.js';
import { incentivePhrases } from './phrases.js';
import { showIncentives } from './show-incentives.js';
import { incentiveTopics } from './topics.js';
import { incentivesToAnswer } from './waiting.js';

export const incentives: Workflow = {
  name: 'incentives',
  title: incentivePhrases.topic,
  page: 'incentives',
  permissions: incentivePermissions,
  topics: incentiveTopics,
  commands: [showIncentives, enrollIncentive, declineIncentive],
  cards: [listCard],
  notifications: [invited],
  timers: [inviteTimer],
  waiting: [incentivesToAnswer],
};
