/** Who is told what and where: preferences, channels, and what could not be delivered (NOT-1 to NOT-5). */
import type { Workflow } from '../../kernel/workflow.js';
import { savedCard, settings } from './edit-settings.js';
import { channels, channelsCard } from './list-channels.js';
import { retry, triedCard, undelivered, undeliveredCard } from './list-undelivered.js';
import { begun, confirmHere, here, hereCard, stopHere, stoppedCard } from './notify-channel.js';
import { notificationPhrases } from './phrases.js';

export const notifications: Workflow = {
  name: 'notifications',
  title: notificationPhrases.topic,
  page: 'notifications',
  commands: [settings, here, confirmHere, stopHere, channels, undelivered, retry],
  cards: [savedCard, hereCard, stoppedCard, channelsCard, undeliveredCard, triedCard],
  notifications: [begun],
  timers: [],
};
