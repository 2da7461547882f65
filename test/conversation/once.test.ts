import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { idIn, invites, partnershipsOf, wordsOf } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
let katrin: Person;
let aoife: Person;
beforeEach(async () => {
  world = await program();
  katrin = world.person('Katrin Böhme');
  aoife = world.person('Aoife Brennan');
});
afterEach(() => world.end());

const sent = async () => (await world.kept((view) => view.find('invitations', 'from', 'ORG-NORDLICHT'))).items;

test('NOT-2, CNV-4: a message that is delivered again is not answered again, also after a restart', async () => {
  const seen = await katrin.says('cancel');
  expect((await world.redeliver(seen)).nothing).toBe(true);
  await world.restart();
  expect((await world.redeliver(seen)).nothing).toBe(true);
  expect(katrin.sees().match(/Nothing was changed/g)).toHaveLength(1);
});

test('NOT-2: a message whose answer was lost is answered when it comes again', async () => {
  await katrin.says('help');
  world.connector.fails({ in: katrin.personal, status: 503, times: 10 });
  world.connector.fails({ in: katrin.personal, status: 429, retryAfter: 3600 });
  const before = katrin.sees();
  await expect(katrin.says('what can I do?')).rejects.toThrow('HTTP 503');
  expect(katrin.sees()).toBe(before);
}, 60_000);

test('CNV-4: a press that is delivered again gets its first answer, also after a restart; nothing is made twice', async () => {
  await partnershipsOf(katrin);
  await katrin.clicks('Request a partnership');
  const made = await katrin.clicks('Draft the invitation', { 'Reseller’s email address': 'x@reseller.example' });
  const again = await world.redeliver(made);
  expect(again.field('body').value).toBe(made.field('body').value);
  await world.restart();
  expect((await world.redeliver(made)).field('body').value).toBe(made.field('body').value);
  expect(await sent()).toHaveLength(1);
});

test('CNV-4: a card delivered before its nonce was renamed carries it as `once`, and a repeated press is one turn', async () => {
  const chooses = (language: string, once: string) => aoife.forges('people.setLanguage', { language, once });
  const help = async () => (await aoife.says('help')).text;
  await chooses('fr', 'first card');
  await chooses('en', 'second card');
  await chooses('fr', 'first card');
  expect(await help()).toContain('Help: what you can do now');
  await chooses('fr', 'third card');
  expect(await help()).toContain('Aide : ce que vous pouvez faire');
});

test('CNV-4: an impatient double click is one', async () => {
  await partnershipsOf(katrin);
  await katrin.clicks('Request a partnership');
  const [first, second] = await katrin.clicksTwice('Draft the invitation', {
    'Reseller’s email address': 'x@reseller.example',
  });
  expect(first.field('body').value).toBe(second.field('body').value);
  expect(await sent()).toHaveLength(1);
  const id = (await sent())[0]?.id;
  await aoife.forges('partnerships.ask', { provider: 'Nordlicht Distribution' });
  await katrin.wasTold(/Bluepeak/);
  await katrin.clicksTwice('Approve');
  expect((await sent()).filter((one) => one.id !== id)).toHaveLength(1);
});

test('CNV-4: somebody else who presses the same card does not get the first one’s answer', async () => {
  const draft = await invites(katrin, 'x@reseller.example');
  const mathias = world.person('Matthias Krüger');
  const form = { id: idIn(draft), v: 1, subject: 'x', body: 'y', nonce: 'one' };
  await katrin.forges('invitations.edit', form);
  await aoife.forges('invitations.edit', form);
  aoife.reads(/reserved|another kind|no such invitation|takes one/);
  await mathias.forges('invitations.edit', form);
  mathias.reads(/personal link is missing/);
});

test('NOT-2: killed after each step, nothing that was answered is lost', async () => {
  const killed = async () => world.restart({ kill: true });
  await partnershipsOf(aoife);
  const draft = await invites(katrin, 'aoife.brennan@bluepeak-it.example');
  await killed();
  const id = idIn(draft);
  await katrin.clicks('Done', {}, { on: draft });
  await killed();
  expect((await katrin.forges('invitations.list')).text).toMatch(/handed over/);
  await aoife.forges('partnerships.accept', { id });
  await killed();
  await aoife.clicks('Authorize indirect provider', { [wordsOf(aoife).tick('Nordlicht Distribution')]: true });
  aoife.reads(/Partnership active/);
  await killed();
  await katrin.wasTold(/Bluepeak IT accepted/);
  await killed();
  await partnershipsOf(aoife);
  await aoife.clicks('Take back admin access');
  await killed();
  await aoife.clicks('Yes');
  await killed();
  await katrin.wasTold(/took back your admin access/);
  await partnershipsOf(katrin);
  await katrin.clicks('Remove partnership');
  await killed();
  await katrin.clicks('Yes');
  katrin.reads(/Partnership removed/);
  await killed();
  expect((await partnershipsOf(katrin)).text).not.toContain('Bluepeak');
  expect((await partnershipsOf(aoife)).text).not.toContain('Nordlicht');
  await aoife.wasNotTold();
}, 60_000);
