import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const notificationTopics = defineTopics({
  /** Notifications of no other topic. */
  other: { events: [], see: 'organization.see', words: phrase({ en: 'Everything else', fr: 'Tout le reste' }) },
});

type Rows = typeof notificationTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
