import { phrase } from '../../kernel/localizer.js';
import { definePermissions, supportRoles } from '../../kernel/permissions.js';

export const licensePermissions = definePermissions({
  'licences.manage': {
    sides: ['indirectReseller', 'directBill'],
    roles: supportRoles,
    words: phrase({
      en: 'assign licences and manage customers’ users',
      fr: 'attribuer des licences et gérer les utilisateurs des clients',
    }),
  },
});

type Rows = typeof licensePermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
