import { phrase } from '../../kernel/localizer.js';
import { capabilities, definePermissions } from '../../kernel/permissions.js';

export const auditPermissions = definePermissions({
  'audit.see': {
    sides: capabilities,
    roles: ['globalAdmin', 'adminAgent'],
    words: phrase({ en: 'read the audit trail', fr: 'consulter le journal d’audit' }),
  },
});

type Rows = typeof auditPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
