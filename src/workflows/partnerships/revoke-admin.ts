/** Revokes a provider's admin access; orders stay possible (PAR-8). */
import { phrase } from '../../kernel/localizer.js';
import { setAdminAccess } from './admin-access.js';
import { partnershipPhrases } from './phrases.js';

export const revokeAdmin = setAdminAccess({
  verb: 'partnerships.revokeAdmin',
  formerly: ['partnership.revokeAdmin'],
  words: {
    title: partnershipPhrases.takeBack,
    help: phrase({
      en: 'Takes back a provider’s admin access; orders stay possible',
      fr: 'Retire l’accès administrateur d’un fournisseur ; les commandes restent possibles',
    }),
  },
  question: partnershipPhrases.takeBackTitle,
  consequence: partnershipPhrases.takeBackWhat,
  given: false,
});
