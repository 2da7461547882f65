import { phrase } from '../../kernel/localizer.js';
import { definePermissions, orderingRoles, roles } from '../../kernel/permissions.js';

export const orderPermissions = definePermissions({
  'orders.place': {
    sides: ['indirectProvider', 'directBill'],
    roles: orderingRoles,
    words: phrase({ en: 'order subscriptions and licences', fr: 'commander des abonnements et des licences' }),
  },
  'orders.request': {
    sides: ['indirectReseller'],
    roles,
    words: phrase({
      en: 'send order requests to a provider',
      fr: 'envoyer des demandes de commande à un fournisseur',
    }),
  },
});

type Rows = typeof orderPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
