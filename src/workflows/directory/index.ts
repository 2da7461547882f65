import type { Workflow } from '../../kernel/workflow.js';
import { approveChange } from './approve-change.js';
import { askedCard, changeDecided, changeRequested, deskCard, replacedCard } from './change-cards.js';
import { findProviders, listCard } from './find-providers.js';
import { directoryPermissions } from './permissions.js';
import { directoryPhrases } from './phrases.js';
import { rejectChange } from './reject-change.js';
import { requestChange } from './request-change.js';
import { reviewChange } from './review-change.js';
import { directoryTopics } from './topics.js';

export const directory: Workflow = {
  name: 'directory',
  title: directoryPhrases.topic,
  page: 'directory',
  permissions: directoryPermissions,
  topics: directoryTopics,
  commands: [findProviders, requestChange, reviewChange, approveChange, rejectChange],
  cards: [listCard, askedCard, deskCard, replacedCard],
  notifications: [changeRequested, changeDecided],
  timers: [],
};
