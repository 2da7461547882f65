/** The columns that imported and exported files of customers share, under Partner Center's names (CUS-8, CUS-9). */
import { z } from 'zod';
import { country } from '../../domain/countries.js';
import { type Origin, originLabels, origins } from '../../domain/relationship.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { customerPhrases } from '../customers/phrases.js';
import { type Column, column, oneOf } from './columns.js';

export interface SharedColumn<T> extends Column {
  /** Reads the cell of an imported file. */
  readonly read: z.ZodType<T>;
  /** Writes the cell of an exported file, in the reader's language. */
  write(value: T, t: Localizer): string;
}
const shared = <T>(of: Column, read: z.ZodType<T>, write: (value: T, t: Localizer) => string): SharedColumn<T> => ({
  ...of,
  read,
  write,
});
const asIs = (text: string): string => text;

export const countryRule = phrase({
  en: 'A country by its name or two-letter code.',
  fr: 'Un pays, par son nom ou son code à deux lettres.',
});
const originNames: Readonly<Record<string, Origin>> = {
  ...Object.fromEntries(
    origins.flatMap((origin) =>
      [origin, originLabels[origin].en, originLabels[origin].fr].map((name) => [input.folded(name), origin] as const),
    ),
  ),
  'recommandation microsoft': 'microsoftReferral',
};

export const customerColumns = {
  domain: shared(
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
    z
      .string()
      .toLowerCase()
      .transform((text) => text.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))
      .pipe(
        z
          .string()
          .max(100)
          .regex(/^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*\.[a-z]{2,24}$/),
      ),
    asIs,
  ),
  company: shared(
    column(
      'company',
      ['Company name', 'Company', 'Customer', 'Customer name', 'Name', 'Legal name'],
      ['Nom de la société', 'Société', 'Client', 'Nom du client', 'Nom', 'Raison sociale', 'Dénomination sociale'],
      customerPhrases.companyRule,
      'Contoso SARL',
      { required: true },
    ),
    input.line(200),
    asIs,
  ),
  country: shared(
    column(
      'country',
      ['Country/region', 'Country', 'Country code'],
      ['Pays/région', 'Pays', 'Pays ou région', 'Code pays'],
      countryRule,
      { en: 'GB', fr: 'FR' },
    ),
    country,
    (code, t) => t.format.country(code),
  ),
  email: shared(
    column(
      'email',
      ['Contact email', 'Email', 'Email address', 'E-mail'],
      ['Adresse e-mail du contact', 'Adresse e-mail', 'E-mail', 'Courriel', 'Adresse électronique'],
      customerPhrases.emailRule,
      { en: 'ada@contoso.example', fr: 'ada@contoso.example' },
    ),
    input.email,
    asIs,
  ),
  origin: shared(
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
    oneOf(originNames),
    (origin, t) => t.text(originLabels[origin]),
  ),
};
