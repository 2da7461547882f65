/** The line before is remembered for half an hour, per person and conversation (CNV-11). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addContoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
let owen: Person;
beforeEach(async () => {
  world = await program();
  owen = world.person('Owen Fitzgerald');
});
afterEach(() => world.end());

test('CNV-11: Owen corrects the role of a user before he adds him', async () => {
  await owen.says('add user Tilda Frost as sales agent');
  const form = await owen.says('make it helpdesk');
  expect(form.text).toMatch(/Add user/);
  expect(form.fields).toMatchObject({ 'Full name': 'Tilda Frost', 'Agent types': 'helpdeskAgent' });
});

test('CNV-11: Gaëlle withdraws an order and the memory is cleared', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.says('ajoute Tilda Frost comme agent commercial');
  expect((await gaelle.says('non attends')).text).toMatch(/Rien n’a été modifié/);
  expect((await gaelle.says('plutôt agent du support')).text).not.toMatch(/Tilda Frost/);
});

test('CNV-11: a record that a button opened is what “they” means; removing it asks first', async () => {
  await partners(world);
  await addContoso(owen);
  await owen.says('show our customers');
  await owen.clicks('Show');
  expect((await owen.says('what subscriptions do they have?')).text).toMatch(/Conserverie/);
  await owen.says('show our customers');
  await owen.clicks('Show');
  const question = await owen.says('remove them as customer');
  expect(question.text).toMatch(/Conserverie/);
  expect(question.buttons).toContain('Cancel');
  const asked = await owen.says('yes');
  expect(asked.title).toBe(question.title);
  expect(asked.buttons).toContain('Cancel');
});

test.each([
  ['half an hour', 'PT31M'],
  ['less than half an hour', 'PT20M'],
])('CNV-11: after %s the order before is forgotten or not', async (_, duration) => {
  await owen.says('add user Tilda Frost as sales agent');
  await world.later(duration);
  const answer = await owen.says('make it helpdesk');
  if (duration === 'PT20M') expect(answer.fields['Full name']).toBe('Tilda Frost');
  else expect(answer.text).not.toMatch(/Tilda Frost/);
});

test('CNV-11: memory crosses neither people nor conversations', async () => {
  const maelys = world.person('Maëlys Cadiou');
  await maelys.installs();
  await owen.says('add user Tilda Frost as sales agent');
  expect((await maelys.says('make it helpdesk')).text).not.toMatch(/Tilda Frost/);
  const deal = world.group('Deal', owen);
  await owen.says('make it helpdesk', { in: deal });
  expect(owen.sees({ in: deal })).not.toMatch(/Tilda Frost/);
  expect(owen.last.fields?.['Full name']).not.toBe('Tilda Frost');
});

test('CNV-11: an open question is answered by a name or a number of its list, and the removal still asks', async () => {
  await owen.says('add user');
  for (const [name, email] of [
    ['Helen Park', 'helen.park'],
    ['Helen Parker', 'helen.parker'],
  ] as const) {
    await owen.clicks('Add', {
      'Full name': name,
      Email: `${email}@armor-distribution.example`,
      'Agent types': 'salesAgent',
    });
    await owen.says('add user');
  }
  const question = await owen.says('remove user Helen');
  expect(question.text).toMatch(/Which user do you mean/);
  const confirmation = await owen.says('Parker');
  expect(confirmation.text).toMatch(/Helen Parker/);
  expect(confirmation.buttons).toContain('Cancel');
  await owen.says('remove user Helen');
  expect((await owen.says('the first one')).text).toMatch(/Helen Park\b/);
});

test('CNV-11: “undo that” after a change opens the order that takes it back', async () => {
  await owen.says('add user Tilda Frost, tilda.frost@armor-distribution.example, sales agent');
  await owen.clicks('Add');
  const question = await owen.says('undo that');
  expect(question.text).toMatch(/Remove[\s\S]*Tilda Frost/);
  expect(question.buttons).toContain('Cancel');
});
