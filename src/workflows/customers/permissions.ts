import { phrase } from '../../kernel/localizer.js';
import { definePermissions, partners, relationshipRoles, roles } from '../../kernel/permissions.js';

export const customerPermissions = definePermissions({
  'customers.see': {
    sides: partners,
    roles,
    words: phrase({
      en: 'see customers and their subscriptions',
      fr: 'consulter les clients et leurs abonnements',
    }),
  },
  'customers.add': {
    sides: ['indirectProvider', 'directBill'],
    roles: relationshipRoles,
    words: phrase({ en: 'add customers', fr: 'ajouter des clients' }),
  },
  'customers.invite': {
    sides: partners,
    roles: relationshipRoles,
    words: phrase({ en: 'invite customers', fr: 'inviter des clients' }),
  },
  'customers.inviteJoint': {
    sides: ['indirectReseller'],
    roles: relationshipRoles,
    words: phrase({
      en: 'invite customers jointly with a provider',
      fr: 'inviter des clients conjointement avec un fournisseur',
    }),
  },
  'customers.remove': {
    sides: partners,
    roles: relationshipRoles,
    words: phrase({ en: 'remove customer relationships', fr: 'supprimer des relations client' }),
  },
});

type Rows = typeof customerPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
