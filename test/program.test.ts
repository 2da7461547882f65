/** The harness itself, where a test could otherwise pass for the wrong reason. */
import { afterEach, describe, expect, test } from 'vitest';
import { complaints } from './harness/lint.js';
import { Echo, plainCard } from './harness/stub.js';
import { program, type World } from './program.js';

let world: World;
afterEach(() => world.end());

describe('with the whole program', () => {
  test('people of the cast are known, others are not, also after a restart and after a kill', async () => {
    world = await program();
    const gaelle = world.person('Gaëlle Le Bihan');
    const known = async () => (await gaelle.says('aide')).text;
    const before = await known();
    expect(before).not.toBe((await world.stranger('Somebody', { language: 'fr' }).says('aide')).text);
    await world.restart();
    expect(await known()).toBe(before);
    await world.restart({ kill: true });
    expect(await known()).toBe(before);
  });

  test('what was changed is there after a kill', async () => {
    world = await program();
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.forges('people.setLanguage', { language: 'en' });
    await world.restart({ kill: true });
    expect((await gaelle.says('help')).title).toMatch(/Help/);
  });

  test('the clock moves on, and stays where it is over a restart', async () => {
    world = await program();
    const before = Date.parse(world.clock.now());
    await world.later('P8D');
    await world.restart();
    expect(Date.parse(world.bot.clock.now()) - before).toBeGreaterThanOrEqual(8 * 86_400_000);
  });

  test('pages are fetched by path or by link', async () => {
    world = await program();
    expect((await world.visit('/healthz')).status).toBe(200);
    expect((await world.visit('https://bot.example/healthz')).status).toBe(200);
  });
});

describe('with a stub', () => {
  test('a double press is two presses of the same card', async () => {
    const echo = new Echo();
    world = await program({ conversation: () => echo });
    const aoife = world.person('Aoife Brennan');
    await aoife.says('hello');
    const [first, second] = await aoife.clicksTwice('Note', { Text: 'x' });
    expect(second.text).toBe(first.text);
    expect(new Set(echo.heard.slice(1).map(({ turn }) => turn)).size).toBe(2);
  });

  test('what was filled is sent with the next press', async () => {
    const echo = new Echo();
    world = await program({ conversation: () => echo });
    const aoife = world.person('Aoife Brennan');
    await aoife.says('hello');
    await aoife.fills({ Text: 'x' }).clicks('Note');
    expect(echo.heard.at(-1)?.what).toMatchObject({ data: { id: 'N-1', text: 'x' } });
    expect(() => aoife.fills({ Colour: 'red' })).toThrow('no field "Colour"');
    await expect(aoife.clicks('Nothing')).rejects.toThrow('no button "Nothing"');
  });

  test('an answer is not a notice, and a notice is one until it was read', async () => {
    world = await program({ conversation: () => new Echo() });
    const aoife = world.person('Aoife Brennan');
    await aoife.says('hello');
    await aoife.wasNotTold();
    await expect(aoife.wasTold(/hello/)).rejects.toThrow();
  });

  test('the problems of cards are gathered', async () => {
    world = await program({ conversation: () => new Echo(() => ({ here: plainCard('Hello ${name}') })) });
    await world.person('Aoife Brennan').says('hello');
    expect(world.problems).toEqual([expect.stringContaining('Hello ${name}')]);
    world.connector.problems.length = 0;
  });
});

test('what is wrong with a card', async () => {
  world = await program({ conversation: () => new Echo() });
  const card = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
  const text = { type: 'TextBlock', text: 'Hello', wrap: true };
  const input = { type: 'Input.Text', id: 'a', label: 'A' };
  expect(complaints(card(text, input))).toEqual([]);
  const choice = { type: 'Input.ChoiceSet', id: 'c', label: 'C', choices: [{ title: 'X', value: 'x' }] };
  expect(complaints(card(choice))).toEqual([]);
  for (const [wrong, said] of [
    [{ ...text, text: 'Total: NaN' }, /programmer/],
    [{ ...input, label: undefined }, /without label/],
    [{ ...input, isRequired: true }, /says nothing/],
    [{ ...input, id: '' }, /without id/],
    [{ ...choice, value: 'y' }, /y is no choice/],
    [{ ...choice, choices: [] }, /without choices/],
    [{ ...text, wrap: false, text: 'x'.repeat(61) }, /does not wrap/],
    [{ type: 'Image', url: 'https://a.example/b.png' }, /image says nothing/],
    [{ type: 'Unheard' }, /Unheard/],
    [{ ...text, text: 'x'.repeat(45_000) }, /bytes in UTF-16/],
    [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Go' }] }, /without verb/],
    [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Go', url: 'javascript:1' }] }, /opens/],
    [{ type: 'ActionSet', actions: Array(7).fill({ type: 'Action.Execute', title: 'Go', verb: 'go' }) }, /7 buttons/],
  ] as const)
    expect(complaints(card(wrong)).join()).toMatch(said);
  expect(complaints({ ...card(text), version: '1.6' }).join()).toMatch(/version/);
});
