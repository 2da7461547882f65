/** Roles are updated on a form that shows them as they are; nothing is given or taken by a typed line alone (USR-5). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { roles as allRoles, type Role } from '../../kernel/permissions.js';
import * as input from '../../kernel/text.js';
import { updatedCard } from './cards.js';
import { leftOut, roleChoices, roleFields, roleNames, rolesSaid } from './fields.js';
import { adminsBeside, meant, theUser } from './find.js';
import { userPhrases } from './phrases.js';
import { adminTypesOf, sameRoles, whyNotRoles, whyNotTouch } from './rules.js';

interface RolesForm {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly now: readonly Role[];
  /** Ticked besides: what was said. */
  readonly said: readonly Role[];
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
    load: async (view, actor, typed) => {
      const user = await theUser(view, actor, meant.safeParse(typed).data ?? {}, 'users.setRoles');
      if ('refusal' in user) return user;
      const why = whyNotTouch(actor, user, await adminsBeside(view, user));
      if (why) return why;
      const { id, version, name } = user;
      return { id, version, name, now: user.roles, said: rolesSaid(typed.role), admins: may(actor, 'users.admins') };
    },
    view: ({ id, version, name, now, said, admins }: RolesForm, t: Localizer) => ({
      icon: '👤',
      title: t.markdown(userPhrases.rolesTitle, { name }),
      lines: [t.markdown(userPhrases.rolesNow, { roles: roleNames(now, t) }), ...leftOut(t, { said, admins })],
      fields: roleChoices(t, { roles: [...now, ...said], admins, rule: userPhrases.typesOptional }),
      notes: [t.markdown(userPhrases.typesOptional)],
      data: { id, v: version },
      submit: t.text(userPhrases.update),
    }),
    sample: { id: 'USR-7K2M9QXD', version: 1, name: 'Ada Ito', now: ['salesAgent'], said: [], admins: true },
  },
  load: async (view, { id }, { actor }) => {
    const user = await theUser(view, actor, { id }, 'users.setRoles');
    return 'refusal' in user ? user : { user, admins: await adminsBeside(view, user) };
  },
  decide: ({ user, admins }, { v, agentTypes, adminTypes }, { actor }) => {
    // without the right to admin types their field is not on the form: they stay as they are
    const kept = may(actor, 'users.admins') || adminTypes.length > 0 ? adminTypes : adminTypesOf(user.roles);
    const wanted = allRoles.filter((role) => [...agentTypes, ...kept].includes(role));
    const why = whyNotRoles(actor, user, wanted, admins);
    if (why) return why;
    if (v !== user.version) return refuse(userPhrases.changed, { field: 'agentTypes' });
    const reply = show(updatedCard, { name: user.name, roles: wanted });
    return sameRoles(user.roles, wanted) ? done(reply) : done(reply, put('users', { ...user, roles: wanted }));
  },
});
