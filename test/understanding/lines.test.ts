import { expect, test } from 'vitest';
import { answering } from '../../src/understand.js';
import { createRecognizer } from '../../src/understanding/index.js';

const recognizer = createRecognizer();

test('answers each line in order, says which is none, and goes on', async () => {
  const answer = answering(recognizer);
  const lines = [
    '{"directory":{"customers":["Oakline Foods"]}}',
    '{"id":"a","text":"show oakline foods","lang":"en"}',
    'no json',
    '{"text":"without an id"}',
    '',
    '{"id":2,"text":"supprime","lang":"fr"}',
  ];
  const answers: (object | undefined)[] = [];
  for (const line of lines) answers.push(await answer(line));
  expect(answers).toEqual([
    undefined,
    {
      id: 'a',
      intent: 'customers.show',
      slots: { company: 'oakline foods' },
      confidence: expect.any(Number),
      sure: true,
      ms: expect.any(Number),
    },
    { error: 'line 3 is no JSON', line: 3 },
    { error: 'line 4 needs an id and a text', line: 4 },
    undefined,
    { id: 2, intent: 'none', slots: {}, confidence: expect.any(Number), sure: false, ms: expect.any(Number) },
  ]);
});
