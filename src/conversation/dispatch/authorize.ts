/** Authorises a command before its input is parsed (USR-4). A refusal names the roles and users with the permission. */

import { capabilityWords, roleWords } from '../../domain/role-phrases.js';
import type { User } from '../../domain/user.js';
import { type Actor, isEnrolling, may } from '../../kernel/actor.js';
import type { VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import type { Command, Who } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { appliesTo, type Permission, rolesFor, sidesFor } from '../../kernel/permissions.js';
import type { View } from '../../kernel/view.js';
import type { Workflow } from '../../kernel/workflow.js';
import { askable, withRole } from '../../workflows/users/find.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import * as phrases from '../present/phrases.js';

const requirementsOf = (command: Command): readonly Who[] => [command.who].flat() as readonly Who[];
/** The permissions of which one is enough to run the command. */
export const permissionsOf = (command: Command): readonly Permission[] =>
  requirementsOf(command).filter((who) => who !== 'anyone' && who !== 'link' && who !== 'signIn');

export const allowed = (actor: Actor, command: Command): boolean =>
  requirementsOf(command).includes('anyone') || permissionsOf(command).some((permission) => may(actor, permission));

const isListed = ({ listed = true }: Command, actor: Actor): boolean =>
  typeof listed === 'function' ? listed(actor) : listed;

/** Whether help and greetings offer the command to the actor. */
export const isOffered = (actor: Actor, command: Command): boolean =>
  isListed(command, actor) && allowed(actor, command);

export const offeredTo = (actor: Actor, { commands }: Pick<Workflow, 'commands'>): readonly Command[] =>
  commands.filter((command) => isOffered(actor, command));

/** Whether any user of the actor's organisation may run the command. */
export const appliesToActor = (actor: Actor, command: Command): boolean =>
  requirementsOf(command).includes('anyone') ||
  permissionsOf(command).some((permission) => appliesTo(permission, actor.organization?.capabilities ?? []));

/** The permissions whose holders the actor can ask: those of the command; for an actor without an account, user management. */
export const permissionsToAsk = (actor: Actor, command: Command): readonly Permission[] =>
  actor.kind === 'visitor' ? ['users.manage'] : permissionsOf(command);

/** Users of the actor's organisation with one of the permissions: at most `limit`, sorted by name. */
export async function holders(
  view: View,
  { organization }: Actor,
  permissions: readonly Permission[],
  limit: number,
): Promise<readonly User[]> {
  if (!organization) return [];
  const held = permissions.filter((permission) => appliesTo(permission, organization.capabilities));
  const people = await withRole(view, organization.id, [...new Set(held.flatMap(rolesFor))]);
  return askable(people).slice(0, limit);
}

/** The refusal, with a button that asks the users who have the permission; `undefined` if the actor has it. */
export async function authorize(
  deps: Deps,
  actor: Actor,
  command: Command,
  data: Readonly<Record<string, string>>,
): Promise<Refusal | undefined> {
  if (allowed(actor, command)) return undefined;
  // commands of links and sign-ins have no permission: for other actors the verb does not exist
  if (permissionsOf(command).length === 0) return refuse(phrases.unknownVerb);
  const better = command.refused?.(actor);
  if (better) return better;
  const t = localizerFor(deps, actor.language);
  const what = t.text(command.words.title);
  const organization = actor.organization;
  if (!organization) return refuse(phrases.needsEnrolment, { what });
  if (!appliesToActor(actor, command)) {
    const sides = [...new Set(permissionsOf(command).flatMap(sidesFor))].map((side) => t.text(capabilityWords[side]));
    return refuse(phrases.needsSide, { what, sides });
  }
  if (actor.kind === 'member' && isEnrolling(actor)) return refuse(phrases.enrolFirst, { what });
  const people = await deps.store.read((view) => holders(view, actor, permissionsToAsk(actor, command), 3));
  const names = people.map((user) => user.name);
  const next = (p: Localizer): readonly VerbButton[] =>
    names.length === 0
      ? []
      : [button('commands.forward', p.text(phrases.askThem), { data: { ...data, order: command.verb } })];
  if (actor.kind === 'visitor')
    return refuse(
      phrases.needsAccount,
      { what, holders: names },
      { next: (p) => [...next(p), button('users.signIn', p.text(phrases.signIn))] },
    );
  const rolesNeeded = [...new Set(permissionsOf(command).flatMap(rolesFor))].map((role) => t.text(roleWords[role]));
  return refuse(phrases.needsRole, { what, roles: rolesNeeded, holders: names }, { next });
}
