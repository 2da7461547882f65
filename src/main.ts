/** The composition root: the only file that knows every part. Run directly, it is the bot. */
import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCast } from '../demo/cast.js';
import { seed } from '../demo/seed.js';
import { type Clock, movableClock } from './clock.js';
import { CannotStart, type Config, loadConfig } from './config.js';
import { createConversation } from './conversation/converse.js';
import type { Deps } from './conversation/deps.js';
import { createGeneral } from './conversation/general.js';
import { createIds } from './conversation/ids.js';
import { createLinks } from './conversation/links.js';
import { createOutbox } from './conversation/outbox.js';
import { createProgramme } from './conversation/programme.js';
import type { Conversation } from './conversation/said.js';
import { createTimers } from './conversation/timers.js';
import { createLog, type Log } from './log.js';
import { createPost } from './mail/post.js';
import { keptSecret } from './secret.js';
import { openJsonStore } from './store/json.js';
import { type Store, StoreDamaged, StoreUnavailable } from './store/store.js';
import { createTeams } from './teams/teams.js';
import { createRecognizer } from './understanding/index.js';
import { listen } from './web/server.js';
import { workflows } from './workflows/index.js';
import { records } from './workflows/records.js';

/** A bot that runs. */
export interface Running {
  /** The address people reach it at. */
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  /** Delivers the notices that are due. */
  flush(): Promise<void>;
  /** Carries out what has become due, then delivers. */
  tick(): Promise<void>;
  /** Takes no more turns, finishes those under way, lets go of the port and the folder. */
  stop(): Promise<void>;
}

/** What tests put in place of a part. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Log;
  /** `false`: timers and deliveries run only when `tick` or `flush` is called. */
  readonly pulse?: boolean;
  /** Speaks instead of ours. */
  readonly conversation?: () => Conversation;
}

/** @throws {CannotStart} saying what to do */
export async function start(config: Config, overrides: Overrides = {}): Promise<Running> {
  const log = overrides.log ?? createLog(config.logLevel);
  const clock = overrides.clock ?? movableClock();
  const host = config.identity ? undefined : '127.0.0.1';
  const web = await listen({ port: config.port, host, log }).catch((error) => {
    throw portRefusal(error, config.port);
  });
  const url = config.publicUrl ?? `http://localhost:${web.port}`;
  const { store, linkSecret } = await openFolder(config, clock, log).catch(async (error) => {
    await web.close();
    throw folderRefusal(error, config.dataDir);
  });

  const deps: Deps = {
    store,
    programme: createProgramme([...workflows, createGeneral(workflows)]),
    ids: createIds(clock.now),
    links: createLinks(url, linkSecret),
    now: clock.now,
    settings: config.settings,
    log,
  };
  const teams = createTeams({ identity: config.identity, log });
  const post = createPost({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    folder: join(config.dataDir, 'mail'),
    log,
  });
  const outbox = createOutbox({ ...deps, channel: teams.channel, post });
  const timers = createTimers(deps);
  const admits = (tenantId: string): boolean => config.enrolmentOpen || config.admittedTenants.includes(tenantId);
  const conversation =
    overrides.conversation?.() ?? createConversation({ ...deps, recognizer: createRecognizer(deps.programme), admits });

  const flush = (): Promise<void> => outbox.flush();
  const tick = async (): Promise<void> => {
    await timers();
    await flush();
  };
  const pulse =
    overrides.pulse === false
      ? undefined
      : setInterval(() => tick().catch((err) => log.error({ err }, 'a tick failed')), 1000);
  web.open({
    messages: teams.hear(conversation),
    pages: [],
    ready: () => store.read(async () => {}),
    clock: config.identity
      ? undefined
      : {
          now: clock.now,
          advance: async (ms) => {
            clock.advance(ms);
            await tick();
          },
        },
  });
  log.info(
    { port: web.port, url },
    config.identity ? 'ready' : 'ready, in local mode: no MicrosoftAppId is set, so only this machine is listened to',
  );
  const stop = async (): Promise<void> => {
    clearInterval(pulse);
    await web.close();
    await outbox.stop();
    await post.close();
    await store.close();
  };
  return { url, port: web.port, clock, flush, tick, stop };
}

/** Opens the data folder: its store, and the secret that signs links. */
async function openFolder(config: Config, clock: Clock, log: Log): Promise<{ store: Store; linkSecret: string }> {
  await mkdir(config.dataDir, { recursive: true });
  const linkSecret = config.linkSecret ?? (await keptSecret(config.dataDir));
  const store = await openJsonStore({ folder: config.dataDir, records, now: clock.now, log });
  if (config.demo) await seed(store, loadCast(), clock.now());
  return { store, linkSecret };
}

function portRefusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new CannotStart(`PORT: ${port} is taken by another program; stop it or set PORT to a free port`);
  if (error.code === 'EACCES')
    return new CannotStart(`PORT: ${port} may not be opened by this user; set PORT to 1024 or above`);
  return error;
}

function folderRefusal(error: unknown, folder: string): unknown {
  if (error instanceof StoreDamaged || error instanceof StoreUnavailable)
    return new CannotStart(`DATA_DIR: ${error.message}`);
  const { code } = error as NodeJS.ErrnoException;
  return code
    ? new CannotStart(`DATA_DIR: the folder ${folder} cannot be written (${code}); set DATA_DIR to one that can`)
    : error;
}

/** The bot as a process: reads the environment and `.env`, stops on SIGTERM and SIGINT. */
async function run(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel);
  const running = await start(config, { log });
  const stop = (signal: string): void => {
    log.info({ signal }, 'stopping');
    running.stop().then(
      () => process.exit(0),
      (error) => fail(error),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unheard'));
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof CannotStart ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) run().catch(fail);
