/** A channel or group chat that receives an organisation's notifications (NOT-3). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { languages, type Phrase, phrase } from '../kernel/localizer.js';
import { topicLabels } from '../kernel/topics.js';
import { labels, languageLabels } from './labels.js';

/** A request comes before the activation: the user first reads what every member of the chat will see. */
export const channelLife = machine({
  asked: { ask: 'asked', confirm: 'active', stop: 'stopped' },
  active: { ask: 'active', confirm: 'active', stop: 'stopped' },
  stopped: { ask: 'asked' },
});

const channel = z.object({
  /** `id` is the conversation's id. */
  ...recordBase,
  organizationId: z.string(),
  status: z.enum(['asked', 'active', 'stopped']),
  topics: z.array(z.string()),
  /** Language of the user who requested it; a channel has no language. */
  language: z.enum(languages),
  askedBy: z.string(),
  /** Conversation reference, opaque outside `teams/`. */
  chat: z.record(z.string(), z.unknown()),
  /** Teams rejects the bot's messages (403, 404); nothing is sent until a message arrives from there. */
  unreachable: z.boolean().optional(),
});
export type NoticeChannel = z.output<typeof channel>;

const statusLabels: Record<NoticeChannel['status'], Phrase> = {
  asked: phrase({ en: 'asked', fr: 'à confirmer' }),
  active: phrase({ en: 'active', fr: 'actif' }),
  stopped: phrase({ en: 'stopped', fr: 'arrêté' }),
};

export const channels = collection({
  schema: channel,
  labels: {
    name: phrase({ en: 'channel', fr: 'canal' }),
    fields: {
      ...labels('organizationId', 'status', 'language', 'askedBy'),
      topics: phrase({ en: 'Topics', fr: 'Sujets' }),
      unreachable: phrase({ en: 'Cannot be reached', fr: 'Injoignable' }),
    },
    values: { status: statusLabels, topics: topicLabels, language: languageLabels },
  },
  /** Active channels; newest last. */
  indexes: { organization: { key: (c) => (c.status === 'active' ? c.organizationId : undefined) } },
  hidden: ['chat'],
});
