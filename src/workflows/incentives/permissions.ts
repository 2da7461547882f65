import { phrase } from '../../kernel/localizer.js';
import { definePermissions } from '../../kernel/permissions.js';

export const incentivePermissions = definePermissions({
  'incentives.see': {
    sides: ['indirectReseller', 'directBill'],
    roles: ['globalAdmin', 'billingAdmin', 'adminAgent'],
    words: phrase({ en: 'see incentives and enrol in them', fr: 'consulter les primes et s’y inscrire' }),
  },
});

type Rows = typeof incentivePermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
