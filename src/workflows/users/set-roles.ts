/** Sets a user's roles with a form that shows the current ones; a typed line only opens the form (USR-5). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { roles as allRoles, type Role } from '../../kernel/permissions.js';
import * as input from '../../kernel/text.js';
import { updatedCard } from './cards.js';
import { leftOut, parseRoles, roleChoices, roleFields, roleNames } from './fields.js';
import { adminsBeside, meantUser, theUser } from './find.js';
import { userPhrases } from './phrases.js';
import { adminTypesOf, sameRoles, whyNotRoles, whyNotTouch } from './rules.js';

interface RolesForm {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly now: readonly Role[];
  /** Also preselected: the roles that the line names. */
  readonly named: readonly Role[];
  readonly admins: boolean;
}

export const setRoles = change({
  verb: 'users.setRoles',
  who: 'users.manage',
  words: {
    title: userPhrases.rolesCommand,
    help: phrase({
      en: 'Gives or takes agent types and admin types',
      fr: 'Attribue ou retire des types d’agent et d’administrateur',
    }),
  },
  input: z.object({ id: input.id, v: z.coerce.number().int().positive(), ...roleFields }),
  form: {
    reads: ['name', 'email', 'role'],
    load: async (view, actor, typed) => {
      const user = await theUser(view, actor, meantUser.safeParse(typed).data ?? {}, 'users.setRoles');
      if ('refusal' in user) return user;
      const why = whyNotTouch(actor, user, await adminsBeside(view, user));
      if (why) return why;
      const { id, version, name } = user;
      return { id, version, name, now: user.roles, named: parseRoles(typed.role), admins: may(actor, 'users.admins') };
    },
    view: ({ id, version, name, now, named, admins }: RolesForm, t: Localizer) => ({
      icon: '👤',
      title: t.markdown(userPhrases.rolesTitle, { name }),
      lines: [t.markdown(userPhrases.rolesNow, { roles: roleNames(now, t) }), ...leftOut(t, { named, admins })],
      fields: roleChoices(t, { roles: [...now, ...named], admins, rule: userPhrases.typesOptional }),
      notes: [t.markdown(userPhrases.typesOptional)],
      data: { id, v: version },
      submit: t.text(userPhrases.update),
    }),
    sample: { id: 'USR-7K2M9QXD', version: 1, name: 'Ada Ito', now: ['salesAgent'], named: [], admins: true },
  },
  load: async (view, { id }, { actor }) => {
    const user = await theUser(view, actor, { id }, 'users.setRoles');
    return 'refusal' in user ? user : { user, admins: await adminsBeside(view, user) };
  },
  decide: ({ user, admins }, { v, agentTypes, adminTypes }, { actor }) => {
    // Without the permission, the form has no field of admin types: they stay unchanged.
    const kept = may(actor, 'users.admins') || adminTypes.length > 0 ? adminTypes : adminTypesOf(user.roles);
    const wanted = allRoles.filter((role) => [...agentTypes, ...kept].includes(role));
    const why = whyNotRoles(actor, user, wanted, admins);
    if (why) return why;
    if (v !== user.version) return refuse(userPhrases.changed, { field: 'agentTypes' });
    const reply = show(updatedCard, { name: user.name, roles: wanted });
    return sameRoles(user.roles, wanted) ? done(reply) : done(reply, put('users', { ...user, roles: wanted }));
  },
});
