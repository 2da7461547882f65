/** Rules about changing users beyond the permission table (USR-5). */
import type { User } from '../../domain/user.js';
import { type Member, may } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { adminTypes, agentTypes, type Role } from '../../kernel/permissions.js';
import type { Verb } from '../../kernel/verb.js';
import type { Admins } from './find.js';
import { userPhrases } from './phrases.js';

const isAdminType = (role: Role): boolean => (adminTypes as readonly Role[]).includes(role);
const isAgentType = (role: Role): boolean => (agentTypes as readonly Role[]).includes(role);
export const adminTypesOf = (roles: readonly Role[]): readonly Role[] => roles.filter(isAdminType);
export const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

/** Input of the forwarded command, with the name for its reader. */
const inputOf = ({ id, name }: User) => ({ id, name });

/** Only a global admin may run the command; the refusal has a button that forwards it. */
export const byGlobalAdmin = (
  holders: readonly string[],
  request: { verb: Verb; data?: Readonly<Record<string, string>> },
): Refusal =>
  refuse(
    userPhrases.adminsByGlobalAdmin,
    { holders },
    {
      next: (t) => [
        button('commands.forward', t.text(userPhrases.askThem), {
          data: { ...request.data, order: request.verb, permission: 'users.admins' },
        }),
      ],
    },
  );

/** Why the actor may not change the user's roles at all: only global admins change those of a global admin. */
export const whyNotTouch = (actor: Member, user: User, admins: Admins): Refusal | undefined =>
  user.roles.includes('globalAdmin') && !may(actor, 'users.admins')
    ? byGlobalAdmin(admins.names, { verb: 'users.setRoles', data: inputOf(user) })
    : undefined;

/** Why the actor may not set these roles. */
export function whyNotRoles(actor: Member, user: User, roles: readonly Role[], admins: Admins): Refusal | undefined {
  const givesAdminTypes = may(actor, 'users.admins');
  const request = { verb: 'users.setRoles', data: inputOf(user) } as const;
  const untouchable = whyNotTouch(actor, user, admins);
  if (untouchable) return untouchable;
  if (!givesAdminTypes && !sameRoles(adminTypesOf(user.roles), adminTypesOf(roles)))
    return byGlobalAdmin(admins.names, request);
  const added = roles.filter((role) => !user.roles.includes(role));
  if (user.id === actor.user.id && added.some((role) => !(givesAdminTypes && isAgentType(role))))
    return refuse(userPhrases.notOneself, { field: added.some(isAdminType) ? 'adminTypes' : 'agentTypes' });
  if (user.roles.includes('globalAdmin') && !roles.includes('globalAdmin') && !admins.another)
    return refuse(userPhrases.lastGlobalAdmin, { name: user.name }, { field: 'adminTypes' });
  return undefined;
}

/**
 * Why the actor may not remove the user. Users cannot remove themselves, because a second account would then get around
 * `whyNotRoles`.
 */
export function whyNotRemove(actor: Member, user: User, admins: Admins): Refusal | undefined {
  if (user.id !== actor.user.id && user.roles.some(isAdminType) && !may(actor, 'users.admins'))
    return byGlobalAdmin(admins.names, { verb: 'users.remove', data: inputOf(user) });
  if (user.roles.includes('globalAdmin') && !admins.another)
    return refuse(userPhrases.lastGlobalAdmin, { name: user.name });
  if (user.id === actor.user.id) return refuse(userPhrases.notYourself);
  return undefined;
}

/** Why the actor may not reset the user's password. */
export function whyNotReset(actor: Member, user: User, admins: Admins): Refusal | undefined {
  if (user.id === actor.user.id) return refuse(userPhrases.notOwnPassword);
  if (user.roles.some(isAdminType) && !may(actor, 'users.admins'))
    return byGlobalAdmin(admins.names, { verb: 'users.resetPassword', data: inputOf(user) });
  return undefined;
}
