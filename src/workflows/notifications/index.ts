import type { Topic } from '../../kernel/topics.js';
import type { Workflow } from '../../kernel/workflow.js';
import { begun, confirmChannel } from './confirm-channel.js';
import { createEditSettings, savedCard } from './edit-settings.js';
import { channelsCard, listChannels } from './list-channels.js';
import { listUndelivered, toRetry, undeliveredCard } from './list-undelivered.js';
import { createNotifyChannel, hereCard } from './notify-channel.js';
import { notificationPermissions } from './permissions.js';
import { notificationPhrases } from './phrases.js';
import { retryNotifications, triedCard } from './retry-notifications.js';
import { stopChannel, stoppedCard } from './stop-channel.js';
import { notificationTopics } from './topics.js';

/** @param others the workflows whose topics users choose, in this order */
export function createNotifications(others: readonly Workflow[]): Workflow {
  const topics = others
    .flatMap((workflow) => Object.keys(workflow.topics ?? {}))
    .concat(Object.keys(notificationTopics)) as Topic[];
  return {
    name: 'notifications',
    title: notificationPhrases.topic,
    page: 'notifications',
    permissions: notificationPermissions,
    topics: notificationTopics,
    commands: [
      createEditSettings(topics),
      createNotifyChannel(topics),
      confirmChannel,
      stopChannel,
      listChannels,
      listUndelivered,
      retryNotifications,
    ],
    cards: [savedCard, hereCard, stoppedCard, channelsCard, undeliveredCard, triedCard],
    notifications: [begun],
    timers: [],
    waiting: [toRetry],
  };
}
