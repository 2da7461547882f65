/** The operator reads and changes the facts of the programme; what was ordered before keeps its window (SUB-11). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factIds, shippedFacts, valueAt } from '../src/domain/programme-fact.js';
import { program, type World } from './program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('SUB-11, SUB-12: every fact has a value, a date, a source, words in both languages and a rule that uses it', () => {
  for (const id of factIds) {
    const fact = shippedFacts.get(id);
    expect(fact?.source.length, id).toBeGreaterThan(10);
    expect(fact?.about.en, id).not.toBe(fact?.about.fr);
    expect(fact?.uses, id).toMatch(/^[A-Z]{3}-\d+$/);
  }
});

test('the operator changes a fact from a day on; a partner cannot; a wrong value is named and nothing is lost', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('programme facts');
  ingrid.reads(/Facts of the programme/, /7, from 1 March 2022/, /source: learn/, /used by SUB-11/);
  await ingrid.forges('programmeFacts.change', { id: 'returnDays' });
  await ingrid.clicks('Change', { Value: '5', 'Holds from': 'next week', Source: 'the new terms' });
  ingrid.reads(/what you typed is still there/, /Give a day, such as/);
  await ingrid.clicks('Change', { Value: '5', 'Holds from': '2027-06-01', Source: 'the new terms' });
  ingrid.reads(/5, from 1 June 2027/, /until then 7/, /source: the new terms/);
  const kept = await world.kept((view) => view.get('programmeFacts', 'returnDays'));
  expect(valueAt('returnDays', kept, '2027-05-31T23:00:00.000Z')).toBe(7);
  expect(valueAt('returnDays', kept, '2027-06-01T00:00:00.000Z')).toBe(5);
  await ingrid.says('audit');
  ingrid.reads(/fact of the programme/);
  await ingrid.forges('programmeFacts.change', { id: 'noSuchFact', value: '1', from: '2027-06-01', source: 'x' });
  ingrid.reads(/I know no such fact/);

  const helene = world.person('Hélène Marchetti');
  await helene.forges('programmeFacts.change', { id: 'returnDays', value: '90', from: '2026-01-01', source: 'x' });
  helene.reads(/opérateur/);
  expect((await world.kept((view) => view.get('programmeFacts', 'returnDays')))?.value).toBe(5);
});
