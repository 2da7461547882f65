/** A connector, a client and the servers that are measured, all processes of their own. */
import { rm } from 'node:fs/promises';
import type { How } from '../benchmark.js';
import { type Helper, help, type Server, serve } from '../harness/child.js';
import { folderWith } from '../world/folder.js';
import type { Load, Loaded } from './client.js';
import type { Work } from './work.js';

/** A server under load: the bot on one store, or a baseline. */
export interface Spoken {
  readonly servers: readonly Server[];
  readonly store: string;
  readonly customers: number;
  readonly checked: boolean;
}

/** Slices before the first that counts: the compiler of a whole bot is done much later than that of one line. */
const warmUps = { quick: 1, full: 15 };

export class Stage {
  readonly #folders: string[] = [];
  readonly #servers: Server[] = [];

  private constructor(
    private readonly how: How,
    readonly connector: Server,
    private readonly client: Helper<Load, Loaded>,
  ) {}

  static async set(how: How): Promise<Stage> {
    return new Stage(how, await serve('bench/load/connector.js'), help<Load, Loaded>('bench/load/client.js'));
  }

  /** The bot process on a folder with this number of customers. */
  async bot(customers: number): Promise<Spoken> {
    const folder = await folderWith(customers);
    this.#folders.push(folder);
    return this.spoken(`folder-${customers}`, customers, [await this.botProcess({ DATA_DIR: folder })]);
  }

  async botProcess(env: Readonly<Record<string, string>>): Promise<Server> {
    const server = await serve('src/main.js', { PORT: '0', LOG_LEVEL: 'info', ...env });
    this.#servers.push(server);
    return server;
  }

  spoken = (store: string, customers: number, servers: readonly Server[]): Spoken => ({
    servers,
    store,
    customers,
    checked: true,
  });

  /** @param env `KIND` and `CARDS`, as `echo.ts` reads them */
  async other(env: Readonly<Record<string, string>>): Promise<Spoken> {
    const server = await serve('bench/load/echo.js', env);
    this.#servers.push(server);
    return { servers: [server], store: env.KIND ?? 'echo', customers: 100, checked: false };
  }

  /** One measurement with this number of concurrent users. */
  async slice(to: Spoken, work: Work, atOnce: number, ms = this.how.sliceMs): Promise<Loaded> {
    const { servers, ...rest } = to;
    const ports = servers.map(({ port }) => port);
    const before = await this.#taken();
    const loaded = await this.client.ask({ ...rest, work, ports, connectorPort: this.connector.port, atOnce, ms });
    if (loaded.wrong) throw new Error(`${to.store}, ${work}: ${loaded.wrong}`);
    const { taken, last } = await this.#taken();
    const answered = work !== 'read' || to.store === 'bare' || taken - before.taken === loaded.turns;
    if (!answered) throw new Error(`${to.store}: ${loaded.turns} lines were said and ${taken - before.taken} answered`);
    if (work === 'read' && to.checked && !last.includes('🏢')) throw new Error(`${to.store} answered ${last}`);
    return loaded;
  }

  async warm(to: Spoken, ...works: readonly Work[]): Promise<void> {
    for (const work of works)
      await this.slice(to, work, 10, (this.how.quick ? warmUps.quick : warmUps.full) * this.how.sliceMs);
  }

  /** The card that the bot answers with. */
  async answer(bot: Spoken, work: Work): Promise<object> {
    const { last } = await this.slice(bot, work, 1, 200);
    if (work !== 'read') return (JSON.parse(last) as { value: object }).value;
    const message = JSON.parse((await this.#taken()).last) as { attachments: readonly { content: object }[] };
    return message.attachments[0]?.content ?? {};
  }

  async clear(): Promise<void> {
    await Promise.all([...this.#servers, this.connector, this.client].map((one) => one.stop()));
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }

  async #taken(): Promise<{ taken: number; last: string }> {
    return (await fetch(`http://127.0.0.1:${this.connector.port}/`)).json() as Promise<{ taken: number; last: string }>;
  }
}
