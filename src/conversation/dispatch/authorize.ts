/** Whether somebody may give an order, and what they are told when not (USR-4): roles before forms. */

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
import { askable, withRole } from '../../workflows/users/find.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import * as phrases from '../present/phrases.js';

const wanted = (command: Command): readonly Who[] => [command.who].flat() as readonly Who[];
const permissionsOf = (command: Command): readonly Permission[] =>
  wanted(command).filter((who) => who !== 'anyone' && who !== 'link' && who !== 'signIn');

export const allowed = (actor: Actor, command: Command): boolean =>
  wanted(command).includes('anyone') || permissionsOf(command).some((permission) => may(actor, permission));

/** Whether it is an order that somebody of this person's organisation may give. */
export const appliesToActor = (actor: Actor, command: Command): boolean =>
  wanted(command).includes('anyone') ||
  permissionsOf(command).some((permission) => appliesTo(permission, actor.organization?.capabilities ?? []));

/** Whom somebody asks for an order: who holds one of its permissions; for whoever has no account, who may give one. */
export const askedFor = (actor: Actor, command: Command): readonly Permission[] =>
  actor.kind === 'visitor' ? ['users.manage'] : permissionsOf(command);

/** The people of the actor's organisation who hold one of these permissions: at most `limit`, by name. */
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

/** Why this person may not, who may, and a button that asks them. `undefined` when they may. */
export async function authorize(
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
  const t = localizerFor(deps, actor.language);
  const what = t.text(command.words.title);
  const organization = actor.organization;
  if (!organization) return refuse(phrases.needsEnrolment, { what });
  if (!appliesToActor(actor, command)) {
    const sides = [...new Set(permissionsOf(command).flatMap(sidesFor))].map((side) => t.text(capabilityWords[side]));
    return refuse(phrases.needsSide, { what, sides });
  }
  if (actor.kind === 'member' && isEnrolling(actor)) return refuse(phrases.enrolFirst, { what });
  const people = await deps.store.read((view) => holders(view, actor, askedFor(actor, command), 3));
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
