import { afterAll, beforeAll, expect, test } from 'vitest';
import { officialPages } from '../../src/kernel/settings.js';
import { workflows } from '../../src/workflows/index.js';
import type { Person } from '../harness/person.js';
import type { Seen } from '../harness/seen.js';
import { program, type World } from '../program.js';

let world: World;
beforeAll(async () => {
  world = await program();
});
afterAll(() => world.end());

/** The examples of a card of help, which stand by themselves. */
const examplesIn = (text: string): string[] =>
  [...text.matchAll(/^(?:“(.+?)”|«\s(.+?)\s»)$/gm)].map(([, en, fr]) => (en ?? fr ?? '').replaceAll('\\', ''));

test.each([
  ['Gaëlle Le Bihan', /ce que vous pouvez faire/, /Demander un partenariat · /, /S’inscrire/],
  ['Aoife Brennan', /what you can do now/, /Authorize indirect provider · /, /Add new customer/],
])('CNV-5, USR-4: help shows what %s can do now, and nothing else', async (who, title, mine, others) => {
  const person = world.person(who);
  await person.says(who === 'Aoife Brennan' ? 'help' : 'aide');
  person.reads(title, mine);
  expect(person.last.text).not.toMatch(others);
});

/** What each thing is called on a card of help: the lines between a topic and its example. */
const titlesIn = (text: string): string[] =>
  [...text.matchAll(/^(.+)\n(?:“.+?”|«\s.+?\s»)$/gm)].flatMap(([, line = '']) =>
    line.replaceAll('\\', '').split(' · '),
  );

test.each([
  'Ingrid Solberg',
  'Théo Vasseur',
  'Gaëlle Le Bihan',
  'Aoife Brennan',
  'Étienne Garrigue',
  'Nolwenn Le Goff',
])('CNV-5: what help calls a thing can be typed as it stands there, by %s', async (who) => {
  const person = world.person(who);
  await person.says(person.locale.startsWith('fr') ? 'aide' : 'help');
  const titles = titlesIn(person.last.text);
  expect(titles.length).toBeGreaterThan(10);
  for (const title of titles) {
    const seen = await person.says(title);
    expect(seen.text, title).not.toMatch(/^🤔|another kind|autre type d’organisation|^✋[\s\S]*(takes|il faut)/);
  }
});

test('CNV-2, USR-4: what is for another kind of organisation is not offered as a reading', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('admit tenant');
  expect(ingrid.last.buttons).toEqual(['Help']);
  const theo = world.person('Théo Vasseur');
  await theo.says('autoriser locataire');
  expect(theo.last.buttons).toEqual(['Aide']);
});

test('CNV-5, USR-4: a role less is a line less', async () => {
  const [gaelle, loic] = [world.person('Gaëlle Le Bihan'), world.person('Loïc Tanguy')];
  await gaelle.says('aide');
  await loic.says('aide');
  expect(gaelle.last.text).toMatch(/Supprimer le partenariat/);
  expect(loic.last.text).not.toMatch(/Supprimer le partenariat/);
  expect(loic.last.text).toMatch(/Partenariats/);
});

const everybody = [
  'Gaëlle Le Bihan',
  'Katrin Böhme',
  'Hélène Marchetti',
  'Aoife Brennan',
  'Dermot Quinlan',
  'Ingrid Solberg',
  'Étienne Garrigue',
];
test.each(everybody)(
  'CNV-1, CNV-5: every example that help gives %s is understood and leads somewhere',
  async (who) => {
    const person = world.person(who);
    await person.says(person.locale.startsWith('fr') ? 'aide' : 'help');
    const examples = new Set(examplesIn(person.last.text));
    expect(examples.size).toBeGreaterThan(3);
    for (const topic of topicsOf(person.last))
      for (const example of examplesIn((await person.forges('help.show', { topic })).text)) examples.add(example);
    for (const example of examples) {
      const seen = await person.says(example);
      expect(seen.text, example).not.toMatch(/I did not understand|Je n’ai pas compris/);
      // what removes, with a name that nobody here has, is offered as a button
      if (/I am not sure|pas sûr de comprendre/.test(seen.text))
        expect(seen.buttons.length, example).toBeGreaterThan(1);
      expect(seen.text, example).not.toMatch(/takes one of these roles|l’un de ces rôles|another kind|autre type/);
    }
  },
);

test('CNV-5: help on a topic has the buttons, two examples each and the official page', async () => {
  const katrin = world.person('Katrin Böhme');
  await katrin.says('help');
  const topic = await katrin.forges('help.show', { topic: 'partnerships' });
  expect(topic.buttons).toEqual(
    expect.arrayContaining(['Request a partnership', 'Partnerships', 'Remove partnership']),
  );
  expect(katrin.opens('Official page')).toMatch(/^https:\/\/learn\.microsoft\.com\//);
  await katrin.clicks('All topics');
  katrin.reads(/what you can do now/);
  const remi = world.person('Rémi Delcourt');
  await remi.says('aide');
  await remi.forges('help.show', { topic: 'partnerships' });
  expect(remi.opens('Page officielle')).toMatch(/^https:/);
});

/** The names of the topics whose help a card leads to. */
const topicsOf = (seen: Seen): string[] =>
  [...JSON.stringify(seen.card).matchAll(/"topic":"(\w+)"/g)].map(([, name]) => name ?? '');

test('CNV-5: every topic that somebody has help on ends with its official page', async () => {
  const topics = new Set<string>();
  for (const who of ['Étienne Garrigue', 'Gaëlle Le Bihan', 'Ingrid Solberg']) {
    const person = world.person(who);
    const names = topicsOf(await person.forges('help.show'));
    for (const topic of names) {
      topics.add(topic);
      const seen = await person.forges('help.show', { topic });
      const page = workflows.find(({ name }) => name === topic)?.page ?? 'general';
      expect(person.opens(who === 'Ingrid Solberg' ? 'Official page' : 'Page officielle', { on: seen })).toBe(
        officialPages[page],
      );
    }
  }
  expect([...topics].sort()).toEqual([...workflows.map(({ name }) => name), 'general'].sort());
  expect(officialPages.transition).toContain('transition-direct-to-indirect');
  expect(officialPages.incentives).toContain('incentives');
});

test.each([
  ['Loïc Tanguy', 'que puis-je faire ?', /Ce que vous pouvez faire/, /agent du support technique/],
  ['Priya Raman', 'what can I do?', /What you may do/, /helpdesk agent/],
])('USR-6, CNV-5: %s is shown the own rows of the permission table', async (who, words, title, role) => {
  const person: Person = world.person(who);
  await person.says(words);
  person.reads(title, role);
  const few = person.last.text.split('\n').length;
  const all = world.person(who === 'Loïc Tanguy' ? 'Gaëlle Le Bihan' : 'Katrin Böhme');
  await all.says(words);
  expect(all.last.text.split('\n').length).toBeGreaterThan(few);
});

test('USR-6: somebody without a role is told what is open to everybody', async () => {
  await world.end();
  world = await program({ config: { enrolmentOpen: true } });
  const newcomer = world.stranger('Newcomer');
  await newcomer.says('what may I do?');
  newcomer.reads(/no role in an organisation of the programme yet/);
  const nouvelle = world.stranger('Nouvelle', { language: 'fr' });
  await nouvelle.says('mes droits');
  nouvelle.reads(/pas encore de rôle/);
});

test('CNV-5: installed, the bot greets with help in the person’s language', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.installs();
  gaelle.reads(/Bonjour Gaëlle Le Bihan/, /Fournisseur de solutions Cloud/);
  const katrin = world.person('Katrin Böhme');
  await katrin.installs();
  katrin.reads(/Hello Katrin Böhme/);
});

test('CNV-5: the channel tells an arrival twice, the bot greets once; whoever comes back is greeted again', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  const greeted = () => gaelle.sees().match(/Bonjour Gaëlle Le Bihan/g)?.length;
  await gaelle.installs();
  expect(greeted()).toBe(1);
  await gaelle.uninstalls();
  await gaelle.installs();
  expect(greeted()).toBe(2);
});
