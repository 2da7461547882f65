/** Notices that found no way: kept, shown to the operator, tried again when it says so (NOT-2). */

import { z } from 'zod';
import type { Notification } from '../../domain/notification.js';
import { type Topic, topicOf, topics } from '../../domain/topics.js';
import { button, card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { escapeMarkdown, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { notificationPhrases } from './phrases.js';

const pageSize = 8;
const atOnce = 200;

interface ListedNotice {
  readonly id: string;
  readonly topic: Topic;
  /** Whom it is for: a name and an organisation, or an address. */
  readonly to: string;
  readonly problem: string;
  readonly attempts: number;
  readonly since: string;
}
export const undeliveredCard = card<{ items: readonly ListedNotice[]; next?: string }>('notices.undelivered', {
  view: ({ items, next }, t) => ({
    icon: '📭',
    title: t.markdown(notificationPhrases.undeliveredTitle),
    lines: [t.markdown(items.length > 0 ? notificationPhrases.undeliveredIntro : notificationPhrases.allDelivered)],
    items: items.map(({ id, topic, to, problem, attempts, since }) => ({
      title: escapeMarkdown(to),
      lines: [
        t.markdown(topics[topic].words),
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
  const held = kind === 'channel' ? await view.get('channels', id) : await view.get('users', id);
  const organization = held && (await view.get('organizations', held.organizationId));
  const name = held && 'name' in held ? held.name : undefined;
  return [name, organization?.name].filter(Boolean).join(', ') || id;
}

export const undelivered = query({
  verb: 'notifications.listUndelivered',
  formerly: ['notices.undelivered'],
  who: 'programme.run',
  words: {
    title: notificationPhrases.undeliveredTitle,
    help: phrase({ en: 'Notices that found no way, to try again', fr: 'Les notifications à remettre de nouveau' }),
    exact: true,
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }) => {
    const page = await view.find('notices', 'dead', 'dead', { limit: pageSize, ...(after ? { after } : {}) });
    const items = await Promise.all(
      page.items.map(async (notice) => ({
        id: notice.id,
        topic: topicOf(notice.event),
        to: await nameOf(view, notice),
        problem: notice.problem ?? '',
        attempts: notice.attempts,
        since: notice.createdAt,
      })),
    );
    return { items, ...(page.next ? { next: page.next } : {}) };
  },
  answer: (facts) => show(undeliveredCard, facts),
});

export const triedCard = card<{ count: number }>('notices.tried', {
  view: (facts, t) => ({
    icon: '📬',
    title: t.markdown(notificationPhrases.triedTitle),
    lines: [t.markdown(notificationPhrases.tried, facts)],
    actions: [button('notifications.listUndelivered', t.text(notificationPhrases.undeliveredTitle))],
  }),
  sample: { count: 2 },
});

export const retry = change({
  verb: 'notifications.retry',
  formerly: ['notices.retry'],
  who: 'programme.run',
  listed: false,
  words: {
    title: notificationPhrases.tryAgain,
    help: phrase({ en: 'Sends undelivered notices once more', fr: 'Renvoie les notifications non remises' }),
  },
  input: z.object({ id: input.id.optional() }),
  load: async (view, { id }) => {
    if (id === undefined) return { dead: (await view.find('notices', 'dead', 'dead', { limit: atOnce })).items };
    const notice = await view.get('notices', id);
    return notice?.state === 'dead' ? { dead: [notice] } : refuse(notificationPhrases.gone);
  },
  decide: ({ dead }, _input, { now }) =>
    dead.length === 0
      ? refuse(notificationPhrases.gone)
      : done(
          show(triedCard, { count: dead.length }),
          ...dead.map(({ problem: _before, ...notice }) =>
            put('notices', { ...notice, state: 'due', attempts: 0, dueAt: now }),
          ),
        ),
});
