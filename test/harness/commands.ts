import { createGeneral } from '../../src/conversation/general/index.js';
import { holds, permissionNames } from '../../src/kernel/permissions.js';
import { createRegistry } from '../../src/kernel/registry.js';
import { workflows } from '../../src/workflows/index.js';
import type { World } from '../program.js';
import type { Person } from './person.js';

/** Every command of the program with its verb. */
export const everyCommand = createRegistry([...workflows, createGeneral(workflows)]).commands.map(
  (command) => [command.verb, command] as const,
);

/** A command behind a personal link, which no card offers. */
export function isLink(who: unknown): boolean {
  return [who].flat().every((one) => one === 'link' || one === 'signIn');
}

/** The commands that a card may offer. */
export const offered = everyCommand.filter(([, command]) => !isLink(command.who));

/** What no answer may hold: a failure, a value that was not filled in. */
export const failed = /went wrong|problème est survenu|undefined|\[object/;

/** Whether one of the permissions is among this person's. */
export function mayGive({ cast }: World, { name }: Person, who: readonly unknown[]): boolean {
  if (who.includes('anyone')) return true;
  return cast.organizations.some(({ capabilities, people }) =>
    people.some(
      (one) =>
        one.name === name &&
        permissionNames().some((name) => who.includes(name) && holds(name, { capabilities, roles: one.roles })),
    ),
  );
}

/** One partner of each side; a direct-bill partner who enrols is led into the transition, so one of them presses too. */
export function pressers(world: World): readonly Person[] {
  const names = ['Gaëlle Le Bihan', 'Hélène Marchetti', 'Ingrid Solberg'];
  if (everyCommand.some(([verb]) => verb === 'transitions.start')) names.push('Étienne Garrigue');
  return names.map((name) => world.person(name));
}
