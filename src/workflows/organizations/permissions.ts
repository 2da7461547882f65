import { phrase } from '../../kernel/localizer.js';
import { capabilities, definePermissions, roles } from '../../kernel/permissions.js';

export const organizationPermissions = definePermissions({
  'organization.see': {
    sides: capabilities,
    roles,
    words: phrase({
      en: 'see the organisation and its people',
      fr: 'consulter l’organisation et ses utilisateurs',
    }),
  },
  'organization.edit': {
    sides: capabilities,
    roles: ['globalAdmin', 'adminAgent'],
    words: phrase({ en: 'edit the organisation’s profile', fr: 'modifier le profil de l’organisation' }),
  },
});

type Rows = typeof organizationPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
