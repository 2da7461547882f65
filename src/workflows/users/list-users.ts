/** Lists the organisation's users by page, with the commands that the reader may run on each (USR-4, USR-5). */
import { z } from 'zod';
import { isNameless, mailbox, type User } from '../../domain/user.js';
import { type Member, may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
import { type ListedUser, listCard } from './cards.js';
import { parseRoles } from './fields.js';
import { userPhrases } from './phrases.js';
import { adminTypesOf } from './rules.js';

const pageSize = 8;

/** The commands offered for a user. Each command checks its rules again. */
function verbsFor(actor: Member, user: User): readonly string[] {
  const overAdmins = may(actor, 'users.admins');
  const self = user.id === actor.user.id;
  const admin = adminTypesOf(user.roles).length > 0;
  return [
    ...(may(actor, 'users.manage') && (overAdmins || !user.roles.includes('globalAdmin')) ? ['users.setRoles'] : []),
    ...(may(actor, 'users.reset') && !self && (overAdmins || !admin) ? ['users.resetPassword'] : []),
    ...(may(actor, 'users.manage') && !self && (overAdmins || !admin) ? ['users.remove'] : []),
  ];
}

const listed = (actor: Member, user: User): ListedUser => ({
  id: user.id,
  ...(isNameless(user) ? {} : { name: user.name }),
  ...(mailbox(user) ? { email: user.email } : {}),
  roles: user.roles,
  signedIn: user.personId !== undefined && !isNameless(user),
  you: user.id === actor.user.id,
  verbs: verbsFor(actor, user),
});

export const listUsers = query({
  verb: 'users.list',
  who: 'organization.see',
  words: {
    title: userPhrases.listTitle,
    help: phrase({ en: 'Who has an account, with which roles', fr: 'Qui a un compte, avec quels rôles' }),
  },
  input: z.object({ role: z.string().max(200).optional(), after: z.string().max(400).optional() }),
  load: async (view, { role, after }, { actor }) => {
    const [wanted] = parseRoles(role);
    const organization = actor.organization.id;
    const paging = { limit: pageSize, ...(after ? { after } : {}) };
    const page = wanted
      ? await view.find('users', 'role', `${organization}|${wanted}`, paging)
      : await view.find('users', 'organization', organization, paging);
    return { page, wanted };
  },
  answer: ({ page, wanted }, _input, { actor }) =>
    show(listCard, {
      organization: actor.organization.name,
      items: page.items.map((user) => listed(actor, user)),
      adds: may(actor, 'users.manage'),
      ...(wanted ? { role: wanted } : {}),
      ...(page.next ? { next: page.next } : {}),
    }),
});
