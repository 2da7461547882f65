/** Finds the user that a command means, and the global admins; users of other organisations are "not found" (ORG-3). */
import { z } from 'zod';
import { isNameless, type User } from '../../domain/user.js';
import type { Member } from '../../kernel/actor.js';
import { oneOf, type Refusal, refuse } from '../../kernel/effects.js';
import { type Role, rolesFor } from '../../kernel/permissions.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { listButton } from './cards.js';
import { userPhrases } from './phrases.js';

/** Input that names a user: the id of a button, or an address or name of a typed line. */
export const meantUser = z.object({
  id: input.id.optional(),
  email: input.email.optional(),
  name: input.line(200).optional(),
  user: input.line(200).optional(),
});
export type Meant = z.output<typeof meantUser>;

const unknown = (): Refusal => refuse(userPhrases.notFound, { next: (t) => [listButton(t)] });

/** The user of the actor's organisation that is meant. */
export async function theUser(view: View, actor: Member, asked: Meant, verb: Verb): Promise<User | Refusal> {
  const ours = (user: User | undefined): User | Refusal =>
    user?.organizationId === actor.organization.id ? user : unknown();
  if (asked.id !== undefined) return ours(await view.get('users', asked.id));
  const address = asked.email ?? (asked.user?.includes('@') ? asked.user.toLowerCase() : undefined);
  if (address !== undefined) return ours(await view.one('users', 'email', address));
  const name = asked.name ?? asked.user;
  if (name === undefined) return refuse(userPhrases.which, { next: (t) => [listButton(t)] });
  const scope = { index: 'organization', key: actor.organization.id } as const;
  const { items } = await view.search('users', name, scope, { limit: 6 });
  const exact = items.filter((user) => folded(user.name) === folded(name));
  return oneOf(exact.length > 0 ? exact : items, unknown(), userPhrases.which, (user) => ({
    title: user.name,
    verb,
    data: { id: user.id },
  }));
}

/** The users of an organisation with one of these roles, sorted by name; at most 200 per role. */
export async function withRole(view: View, organizationId: string, roles: readonly Role[]): Promise<readonly User[]> {
  const pages = await Promise.all(
    roles.map((role) => view.find('users', 'role', `${organizationId}|${role}`, { limit: 200 })),
  );
  const all = new Map(pages.flatMap((page) => page.items).map((user) => [user.id, user]));
  // in one order, whatever the language of the machine
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Users to forward a command to: accounts with a name; without a sign-in only if no other has signed in. */
export function askable(people: readonly User[]): readonly User[] {
  const named = people.filter((user) => !isNameless(user));
  const reachable = named.filter((user) => user.personId !== undefined);
  return reachable.length > 0 ? reachable : named;
}
/** Names of up to three of them. */
export const namesOf = (people: readonly User[]): readonly string[] =>
  askable(people)
    .slice(0, 3)
    .map((user) => user.name);

/** The other admins, as facts of a decision about a user's roles. */
export interface Admins {
  /** Names of up to three global admins that can be asked. */
  readonly names: readonly string[];
  /** Whether another global admin has signed in. */
  readonly another: boolean;
}
export async function adminsBeside(view: View, user: User): Promise<Admins> {
  const admins = await withRole(view, user.organizationId, rolesFor('users.admins'));
  return {
    names: namesOf(admins),
    another: admins.some((admin) => admin.id !== user.id && admin.personId !== undefined),
  };
}
