import { afterEach, expect, test } from 'vitest';
import type { Chat } from '../../src/conversation/turn.js';
import { Echo, plainCard } from '../harness/stub.js';
import { type Options, program, type World } from '../program.js';

let world: World;
const meet = async (options: Options = {}) => {
  const echo = new Echo();
  world = await program({ conversation: () => echo, ...options });
  return { echo, gaelle: world.person('Gaëlle Le Bihan') };
};
afterEach(() => world.end());

test('a message arrives with sender, conversation and language, and its answer is recorded', async () => {
  const { echo, gaelle } = await meet();
  const seen = await gaelle.says('  bonjour ');
  expect(seen.text).toContain('You said: bonjour');
  expect(echo.heard).toMatchObject([
    {
      tenantId: gaelle.tenantId,
      aadObjectId: gaelle.aadObjectId,
      name: 'Gaëlle Le Bihan',
      locale: 'fr',
      place: { kind: 'personal' },
      what: { kind: 'text', text: 'bonjour' },
    },
  ]);
  expect(echo.answers).toEqual([echo.heard[0]?.turn]);
});

test('the address of a chat is plain JSON and stays the same from message to message', async () => {
  const { echo, gaelle } = await meet();
  await gaelle.says('one');
  await gaelle.says('two');
  const [first, second] = echo.heard;
  expect(JSON.parse(JSON.stringify(first?.chat))).toEqual(first?.chat);
  expect(second?.chat).toEqual(first?.chat);
});

test('a press brings its data and the fields, as text, empty ones left out', async () => {
  const { echo, gaelle } = await meet();
  await gaelle.says('hello');
  const seen = await gaelle.clicks('Note', { Text: 'écran' });
  expect(seen.text).toBe('note {"id":"N-1","text":"écran"}');
  expect(gaelle.sees()).toBe(seen.text);
  await expect(gaelle.says('again').then(() => gaelle.clicks('Note'))).rejects.toThrow('Text: Write something.');
  await gaelle.clicks('Note', {}, { force: true });
  expect(echo.heard.at(-1)?.what).toEqual({ kind: 'press', verb: 'note', data: { id: 'N-1' } });
});

test('in a group the bot hears its mention taken away, others named', async () => {
  const { echo, gaelle } = await meet();
  const deal = world.group('Deal', gaelle);
  await gaelle.says('add <at>Hugo Petit</at>', { in: deal });
  expect(echo.heard[0]).toMatchObject({ place: { kind: 'group' }, what: { kind: 'text', text: 'add Hugo Petit' } });
});

test('the private part of an answer goes to the personal chat', async () => {
  const chats: Chat[] = [];
  const echo = new Echo(({ chat, place }) => {
    if (place.kind === 'personal') chats.push(chat);
    const [chat0] = chats;
    return place.kind === 'group' && chat0
      ? { here: plainCard('Answered in private'), privately: { chat: chat0, rendered: plainCard('For you alone') } }
      : { here: plainCard('Hello') };
  });
  const { gaelle } = await meet({ conversation: () => echo });
  const deal = world.group('Deal', gaelle);
  await gaelle.says('hello');
  expect((await gaelle.says('my list', { in: deal })).text).toBe('Answered in private');
  expect(gaelle.sees()).toContain('For you alone');

  await gaelle.uninstalls();
  expect((await gaelle.says('my list', { in: deal })).text).toMatch(/n’ai pas pu vous écrire en privé/);
});

test('a client that sends buttons as messages is served in personal chats and gets the reason elsewhere', async () => {
  const { echo, gaelle } = await meet();
  await gaelle.says('hello');
  expect((await gaelle.clicks('Note', { Text: 'x' }, { oldClient: true })).text).toBe('note {"id":"N-1","text":"x"}');
  const deal = world.group('Deal', gaelle);
  await gaelle.says('hello', { in: deal });
  const heard = echo.heard.length;
  const seen = await gaelle.clicks('Note', { Text: 'x' }, { oldClient: true });
  expect(seen.text).toMatch(/version plus récente de Teams/);
  expect(echo.heard).toHaveLength(heard);
});

test('every install and uninstall event reaches the conversation', async () => {
  const { echo, gaelle } = await meet();
  await gaelle.installs();
  await gaelle.uninstalls();
  expect(gaelle.sees()).toBe('Welcome\n\nWelcome');
  expect(echo.heard.map(({ what }) => what.kind)).toEqual(['arrived', 'arrived', 'left']);
});

test('a sender without a work account is told that one is needed', async () => {
  const { echo } = await meet();
  const guest = world.stranger('Guest', { aadObjectId: '' });
  expect((await guest.says('hello')).text).toMatch(/work account is needed/);
  expect((await guest.forges('note')).text).toMatch(/work account is needed/);
  expect(echo.heard).toEqual([]);
});

test('the same message delivered again, later or at once, is answered once; the same press is asked again', async () => {
  const { echo, gaelle } = await meet();
  const seen = await gaelle.says('hello');
  expect((await world.redeliver(seen)).nothing).toBe(true);
  expect(echo.heard).toHaveLength(1);
  const pressed = await gaelle.clicks('Note', { Text: 'x' });
  expect((await world.redeliver(pressed)).text).toBe(pressed.text);
  expect(new Set(echo.heard.slice(1).map(({ turn }) => turn)).size).toBe(1);
});

test('a failed turn is answered with an apology and a reference in the user’s language', async () => {
  const broken = new Echo(() => {
    throw new Error('secret internals');
  });
  const { gaelle } = await meet({ conversation: () => broken });
  const seen = await gaelle.says('bonjour');
  expect(seen.text).toMatch(/Désolé.*\n.*\n.*E-[0-9A-Z]{8}/);
  expect(seen.text).not.toContain('secret');
  expect(broken.answers).toEqual([]);
  const ingrid = world.person('Ingrid Solberg');
  expect((await ingrid.forges('note')).text).toMatch(/Sorry.*\n.*\n.*E-[0-9A-Z]{8}/);
});

test('an answer the channel turns away for the moment gets through', async () => {
  const { gaelle } = await meet();
  world.connector.fails({ in: gaelle.personal, status: 429, retryAfter: 0 });
  world.connector.fails({ in: gaelle.personal, status: 502 });
  expect((await gaelle.says('hello')).text).toContain('You said: hello');
});

test('an answer that finds no way is left for the channel to ask again', async () => {
  const { echo, gaelle } = await meet();
  world.connector.fails({ in: gaelle.personal, status: 429, retryAfter: 3600 });
  await expect(gaelle.says('hello')).rejects.toThrow('HTTP 503');
  expect(echo.answers).toEqual([]);
});

test('an answer too large for Teams becomes an apology', async () => {
  const { gaelle } = await meet({ conversation: () => new Echo(() => ({ here: plainCard('x'.repeat(60_000)) })) });
  expect((await gaelle.says('hello')).text).toMatch(/Désolé/);
});
