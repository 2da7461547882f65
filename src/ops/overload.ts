/**
 * Watches what this process has left: an event loop that was held up, a heap near its limit. Then it asks not to be
 * sent more (`/readyz`) until it has had a while of calm; what is under way goes on.
 */
import { getHeapStatistics } from 'node:v8';
import type { Log } from './log.js';

export interface OverloadDetector {
  /** What is wrong now, in words for the operator; nothing when all is well. */
  trouble(): string | undefined;
  stop(): void;
}

export interface Limits {
  /** The event loop may be held up so long at once. */
  readonly lagMs: number;
  /** So much of the heap's limit may be in use. */
  readonly heapPercent: number;
}

/** What is measured, in place of this process; for tests. */
export interface Probes {
  /** The longest the loop was held up since this was asked last, in milliseconds. */
  lag(): number;
  /** How much of the heap's limit is in use, from 0 to 100. */
  heap(): number;
  /** Milliseconds of a clock that nobody moves. */
  now(): number;
  stop(): void;
}

const beatMs = 1_000;
/** So long all must have been well. */
export const calmMs = 5_000;

export function createOverloadDetector(
  limits: Limits,
  log: Pick<Log, 'info' | 'warn'>,
  probes: Probes = ownProbes(),
): OverloadDetector {
  let last: { readonly trouble: string; readonly at: number } | undefined;

  function check(): string | undefined {
    const trouble = troubleOf(probes.lag(), probes.heap(), limits);
    const at = probes.now();
    if (trouble) {
      if (!last) log.warn({}, `${trouble}: no more is taken until it is calm again`);
      last = { trouble, at };
    } else if (last && at - last.at >= calmMs) {
      log.info({}, 'it is calm again');
      last = undefined;
    }
    return last?.trouble;
  }

  const beat = setInterval(check, beatMs);
  beat.unref();
  return {
    trouble: check,
    stop: () => {
      clearInterval(beat);
      probes.stop();
    },
  };
}

function troubleOf(lag: number, heap: number, { lagMs, heapPercent }: Limits): string | undefined {
  if (lag > lagMs) return `the event loop was held up for ${Math.round(lag)} ms`;
  if (heap > heapPercent) return `${Math.round(heap)} % of the heap is in use`;
  return undefined;
}

const tickMs = 100;

/** Node’s own histogram of the loop’s delay misses what begins right after it was reset. */
function ownProbes(): Probes {
  let longest = 0;
  let ticked = performance.now();
  const tick = (): void => {
    longest = Math.max(longest, performance.now() - ticked - tickMs);
    ticked = performance.now();
  };
  const timer = setInterval(tick, tickMs);
  timer.unref();
  return {
    lag: () => {
      const lag = Math.max(longest, performance.now() - ticked - tickMs);
      longest = 0;
      return lag;
    },
    heap: () => {
      const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
      return (100 * used) / limit;
    },
    now: () => performance.now(),
    stop: () => clearInterval(timer),
  };
}
