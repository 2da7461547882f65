/** Prometheus metrics. Labels are names of commands and states, never personal data. */
import { Counter, Gauge, Histogram, register as ofTheProcess, Registry } from 'prom-client';
import type { Meter } from '../conversation/deps.js';
import type { Undelivered } from '../store/store.js';
import type { Log } from './log.js';

/** Result of a store call. */
export type StoreResult = 'ok' | 'conflict' | 'unavailable' | 'failed';

export interface Metrics {
  readonly meter: Meter;
  /** Counts a failed call to the channel. @param status HTTP status or `unreachable` */
  channelFailed(status: string): void;
  store(operation: 'read' | 'transaction' | 'claim', result: StoreResult, ms: number): void;
  /** Sets the sources of the gauges, which are read at each scrape. */
  watch(gauges: {
    readonly waiting: () => Promise<Undelivered>;
    readonly overloaded: () => boolean;
    readonly full: () => boolean;
  }): void;
  /** All metrics in the text format, including default process metrics if collected. */
  text(): Promise<string>;
}

const turnBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const storeBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

/** @param now ISO 8601; reference time of ages */
export function createMetrics({ now, log }: { now: () => string; log: Pick<Log, 'warn'> }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Counter({
    name: 'csp_turns_total',
    help: 'Turns by command and outcome',
    labelNames: ['command', 'outcome'] as const,
    registers,
  });
  const turnSeconds = new Histogram({
    name: 'csp_turn_seconds',
    help: 'Duration from receiving a turn to its answer, without sending it',
    labelNames: ['outcome'] as const,
    buckets: turnBuckets,
    registers,
  });
  const storeSeconds = new Histogram({
    name: 'csp_store_seconds',
    help: 'Duration of store calls; transactions until durable',
    labelNames: ['operation', 'result'] as const,
    buckets: storeBuckets,
    registers,
  });
  const notifications = new Counter({
    name: 'csp_notices_total',
    help: 'Delivery attempts of notifications by result',
    labelNames: ['end'] as const,
    registers,
  });
  const channelErrors = new Counter({
    name: 'csp_channel_errors_total',
    help: 'Failed calls to Teams by HTTP status',
    labelNames: ['status'] as const,
    registers,
  });

  return {
    meter: {
      turn() {
        const began = performance.now();
        let command = 'none';
        return {
          command: (verb) => {
            command = verb;
          },
          end: (outcome) => {
            const ms = performance.now() - began;
            turns.inc({ command, outcome });
            turnSeconds.observe({ outcome }, ms / 1000);
            return { command, outcome, durationMs: Math.round(ms) };
          },
        };
      },
      notification: (end) => notifications.inc({ end }),
    },
    channelFailed: (status) => channelErrors.inc({ status }),
    store: (operation, result, ms) => storeSeconds.observe({ operation, result }, ms / 1000),
    watch({ waiting, overloaded, full }) {
      let counted: Promise<Undelivered | undefined>;
      new Gauge({
        name: 'csp_outbox_notices',
        help: 'Undelivered notifications in the whole outbox, the same on every replica',
        registers,
        async collect() {
          // if the store is down, still export the other metrics
          counted = waiting().catch((error: unknown) => {
            log.warn({ err: error }, 'outbox.count.failed');
            return undefined;
          });
          this.set((await counted)?.count ?? Number.NaN);
        },
      });
      new Gauge({
        name: 'csp_outbox_oldest_seconds',
        help: 'Age of the oldest undelivered notification',
        registers,
        // gauges are collected in order of creation: reuse the count of the previous one
        async collect() {
          const { since } = (await counted) ?? {};
          this.set(since ? (Date.parse(now()) - Date.parse(since)) / 1000 : 0);
        },
      });
      new Gauge({
        name: 'csp_overloaded',
        help: '1 while the event loop or heap use exceeds its limit',
        registers,
        collect() {
          this.set(overloaded() ? 1 : 0);
        },
      });
      new Gauge({
        name: 'csp_store_full',
        help: '1 after a change was refused for want of space, until one succeeds',
        registers,
        collect() {
          this.set(full() ? 1 : 0);
        },
      });
    },
    text: () => Registry.merge([registry, ofTheProcess]).metrics(),
  };
}
