/** Lists the user's own permissions (USR-6). */

import { z } from 'zod';
import { roleWords } from '../../domain/role-phrases.js';
import { may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
import { holds, type Permission, type PermissionRow, partners, type Role, roles } from '../../kernel/permissions.js';
import type { Workflow, WorkflowPart } from '../../kernel/workflow.js';
import { signsIn } from '../../workflows/users/sign-in.js';

const words = {
  title: phrase({ en: 'What you may do', fr: 'Ce que vous pouvez faire' }),
  roleTitle: phrase<{ role: string }>({
    en: (f) => `What the role “${f.role}” may do`,
    fr: (f) => `Ce que permet le rôle « ${f.role} »`,
  }),
  nothing: phrase({
    en: 'This role has no permissions in your organisation.',
    fr: 'Ce rôle ne donne aucun droit dans votre organisation.',
  }),
  mine: phrase({ en: 'What may I do?', fr: 'Que puis-je faire ?' }),
  roles: phrase<{ roles: readonly string[] }>({
    en: (f, w) => `Your roles: ${w.list(f.roles)}`,
    fr: (f, w) => `Vos rôles : ${w.list(f.roles)}`,
  }),
  none: phrase({
    en: 'You have no role in an organisation of the programme yet. You can find providers, change the language, and start an enrolment if you are a global admin.',
    fr: 'Vous n’avez pas encore de rôle dans une organisation du programme. Vous pouvez rechercher un fournisseur, changer de langue et, en tant qu’administrateur général, commencer une inscription.',
  }),
  visitor: phrase({
    en: 'Your organisation is in the programme, and I do not know you as one of its users yet. You can find providers and change the language, and sign in if you were sent a temporary password.',
    fr: 'Votre organisation fait partie du programme, mais je ne vous connais pas encore comme utilisateur. Vous pouvez rechercher un fournisseur, changer de langue et, si vous avez reçu un mot de passe temporaire, vous connecter.',
  }),
  noRole: phrase({
    en: 'You have no role in your organisation yet: one of its admins can give you one. You can find providers and change the language.',
    fr: 'Vous n’avez pas encore de rôle dans votre organisation : l’un de ses administrateurs peut vous en attribuer un. Vous pouvez rechercher un fournisseur et changer de langue.',
  }),
  signIn: phrase({ en: 'Sign in', fr: 'Se connecter' }),
  back: phrase({ en: 'All topics', fr: 'Tous les sujets' }),
};

interface RightsFacts {
  readonly permissions: readonly Permission[];
  readonly roles: readonly Role[];
  /** Why the list is empty. */
  readonly why?: 'visitor' | 'noRole';
  /** The role that was asked about, instead of the reader's own roles. */
  readonly role?: Role;
}
/** @param others the workflows whose permissions are listed, in their order */
export function showRights(others: readonly Workflow[]): WorkflowPart {
  const rows: Readonly<Record<Permission, PermissionRow>> = Object.assign({}, ...others.map((one) => one.permissions));
  const names = Object.keys(rows) as Permission[];

  const rightsCard = card<RightsFacts>('help.rights', {
    view: (facts, t) => ({
      icon: '🔑',
      title: facts.role
        ? t.markdown(words.roleTitle, { role: t.text(roleWords[facts.role]) })
        : t.markdown(words.title),
      lines: facts.role
        ? facts.permissions.length > 0
          ? facts.permissions.map((permission) => t.markdown(rows[permission].words))
          : [t.markdown(words.nothing)]
        : facts.permissions.length === 0
          ? [t.markdown(facts.why ? words[facts.why] : words.none)]
          : [
              t.markdown(words.roles, { roles: facts.roles.map((role) => t.text(roleWords[role])) }),
              ...facts.permissions.map((permission) => t.markdown(rows[permission].words)),
            ],
      actions: [
        ...(facts.why === 'visitor' ? [button('users.signIn', t.text(words.signIn))] : []),
        ...(facts.role ? [button('help.showRights', t.text(words.mine))] : []),
        button('help.show', t.text(words.back)),
      ],
    }),
    sample: { permissions: ['partnership.see'], roles: ['salesAgent'] },
  });

  const rights = query({
    verb: 'help.showRights',
    formerly: ['help.rights'],
    who: 'anyone',
    words: {
      title: phrase({ en: 'What can I do?', fr: 'Que puis-je faire ?' }),
      help: phrase({ en: 'Your own rights, one by one', fr: 'Vos droits, un par un' }),
      exact: true,
    },
    input: z.object({ role: z.enum(roles).optional() }),
    load: async () => ({}),
    answer: (_facts, { role }, { actor }) => {
      if (role) {
        const of = { capabilities: actor.organization?.capabilities ?? partners, roles: [role] };
        return show(rightsCard, { role, roles: [], permissions: names.filter((permission) => holds(permission, of)) });
      }
      return show(rightsCard, {
        permissions: names.filter((permission) => may(actor, permission)),
        roles: actor.kind === 'member' ? actor.user.roles : [],
        ...(actor.kind === 'member' ? { why: 'noRole' } : signsIn(actor) ? { why: 'visitor' } : {}),
      });
    },
  });

  return { commands: [rights], cards: [rightsCard] };
}
