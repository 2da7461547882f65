/** Told to stop, the bot finishes what it began. */
import { afterEach, expect, test, vi } from 'vitest';
import { Echo, plainCard } from '../harness/stub.js';
import { program, replicated, type World } from '../program.js';

let world: World;
afterEach(() => world.end());

/** A promise and what resolves it. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

test.skipIf(replicated)('a turn under way is answered, what comes after it is turned away', async () => {
  const [heard, told] = [gate(), gate()];
  const echo = new Echo(async () => {
    heard.open();
    await told.passed;
    return { here: plainCard('Answered in the end') };
  });
  world = await program({ conversation: () => echo });
  const aoife = world.person('Aoife Brennan');
  const turn = aoife.says('hello');
  await heard.passed;
  const { bot } = world;
  const stopped = bot.stop();
  // it hears until the time it still takes turns is over, which is soon, not at once
  await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${bot.port}/healthz`)).rejects.toThrow());
  told.open();
  expect((await turn).text).toBe('Answered in the end');
  await stopped;
  expect(echo.answers).toHaveLength(1);
});

test.skipIf(replicated)('a replica that is to stop says so, and takes what comes until its time is over', async () => {
  world = await program({ config: { drainMs: 1_000 } });
  const { bot } = world;
  const stopped = bot.stop();
  const ready = await fetch(`http://127.0.0.1:${bot.port}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, because: 'the bot is stopping' }]);
  await world.person('Aoife Brennan').says('help');
  await stopped;
  await expect(fetch(`http://127.0.0.1:${bot.port}/readyz`)).rejects.toThrow();
});

test('answers given during shutdown are stored, and their notifications are delivered after the next start', async () => {
  world = await program();
  const aoife = world.person('Aoife Brennan');
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.says('aide');
  await aoife.says('help');
  const answer = await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' });
  await world.restart();
  expect(answer.text).toMatch(/Armor Distribution/);
  await gaelle.wasTold(/Bluepeak IT/);
});
