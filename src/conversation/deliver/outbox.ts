/**
 * Delivers what was decided: at least once, in order per recipient, with back-off; never from a workflow.
 * A notice that got through is gone from the outbox, or kept as `delivered` while its card may still be replaced.
 */

import type { Notification } from '../../domain/notification.js';
import { type Effect, put, remove } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { viewOf } from '../dispatch/execute-command.js';
import { toWrites } from '../dispatch/to-writes.js';
import { toEmail } from '../present/email.js';
import { render } from '../present/render.js';
import { type Channel, type Mailer, Undelivered } from './channel.js';
import { createRate } from './rate.js';
import { forEverybody, routeOf } from './route.js';

const leaseMs = 60_000;
const batch = 20;
const attemptsAtMost = 12;
const longestWaitMs = 60 * 60_000;

/** 2 s, 4 s, 8 s … at most an hour; a quarter of it at random, so that many do not come back at once. */
const waitAfter = (attempts: number): number => Math.min(longestWaitMs, 1000 * 2 ** attempts) * (1 + Math.random() / 4);

/** Not now: the conversation has had its share of messages for the moment. No attempt is counted. */
class NotYet extends Error {
  constructor(readonly waitMs: number) {
    super('the rate limit of the conversation');
  }
}

/** What its lines of the log bear: its own name, and the request that brought it about. */
const idsOf = ({ id, request }: Notification) => ({ notice: id, request });

export function createOutbox(deps: Deps & { channel: Channel; mailer: Mailer }) {
  const rate = createRate(deps.store.ephemeral, deps.now);
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** Delivers until nothing is due now. */
  async function flush(): Promise<void> {
    for (;;) {
      const notices = await deps.store.claim(deps.now(), batch, leaseMs);
      if (notices.length === 0) return;
      await Promise.all(notices.map(deliver));
    }
  }

  async function deliver(notice: Notification): Promise<void> {
    try {
      const activityId = await speak(notice);
      await settled(notice, activityId);
      deps.meter.notice('delivered');
      deps.log.info(idsOf(notice), 'a notice was delivered');
    } catch (error) {
      if (error instanceof NotYet) await postponed(notice, error.waitMs);
      else await failed(notice, error);
    }
  }

  /** Resolves with the message's id, where there is one. */
  async function speak(notice: Notification): Promise<string | undefined> {
    const { language, chat, email, owed, shared, unreachable } = await deps.store.read((view) =>
      routeOf(deps.registry, view, notice),
    );
    const t = localizerFor(deps, language);
    const view = viewOf(deps, { card: notice.card, facts: notice.facts }, t);
    if (chat) {
      const wait = await rate(notice.to);
      if (wait > 0) throw new NotYet(wait);
      try {
        // delivered again after a crash, both copies are one showing: what is pressed on them is one turn
        const rendered = render(shared ? forEverybody(view) : view, notice.id);
        if (notice.kind === 'tell') return await deps.channel.send(chat, rendered);
        if (notice.activityId) await deps.channel.update(chat, notice.activityId, rendered);
        return undefined;
      } catch (error) {
        if (!(error instanceof Undelivered) || error.outlook !== 'gone') throw error;
        await carry(async (now) => (await unreachable?.(now)) ?? []);
      }
    }
    // a card that cannot be replaced any more needs no letter
    if (notice.kind !== 'tell') return undefined;
    if (email) await deps.mailer.send(toEmail(view, email, t));
    else if (owed)
      throw new Undelivered('the recipient has neither a chat that takes messages nor an address', 'never');
    return undefined;
  }

  const carry = (effects: (view: View) => Promise<readonly Effect[]>): Promise<void> =>
    deps.store.transaction(async (view) => ({
      writes: await toWrites(deps, view, await effects(view), { verb: 'outbox' }),
      result: undefined,
    }));

  /** It stays the next one for its recipient; those behind it wait with it. */
  const postponed = (notice: Notification, waitMs: number): Promise<void> => {
    deps.meter.notice('postponed');
    return carry(async (view) => {
      const now = await view.get('notices', notice.id);
      const dueAt = new Date(Date.parse(deps.now()) + waitMs).toISOString();
      return now?.state === 'due' ? [put('notices', { ...now, dueAt })] : [];
    });
  };

  async function settled(notice: Notification, activityId: string | undefined): Promise<void> {
    await deps.store.transaction(async (view) => {
      const now = await view.get('notices', notice.id);
      // delivered by another replica since the lease ended: its message is the one that may be replaced
      if (!now || now.state === 'delivered') return { writes: [], result: undefined };
      const settledMeanwhile = now.card !== notice.card || now.subject !== notice.subject;
      const effect =
        activityId && settledMeanwhile
          ? put('notices', { ...now, kind: 'update' as const, event: '', activityId, dueAt: deps.now() })
          : now.subject && activityId
            ? put('notices', { ...now, state: 'delivered' as const, deliveredAt: deps.now(), activityId })
            : remove('notices', notice.id);
      return { writes: await toWrites(deps, view, [effect], { verb: 'outbox' }), result: undefined };
    });
  }

  async function failed(notice: Notification, error: unknown): Promise<void> {
    const undelivered = error instanceof Undelivered ? error : undefined;
    if (!undelivered) deps.log.error({ ...idsOf(notice), err: error }, 'a notice could not be worded or sent');
    const attempts = notice.attempts + 1;
    const dead = undelivered?.outlook === 'never' || attempts >= attemptsAtMost;
    const wait = undelivered?.retryAfterMs ?? waitAfter(attempts);
    await deps.store.transaction(async (view) => {
      const now = await view.get('notices', notice.id);
      // another replica has tried it since the lease ended: what came of that holds
      if (now?.state !== 'due' || now.attempts !== notice.attempts) return { writes: [], result: undefined };
      const next = {
        ...now,
        attempts,
        state: dead ? ('dead' as const) : ('due' as const),
        dueAt: new Date(Date.parse(deps.now()) + wait).toISOString(),
        problem: undelivered?.message ?? 'internal error',
      };
      return { writes: await toWrites(deps, view, [put('notices', next)], { verb: 'outbox' }), result: undefined };
    });
    deps.meter.notice(dead ? 'dead' : 'failed');
    const problem = undelivered?.message;
    deps.log.warn({ ...idsOf(notice), attempts, dead, problem }, 'a notice was not delivered');
  }

  const run = (): Promise<void> => {
    running ??= flush()
      .catch((error: unknown) => deps.log.error({ err: error }, 'the outbox stopped for now'))
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    flush: run,
    /** Looks for due notices every `intervalMs`. */
    start(intervalMs: number): void {
      timer = setInterval(run, intervalMs);
      timer.unref();
    },
    /** Waits for the deliveries under way. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
