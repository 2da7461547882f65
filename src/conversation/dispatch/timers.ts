/** What happens by itself when its time has come. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { toWrites } from './to-writes.js';

/** The longest rest between two pieces of one order, in milliseconds. */
const restAtMost = 50;

/**
 * Between pieces of one order everybody else has their turn, from the line they wrote to its answer: half as long as the
 * piece took, so that a third of the time is theirs however slow the machine is.
 */
const restAfter = (tookMs: number): number => Math.min(restAtMost, Math.ceil(tookMs / 2));

/**
 * Carries out everything that is due now, one transaction each; resolves with how many.
 * @param which `due`: what comes with time; `begun`: what completes an order in pieces
 */
export function createTimers(deps: Deps, which: 'due' | 'begun' = 'due'): () => Promise<number> {
  const timers = deps.registry.timers.filter(({ completes = false }) => completes === (which === 'begun'));
  return async () => {
    let carried = 0;
    for (const timer of timers) {
      for (let due = await dueFor(timer.due); due.length > 0; due = await dueFor(timer.due)) {
        for (const id of due) {
          const began = performance.now();
          await deps.store.transaction(async (view) => {
            const facts = await timer.load(view, id);
            const effects = facts === undefined ? [] : timer.decide(facts, context());
            return {
              writes: await toWrites(deps, view, effects, {
                verb: timer.name,
                actorId: 'system',
                ...(facts === undefined ? {} : timer.by?.(facts)),
              }),
              result: undefined,
            };
          });
          carried += 1;
          if (which === 'begun') await wait(restAfter(performance.now() - began));
        }
      }
    }
    return carried;
  };

  function dueFor(due: (typeof deps.registry.timers)[number]['due']): Promise<readonly string[]> {
    return deps.store.read((view) => due(view, deps.now(), deps.settings));
  }
  function context() {
    const { ids, links, settings } = deps;
    return {
      now: deps.now(),
      ids,
      links,
      settings,
      localizer: (language: 'en' | 'fr') => localizerFor(deps, language),
    };
  }
}
