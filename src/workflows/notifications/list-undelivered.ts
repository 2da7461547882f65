/** Lists the notifications that could not be delivered, for the operator (NOT-2). */
import { z } from 'zod';
import type { Notification } from '../../domain/notification.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown, phrase } from '../../kernel/localizer.js';
import { type Topic, topicOf, topicRow } from '../../kernel/topics.js';
import type { Paging, View } from '../../kernel/view.js';
import { waiting } from '../../kernel/waiting.js';
import { notificationPhrases } from './phrases.js';

const pageSize = 8;

interface ListedNotification {
  readonly id: string;
  readonly topic: Topic;
  /** Name and organisation of the recipient, or the address. */
  readonly to: string;
  readonly problem: string;
  readonly attempts: number;
  readonly since: string;
}
export const undeliveredCard = card<{ items: readonly ListedNotification[]; next?: string }>('notices.undelivered', {
  view: ({ items, next }, t) => ({
    icon: '📭',
    title: t.markdown(notificationPhrases.undeliveredTitle),
    lines: [t.markdown(items.length > 0 ? notificationPhrases.undeliveredIntro : notificationPhrases.allDelivered)],
    items: items.map(({ id, topic, to, problem, attempts, since }) => ({
      title: escapeMarkdown(to),
      lines: [
        t.markdown(topicRow(topic).words),
        t.markdown(notificationPhrases.undelivered, { problem, attempts, since }),
      ],
      actions: [button('notifications.retry', t.text(notificationPhrases.tryAgain), { data: { id } })],
    })),
    actions: [
      ...(items.length > 1 ? [button('notifications.retry', t.text(notificationPhrases.tryAllAgain))] : []),
      ...(next
        ? [button('notifications.listUndelivered', t.text(notificationPhrases.more), { data: { after: next } })]
        : []),
    ],
  }),
  sample: {
    items: [
      {
        id: '01J',
        topic: 'partnerships',
        to: 'Ada Ito, Lumière Informatique',
        problem: 'the channel refused: 500',
        attempts: 12,
        since: '2026-11-21T09:00:00.000Z',
      },
    ],
    next: 'x',
  },
});

async function nameOf(view: View, { to }: Notification): Promise<string> {
  const [kind, id] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)];
  if (kind === 'mail') return id;
  const recipient = kind === 'channel' ? await view.get('channels', id) : await view.get('users', id);
  const organization = recipient && (await view.get('organizations', recipient.organizationId));
  const name = recipient && 'name' in recipient ? recipient.name : undefined;
  return [name, organization?.name].filter(Boolean).join(', ') || id;
}

async function undelivered(view: View, paging: Paging) {
  const page = await view.find('notices', 'dead', 'dead', paging);
  const items = await Promise.all(
    page.items.map(
      async (notification): Promise<ListedNotification> => ({
        id: notification.id,
        topic: topicOf(notification.event),
        to: await nameOf(view, notification),
        problem: notification.problem ?? '',
        attempts: notification.attempts,
        since: notification.createdAt,
      }),
    ),
  );
  return { items, ...(page.next ? { next: page.next } : {}) };
}

const help = phrase({ en: 'Notices that found no way, to try again', fr: 'Les notifications à remettre de nouveau' });

export const listUndelivered = query({
  verb: 'notifications.listUndelivered',
  formerly: ['notices.undelivered'],
  who: 'programme.run',
  words: { title: notificationPhrases.undeliveredTitle, help, exact: true },
  input: z.object({ after: z.string().max(400).optional() }),
  load: (view, { after }) => undelivered(view, { limit: pageSize, ...(after ? { after } : {}) }),
  answer: (facts) => show(undeliveredCard, facts),
});

export const toRetry = waiting<ListedNotification>({
  name: 'notifications.undelivered',
  who: 'programme.run',
  title: notificationPhrases.undeliveredTitle,
  help,
  find: async (view, _text, _actor, limit) => (await undelivered(view, { limit })).items,
  when: ({ since }) => ({ since }),
  decide: ({ id }, t) => [button('notifications.retry', t.text(notificationPhrases.tryAgain), { data: { id } })],
  list: 'notifications.listUndelivered',
  hit: ({ to, problem, attempts, since }, t) => ({
    title: to,
    line: t.text(notificationPhrases.undelivered, { problem, attempts, since }),
    shared: t.text(notificationPhrases.undeliveredTitle),
    verb: 'notifications.listUndelivered',
    data: {},
    say: t.text(notificationPhrases.undeliveredTitle),
  }),
});
