/** Creates an account; its sign-in information is shown once, to the user that created it (USR-1, USR-2). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { type Role, rolesFor } from '../../kernel/permissions.js';
import { daysAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import { temporaryPassword } from './account.js';
import { signInInformationCard } from './cards.js';
import { leftOut, parseRoles, roleChoices, roleFields } from './fields.js';
import { namesOf, withRole } from './find.js';
import { userPhrases } from './phrases.js';
import { byGlobalAdmin } from './rules.js';

interface AddForm {
  readonly admins: boolean;
  readonly roles: readonly Role[];
}

export const addUser = change({
  verb: 'users.add',
  who: 'users.manage',
  pressed: true,
  words: {
    title: userPhrases.addTitle,
    help: phrase({
      en: 'An account for a colleague, with roles and a temporary password',
      fr: 'Un compte pour un collègue, avec ses rôles et un mot de passe temporaire',
    }),
  },
  input: z.object({ name: input.line(100), email: input.email, ...roleFields, sure: z.literal('yes') }),
  form: {
    reads: ['role'],
    load: async (_view, actor, typed) => ({ admins: may(actor, 'users.admins'), roles: parseRoles(typed.role) }),
    view: ({ admins, roles }: AddForm, t: Localizer) => ({
      icon: '👤',
      title: t.markdown(userPhrases.addTitle),
      lines: [t.markdown(userPhrases.addIntro), ...leftOut(t, { named: roles, admins })],
      fields: [
        field(t, 'text', 'name', userPhrases.name, userPhrases.nameRule, { maxLength: 100 }),
        field(t, 'email', 'email', userPhrases.email, userPhrases.emailRule),
        ...roleChoices(t, { roles, admins, rule: userPhrases.typesRule }),
      ],
      data: { sure: 'yes' },
      submit: t.text(userPhrases.add),
    }),
    dialog: true,
    sample: { admins: true, roles: [] },
  },
  prepare: temporaryPassword,
  load: async (view, { email }, { actor, prepared }) => ({
    ...prepared,
    taken: (await view.one('users', 'email', email)) !== undefined,
    admins: namesOf(await withRole(view, actor.organization.id, rolesFor('users.admins'))),
  }),
  decide: ({ password, hash, taken, admins }, asked, { actor, now, ids, settings }) => {
    const { name, email } = asked;
    const roles = [...asked.agentTypes, ...asked.adminTypes];
    if (asked.adminTypes.length > 0 && !may(actor, 'users.admins')) return byGlobalAdmin(admins, { verb: 'users.add' });
    if (roles.length === 0) return refuse(userPhrases.typesRule, { field: 'agentTypes' });
    if (taken) return refuse(userPhrases.emailTaken, { field: 'email' });
    const until = daysAfter(now, settings.temporaryPasswordDays);
    const id = ids.readable('USR');
    return done(
      show(signInInformationCard, { id, name, email, roles, until, reset: false }, { password }),
      put('users', {
        id,
        organizationId: actor.organization.id,
        name,
        email,
        roles,
        language: actor.language,
        password: { hash, setAt: now, temporaryUntil: until },
      }),
    );
  },
});
