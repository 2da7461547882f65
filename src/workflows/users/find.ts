/** Finding the user who is meant, and the global admins; people of other organisations do not exist here (ORG-3). */

import { z } from 'zod';
import { isNameless, type User } from '../../domain/user.js';
import type { Member } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { type Role, rolesFor } from '../../kernel/permissions.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { userPhrases } from './phrases.js';

/** How a user is named: by a button's id, or as it was said. */
export const meant = z.object({
  id: input.id.optional(),
  email: input.email.optional(),
  name: input.line(200).optional(),
  user: input.line(200).optional(),
});
export type Meant = z.output<typeof meant>;

const toTheList = (t: Localizer) => [button('users.list', t.text(userPhrases.listTitle))];
const unknown = (): Refusal => refuse(userPhrases.notFound, { next: toTheList });

/** The user of the actor's organisation who is meant; several of that name become buttons. */
export async function theUser(view: View, actor: Member, asked: Meant, verb: Verb): Promise<User | Refusal> {
  const ours = (user: User | undefined): User | Refusal =>
    user?.organizationId === actor.organization.id ? user : unknown();
  if (asked.id !== undefined) return ours(await view.get('users', asked.id));
  const address = asked.email ?? (asked.user?.includes('@') ? asked.user.toLowerCase() : undefined);
  if (address !== undefined) return ours(await view.one('users', 'email', address));
  const name = asked.name ?? asked.user;
  if (name === undefined) return refuse(userPhrases.which, { next: toTheList });
  const scope = { index: 'organization', key: actor.organization.id } as const;
  const { items } = await view.search('users', name, scope, { limit: 6 });
  const exact = items.filter((user) => folded(user.name) === folded(name));
  const fits = exact.length > 0 ? exact : items;
  const [first, ...others] = fits;
  if (!first) return unknown();
  if (others.length === 0) return first;
  return whichOf(userPhrases.which, fits, (user) => ({ title: user.name, verb, data: { id: user.id } }));
}

/** Everybody of an organisation who holds one of these roles, by name; of each role at most a page of 200. */
export async function withRole(view: View, organizationId: string, roles: readonly Role[]): Promise<readonly User[]> {
  const pages = await Promise.all(
    roles.map((role) => view.find('users', 'role', `${organizationId}|${role}`, { limit: 200 })),
  );
  const all = new Map(pages.flatMap((page) => page.items).map((user) => [user.id, user]));
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Who can be asked: accounts with a name; those that have not signed in only where nobody else has. */
export function askable(people: readonly User[]): readonly User[] {
  const named = people.filter((user) => !isNameless(user));
  const reachable = named.filter((user) => user.personId !== undefined);
  return reachable.length > 0 ? reachable : named;
}
/** Up to three names of who can be asked. */
export const namesOf = (people: readonly User[]): readonly string[] =>
  askable(people)
    .slice(0, 3)
    .map((user) => user.name);

/** What a decision about a user's rights must know of the others. */
export interface Admins {
  /** Up to three global admins, to be asked. */
  readonly names: readonly string[];
  /** Somebody else is global admin and has signed in. */
  readonly another: boolean;
}
export async function adminsBeside(view: View, user: User): Promise<Admins> {
  const admins = await withRole(view, user.organizationId, rolesFor('users.admins'));
  return {
    names: namesOf(admins),
    another: admins.some((admin) => admin.id !== user.id && admin.personId !== undefined),
  };
}
