/** Runs due timers. */
import { setTimeout as wait } from 'node:timers/promises';
import { collections as records } from '../../domain/collections.js';
import type { AnyRecord, CollectionName } from '../../kernel/collection.js';
import type { Settings } from '../../kernel/settings.js';
import type { Page } from '../../kernel/view.js';
import type { Timer } from '../../kernel/workflow.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { toWrites } from '../to-writes.js';

/** Longest pause between two transactions of one command, in milliseconds. */
const longestPauseMs = 50;

/** Pauses for half the time the transaction took, so that turns get a third of the time on a machine of any speed. */
const pauseAfter = (tookMs: number): number => Math.min(longestPauseMs, Math.ceil(tookMs / 2));

/**
 * Returns a function that processes all due records, one transaction each, and resolves with their number.
 * @param which `due`: timers triggered by time; `begun`: timers that complete a command in several transactions
 */
export function createTimers(deps: Deps, which: 'due' | 'begun' = 'due'): () => Promise<number> {
  const timers = deps.registry.timers.filter(({ completes = false }) => completes === (which === 'begun'));
  return async () => {
    let processed = 0;
    for (const timer of timers) {
      // a round that changed nothing listed only records that another replica processes
      for (let changed = 1; changed > 0; ) {
        changed = 0;
        for (const id of await listed(timer)) {
          const began = performance.now();
          if (!(await run(timer, id))) continue;
          changed += 1;
          if (which === 'begun') await wait(pauseAfter(performance.now() - began));
        }
        processed += changed;
      }
    }
    return processed;
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

  /** Whether anything changed. The list is older than this transaction, so the record's condition is checked again. */
  function run(timer: Timer, id: string): Promise<boolean> {
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

/** Methods, so that an index of any record type is assignable; it only gets records of its own collection. */
interface AnyIndex {
  key(record: AnyRecord): string | readonly string[] | undefined;
  order?(record: AnyRecord): string;
}

/** Whether the current record is still under the key that lists due records. */
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
