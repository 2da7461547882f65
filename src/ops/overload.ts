/** Detects overload (event-loop lag, heap use). While overloaded, `/readyz` returns 503; accepted work continues. */
import { getHeapStatistics } from 'node:v8';
import type { Log } from './log.js';

export interface OverloadDetector {
  /** The limit that is exceeded, or was within the last `calmMs`. */
  check(): Overload | undefined;
  stop(): void;
}

export interface Overload {
  readonly cause: 'event_loop' | 'heap';
  /** Milliseconds of lag, or percent of the heap's limit. */
  readonly value: number;
  readonly limit: number;
}

export interface Limits {
  /** Longest event-loop lag, in milliseconds. */
  readonly lagMs: number;
  /** Highest heap use, in percent of the heap's limit. */
  readonly heapPercent: number;
}

/** The measurements of this process; tests replace them. */
export interface Probes {
  /** Longest event-loop lag since the last call, in milliseconds. */
  lag(): number;
  /** Heap use in percent of the heap's limit, 0–100. */
  heap(): number;
  /** Monotonic clock, in milliseconds. */
  now(): number;
  stop(): void;
}

const checkEveryMs = 1_000;
/** Milliseconds without a limit exceeded before the overload state clears. */
export const calmMs = 5_000;

export function createOverloadDetector(
  limits: Limits,
  log: Pick<Log, 'info' | 'warn'>,
  probes: Probes = ownProbes(),
): OverloadDetector {
  let last: { readonly overload: Overload; readonly at: number } | undefined;

  function check(): Overload | undefined {
    const overload = exceeded(probes.lag(), probes.heap(), limits);
    const at = probes.now();
    if (overload) {
      if (!last) log.warn(overload, 'overload.detected');
      last = { overload, at };
    } else if (last && at - last.at >= calmMs) {
      log.info({}, 'overload.cleared');
      last = undefined;
    }
    return last?.overload;
  }

  const timer = setInterval(check, checkEveryMs);
  timer.unref();
  return {
    check,
    stop: () => {
      clearInterval(timer);
      probes.stop();
    },
  };
}

function exceeded(lag: number, heap: number, { lagMs, heapPercent }: Limits): Overload | undefined {
  if (lag > lagMs) return { cause: 'event_loop', value: Math.round(lag), limit: lagMs };
  if (heap > heapPercent) return { cause: 'heap', value: Math.round(heap), limit: heapPercent };
  return undefined;
}

/** The reason that `/readyz` gives. */
export const describeOverload = ({ cause, value, limit }: Overload): string =>
  cause === 'event_loop'
    ? `event-loop lag of ${value} ms exceeds ${limit} ms`
    : `heap use of ${value} % exceeds ${limit} %`;

const tickMs = 100;

/** Measured with a timer, because Node's delay histogram misses lag that begins right after a reset. */
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
