/**
 * ORG-3, USR-4: a sample of the isolation proof; `test/slow/isolation.test.ts` runs the whole product. Commands, searches
 * and collections that are new are in it.
 */
import { beforeAll, expect, test } from 'vitest';
import { collections } from '../../src/domain/collections.js';
import { programme } from '../harness/declared.js';
import { opensTab, pastes, presses, searches, types } from './copies.js';
import {
  filled,
  idsOf,
  mayGive,
  mayTell,
  type Trial,
  type Trials,
  tells,
  textsOf,
  trials,
  tried,
  unknownId,
} from './isolation.js';

const { commands } = programme;
let all: Trials;
beforeAll(async () => {
  all = await trials();
});
const foreignTo = ({ side }: Trial) => (side.name === 'operator' ? all.foreignToOperator : all.foreign);
const flat = (values: ReadonlyMap<string, readonly string[]>) =>
  [...values].flatMap(([what, some]) => some.map((value) => [what, value] as const));

test('ORG-3: the second copy has records of every collection that is somebody’s', () => {
  // a collection that is newer than the recorded deployment gets a record in `newer` of copies.ts
  const foreign = new Set<string>(all.foreign.map(({ collection }) => collection));
  expect(Object.keys(collections).filter((name) => !foreign.has(name))).toEqual([
    'directory',
    'agreements',
    'products',
    'programmeFacts',
  ]);
});

test('the comparison notices what somebody may see', async () => {
  const [provider] = all.mightiest;
  if (!provider) throw new Error('nobody tries');
  const id = idsOf(all.own, 1, provider.side.organization?.id).get('subscriptions')?.[0] ?? '';
  const renews = (subscription: string) =>
    presses(provider.who, 'subscriptions.setRenewal', { subscription, onOff: 'true' });
  const [known, unknown] = [await provider.alone.of(renews(id)), await provider.alone.of(renews(unknownId))];
  expect(known.answer.replaceAll(id, unknownId)).not.toBe(unknown.answer);
});

test('ORG-3: every command answers with ids of others as with ids of nothing', async () => {
  const failures: string[] = [];
  for (const trial of all.mightiest.filter(({ side }) => ['provider', 'reseller', 'operator'].includes(side.name))) {
    const ids = flat(idsOf(foreignTo(trial), 2));
    let turn = 0;
    for (const command of commands)
      for (const key of Object.keys(command.input.shape))
        for (let n = 0; n < 2; n += 1) {
          const [what, id] = ids[turn++ % ids.length] ?? ['', ''];
          if (mayTell(`${command.verb} ${key} ${what}`)) continue;
          const told = await tells(trial, presses(trial.who, command.verb, { ...filled(command), [key]: id }));
          if (told) failures.push(`${trial.who.name}, ${command.verb}, ${key}, ${what}: ${told}`);
        }
  }
  expect(failures).toEqual([]);
});

test('ORG-3, CNV-6: lines, searches, the tab and pasted links tell nothing of others', async () => {
  const failures: string[] = [];
  for (const trial of all.mightiest) {
    const { who } = trial;
    const foreign = [...flat(idsOf(foreignTo(trial), 1)), ...flat(textsOf(all, foreignTo(trial), 1))];
    const acts = [
      opensTab(who),
      ...[...programme.searches.keys()].map((kind) => searches(who, '', kind)),
      ...foreign.flatMap(([, text]) => [searches(who, text), types(who, `show ${text}`)]),
      ...[...programme.linkTypes.keys()].map((type, n) =>
        pastes(who, `https://bot.example/${type}/${foreign[n]?.[1]}.${'x'.repeat(22)}`),
      ),
    ];
    for (const act of acts) {
      const told = await tells(trial, act);
      if (told) failures.push(`${who.name}: ${told}`);
    }
  }
  expect(failures).toEqual([]);
});

test('USR-4: who may not give a command learns nothing by trying, whatever is named', async () => {
  const failures: string[] = [];
  for (const [n, trial] of all.byRole.entries()) {
    const { who, side } = trial;
    const [own = ''] = idsOf(all.own, 1, side.organization?.id).get('customers') ?? [];
    for (const [m, command] of commands.entries()) {
      if ((n + m) % 4 > 0 || mayGive(trial, command)) continue;
      const [known, unknown] = [await tried(trial, command, own), await tried(trial, command, unknownId)];
      if (known !== unknown) failures.push(`${who.name}, ${command.verb}: ${known} but ${unknown}`);
      if (known.includes('"put"')) failures.push(`${who.name}, ${command.verb}: ${known}`);
    }
  }
  expect(failures).toEqual([]);
});
