/** Columns that several of the operator's files share (ORG-4, ORG-6, ENR-13). */
import { phrase } from '../../../kernel/localizer.js';
import { column } from '../../files/columns.js';
import { countryRule } from '../../files/customer-columns.js';
import { operatorPhrases as operatorWords } from '../../operator/phrases.js';

export const columnPhrases = {
  unchanged: phrase({ en: 'unchanged', fr: 'inchangé' }),
  yesRule: phrase({ en: 'yes or no.', fr: 'oui ou non.' }),
};

export const countryColumn = column(
  'country',
  ['Country/region', 'Country'],
  ['Pays/région', 'Pays', 'Pays ou région'],
  countryRule,
  'FR',
  {
    required: true,
  },
);
export const tenantColumn = column(
  'tenantId',
  ['Tenant ID'],
  ['ID du locataire'],
  operatorWords.tenantIdRule,
  '2a6f8c49-2ced-4f67-9c2f-060c69131aa5',
  { required: true },
);
export const mpnColumn = column(
  'mpnId',
  ['MPN ID', 'Partner ID', 'PLA ID'],
  ['ID MPN', 'ID partenaire'],
  operatorWords.mpnRule,
  '4417062',
  {
    required: true,
  },
);
