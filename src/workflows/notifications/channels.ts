/** The channels and group chats that an organisation has told, and where each is stopped (NOT-3). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { phrase } from '../language.js';
import { words } from './phrases.js';
import { type Topic, topics } from './topics.js';

interface ListedChannel {
  readonly id: string;
  readonly topics: readonly Topic[];
  readonly askedBy: string;
  readonly since: string;
  readonly unreachable: boolean;
}
export const channelsCard = card<{ items: readonly ListedChannel[] }>('notify.channels', {
  view: ({ items }, pen) => ({
    icon: '📣',
    title: pen.say(words.channels),
    lines: [pen.say(items.length > 0 ? words.channelsIntro : words.noChannels)],
    items: items.map((item) => ({
      title: pen.typed(pen.words.list(item.topics.map((topic) => pen.plain(topics[topic].words)))),
      status: item.unreachable
        ? { text: pen.plain(words.unreachable), tone: 'attention' as const }
        : { text: pen.plain(words.active), tone: 'good' as const },
      lines: [pen.say(words.since, { by: item.askedBy, since: item.since })],
      actions: [{ title: pen.plain(words.stop), verb: 'notify.stop', data: { id: item.id } }],
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

export const channels = query({
  verb: 'notify.channels',
  who: 'channel.notify',
  listed: false,
  words: {
    title: words.channels,
    help: phrase({ en: 'Where everybody reads your notices', fr: 'Où tout le monde lit vos notifications' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => view.find('channels', 'organization', actor.organization.id, { limit: 20 }),
  answer: ({ items }) =>
    show(channelsCard, {
      items: items.map(({ id, topics: told, askedBy, updatedAt, unreachable }) => ({
        id,
        topics: told,
        askedBy,
        since: updatedAt,
        unreachable: unreachable ?? false,
      })),
    }),
});
