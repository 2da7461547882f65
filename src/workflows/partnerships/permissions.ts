import { phrase } from '../../kernel/localizer.js';
import { definePermissions, relationshipRoles, roles } from '../../kernel/permissions.js';

export const partnershipPermissions = definePermissions({
  'partnership.request': {
    sides: ['indirectProvider'],
    roles: relationshipRoles,
    words: phrase({
      en: 'request partnerships with resellers',
      fr: 'demander des partenariats à des revendeurs',
    }),
  },
  'partnership.ask': {
    sides: ['indirectReseller'],
    roles: relationshipRoles,
    words: phrase({
      en: 'ask a provider for a partnership',
      fr: 'solliciter un partenariat auprès d’un fournisseur',
    }),
  },
  'partnership.decide': {
    sides: ['indirectProvider'],
    roles: relationshipRoles,
    words: phrase({
      en: 'approve or decline resellers’ requests',
      fr: 'approuver ou refuser les demandes des revendeurs',
    }),
  },
  'partnership.accept': {
    sides: ['indirectReseller'],
    roles: ['globalAdmin'],
    words: phrase({
      en: 'authorise indirect providers, take back their admin access',
      fr: 'autoriser les fournisseurs indirects et retirer leur accès administrateur',
    }),
  },
  'partnership.see': {
    sides: ['indirectProvider', 'indirectReseller'],
    roles,
    words: phrase({ en: 'see partnerships', fr: 'consulter les partenariats' }),
  },
  'partnership.remove': {
    sides: ['indirectProvider'],
    roles: relationshipRoles,
    words: phrase({ en: 'remove partnerships', fr: 'supprimer des partenariats' }),
  },
});

type Rows = typeof partnershipPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
