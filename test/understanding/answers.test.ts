/** Questions in other words than the topics' own find their answer (CNV-13). */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/conversation/interpret/answer.js';
import { answerTopics } from '../../src/language/answers.js';
import { createRecognizer } from '../../src/understanding/index.js';
import '../../src/workflows/index.js';
import { program, type World } from '../program.js';

/** `topic | english | … || french | …` a line: three questions in each language. */
const table = readFileSync('test/understanding/questions.txt', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [head = '', french = ''] = line.split(' || ');
    const [topic = '', ...english] = head.split(' | ');
    return { topic, questions: [...english, ...french.split(' | ')] };
  });

describe('topics', () => {
  test('CNV-13: there are sixty at least, and each has questions to find it by', () => {
    expect(answerTopics.size).toBeGreaterThanOrEqual(60);
    expect(table.map(({ topic }) => topic).sort()).toEqual([...answerTopics.keys()].sort());
    expect(table.filter(({ questions }) => questions.length < 6)).toEqual([]);
  });

  test('CNV-13: most questions find their topic (90 % when measured), hardly one a wrong one (0.6 %)', async () => {
    const recognizer = createRecognizer();
    const answer = createAnswers(recognizer);
    const wrong: string[] = [];
    let right = 0;
    let count = 0;
    for (const { topic, questions } of table)
      for (const question of questions) {
        count += 1;
        const found = answer(question, await recognizer.hear(question));
        if (found?.data.topic === topic || (topic === 'roles' && found?.verb === 'help.showRights')) right += 1;
        else if (found?.verb === 'answers.show') wrong.push(`${question} → ${found.data.topic}`);
      }
    expect(wrong.length / count, wrong.join('\n')).toBeLessThan(0.02);
    expect(right / count).toBeGreaterThan(0.87);
  });
});

describe('in the chat', () => {
  let world: World;
  beforeAll(async () => {
    world = await program();
  });
  afterAll(() => world.end());

  test('CNV-13: a question gets a short answer, who may, its rule and the page, and does nothing', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('what happens to the customers when a partnership ends?');
    expect(owen.last.text).not.toMatch(/Who may do this/);
    expect(owen.last.buttons).toContain('Official page');
    const nolwenn = world.person('Nolwenn Le Goff');
    await nolwenn.says('comment commander un abonnement ?');
    nolwenn.reads(
      /Qui peut le faire/,
      'Comment commander un abonnement ?',
      /ne commande que lorsque vous appuyez sur le bouton/,
    );
  });
});
