import type { Workflow } from '../../kernel/workflow.js';
import { begun, confirmChannel } from './confirm-channel.js';
import { editSettings, savedCard } from './edit-settings.js';
import { channelsCard, listChannels } from './list-channels.js';
import { listUndelivered, undeliveredCard } from './list-undelivered.js';
import { hereCard, notifyChannel } from './notify-channel.js';
import { notificationPermissions } from './permissions.js';
import { notificationPhrases } from './phrases.js';
import { retryNotifications, triedCard } from './retry-notifications.js';
import { stopChannel, stoppedCard } from './stop-channel.js';

export const notifications: Workflow = {
  name: 'notifications',
  title: notificationPhrases.topic,
  page: 'notifications',
  permissions: notificationPermissions,
  commands: [
    editSettings,
    notifyChannel,
    confirmChannel,
    stopChannel,
    listChannels,
    listUndelivered,
    retryNotifications,
  ],
  cards: [savedCard, hereCard, stoppedCard, channelsCard, undeliveredCard, triedCard],
  notifications: [begun],
  timers: [],
};
