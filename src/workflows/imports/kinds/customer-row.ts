/** The row of an imported customer: its schema and columns (CUS-8). */
import { z } from 'zod';
import { tidyPostalCode } from '../../../domain/address-rules.js';
import * as input from '../../../kernel/text.js';
import { customerPhrases as detailWords } from '../../customers/phrases.js';
import { column, oneOf } from '../../files/columns.js';
import { customerColumns } from '../../files/customer-columns.js';
import { languageColumn, languageNames, upTo } from './values.js';

export const row = z.object({
  domain: customerColumns.domain.read,
  company: customerColumns.company.read,
  country: customerColumns.country.read.optional(),
  email: customerColumns.email.read.optional(),
  contact: input.line(100).optional(),
  phone: input.line(40).optional(),
  line1: input.line(200).optional(),
  line2: input.line(200).optional(),
  postalCode: input.line(20).transform(tidyPostalCode).optional(),
  city: input.line(100).optional(),
  state: input.line(60).optional(),
  registrationNumber: input.line(40).optional(),
  language: oneOf(languageNames).optional(),
  origin: customerColumns.origin.read.optional(),
});
export type Row = z.output<typeof row>;

export const columns = [
  customerColumns.domain,
  customerColumns.company,
  customerColumns.country,
  customerColumns.email,
  column('contact', ['Contact', 'Contact name'], ['Contact', 'Nom du contact'], upTo(100), 'Ada Ito'),
  column('phone', ['Phone', 'Telephone'], ['Téléphone'], detailWords.phoneRule, {
    en: '+44 20 7946 0000',
    fr: '+33 2 40 00 00 00',
  }),
  column('line1', ['Address', 'Address line 1', 'Street'], ['Adresse', 'Adresse ligne 1', 'Rue'], upTo(200), {
    en: '1 Harbour Street',
    fr: '1 rue du Port',
  }),
  column('line2', ['Address, line 2', 'Address line 2'], ['Complément d’adresse', 'Adresse ligne 2'], upTo(200), ''),
  column('postalCode', ['Postal code', 'Postcode', 'ZIP code', 'ZIP'], ['Code postal'], detailWords.postalRule, {
    en: 'SW1A 1AA',
    fr: '44000',
  }),
  column('city', ['City', 'Town'], ['Ville'], upTo(100), { en: 'London', fr: 'Nantes' }),
  column('state', ['State or province', 'State', 'Province'], ['État ou province', 'État', 'Province'], upTo(60), ''),
  column(
    'registrationNumber',
    ['Registration number'],
    ['Numéro d’immatriculation', 'SIREN'],
    detailWords.registrationRule,
    '',
  ),
  languageColumn,
  customerColumns.origin,
] as const;
