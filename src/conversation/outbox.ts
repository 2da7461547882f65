/**
 * Delivers what was decided: at least once, in order per recipient, with back-off; never from a workflow.
 * A notice that got through is gone from the outbox, or kept as `delivered` while its card may still be replaced.
 */

import type { Language, Pen } from '../workflows/language.js';
import type { Notice } from '../workflows/notifications/notice.js';
import type { Person } from '../workflows/people/person.js';
import { letterBox } from '../workflows/users/user.js';
import type { View } from '../workflows/view.js';
import { put, remove } from '../workflows/workflow.js';
import { viewOf } from './carry.js';
import { type Channel, type Post, Undelivered } from './channel.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { keep } from './keep.js';
import { letterOf } from './letter.js';
import { render } from './render.js';

const leaseMs = 60_000;
const batch = 20;
const attemptsAtMost = 12;
const longestWaitMs = 60 * 60_000;

/** 2 s, 4 s, 8 s … at most an hour; a quarter of it at random, so that many do not come back at once. */
const waitAfter = (attempts: number): number => Math.min(longestWaitMs, 1000 * 2 ** attempts) * (1 + Math.random() / 4);

interface Recipient {
  readonly person?: Person;
  readonly email?: string;
  readonly language: Language;
}

export function createOutbox(deps: Deps & { channel: Channel; post: Post }) {
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

  async function deliver(notice: Notice): Promise<void> {
    try {
      const activityId = await speak(notice);
      await settled(notice, activityId);
    } catch (error) {
      await failed(notice, error);
    }
  }

  /** Resolves with the message's id, where there is one. */
  async function speak(notice: Notice): Promise<string | undefined> {
    const recipient = await deps.store.read((view) => recipientOf(view, notice));
    const { person } = recipient;
    const pen = penFor(deps, recipient.language);
    const view = viewOf(deps, { card: notice.card, facts: notice.facts }, pen);
    if (person?.chat && !person.unreachable) {
      try {
        // delivered again after a crash, both copies are one showing: what is pressed on them is one turn
        const rendered = render(view, notice.id);
        if (notice.kind === 'update' && notice.activityId)
          await deps.channel.update(person.chat, notice.activityId, rendered);
        else return await deps.channel.send(person.chat, rendered);
        return undefined;
      } catch (error) {
        if (!(error instanceof Undelivered) || error.outlook !== 'gone') throw error;
        await unreachable(person);
      }
    }
    // a card that cannot be replaced any more needs no letter
    if (notice.kind === 'tell' && recipient.email) await deps.post.send(letterOf(view, recipient.email, pen as Pen));
    return undefined;
  }

  async function unreachable(person: Person): Promise<void> {
    await deps.store.transaction(async (view) => {
      const now = await view.get('people', person.id);
      return {
        writes: now ? await keep(deps, view, [put('people', { ...now, unreachable: true })], { verb: 'outbox' }) : [],
        result: undefined,
      };
    });
  }

  async function settled(notice: Notice, activityId: string | undefined): Promise<void> {
    await deps.store.transaction(async (view) => {
      const now = await view.get('notices', notice.id);
      if (!now) return { writes: [], result: undefined };
      const settledMeanwhile = now.card !== notice.card || now.subject !== notice.subject;
      const effect =
        activityId && settledMeanwhile
          ? put('notices', { ...now, kind: 'update' as const, event: '', activityId, dueAt: deps.now() })
          : now.subject && activityId
            ? put('notices', { ...now, state: 'delivered' as const, deliveredAt: deps.now(), activityId })
            : remove('notices', notice.id);
      return { writes: await keep(deps, view, [effect], { verb: 'outbox' }), result: undefined };
    });
  }

  async function failed(notice: Notice, error: unknown): Promise<void> {
    const undelivered = error instanceof Undelivered ? error : undefined;
    if (!undelivered) deps.log.error({ notice: notice.id, err: error }, 'a notice could not be worded or sent');
    const attempts = notice.attempts + 1;
    const dead = undelivered?.outlook === 'never' || attempts >= attemptsAtMost;
    const wait = undelivered?.retryAfterMs ?? waitAfter(attempts);
    await deps.store.transaction(async (view) => {
      const now = await view.get('notices', notice.id);
      if (!now) return { writes: [], result: undefined };
      const next = {
        ...now,
        attempts,
        state: dead ? ('dead' as const) : ('due' as const),
        dueAt: new Date(Date.parse(deps.now()) + wait).toISOString(),
        problem: undelivered?.message ?? 'internal error',
      };
      return { writes: await keep(deps, view, [put('notices', next)], { verb: 'outbox' }), result: undefined };
    });
    deps.log.warn({ notice: notice.id, attempts, dead }, 'a notice was not delivered');
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
export type Outbox = ReturnType<typeof createOutbox>;

async function recipientOf(view: View, { to, language: told = 'en' }: Notice): Promise<Recipient> {
  const [kind, id = ''] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)];
  if (kind === 'mail') return { email: id, language: (await view.one('users', 'email', id))?.language ?? told };
  const user = await view.get('users', id);
  const person = user?.personId ? await view.get('people', user.personId) : undefined;
  const email = user && letterBox(user);
  const language = person?.language ?? user?.language ?? person?.locale ?? 'en';
  return { ...(person ? { person } : {}), ...(email ? { email } : {}), language };
}
