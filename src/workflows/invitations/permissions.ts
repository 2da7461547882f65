import { phrase } from '../../kernel/localizer.js';
import { definePermissions, partners, relationshipRoles, roles } from '../../kernel/permissions.js';

export const invitationPermissions = definePermissions({
  'invitations.see': {
    sides: partners,
    roles,
    words: phrase({ en: 'see invitations', fr: 'consulter les invitations' }),
  },
  'invitations.manage': {
    sides: partners,
    roles: relationshipRoles,
    words: phrase({
      en: 'draft, remind and revoke invitations',
      fr: 'rédiger, relancer et révoquer des invitations',
    }),
  },
});

type Rows = typeof invitationPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
