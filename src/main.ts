/** The composition root: the only file that knows every part. Run directly, it is the bot. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { collectDefaultMetrics } from 'prom-client';
import { type Cast, loadCast } from '../demo/cast.js';
import { seed } from '../demo/seed.js';
import { type Config, examineConfig } from './config/config.js';
import { linkSecretFor } from './config/link-secret.js';
import { exitCodes, StartupError, toStartupError } from './config/startup-error.js';
import { createConversation } from './conversation/converse.js';
import { createOutbox } from './conversation/deliver/outbox.js';
import type { Deps } from './conversation/deps.js';
import { createTimers } from './conversation/dispatch/timers.js';
import { createGeneral } from './conversation/general/index.js';
import { ensureOperator } from './conversation/identity/seed-operator.js';
import { createIds } from './conversation/ids.js';
import { createLinks } from './conversation/links.js';
import { createSecrets } from './conversation/secrets.js';
import type { Conversation } from './conversation/turn.js';
import { collections as records } from './domain/collections.js';
import { createRegistry } from './kernel/registry.js';
import type { Secrets } from './kernel/secrets.js';
import { TimedOut, type Waits, waits, within } from './kernel/waits.js';
import { createMailer } from './mail/create-mailer.js';
import { type Clock, movableClock } from './ops/clock.js';
import { createLog, type Log } from './ops/log.js';
import { meteredStore } from './ops/metered-store.js';
import { createMetrics } from './ops/metrics.js';
import { createOverloadDetector, describeOverload } from './ops/overload.js';
import type { Files } from './store/json/files.js';
import { openJsonStore } from './store/json/store.js';
import { openPostgresStore } from './store/postgres/store.js';
import type { Store } from './store/store.js';
import { createTeams } from './teams/teams.js';
import { createRecognizer, type Recognizer } from './understanding/index.js';
import { createPages } from './web/pages/pages.js';
import { listen, type Web } from './web/server.js';
import { createTab } from './web/tab/tab.js';
import { bytesAtMost } from './workflows/imports/read-file.js';
import { workflows } from './workflows/index.js';

/** A running bot. */
export interface Running {
  /** Base address of links. */
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly store: Store;
  /** Delivers due notifications. */
  flush(): Promise<void>;
  /** Runs due timers, then delivers notifications. */
  tick(): Promise<void>;
  /**
   * Stops gracefully: fails `/readyz`, accepts turns for `drainMs`, closes the port, finishes running turns and
   * deliveries, closes the store.
   */
  stop(): Promise<void>;
}

/** Replacements of parts, for tests. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Log;
  /** `false`: timers and deliveries run only when `tick` or `flush` is called. */
  readonly pulse?: boolean;
  /** Cast seeded in demo mode. */
  readonly cast?: Cast;
  /** Hashes passwords with another cost. */
  readonly secrets?: Secrets;
  /** Replaces waits in part. */
  readonly waits?: Partial<Waits>;
  /** Replaces the file system of a store in a folder. */
  readonly files?: Files;
  /** A trained recognizer. */
  readonly recognizer?: Recognizer;
  /** Replaces the conversation. */
  readonly conversation?: () => Conversation;
}

const pulseMs = 1000;
/** Milliseconds that a stop waits for a running start, so that the store is closed in order. */
const startPatienceMs = 3000;

/** @throws {StartupError} with cause and remedy */
export async function start(config: Config, overrides: Overrides = {}): Promise<Running> {
  const log = overrides.log ?? createLog(config.logLevel);
  const clock = overrides.clock ?? movableClock();
  try {
    // Bind the port first, so a second instance fails before it opens the store.
    const web = await listen({
      port: config.port,
      host: config.identity ? undefined : '127.0.0.1',
      log,
      connections: { keepAliveMs: config.keepAliveMs },
    });
    return await orClose(web, async () => {
      const store = await openStore(config, overrides, clock, log);
      return orClose(store, () => serve(config, overrides, { web, store, clock, log }));
    });
  } catch (error) {
    throw toStartupError(error, config);
  }
}

const openStore = (
  { databaseUrl, databaseConnections, dataDir }: Config,
  { files, waits }: Overrides,
  { now }: Clock,
  log: Log,
): Promise<Store> =>
  databaseUrl
    ? openPostgresStore({ url: databaseUrl, records, log, connections: databaseConnections, waits })
    : openJsonStore({ folder: dataDir, records, now, log, files, waits });

async function orClose<T>(open: { close(): Promise<void> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await open.close();
    throw error;
  }
}

interface Opened {
  readonly web: Web;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

async function serve(config: Config, overrides: Overrides, { web, clock, log, ...ground }: Opened): Promise<Running> {
  const { now } = clock;
  const metrics = createMetrics({ now, log });
  const store = meteredStore(ground.store, metrics);
  const url = config.publicUrl ?? `http://localhost:${web.port}`;
  if (config.demo) await seed(store, overrides.cast ?? loadCast(), now());
  if (config.operator) {
    const problem = await ensureOperator(store, config.operator, now());
    if (problem) throw new StartupError(problem);
  }

  const deps: Deps = {
    store,
    registry: createRegistry([...workflows, createGeneral(workflows)]),
    ids: createIds(now),
    links: createLinks(url, await linkSecretFor(config), config.teamsAppId, config.linkSecretAccepted),
    secrets: overrides.secrets ?? createSecrets(),
    now,
    settings: config.settings,
    log,
    meter: metrics.meter,
  };
  const files = { hosts: config.fileHosts, local: !config.identity, bytesAtMost };
  const teams = createTeams({
    identity: config.identity,
    log,
    serviceHosts: config.serviceHosts,
    files,
    waits: overrides.waits,
    failed: metrics.channelFailed,
  });
  const mailer = createMailer({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    folder: join(config.dataDir, 'mail'),
    log,
  });
  const outbox = createOutbox({ ...deps, channel: teams.channel, mailer });
  const timers = createTimers(deps);
  const complete = createTimers(deps, 'begun');
  const conversation =
    overrides.conversation?.() ??
    createConversation({
      ...deps,
      recognizer: overrides.recognizer ?? createRecognizer(),
      admits: (tenantId) => admits(config, tenantId),
      homeOf: teams.channel.homeOf,
    });

  const beat = async (): Promise<void> => {
    await timers();
    await outbox.flush();
  };
  const tick = async (): Promise<void> => {
    await complete();
    await beat();
  };
  // Complete interrupted imports before accepting turns.
  await complete();
  const beats = overrides.pulse === false ? [] : [pulse('due', beat, log), pulse('begun', complete, log)];
  const advance = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await tick();
  };
  const reached = {
    conversation,
    links: deps.links,
    now,
    log,
    publicUrl: url,
    botId: config.identity?.appId,
    publisher: config.publisher,
    answerDays: config.settings.answerDays,
    retentionYears: config.settings.retentionYears,
    proxies: config.proxies,
    waits: overrides.waits,
  };
  // After the start, which blocks the event loop longer than the limit.
  const overload = createOverloadDetector(config.limits, log);
  const { ready: readyMs } = { ...waits, ...overrides.waits };
  const storeProblem = storeCheck(store, log, readyMs);
  let stopping = false;
  metrics.watch({
    waiting: () => within(readyMs, store.undelivered()),
    overloaded: () => overload.check() !== undefined,
    full: () => store.condition() === 'full',
  });
  web.open({
    messages: teams.receiver(conversation),
    pages: [
      ...createPages(reached),
      ...createTab({ ...reached, signIn: config.signIn, roles: config.settings.signInRoles }),
    ],
    secure: url.startsWith('https:'),
    ready: async () => {
      if (stopping) return 'the bot is stopping';
      const exceeded = overload.check();
      return exceeded ? describeOverload(exceeded) : storeProblem();
    },
    degraded: () => (store.condition() === 'full' ? 'no free disk space: changes are refused' : undefined),
    dead: () => (store.condition() === 'failed' ? 'the store failed and needs a restart' : undefined),
    metrics: readable(config) ? { text: metrics.text, token: config.metricsToken } : undefined,
    clock: config.identity ? undefined : { now, advance },
  });
  log.info({ mode: config.identity ? 'teams' : 'local', port: web.port, url }, 'bot.started');
  const stop = async (): Promise<void> => {
    stopping = true;
    await wait(config.drainMs);
    overload.stop();
    await web.close();
    await Promise.all(beats.map((rest) => rest()));
    await outbox.stop();
    mailer.close();
    await store.close();
  };
  return { url, port: web.port, clock, store, flush: outbox.flush, tick, stop };
}

/** Without a token, `/metrics` is served in local mode only. */
const readable = ({ metricsToken, identity }: Config): boolean => metricsToken !== undefined || identity === undefined;

/** Asks the store once at a time, so that a store that hangs is not asked more and more often. */
function storeCheck(store: Store, log: Log, waitMs: number): () => Promise<string | undefined> {
  let asking: Promise<void> | undefined;
  return async () => {
    if (store.condition() === 'stuck') return 'the disk does not respond';
    asking ??= store
      .read(async () => {})
      .finally(() => {
        asking = undefined;
      });
    try {
      await within(waitMs, asking);
      return undefined;
    } catch (error) {
      log.warn(
        { check: 'store', ...(error instanceof TimedOut ? { ms: error.ms } : { err: error }) },
        'readiness.failed',
      );
      return 'the store does not respond';
    }
  };
}

/** Runs a task every second without overlap. Returns a function that stops it after the current run. */
function pulse(task: 'due' | 'begun', beat: () => Promise<unknown>, log: Log): () => Promise<void> {
  let timer: NodeJS.Timeout;
  let last = Promise.resolve();
  const again = (): void => {
    timer = setTimeout(() => {
      last = beat()
        .catch((error: unknown) => log.error({ task, err: error }, 'background.failed'))
        .then(again);
    }, pulseMs);
  };
  again();
  return async () => {
    clearTimeout(timer);
    await last;
    clearTimeout(timer);
  };
}

/** ORG-7: tenants whose users may enrol without an organisation in the programme. */
const admits = ({ enrolmentOpen, admittedTenants, operator }: Config, tenantId: string): boolean =>
  enrolmentOpen || operator?.tenantId === tenantId || admittedTenants.includes(tenantId);

/** Runs the bot as a process: reads `.env` and the environment, stops on SIGTERM and SIGINT. */
async function run(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { config, problems, warnings } = examineConfig(process.env);
  if (problems.length > 0) throw new StartupError(problems.join('\n'));
  collectDefaultMetrics();
  const log = createLog(config.logLevel);
  for (const warning of warnings) log.warn({ warning }, 'config.warning');
  let stopping = false;
  const starting = start(config, { log }).catch((error: unknown) => {
    // a start that fails while it is stopped ends as a stop
    if (!stopping) throw error;
    return undefined;
  });
  const stop = (signal: string): void => {
    stopping = true;
    const since = performance.now();
    log.info({ signal, drainMs: config.drainMs }, 'bot.stopping');
    // A start that does not end must not prevent the stop. It is like a kill, which the store survives.
    Promise.race([starting, wait(startPatienceMs)])
      .then((running) => running?.stop())
      .then(() => {
        log.info({ durationMs: Math.round(performance.now() - since) }, 'bot.stopped');
        process.exit(0);
      })
      .catch(fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'process.unhandled_rejection'));
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'process.uncaught_exception');
    process.exit(1);
  });
  const running = await starting;
  if (!running) return;
  const check = setInterval(() => {
    if (running.store.condition() !== 'failed') return;
    clearInterval(check);
    log.error({}, 'store.failed');
    within(stopMs, running.stop()).finally(() => process.exit(storeFailed));
  }, 1_000);
  check.unref();
}

/** Exit code after a failure of the store that only a restart repairs. */
const storeFailed = 3;
/** Milliseconds to stop before that. */
const stopMs = 20_000;

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof StartupError ? error.message : (error as Error).stack}\n`);
  process.exit(error instanceof StartupError ? error.exitCode : exitCodes.failure);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) run().catch(fail);
