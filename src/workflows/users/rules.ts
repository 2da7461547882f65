/** Who may change whose rights, beyond the permission table (USR-5): pure. */

import type { User } from '../../domain/user.js';
import type { Member } from '../../kernel/actor.js';
import { may } from '../../kernel/actor.js';
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

/** Who is meant, for the order and for whoever reads of it. */
const meaning = ({ id, name }: User) => ({ id, name });

/** What is left to a global admin, with a button that asks one. */
export const byGlobalAdmin = (
  holders: readonly string[],
  order: { verb: Verb; data?: Readonly<Record<string, string>> },
): Refusal =>
  refuse(
    userPhrases.adminsByGlobalAdmin,
    { holders },
    {
      next: (t) => [
        button('commands.forward', t.text(userPhrases.askThem), {
          data: { ...order.data, order: order.verb, permission: 'users.admins' },
        }),
      ],
    },
  );

/** Why nothing of this user's roles can be changed: a global admin's are left to global admins. */
export const whyNotTouch = (actor: Member, user: User, admins: Admins): Refusal | undefined =>
  user.roles.includes('globalAdmin') && !may(actor, 'users.admins')
    ? byGlobalAdmin(admins.names, { verb: 'users.setRoles', data: meaning(user) })
    : undefined;

/** Why these may not be the user's roles from now on. */
export function whyNotRoles(actor: Member, user: User, roles: readonly Role[], admins: Admins): Refusal | undefined {
  const givesAdminTypes = may(actor, 'users.admins');
  const order = { verb: 'users.setRoles', data: meaning(user) } as const;
  const untouchable = whyNotTouch(actor, user, admins);
  if (untouchable) return untouchable;
  if (!givesAdminTypes && !sameRoles(adminTypesOf(user.roles), adminTypesOf(roles)))
    return byGlobalAdmin(admins.names, order);
  const added = roles.filter((role) => !user.roles.includes(role));
  if (user.id === actor.user.id && added.some((role) => !(givesAdminTypes && isAgentType(role))))
    return refuse(userPhrases.notOneself, { field: added.some(isAdminType) ? 'adminTypes' : 'agentTypes' });
  if (user.roles.includes('globalAdmin') && !roles.includes('globalAdmin') && !admins.another)
    return refuse(userPhrases.lastGlobalAdmin, { name: user.name }, { field: 'adminTypes' });
  return undefined;
}

/** Why this user may not be removed. Not oneself: with a second account, that would be a way around the rule above. */
export function whyNotRemove(actor: Member, user: User, admins: Admins): Refusal | undefined {
  if (user.id !== actor.user.id && user.roles.some(isAdminType) && !may(actor, 'users.admins'))
    return byGlobalAdmin(admins.names, { verb: 'users.remove', data: meaning(user) });
  if (user.roles.includes('globalAdmin') && !admins.another)
    return refuse(userPhrases.lastGlobalAdmin, { name: user.name });
  if (user.id === actor.user.id) return refuse(userPhrases.notYourself);
  return undefined;
}

/** Why this user's password may not be reset. */
export function whyNotReset(actor: Member, user: User, admins: Admins): Refusal | undefined {
  if (user.id === actor.user.id) return refuse(userPhrases.notOwnPassword);
  if (user.roles.some(isAdminType) && !may(actor, 'users.admins'))
    return byGlobalAdmin(admins.names, { verb: 'users.resetPassword', data: meaning(user) });
  return undefined;
}
