/** What stands in the log: the course of every turn by one name, and nothing of people beyond ids. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.js';
import { addContoso, contoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { becomePartners } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

interface Line {
  readonly msg: string;
  readonly request?: string;
  readonly turn?: string;
  readonly notification?: string;
  readonly [field: string]: unknown;
}

let world: World;
const raw: string[] = [];
const lines = (): Line[] => raw.map((line) => JSON.parse(line));
beforeEach(async () => {
  raw.length = 0;
  world = await program({ log: createLog('debug', { write: (line) => void raw.push(line) }) });
});
afterEach(() => world.end());

/** Whatever a person is known by, and what was typed. */
function personal(world: World, typed: readonly string[]): string[] {
  const { organizations, customers } = world.cast;
  return [
    ...organizations.flatMap((one) => [
      one.name,
      ...one.people.flatMap(({ name, email }) => [name, email, ...name.split(' ').filter((part) => part.length > 4)]),
      one.primaryContact?.email ?? '',
    ]),
    ...customers.flatMap(({ name, domain, contact }) => [name, domain, contact.email]),
    ...typed,
  ].filter(Boolean);
}

test('a long conversation in both languages leaves ids in the log, and no name, address or text', async () => {
  const owen = world.person('Owen Fitzgerald');
  const aoife = world.person('Aoife Brennan');
  const katrin = world.person('Katrin Böhme');
  const helene = world.person('Hélène Marchetti');
  const lines = ['something nobody would ever ask for', 'quelque chose que personne ne demande'];
  const says = (person: Person, text: string) => person.says(text);
  await partners(world);
  await addContoso(owen);
  await says(owen, lines[0] ?? '');
  await says(helene, lines[1] ?? '');
  await says(helene, 'mes partenariats');
  await becomePartners(katrin, 'Nordlicht Distribution', helene, 'helene.marchetti@lumiere-informatique.example');
  await world.stranger('Zebulon Quartermaine', { tenantId: 'T-9', aadObjectId: 'P-9' }).says('hello there');
  await aoife.forges('nonsense.verb', { note: 'typed into a forged press' });
  await owen.forges('partnerships.accept', { id: 'INV-ZZZZZZZZ' });
  // what fails is logged whole; so is what the channel and the mail do
  world.connector.fails({ in: helene.personal, status: 500, times: 2 });
  world.connector.fails({ in: aoife.personal, status: 403, code: 'MessageWritesBlocked' });
  await katrin.forges('partnerships.remove', { reseller: 'Lumière Informatique', confirmed: 'yes' });
  await world.later('P8D');
  await world.visit('/i/INV-7K2M9QXD.forged');
  await world.restart();
  await world.later('P31D');

  expect(raw.length).toBeGreaterThan(60);
  const typed = [...lines, ...Object.values(contoso), 'Zebulon', 'Quartermaine', 'typed into', 'nonsense.verb'];
  const said = raw.join('');
  expect(personal(world, typed).filter((one) => said.includes(one))).toEqual([]);
});

test('one request id is in the log of the request, the turn, the store and the delivery, on any replica', async () => {
  const owen = world.person('Owen Fitzgerald');
  await partners(world);
  await owen.wasTold(/./);
  const turn = lines().find((line) => line.command === 'partnerships.accept' && line.outcome === 'changed');
  expect(turn).toMatchObject({
    msg: 'turn.completed',
    request: expect.stringMatching(/^R-[0-9A-F]{12}$/),
    turn: expect.any(String),
    durationMs: expect.any(Number),
  });
  const deliveries = lines().filter(({ request, notification }) => notification && request === turn?.request);
  expect(deliveries.map(({ msg }) => msg)).toContain('notification.delivered');
  const response = await world.visit('/healthz');
  expect(response.headers.get('x-request-id')).toMatch(/^R-/);
});

test('a failure is found by its request id', async () => {
  const owen = world.person('Owen Fitzgerald');
  await owen.says('help');
  world.connector.fails({ in: owen.personal, status: 400, code: 'BadSyntax' });
  await owen.says('my partnerships');
  const failed = lines().find(({ msg }) => msg === 'turn.failed');
  expect(failed).toMatchObject({ request: expect.stringMatching(/^R-/), reference: expect.stringMatching(/^E-/) });
  expect(owen.last.text).toContain(String(failed?.reference));
  const turn = lines().find(({ request, command }) => command && request === failed?.request);
  expect(turn).toMatchObject({ command: 'partnerships.list', outcome: 'shown' });
});

test('an error is logged with message and code, without its details', () => {
  const log = createLog('info', { write: (line) => void raw.push(line) });
  const error = Object.assign(
    new Error('a key is taken', { cause: Object.assign(new Error('within'), { code: '23505' }) }),
    {
      key: 'somebody@example.example',
      detail: 'Key (email)=(somebody@example.example) already exists.',
    },
  );
  log.error({ err: error }, 'it failed');
  log.error({ err: 'thrown as a text by somebody@example.example' }, 'it failed');
  expect(raw.at(-2)).toMatch(/"a key is taken".*"code":"23505"/);
  expect(raw.join('')).not.toContain('somebody@');
});
