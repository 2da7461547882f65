/** Roles are updated on a form that shows them as they are; nothing is given or taken by a typed line alone (USR-5). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import { show } from '../card.js';
import { change } from '../command.js';
import { done, put, refuse } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import { roles as allRoles, type Role } from '../permissions.js';
import * as input from '../text.js';
import { updatedCard } from './cards.js';
import { examples } from './examples.js';
import { leftOut, roleChoices, roleFields, roleNames, rolesSaid } from './fields.js';
import { adminsBeside, meant, theUser } from './find.js';
import { words } from './phrases.js';
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
    title: words.rolesCommand,
    help: phrase({
      en: 'Gives or takes agent types and admin types',
      fr: 'Attribue ou retire des types d’agent et d’administrateur',
    }),
    examples: examples['users.setRoles'],
  },
  input: z.object({ id: input.id, v: z.coerce.number().int().positive(), ...roleFields }),
  form: {
    load: async (view, actor: Actor, typed) => {
      const member = actor as Member;
      const user = await theUser(view, member, meant.safeParse(typed).data ?? {}, 'users.setRoles');
      if ('refusal' in user) return user;
      const why = whyNotTouch(member, user, await adminsBeside(view, user));
      if (why) return why;
      const { id, version, name } = user;
      return { id, version, name, now: user.roles, said: rolesSaid(typed.role), admins: may(actor, 'users.admins') };
    },
    view: ({ id, version, name, now, said, admins }: RolesForm, pen: Pen) => ({
      icon: '👤',
      title: pen.say(words.rolesTitle, { name }),
      lines: [pen.say(words.rolesNow, { roles: roleNames(now, pen) }), ...leftOut(pen, { said, admins })],
      fields: roleChoices(pen, { roles: [...now, ...said], admins, rule: words.typesOptional }),
      notes: [pen.say(words.typesOptional)],
      data: { id, v: version },
      submit: pen.plain(words.update),
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
    if (v !== user.version) return refuse(words.changed, { field: 'agentTypes' });
    const reply = show(updatedCard, { name: user.name, roles: wanted });
    return sameRoles(user.roles, wanted) ? done(reply) : done(reply, put('users', { ...user, roles: wanted }));
  },
});
