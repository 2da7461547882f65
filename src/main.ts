/** The composition root: the only file that knows every part. Run directly, it is the bot. */
import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Clock, movableClock } from './clock.js';
import { CannotStart, type Config, loadConfig } from './config.js';
import type { Channel } from './conversation/channel.js';
import type { Conversation } from './conversation/said.js';
import { createLog, type Log } from './log.js';
import { keptSecret } from './secret.js';
import { createTeams } from './teams/teams.js';
import { listen } from './web/server.js';

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
  readonly conversation?: (parts: { readonly channel: Channel; readonly linkSecret: string }) => Conversation;
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
  const linkSecret = await folder(config).catch(async (error) => {
    await web.close();
    throw folderRefusal(error, config.dataDir);
  });

  const teams = createTeams({ identity: config.identity, log });
  const conversation = overrides.conversation?.({ channel: teams.channel, linkSecret }) ?? silence;
  const flush = async (): Promise<void> => {};
  const tick = async (): Promise<void> => flush();
  web.open({
    messages: teams.hear(conversation),
    pages: [],
    ready: async () => {},
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
  return { url, port: web.port, clock, flush, tick, stop: () => web.close() };
}

/** Makes sure of the data folder; gives the secret that signs links. */
async function folder(config: Config): Promise<string> {
  await mkdir(config.dataDir, { recursive: true });
  return config.linkSecret ?? keptSecret(config.dataDir);
}

const silence: Conversation = {
  answer: async () => ({}),
  answered: async () => {},
  byLink: async () => undefined,
};

function portRefusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new CannotStart(`PORT: ${port} is taken by another program; stop it or set PORT to a free port`);
  if (error.code === 'EACCES')
    return new CannotStart(`PORT: ${port} may not be opened by this user; set PORT to 1024 or above`);
  return error;
}

function folderRefusal(error: unknown, folder: string): unknown {
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
