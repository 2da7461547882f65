/** Every wait ends before Teams gives up: the person is told in words, the operator by an event, nothing is done twice. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/conversation/turn.js';
import { createLog } from '../../src/ops/log.js';
import { Echo } from '../harness/stub.js';
import { type Options, program, type World } from '../program.js';
import { type Step, systemError, tellingFiles } from '../store/disk.js';

let world: World;
let logged: Record<string, unknown>[];
const begin = async (options: Options): Promise<World> => {
  logged = [];
  world = await program({
    waits: { work: 250, turn: 600, channel: 200, page: 250, ready: 100, disk: 150 },
    log: createLog('warn', { write: (line) => void logged.push(JSON.parse(line)) }),
    ...options,
  });
  return world;
};
afterEach(() => world.end());
const events = (name: string) => logged.filter(({ msg }) => msg === name);
const ready = async (): Promise<unknown> => JSON.parse((await world.visit('/readyz')).text);

/** A disk that does what it is told at each step. */
class Disk {
  at: (step: Step) => Promise<unknown> | unknown = () => undefined;
  readonly files = tellingFiles((step) => this.at(step));
}

describe('work that does not end', () => {
  const never = new Promise<never>(() => {});
  const hanging = (): Conversation =>
    Object.assign(new Echo(() => never), { search: () => never, byLink: () => never });

  test('a message, a press and a search are answered in the person’s language, with a reference', async () => {
    await begin({ conversation: hanging });
    const remi = world.person('Rémi Delcourt');
    const aoife = world.person('Aoife Brennan');
    const [said, pressed] = await Promise.all([remi.says('mes partenariats'), aoife.forges('partnerships.list')]);
    expect(said.text).toMatch(/pris trop de temps\n.*Vérifiez d’abord.*\n.*E-[0-9A-Z]{8}/);
    expect(pressed.text).toMatch(/took too long\n.*it may still be made\. Look first.*\n.*E-[0-9A-Z]{8}/);
    expect(events('turn.timed_out')).toHaveLength(2);
    for (const { reference, request, turn } of events('turn.timed_out')) {
      expect(`${said.text}${pressed.text}`).toContain(reference);
      expect(request && turn).toBeTruthy();
    }
    const { body } = await world.deliver({
      ...JSON.parse(JSON.stringify(said.cause?.activity ?? {})),
      type: 'invoke',
      name: 'composeExtension/query',
      id: 'search-1',
      value: {},
    });
    expect(JSON.stringify(body)).toContain('pris trop de temps');
  });

  test('a page says it too', async () => {
    await begin({ conversation: hanging });
    const page = await world.visit('/i/INV-1.x?lang=fr');
    expect([page.status, page.text]).toEqual([503, expect.stringMatching(/pris trop de temps[\s\S]*P-[0-9A-F]{10}/)]);
    expect(events('page.failed')).toHaveLength(1);
  });
});

describe('a disk that hangs', () => {
  test('a change that hangs is reported as possibly made, and a repeated request makes it once', async () => {
    const own = new Disk();
    await begin({ files: own.files });
    const aoife = world.person('Aoife Brennan');
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('aide');
    let go = (): void => {};
    const hung = new Promise<void>((resolve) => (go = resolve));
    own.at = (step) => (step === 'sync journal.ndjson' ? hung : undefined);
    const first = await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' });
    expect(first.text).toMatch(/took too long\n.*it may still be made/);
    expect(await ready()).toEqual({ ready: false, because: 'the disk does not respond' });
    go();
    own.at = () => undefined;
    const again = await world.redeliver(first);
    expect(again.text).toMatch(/Armor Distribution/);
    await gaelle.wasTold(/Bluepeak IT/);
    await gaelle.wasNotTold();
    expect(await ready()).toEqual({ ready: true });
  });
});

describe('a disk that is full', () => {
  test('refuses changes with the reason, serves reads, reports to the operator and recovers automatically', async () => {
    const own = new Disk();
    await begin({ files: own.files });
    const aoife = world.person('Aoife Brennan');
    const remi = world.person('Rémi Delcourt');
    own.at = (step) => {
      if (step === 'write journal.ndjson') throw systemError('ENOSPC');
    };
    const refused = await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' });
    expect(refused.text).toMatch(
      /nothing can be saved at the moment\n.*storage of the bot is full\. Nothing was changed/,
    );
    expect((await remi.says('mes partenariats')).text).not.toMatch(/Désolé/);
    expect(await ready()).toEqual({ ready: true, degraded: 'no free disk space: changes are refused' });
    expect((await world.visit('/metrics')).text).toMatch(/^csp_store_full 1$/m);
    own.at = () => undefined;
    expect((await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' })).text).toMatch(/Armor/);
    expect(await ready()).toEqual({ ready: true });
  });
});

describe('a disk that fails', () => {
  test('does not know whether the change was saved, says so, and asks for a restart', async () => {
    const own = new Disk();
    await begin({ files: own.files });
    const aoife = world.person('Aoife Brennan');
    own.at = (step) => {
      if (step === 'sync journal.ndjson') throw systemError('EIO');
    };
    expect((await world.visit('/healthz')).status).toBe(200);
    const lost = await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' });
    expect(lost.text).toMatch(/I do not know whether this was saved/);
    const alive = await world.visit('/healthz');
    expect([alive.status, alive.text]).toEqual([503, expect.stringContaining('the store failed and needs a restart')]);
    own.at = () => undefined;
    await world.restart();
    expect((await world.visit('/healthz')).status).toBe(200);
  });
});

describe('Teams that does not take an answer', () => {
  test.each([
    ['silence', { silent: true, times: 20 }],
    ['429 for an hour', { status: 429, retryAfter: 3_600, times: 20 }],
    ['503 again and again', { status: 503, times: 20 }],
  ])('%s: the turn ends, and its redelivery is answered', async (_what, fault) => {
    const echo = new Echo();
    await begin({ conversation: () => echo });
    const gaelle = world.person('Gaëlle Le Bihan');
    world.connector.fails({ in: gaelle.personal, ...fault });
    const began = performance.now();
    await expect(gaelle.says('bonjour')).rejects.toThrow('HTTP 503');
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(events('turn.unanswered')).toHaveLength(1);
    expect(echo.answers).toEqual([]);
  });
});
