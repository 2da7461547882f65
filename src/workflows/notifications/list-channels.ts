/** Lists the channels and group chats in which the organisation is notified (NOT-3). */
import { z } from 'zod';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { isTopic, type Topic, topicRow } from '../../kernel/topics.js';
import { notificationPhrases } from './phrases.js';

interface ListedChannel {
  readonly id: string;
  readonly topics: readonly Topic[];
  readonly askedBy: string;
  readonly since: string;
  readonly unreachable: boolean;
}
export const channelsCard = card<{ items: readonly ListedChannel[] }>('notify.channels', {
  view: ({ items }, t) => ({
    icon: '📣',
    title: t.markdown(notificationPhrases.channels),
    lines: [t.markdown(items.length > 0 ? notificationPhrases.channelsIntro : notificationPhrases.noChannels)],
    items: items.map((item) => ({
      title: escapeMarkdown(t.format.list(item.topics.map((topic) => t.text(topicRow(topic).words)))),
      status: item.unreachable
        ? { text: t.text(notificationPhrases.unreachable), tone: 'attention' as const }
        : { text: t.text(notificationPhrases.active), tone: 'good' as const },
      lines: [t.markdown(notificationPhrases.since, { by: item.askedBy, since: item.since })],
      actions: [button('channels.stop', t.text(notificationPhrases.stop), { data: { id: item.id } })],
    })),
  }),
  sample: {
    items: [
      {
        id: '19:deal@thread',
        topics: ['partnerships'],
        askedBy: 'Ada Ito',
        since: '2026-11-21T09:00:00.000Z',
        unreachable: false,
      },
    ],
  },
});

export const listChannels = query({
  verb: 'channels.list',
  formerly: ['notify.channels'],
  who: 'channel.notify',
  listed: false,
  words: { title: notificationPhrases.channels },
  input: z.object({}),
  load: async (view, _input, { actor }) => view.find('channels', 'organization', actor.organization.id, { limit: 20 }),
  answer: ({ items }) =>
    show(channelsCard, {
      items: items.map(({ id, topics, askedBy, updatedAt, unreachable }) => ({
        id,
        topics: topics.filter(isTopic),
        askedBy,
        since: updatedAt,
        unreachable: unreachable ?? false,
      })),
    }),
});
