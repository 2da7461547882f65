/** Restores a provider's admin access (PAR-8). */
import { setAdminAccess } from './admin-access.js';
import { partnershipPhrases } from './phrases.js';

export const grantAdmin = setAdminAccess({
  verb: 'partnerships.grantAdmin',
  formerly: ['partnership.grantAdmin'],
  listed: false,
  words: { title: partnershipPhrases.giveBack },
  question: partnershipPhrases.giveBackTitle,
  consequence: partnershipPhrases.giveBackWhat,
  given: true,
});
