/**
 * Delivers notifications at least once, in order per recipient, with retries (NOT-2). A delivered notification is removed,
 * or stored as `delivered` while its card may still be replaced (NOT-4).
 */

import type { Notification } from '../../domain/notification.js';
import { type Effect, put, remove } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { type Channel, type Mailer, Undelivered } from '../channel.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { toEmail } from '../present/email.js';
import { render } from '../present/render.js';
import { viewOf } from '../present/views.js';
import { toWrites } from '../to-writes.js';
import { createRate } from './rate.js';
import { routeOf, withoutPrivateParts } from './route.js';

const leaseMs = 60_000;
const batch = 20;
const mostAttempts = 12;
const longestDelayMs = 60 * 60_000;

/** 2 s, 4 s, 8 s … up to 1 h, plus up to a quarter at random so that retries spread out. */
const delayAfter = (attempts: number): number =>
  Math.min(longestDelayMs, 1000 * 2 ** attempts) * (1 + Math.random() / 4);

/** The conversation's quota is used up. Not counted as an attempt. */
class RateLimited extends Error {
  constructor(readonly delayMs: number) {
    super('the rate limit of the conversation');
  }
}

/** The fields of its log events: its id, and the id of the request that caused it. */
const idsOf = ({ id, request }: Notification) => ({ notification: id, request });

export function createOutbox(deps: Deps & { channel: Channel; mailer: Mailer }) {
  const rate = createRate(deps.store.ephemeral, deps.now);
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** Delivers until no notification is due. */
  async function flush(): Promise<void> {
    for (;;) {
      const claimed = await deps.store.claim(deps.now(), batch, leaseMs);
      if (claimed.length === 0) return;
      await Promise.all(claimed.map(deliver));
    }
  }

  async function deliver(notification: Notification): Promise<void> {
    try {
      const activityId = await send(notification);
      await complete(notification, activityId);
      deps.meter.notification('delivered');
      deps.log.info(idsOf(notification), 'notification.delivered');
    } catch (error) {
      if (error instanceof RateLimited) await postpone(notification, error.delayMs);
      else await retryOrAbandon(notification, error);
    }
  }

  /** Resolves with the activity id of a sent card; `undefined` for emails and updates. */
  async function send(notification: Notification): Promise<string | undefined> {
    // the recipient resolved it before its message was sent
    if (notification.kind === 'update' && !notification.activityId) return undefined;
    const { language, chat, email, owed, shared, unreachable } = await deps.store.read((view) =>
      routeOf(deps.registry, view, notification),
    );
    const t = localizerFor(deps, language);
    const view = viewOf(deps.registry, { card: notification.card, facts: notification.facts }, t);
    if (chat) {
      const delayMs = await rate(notification.to);
      if (delayMs > 0) throw new RateLimited(delayMs);
      try {
        // the nonce is the notification's id: if a crash repeats the delivery, a press on either copy is the same turn
        const rendered = render(shared ? withoutPrivateParts(view) : view, notification.id);
        if (notification.kind === 'tell') return await deps.channel.send(chat, rendered);
        if (notification.activityId) await deps.channel.update(chat, notification.activityId, rendered);
        return undefined;
      } catch (error) {
        if (!(error instanceof Undelivered) || error.outlook !== 'gone') throw error;
        await commit(async (now) => (await unreachable?.(now)) ?? []);
      }
    }
    // an update of a card that can no longer be replaced is dropped
    if (notification.kind !== 'tell') return undefined;
    if (email) await deps.mailer.send(toEmail(view, email, t));
    else if (owed) throw new Undelivered('the recipient has no reachable chat and no email address', 'never');
    return undefined;
  }

  const commit = (effects: (view: View) => Promise<readonly Effect[]>): Promise<void> =>
    deps.store.transaction(async (view) => ({
      writes: await toWrites(deps, view, await effects(view), { verb: 'outbox' }),
      result: undefined,
    }));

  const inMs = (ms: number): string => new Date(Date.parse(deps.now()) + ms).toISOString();

  /** Keeps the notification at the head of the recipient's queue. */
  const postpone = (notification: Notification, delayMs: number): Promise<void> => {
    deps.meter.notification('postponed');
    return commit(async (view) => {
      const current = await view.get('notices', notification.id);
      return current?.state === 'due' ? [put('notices', { ...current, dueAt: inMs(delayMs) })] : [];
    });
  };

  const complete = (sent: Notification, activityId: string | undefined): Promise<void> =>
    commit(async (view) => {
      const current = await view.get('notices', sent.id);
      // if another replica delivered it after the lease expired, that message is the one to replace later
      if (!current || current.state === 'delivered') return [];
      const resolvedSince = current.card !== sent.card || current.subject !== sent.subject;
      if (activityId && resolvedSince)
        return [put('notices', { ...current, kind: 'update', event: '', activityId, dueAt: deps.now() })];
      if (activityId && current.subject)
        return [put('notices', { ...current, state: 'delivered', deliveredAt: deps.now(), activityId })];
      return [remove('notices', sent.id)];
    });

  async function retryOrAbandon(failed: Notification, error: unknown): Promise<void> {
    const undelivered = error instanceof Undelivered ? error : undefined;
    const reason = undelivered?.message ?? 'internal error';
    const attempts = failed.attempts + 1;
    const abandoned = undelivered?.outlook === 'never' || attempts >= mostAttempts;
    await commit(async (view) => {
      const current = await view.get('notices', failed.id);
      // if another replica tried it after the lease expired, that attempt counts
      if (current?.state !== 'due' || current.attempts !== failed.attempts) return [];
      const state = abandoned ? 'dead' : 'due';
      const dueAt = inMs(undelivered?.retryAfterMs ?? delayAfter(attempts));
      return [put('notices', { ...current, attempts, state, dueAt, problem: reason })];
    });
    deps.meter.notification(abandoned ? 'dead' : 'failed');
    const fields = { ...idsOf(failed), attempts, reason, ...(undelivered ? {} : { err: error }) };
    deps.log[undelivered ? 'warn' : 'error'](fields, abandoned ? 'notification.abandoned' : 'notification.failed');
  }

  const run = (): Promise<void> => {
    running ??= flush()
      .catch((error: unknown) => deps.log.error({ err: error }, 'outbox.flush.failed'))
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    flush: run,
    /** Delivers due notifications every `intervalMs` milliseconds. */
    start(intervalMs: number): void {
      timer = setInterval(run, intervalMs);
      timer.unref();
    },
    /** Stops the interval and waits for running deliveries. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
