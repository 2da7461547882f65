/** Whether somebody may give an order, and what they are told when not (USR-4): roles before forms. */
import { type Actor, isEnrolling, may } from '../workflows/actor.js';
import type { Phrase } from '../workflows/language.js';
import { concerns, holds, type Permission, rolesFor, sidesFor } from '../workflows/permissions.js';
import { capabilityWords, roleWords } from '../workflows/users/role-words.js';
import type { User } from '../workflows/users/user.js';
import type { View } from '../workflows/view.js';
import { type Command, type Facts, type Refusal, refuse, type Who } from '../workflows/workflow.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import * as phrases from './phrases.js';

const wanted = (command: Command): readonly Who[] => [command.who].flat() as readonly Who[];
const permissionsOf = (command: Command): readonly Permission[] =>
  wanted(command).filter((who) => who !== 'anyone' && who !== 'link');

export const allowed = (actor: Actor, command: Command): boolean =>
  wanted(command).includes('anyone') || permissionsOf(command).some((permission) => may(actor, permission));

/** The people of an organisation who may give this order: at most `limit`, by name. */
export async function holders(view: View, actor: Actor, command: Command, limit: number): Promise<readonly User[]> {
  const organization = actor.organization;
  if (!organization) return [];
  const users = (await view.find('users', 'organization', organization.id, { limit: 200 })).items;
  return users
    .filter((user) =>
      permissionsOf(command).some((permission) =>
        holds(permission, { capabilities: organization.capabilities, roles: user.roles }),
      ),
    )
    .slice(0, limit);
}

/** Why this person may not, who may, and a button that asks them. `undefined` when they may. */
export async function barred(
  deps: Deps,
  actor: Actor,
  command: Command,
  data: Readonly<Record<string, string>>,
): Promise<Refusal | undefined> {
  if (allowed(actor, command)) return undefined;
  // what a link is for, or nothing of the sort: to this person the verb does not exist
  if (permissionsOf(command).length === 0) return refuse(phrases.unknownVerb);
  const better = command.refused?.(actor);
  if (better) return better;
  const pen = penFor(deps, actor.language);
  const what = pen.plain(command.words.title);
  const organization = actor.organization;
  if (!organization) return refuse(phrases.needsEnrolment, { what });
  if (!permissionsOf(command).some((permission) => concerns(permission, organization.capabilities))) {
    const sides = [...new Set(permissionsOf(command).flatMap(sidesFor))].map((side) =>
      pen.plain(capabilityWords[side]),
    );
    return refuse(phrases.needsSide, { what, sides });
  }
  if (actor.kind === 'member' && isEnrolling(actor)) return refuse(phrases.enrolFirst, { what });
  const people = await deps.store.read((view) => holders(view, actor, command, 3));
  const names = people.map((user) => user.name);
  if (actor.kind === 'visitor') return refuse(phrases.needsAccount, { what, holders: names });
  const rolesNeeded = [...new Set(permissionsOf(command).flatMap(rolesFor))].map((role) => pen.plain(roleWords[role]));
  return refuse(
    phrases.needsRole as Phrase<Facts>,
    { what, roles: rolesNeeded, holders: names },
    {
      next: (p) =>
        names.length === 0
          ? []
          : [{ title: p.plain(phrases.askThem), verb: 'ask', data: { ...data, order: command.verb } }],
    },
  );
}
