import { phrase } from '../../kernel/localizer.js';
import { definePermissions, orderingRoles, partners, supportRoles } from '../../kernel/permissions.js';

export const subscriptionPermissions = definePermissions({
  'subscriptions.renewal': {
    sides: partners,
    roles: orderingRoles,
    words: phrase({
      en: 'turn automatic renewal on or off',
      fr: 'activer ou désactiver le renouvellement automatique',
    }),
  },
  'subscriptions.reseller': {
    sides: ['indirectProvider'],
    roles: orderingRoles,
    words: phrase({
      en: 'name the reseller on a subscription',
      fr: 'désigner le revendeur d’un abonnement',
    }),
  },
  'subscriptions.support': {
    sides: ['indirectProvider'],
    roles: supportRoles,
    words: phrase({ en: 'designate the support contact', fr: 'désigner le contact de support' }),
  },
});

type Rows = typeof subscriptionPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
