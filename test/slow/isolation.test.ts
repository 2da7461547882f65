/**
 * ORG-3, USR-4: every command of the program, as everybody of every side, with ids and names of every collection of
 * others: by buttons, in dialogs, by typed lines, searches, the tab and links. `test/safe/isolation.test.ts` is a sample.
 * `npm run test:slow` compares one act in twenty, `npm run test:isolation` every one.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplesOf } from '../../src/language/examples.js';
import { programme } from '../harness/declared.js';
import { type Act, follows, forgedLink, opensTab, pastes, presses, searches, types } from '../safe/copies.js';
import {
  filled,
  filledFurther,
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
} from '../safe/isolation.js';

const { commands } = programme;
let all: Trials;
let acts = 0;
/** One act in so many is compared. */
const share = process.env.WIDE ? 1 : 20;
beforeAll(async () => {
  all = await trials();
});
afterAll(() => console.info(`${Math.floor(acts / share)} acts compared`));

const foreignTo = ({ side }: Trial) => (side.name === 'operator' ? all.foreignToOperator : all.foreign);
const flat = (values: ReadonlyMap<string, readonly string[]>) =>
  [...values].flatMap(([what, some]) => some.map((value) => [what, value] as const));
const ofSides = () => all.mightiest.filter(({ actor }) => actor.kind === 'member');

/** The acts by which somebody is told something of others. */
async function telling(trial: Trial, named: Iterable<readonly [what: string, act: Act]>): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const [what, act] of named) {
    acts += 1;
    if (acts % share !== 0) continue;
    const told = mayTell(what) ? undefined : await tells(trial, act);
    if (told) failures.push(`${trial.who.name}, ${what}: ${told}`);
  }
  return failures;
}

test('ORG-3: with ids of every collection, beside records of one’s own', { timeout: 1_800_000 }, async () => {
  const failures: string[] = [];
  const further = new Set<string>();
  for (const trial of ofSides()) {
    const own = flat(idsOf(all.own, 2, trial.side.organization?.id)).map(([, id]) => id);
    const foreign = flat(idsOf(foreignTo(trial), 2));
    for (const command of commands) {
      const fillings = mayGive(trial, command) ? await filledFurther(trial, command, own) : [filled(command)];
      if (fillings.length > 1) further.add(command.verb);
      for (const filling of fillings)
        for (const key of Object.keys(command.input.shape))
          failures.push(
            ...(await telling(
              trial,
              foreign.map(([what, id]) => [
                `${command.verb} ${key} ${what}`,
                presses(trial.who, command.verb, { ...filling, [key]: id }),
              ]),
            )),
          );
    }
  }
  expect(failures).toEqual([]);
  // otherwise nothing but forms and refusals would have been compared
  expect(further.size).toBeGreaterThan(60);
});

test('ORG-3: with names, addresses and numbers of others', { timeout: 1_800_000 }, async () => {
  const failures: string[] = [];
  for (const trial of all.mightiest) {
    const foreign = flat(textsOf(all, foreignTo(trial), 1));
    for (const command of commands)
      for (const key of Object.keys(command.input.shape))
        failures.push(
          ...(await telling(
            trial,
            foreign.map(([what, text]) => [
              `${command.verb} ${key} ${what}`,
              presses(trial.who, command.verb, { ...filled(command), [key]: text }),
            ]),
          )),
        );
  }
  expect(failures).toEqual([]);
});

test('ORG-3, CNV-4: in dialogs, opened and sent', { timeout: 1_800_000 }, async () => {
  const failures: string[] = [];
  for (const trial of all.mightiest) {
    const foreign = flat(idsOf(foreignTo(trial), 1));
    for (const command of commands)
      for (const [n, key] of Object.keys(command.input.shape).entries())
        for (const dialog of ['open', 'inside'] as const)
          failures.push(
            ...(await telling(
              trial,
              foreign
                .filter((_, m) => (n + m) % 3 === 0)
                .map(([what, id]) => [
                  `${command.verb} ${key} ${what}`,
                  presses(trial.who, command.verb, { ...filled(command), [key]: id }, dialog),
                ]),
            )),
          );
  }
  expect(failures).toEqual([]);
});

test('ORG-3, CNV-1: by typed lines in both languages', { timeout: 1_800_000 }, async () => {
  const failures: string[] = [];
  for (const trial of all.mightiest) {
    const foreign = [...flat(textsOf(all, foreignTo(trial), 1)), ...flat(idsOf(foreignTo(trial), 1))];
    const lines = commands.flatMap(({ verb }) => {
      const { en, fr } = examplesOf(verb);
      return [...en.slice(0, 1), ...fr.slice(0, 1)].map((line) => [verb, line] as const);
    });
    const short = [
      'show',
      'remove',
      'customer',
      'subscriptions of',
      'partnership with',
      'affiche',
      'supprime',
      'client',
    ];
    failures.push(
      ...(await telling(trial, [
        ...lines.flatMap(([verb, line], n) =>
          foreign
            .filter((_, m) => (n + m) % 5 === 0)
            .map(([what, text]) => [`typed ${verb} ${what}`, types(trial.who, `${line} ${text}`)] as const),
        ),
        ...short.flatMap((line) =>
          foreign.map(([what, text]) => [`typed ${line} ${what}`, types(trial.who, `${line} ${text}`)] as const),
        ),
      ])),
    );
  }
  expect(failures).toEqual([]);
});

test('ORG-3, CNV-6: by searches, the tab and pasted links', { timeout: 600_000 }, async () => {
  const failures: string[] = [];
  const kinds = [...programme.searches.keys()];
  for (const trial of all.mightiest) {
    const { who } = trial;
    const ids = flat(idsOf(foreignTo(trial), 2));
    failures.push(
      ...(await telling(trial, [
        ['the tab', opensTab(who)],
        ...kinds.map((kind) => [`search ${kind}`, searches(who, '', kind)] as const),
        ...[...ids, ...flat(textsOf(all, foreignTo(trial), 3))].flatMap(([what, text]) =>
          [undefined, ...kinds].map((kind) => [`search ${kind} ${what}`, searches(who, text, kind)] as const),
        ),
        ...[...programme.linkTypes.keys()].flatMap((type) =>
          ids.map(([what, id]) => [`paste ${type} ${what}`, pastes(who, forgedLink(type, id))] as const),
        ),
      ])),
    );
  }
  expect(failures).toEqual([]);
});

test('ORG-3, PAR-10: by pages, with links that are forged and with links that hold', async () => {
  const failures: string[] = [];
  const [trial] = ofSides();
  if (!trial) throw new Error('nobody tries');
  const foreign = flat(idsOf(all.foreign, 2));
  const held: (readonly [string, string])[] = [];
  for (const type of programme.linkTypes.keys())
    for (const [, id] of flat(idsOf(all.own, 8))) {
      const address = await trial.alone.linkTo(type, id);
      if (address) held.push([type, address]);
    }
  expect(new Set(held.map(([type]) => type))).toEqual(new Set(programme.linkTypes.keys()));
  for (const { verb, input, who } of commands) {
    if (who !== 'link') continue;
    const keys = Object.keys(input.shape);
    failures.push(
      ...(await telling(trial, [
        ...[...programme.linkTypes.keys()].flatMap((type) =>
          foreign.map(([what, id]) => [`${type} ${verb} ${what}`, follows(forgedLink(type, id), verb)] as const),
        ),
        ...held.flatMap(([type, address]) =>
          foreign.flatMap(([what, id]) =>
            keys.map((key) => [`${type} ${verb} ${key} ${what}`, follows(address, verb, { [key]: id })] as const),
          ),
        ),
      ])),
    );
  }
  expect(failures).toEqual([]);
});

test('USR-4: every role of every side, for every command that it may not give', { timeout: 600_000 }, async () => {
  const failures: string[] = [];
  for (const trial of [...all.byRole, ...all.mightiest]) {
    const own = flat(idsOf(all.own, 1, trial.side.organization?.id ?? 'ORG-ARMOR')).map(([, id]) => id);
    for (const [n, command] of commands.entries()) {
      if (mayGive(trial, command)) continue;
      const unknown = await tried(trial, command, unknownId);
      for (const id of own.filter((_, m) => (n + m) % 4 === 0)) {
        acts += 1;
        const known = await tried(trial, command, id);
        if (known !== unknown || known.includes('"put"'))
          failures.push(`${trial.who.name}, ${command.verb}: ${known} but ${unknown}`);
      }
    }
  }
  expect(failures).toEqual([]);
});
