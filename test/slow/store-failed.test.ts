/** A process whose disk fails: `/healthz` says so, it ends with its own code, and the next start goes on. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { post } from '../harness/post.js';
import { BotProcess } from '../harness/process.js';

const bots: BotProcess[] = [];
let folder: string;
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.ends('SIGKILL')));
  await rm(folder, { recursive: true, force: true });
});

test('a failed sync ends the process with code 3; restarted, it serves again', async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-failed-'));
  const broken = join(folder, 'broken');
  const preload = `
    import { existsSync } from 'node:fs';
    import { open } from 'node:fs/promises';
    const handle = await open(process.execPath);
    const { datasync } = Object.getPrototypeOf(handle);
    Object.getPrototypeOf(handle).datasync = function () {
      if (existsSync(${JSON.stringify(broken)})) return Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
      return datasync.call(this);
    };
    await handle.close();`;
  const start = () => {
    const bot = new BotProcess({
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      DEMO: '1',
      NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString('base64')}`,
    });
    bots.push(bot);
    return bot;
  };
  const bot = start();
  const port = await bot.ready();
  await writeFile(broken, '');
  await post(port, '/api/messages', {
    type: 'message',
    id: 'a1',
    text: 'help',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: '29:x', name: 'Nadia Benali', aadObjectId: 'x' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:c', conversationType: 'personal', tenantId: 't' },
  });
  expect(await bot.ends()).toBe(3);
  expect(bot.log).toContain('"msg":"store.failed"');
  await rm(broken);
  const again = await start().ready();
  expect((await fetch(`http://127.0.0.1:${again}/healthz`)).status).toBe(200);
});
