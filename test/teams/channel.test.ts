import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Channel, Undelivered } from '../../src/conversation/channel.js';
import type { Chat } from '../../src/conversation/turn.js';
import { createLog } from '../../src/ops/log.js';
import { createTeams } from '../../src/teams/teams.js';
import type { Fault } from '../harness/connector.js';
import type { Person } from '../harness/person.js';
import { Echo, plainCard } from '../harness/stub.js';
import { program, type World } from '../program.js';

let world: World;
let aoife: Person;
let chat: Chat;
let channel: Channel;
beforeEach(async () => {
  const echo = new Echo();
  world = await program({ conversation: () => echo });
  aoife = world.person('Aoife Brennan');
  await aoife.says('hello');
  // as the store gives it back
  chat = JSON.parse(JSON.stringify(echo.heard[0]?.chat));
  channel = createTeams({ log: createLog('silent'), waits: { channel: 200 } }).channel;
});
afterEach(() => world.end());

const failure = async (work: Promise<unknown>): Promise<Undelivered> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Undelivered) return error;
  throw new Error(`not Undelivered: ${error}`);
};

test('a message is sent to a stored conversation and replaced by its id', async () => {
  const id = await channel.send(chat, plainCard('News'));
  await aoife.wasTold('News');
  await channel.update(chat, id, plainCard('Old news'));
  await aoife.wasTold('Old news');
  expect(aoife.sees()).not.toContain('\n\nNews');
});

describe('what a failure means for the next attempt', () => {
  test.each<[string, Omit<Fault, 'in'>, Undelivered['outlook'], number?]>([
    ['blocked', { status: 403, code: 'MessageWritesBlocked' }, 'gone'],
    ['no such conversation', { status: 404, code: 'ConversationNotFound' }, 'gone'],
    ['not acceptable', { status: 400, code: 'BadArgument' }, 'never'],
    ['too large', { status: 413, code: 'MessageSizeTooBig' }, 'never'],
    ['too many, for a while', { status: 429, retryAfter: 7 }, 'later', 7000],
    ['too many', { status: 429 }, 'later'],
    ['the token of the bot', { status: 401 }, 'later'],
    ['changed meanwhile', { status: 412 }, 'later'],
    ['an error there', { status: 500 }, 'later'],
    ['a gateway', { status: 502 }, 'later'],
    ['no answer', { silent: true }, 'later'],
  ])('%s', async (_what, fault, outlook, retryAfterMs) => {
    const { requests } = world.connector;
    world.connector.fails({ in: aoife.personal, ...fault });
    const error = await failure(channel.send(chat, plainCard('News')));
    expect(error).toMatchObject({ outlook, retryAfterMs });
    expect(error.message).not.toContain('Aoife');
    expect(world.connector.requests).toBe(requests + 1);
  });

  test('a message to be replaced that is gone says nothing about the chat', async () => {
    expect(await failure(channel.update(chat, 'unknown', plainCard('News')))).toMatchObject({ outlook: 'never' });
    world.connector.fails({ in: aoife.personal, status: 404, code: 'ConversationNotFound' });
    expect(await failure(channel.update(chat, 'unknown', plainCard('News')))).toMatchObject({ outlook: 'gone' });
  });

  test('no such conversation', async () => {
    const nowhere = { ...chat, serviceUrl: 'http://127.0.0.1:1/' };
    expect(await failure(channel.send(nowhere, plainCard('News')))).toMatchObject({ outlook: 'later' });
  });

  test('an address that is none', async () => {
    expect(await failure(channel.send({}, plainCard('News')))).toMatchObject({ outlook: 'never' });
  });
});
