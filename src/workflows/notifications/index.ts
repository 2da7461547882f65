/** Who is told what and where: preferences, channels, and what could not be delivered (NOT-1 to NOT-5). */
import type { Workflow } from '../workflow.js';
import { channels, channelsCard } from './channels.js';
import { begun, confirmHere, here, hereCard, stopHere, stoppedCard } from './here.js';
import { words } from './phrases.js';
import { savedCard, settings } from './settings.js';
import { retry, triedCard, undelivered, undeliveredCard } from './undelivered.js';

export const notifications: Workflow = {
  name: 'notifications',
  title: words.topic,
  page: 'notifications',
  commands: [settings, here, confirmHere, stopHere, channels, undelivered, retry],
  cards: [savedCard, hereCard, stoppedCard, channelsCard, undeliveredCard, triedCard],
  notices: [begun],
  timers: [],
};
