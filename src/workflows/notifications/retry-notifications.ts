/** Retries undelivered notifications, one or up to 200 (NOT-2). */
import { z } from 'zod';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { notificationPhrases } from './phrases.js';

export const triedCard = card<{ count: number }>('notices.tried', {
  view: (facts, t) => ({
    icon: '📬',
    title: t.markdown(notificationPhrases.triedTitle),
    lines: [t.markdown(notificationPhrases.tried, facts)],
    actions: [button('notifications.listUndelivered', t.text(notificationPhrases.undeliveredTitle))],
  }),
  sample: { count: 2 },
});

const batchSize = 200;

export const retryNotifications = change({
  verb: 'notifications.retry',
  formerly: ['notices.retry'],
  who: 'programme.run',
  listed: false,
  words: { title: notificationPhrases.tryAgain },
  input: z.object({ id: input.id.optional() }),
  load: async (view, { id }) => {
    if (id === undefined) return { dead: (await view.find('notices', 'dead', 'dead', { limit: batchSize })).items };
    const notification = await view.get('notices', id);
    return notification?.state === 'dead' ? { dead: [notification] } : refuse(notificationPhrases.gone);
  },
  decide: ({ dead }, _input, { now }) =>
    dead.length === 0
      ? refuse(notificationPhrases.gone)
      : done(
          show(triedCard, { count: dead.length }),
          ...dead.map(({ problem: _before, ...notification }) =>
            put('notices', { ...notification, state: 'due', attempts: 0, dueAt: now }),
          ),
        ),
});
