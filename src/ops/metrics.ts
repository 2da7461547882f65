/** The numbers an operator watches, in Prometheus' format. Labels are names of the program's own, never of people. */
import { Counter, Gauge, Histogram, register as ofTheProcess, Registry } from 'prom-client';
import type { Meter } from '../conversation/deps.js';
import type { Undelivered } from '../store/store.js';
import type { Log } from './log.js';

/** What a call of the store came to. */
export type StoreResult = 'ok' | 'conflict' | 'unavailable' | 'failed';

export interface Metrics {
  readonly meter: Meter;
  /** The channel did not take something: its HTTP status, or `unreachable`. */
  channelFailed(status: string): void;
  store(operation: 'read' | 'transaction' | 'claim', result: StoreResult, ms: number): void;
  /** Sources of the gauges, counted when the numbers are read. */
  watch(gauges: { readonly waiting: () => Promise<Undelivered>; readonly overloaded: () => boolean }): void;
  /** All of it, those of the process included where they are collected. */
  text(): Promise<string>;
}

const turnBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const storeBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

/** @param now ISO 8601; ages are told by it */
export function createMetrics({ now, log }: { now: () => string; log: Pick<Log, 'warn'> }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Counter({
    name: 'csp_turns_total',
    help: 'Turns by command and by what came of them',
    labelNames: ['command', 'outcome'] as const,
    registers,
  });
  const turnSeconds = new Histogram({
    name: 'csp_turn_seconds',
    help: 'From hearing a turn to having its answer, without sending it',
    labelNames: ['outcome'] as const,
    buckets: turnBuckets,
    registers,
  });
  const storeSeconds = new Histogram({
    name: 'csp_store_seconds',
    help: 'Calls of the store; a transaction takes until it is durable',
    labelNames: ['operation', 'result'] as const,
    buckets: storeBuckets,
    registers,
  });
  const notifications = new Counter({
    name: 'csp_notices_total',
    help: 'Attempts to deliver a notice by how they ended',
    labelNames: ['end'] as const,
    registers,
  });
  const channelErrors = new Counter({
    name: 'csp_channel_errors_total',
    help: 'Messages that Teams did not take, by HTTP status',
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
    watch({ waiting, overloaded }) {
      let counted: Promise<Undelivered | undefined>;
      new Gauge({
        name: 'csp_outbox_notices',
        help: 'Notices that wait for their delivery; every replica tells of the whole outbox',
        registers,
        async collect() {
          // a store that is away is no reason to hide everything else
          counted = waiting().catch((error: unknown) => {
            log.warn({ err: error }, 'outbox.count.failed');
            return undefined;
          });
          this.set((await counted)?.count ?? Number.NaN);
        },
      });
      new Gauge({
        name: 'csp_outbox_oldest_seconds',
        help: 'Age of the notice that has waited longest for its delivery',
        registers,
        // asked in the sequence of their making: what the gauge above found
        async collect() {
          const { since } = (await counted) ?? {};
          this.set(since ? (Date.parse(now()) - Date.parse(since)) / 1000 : 0);
        },
      });
      new Gauge({
        name: 'csp_overloaded',
        help: '1 while the event loop or the memory keeps this process from taking more',
        registers,
        collect() {
          this.set(overloaded() ? 1 : 0);
        },
      });
    },
    text: () => Registry.merge([registry, ofTheProcess]).metrics(),
  };
}
