/**
 * The bot as people meet it: `const world = await program()` starts the real program on an empty folder, with a clock
 * that can be moved and a stand-in for Teams; then tests read as conversations.
 *
 *   const chloe = world.person('Chloé Durand');
 *   await chloe.says('mes partenariats');
 *   await chloe.clicks('Envoyer', { 'Adresse e-mail': 'hugo@reseller.example' });
 *   await hugo.wasTold(/demande de partenariat/);
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect } from 'vitest';
import { type Cast, loadCast } from '../demo/cast.js';
import { type Config, loadConfig } from '../src/config/config.js';
import { createSecrets } from '../src/conversation/secrets.js';
import type { Language } from '../src/kernel/localizer.js';
import type { View } from '../src/kernel/view.js';
import { type Overrides, type Running, start } from '../src/main.js';
import type { Clock } from '../src/ops/clock.js';
import { createLog } from '../src/ops/log.js';
import { createRecognizer } from '../src/understanding/index.js';
import { after } from '../src/web/duration.js';
import type { ActivityJson } from './harness/activity.js';
import { type Bots, One } from './harness/bots.js';
import { clockFrom } from './harness/clock.js';
import { Connector } from './harness/connector.js';
import { Person, type Wire } from './harness/person.js';
import type { Place } from './harness/place.js';
import { post } from './harness/post.js';
import { Replicas } from './harness/replicas.js';
import type { Seen } from './harness/seen.js';

export interface Options extends Overrides {
  /** Settings beside those of the harness. */
  readonly config?: Partial<Config>;
}

/** A page as it was fetched. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A mail as its reader sees it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const publicUrl = 'https://bot.example';
/** Whether every world is two bots on one database (`npm run test:replicas`). */
export const replicated = process.env.REPLICAS !== undefined;
/** It keeps nothing of what it hears, so every world of a worker has the same one. */
const recognizer = createRecognizer();
const locales = { en: 'en-GB', fr: 'fr-FR' } as const;

export async function program(options: Options = {}): Promise<World> {
  const world = new World(options, await Connector.start());
  await world.start();
  return world;
}

export class World {
  /** Where to make Teams misbehave. */
  readonly connector: Connector;
  readonly clock: Clock;
  readonly cast: Cast;
  readonly #wire: Wire;
  readonly #people = new Map<string, Person>();
  readonly #options: Options;
  readonly #bots: Bots;
  #ids = 0;

  constructor(options: Options, connector: Connector) {
    this.#options = options;
    this.cast = options.cast ?? loadCast();
    this.connector = connector;
    this.clock = options.clock ?? clockFrom();
    const open = (where: Partial<Config>) => this.#open(where);
    this.#bots = replicated ? new Replicas(open, connector, (ms) => this.clock.advance(ms)) : new One(open, connector);
    this.#wire = {
      connector,
      deliver: (activity) => this.deliver(activity),
      flush: () => this.bot.flush(),
      nextId: () => `t${++this.#ids}`,
    };
  }

  /** The bot, or any of several. */
  get bot(): Running {
    return this.#bots.any;
  }
  /** All of them that run now. */
  get bots(): readonly Running[] {
    return this.#bots.all;
  }
  get folder(): string {
    return this.#bots.folder;
  }

  start(): Promise<void> {
    return this.#bots.start();
  }

  #open(where: Partial<Config>): Promise<Running> {
    const config: Config = {
      ...loadConfig({ PORT: '0', PUBLIC_URL: publicUrl, DEMO: '1', LOG_LEVEL: 'silent' }),
      ...where,
      ...this.#options.config,
    };
    return start(config, {
      log: createLog('silent'),
      secrets: createSecrets({ N: 1024, r: 8, p: 1 }),
      recognizer,
      pulse: false,
      ...this.#options,
      clock: this.clock,
    });
  }

  /** Somebody of the cast. */
  person(name: string): Person {
    const known = this.#people.get(name);
    if (known) return known;
    for (const { tenantId, people } of this.cast.organizations) {
      const found = people.find((one) => one.name === name);
      if (found) return this.#meet(name, tenantId, found.aadObjectId, locales[found.language]);
    }
    throw new Error(`nobody in the cast is called ${name}`);
  }

  /** Somebody the programme does not know: of a tenant of their own, unless it is one of the cast's. */
  stranger(
    name: string,
    { tenantId = `tenant-of-${name}`, aadObjectId = `object-of-${name}`, language = 'en' as Language } = {},
  ): Person {
    return this.#people.get(name) ?? this.#meet(name, tenantId, aadObjectId, locales[language]);
  }

  #meet(name: string, tenantId: string, aadObjectId: string, locale: string): Person {
    const person = new Person(this.#wire, name, tenantId, aadObjectId, locale);
    this.#people.set(name, person);
    return person;
  }

  /** A group chat, or a channel, of the tenant of one of its members. */
  group(name: string, of: Person, kind: 'groupChat' | 'channel' = 'groupChat'): Place {
    return this.connector.register({ kind, id: `19:${name}@thread`, name, tenantId: of.tenantId, installed: true });
  }

  /** A thread of a channel: where what is said to the bot there stands, and its answers. */
  thread(channel: Place, post: number): Place {
    return this.connector.register({ ...channel, id: `${channel.id};messageid=${post}` });
  }

  /** Moves the clock on by an ISO 8601 duration; timers run, notices leave. */
  async later(duration: string): Promise<void> {
    const then = after(this.clock.now(), duration);
    if (!then) throw new Error(`${duration} is no duration`);
    this.clock.advance(Date.parse(then) - Date.parse(this.clock.now()));
    await this.bot.tick();
  }

  /** The same delivery once more, as the channel does when it was not acknowledged in time. */
  async redeliver({ cause }: Seen): Promise<Seen> {
    if (!cause) throw new Error('nothing was delivered that could be delivered again');
    return cause.by.does(cause);
  }

  /** Stops the bot and starts it on what it kept; `kill`: on what was kept at this moment. */
  restart({ kill = false } = {}): Promise<void> {
    return this.#bots.restart(kill);
  }

  /** What is kept at this moment, where no conversation shows it. */
  kept<T>(look: (view: View) => Promise<T>): Promise<T> {
    return this.bot.store.read(look);
  }

  /** The mails that were written, oldest first. */
  async mails(): Promise<readonly Mail[]> {
    const folder = join(this.folder, 'mail');
    const names = await readdir(folder).catch(() => []);
    return Promise.all(
      names.sort().map(async (name) => {
        const { to = [], subject = '', text = '' } = await PostalMime.parse(await readFile(join(folder, name)));
        return { to: to.map(({ address }) => address).join(), subject, text };
      }),
    );
  }

  /** Fetches a page by path or by the link that was given out. */
  visit(address: string, init: RequestInit = {}): Promise<Page> {
    return this.#fetch(address.replace(publicUrl, ''), { redirect: 'manual', ...init });
  }

  /** Posts a form to a page. */
  submit(
    address: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    return this.visit(address, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Posts an activity as the channel does. */
  async deliver(activity: ActivityJson): Promise<{ readonly status: number; readonly body: unknown }> {
    const { status, text } = await this.#bots.serve(({ port }) => post(port, '/api/messages', activity));
    return { status, body: text ? JSON.parse(text) : undefined };
  }

  #fetch(path: string, init: RequestInit): Promise<Page> {
    return this.#bots.serve(async ({ port }) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
      return { status: response.status, text: await response.text(), headers: response.headers };
    });
  }

  /** What Teams, or a careful reader, would complain about in all that was shown so far. */
  get problems(): readonly string[] {
    return [...new Set(this.connector.problems)];
  }

  /** Stops everything, and asserts that nothing was to complain about. For `afterEach`. */
  async end(): Promise<void> {
    await this.#bots.stop();
    await this.connector.stop();
    expect(this.problems).toEqual([]);
  }
}
