/** A customer as a row of a file has it: what each column may say, in either language (CUS-8). */
import { z } from 'zod';
import { tidyPostalCode } from '../../../domain/address-rules.js';
import { country } from '../../../domain/countries.js';
import type { Origin } from '../../../domain/relationship.js';
import { phrase } from '../../../kernel/localizer.js';
import * as input from '../../../kernel/text.js';
import { customerPhrases as detailWords } from '../../customers/phrases.js';
import { column } from '../columns.js';
import { countryRule, languageColumn, languageNames, oneOf, upTo } from './values.js';

const originNames: Readonly<Record<string, Origin>> = {
  'own marketing': 'ownMarketing',
  ownmarketing: 'ownMarketing',
  'prospection propre': 'ownMarketing',
  'microsoft referral': 'microsoftReferral',
  microsoftreferral: 'microsoftReferral',
  'recommandation de microsoft': 'microsoftReferral',
  'recommandation microsoft': 'microsoftReferral',
  provider: 'provider',
  fournisseur: 'provider',
};

export const row = z.object({
  domain: z
    .string()
    .toLowerCase()
    .transform((text) => text.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))
    .pipe(
      z
        .string()
        .max(100)
        .regex(/^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*\.[a-z]{2,24}$/),
    ),
  company: input.line(200),
  country: country.optional(),
  email: input.email.optional(),
  contact: input.line(100).optional(),
  phone: input.line(40).optional(),
  line1: input.line(200).optional(),
  line2: input.line(200).optional(),
  postalCode: input.line(20).transform(tidyPostalCode).optional(),
  city: input.line(100).optional(),
  state: input.line(60).optional(),
  registrationNumber: input.line(40).optional(),
  language: oneOf(languageNames).optional(),
  origin: oneOf(originNames).optional(),
});
export type Row = z.output<typeof row>;

export const columns = [
  column(
    'domain',
    ['Primary domain name', 'Domain', 'Primary domain', 'Domain name'],
    ['Nom de domaine principal', 'Domaine', 'Domaine principal', 'Nom de domaine'],
    phrase({
      en: 'The customer’s primary domain, such as contoso.onmicrosoft.com.',
      fr: 'Le domaine principal du client, par exemple contoso.onmicrosoft.com.',
    }),
    'contoso.onmicrosoft.com',
    { required: true },
  ),
  column(
    'company',
    ['Company name', 'Company', 'Customer', 'Customer name', 'Name', 'Legal name'],
    ['Nom de la société', 'Société', 'Client', 'Nom du client', 'Nom', 'Raison sociale', 'Dénomination sociale'],
    detailWords.companyRule,
    'Contoso SARL',
    { required: true },
  ),
  column(
    'country',
    ['Country/region', 'Country', 'Country code'],
    ['Pays/région', 'Pays', 'Pays ou région', 'Code pays'],
    countryRule,
    { en: 'GB', fr: 'FR' },
  ),
  column(
    'email',
    ['Contact email', 'Email', 'Email address', 'E-mail'],
    ['Adresse e-mail du contact', 'Adresse e-mail', 'E-mail', 'Courriel', 'Adresse électronique'],
    detailWords.emailRule,
    { en: 'ada@contoso.example', fr: 'ada@contoso.example' },
  ),
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
  column(
    'origin',
    ['Origin'],
    ['Origine'],
    phrase({
      en: 'Own marketing, Microsoft referral or provider.',
      fr: 'Prospection propre, recommandation de Microsoft ou fournisseur.',
    }),
    { en: 'own marketing', fr: 'prospection propre' },
  ),
] as const;
