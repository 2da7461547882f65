/** What happens by itself when its time has come. */
import { setTimeout as wait } from 'node:timers/promises';
import { collections as records } from '../../domain/collections.js';
import type { AnyRecord, CollectionName } from '../../kernel/collection.js';
import type { Settings } from '../../kernel/settings.js';
import type { Page } from '../../kernel/view.js';
import type { Timer } from '../../kernel/workflow.js';
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
      // a round that kept nothing found only what another replica carries out
      for (let kept = 1; kept > 0; ) {
        kept = 0;
        for (const id of await listed(timer)) {
          const began = performance.now();
          if (!(await carryOut(timer, id))) continue;
          kept += 1;
          if (which === 'begun') await wait(restAfter(performance.now() - began));
        }
        carried += kept;
      }
    }
    return carried;
  };

  async function listed({ due }: Timer): Promise<readonly string[]> {
    const until = due.until?.(deps.now(), deps.settings);
    const { limit = 50 } = due;
    const paging = { limit, ...(until === undefined ? {} : { until }) };
    const { items } = await deps.store.read(
      (view) => view.find(due.of, due.index, due.key, paging) as Promise<Page<AnyRecord>>,
    );
    return items.map(({ id }) => id);
  }

  /** Whether anything was kept: the list is older than this transaction, so the record is looked at again. */
  function carryOut(timer: Timer, id: string): Promise<boolean> {
    return deps.store.transaction(async (view) => {
      const context = contextNow();
      const record = (await view.get(timer.due.of, id)) as AnyRecord | undefined;
      const facts = record && isDue(timer.due, record, context) ? await timer.load(view, record) : undefined;
      const effects = facts === undefined ? [] : timer.decide(facts, context);
      const by = { verb: timer.name, actorId: 'system', ...(facts === undefined ? {} : timer.by?.(facts)) };
      const writes = await toWrites(deps, view, effects, by);
      return { writes, result: writes.length > 0 };
    });
  }

  function contextNow() {
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

/** Written as methods: an index is handed only records of its own collection. */
interface AnyIndex {
  key(record: AnyRecord): string | readonly string[] | undefined;
  order?(record: AnyRecord): string;
}

/** Whether the record stands, as it is now, where those that are due are listed. */
function isDue(
  { of, index: name, key, until }: Timer['due'],
  record: AnyRecord,
  { now, settings }: { readonly now: string; readonly settings: Settings },
): boolean {
  const indexes: Readonly<Record<string, AnyIndex>> = records[of as CollectionName].indexes;
  const index = indexes[name];
  if (!index || ![index.key(record)].flat().includes(key)) return false;
  return until === undefined || (index.order?.(record) ?? record.id) <= until(now, settings);
}
