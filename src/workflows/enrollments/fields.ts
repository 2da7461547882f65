/** The fields that enrolment, transition and `edit profile` share: label, rule, limits. */
import { z } from 'zod';
import type { Organization } from '../../domain/organization.js';
import type { Field } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { enrollmentPhrases } from './phrases.js';

const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s().\-/]{5,}$/);
const web = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (/^[a-z]+:/i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }));

export const legalInput = {
  legalName: input.line(200),
  line1: input.line(200),
  line2: input.line(200).optional(),
  postalCode: input.line(20).optional(),
  city: input.line(100),
};
export const primaryInput = { name: input.line(200), email: input.email, phone };
export const supportInput = { supportEmail: input.email, supportPhone: phone, supportWeb: web };

type Address = NonNullable<Organization['address']>;
export interface LegalValues {
  readonly legalName?: string | undefined;
  readonly address?: Address | undefined;
}
export const legalFields = ({ legalName, address }: LegalValues, t: Localizer): Field[] => [
  {
    kind: 'text',
    id: 'legalName',
    label: t.text(enrollmentPhrases.legalName),
    required: true,
    maxLength: 200,
    error: t.text(enrollmentPhrases.legalNameRule),
    value: legalName ?? '',
  },
  {
    kind: 'text',
    id: 'line1',
    label: t.text(enrollmentPhrases.line1),
    required: true,
    maxLength: 200,
    error: t.text(enrollmentPhrases.line1Rule),
    value: address?.line1 ?? '',
  },
  {
    kind: 'text',
    id: 'line2',
    label: t.text(enrollmentPhrases.line2),
    maxLength: 200,
    error: t.text(enrollmentPhrases.line2Rule),
    value: address?.line2 ?? '',
  },
  {
    kind: 'text',
    id: 'postalCode',
    label: t.text(enrollmentPhrases.postalCode),
    maxLength: 20,
    error: t.text(enrollmentPhrases.postalCodeRule),
    value: address?.postalCode ?? '',
  },
  {
    kind: 'text',
    id: 'city',
    label: t.text(enrollmentPhrases.city),
    required: true,
    maxLength: 100,
    error: t.text(enrollmentPhrases.cityRule),
    value: address?.city ?? '',
  },
];

type Contact = NonNullable<Organization['primaryContact']>;
export const primaryFields = (contact: Partial<Contact>, t: Localizer): Field[] => [
  {
    kind: 'text',
    id: 'name',
    label: t.text(enrollmentPhrases.name),
    required: true,
    maxLength: 200,
    error: t.text(enrollmentPhrases.nameRule),
    value: contact.name ?? '',
  },
  {
    kind: 'email',
    id: 'email',
    label: t.text(enrollmentPhrases.email),
    required: true,
    maxLength: 254,
    error: t.text(enrollmentPhrases.emailRule),
    value: contact.email ?? '',
  },
  {
    kind: 'tel',
    id: 'phone',
    label: t.text(enrollmentPhrases.phone),
    required: true,
    maxLength: 40,
    error: t.text(enrollmentPhrases.phoneRule),
    value: contact.phone ?? '',
  },
];

type Support = NonNullable<Organization['supportContact']>;
export const supportFields = (support: Partial<Support>, t: Localizer): Field[] => [
  {
    kind: 'email',
    id: 'supportEmail',
    label: `${t.text(enrollmentPhrases.support)} – ${t.text(enrollmentPhrases.email)}`,
    required: true,
    maxLength: 254,
    error: t.text(enrollmentPhrases.emailRule),
    value: support.email ?? '',
  },
  {
    kind: 'tel',
    id: 'supportPhone',
    label: `${t.text(enrollmentPhrases.support)} – ${t.text(enrollmentPhrases.phone)}`,
    required: true,
    maxLength: 40,
    error: t.text(enrollmentPhrases.phoneRule),
    value: support.phone ?? '',
  },
  {
    kind: 'url',
    id: 'supportWeb',
    label: t.text(enrollmentPhrases.web),
    required: true,
    maxLength: 300,
    error: t.text(enrollmentPhrases.webRule),
    value: support.web ?? '',
  },
];

interface Legal {
  readonly legalName: string;
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city: string;
}
/** What was given for the legal profile, as it is kept. */
export const addressOf = ({ line1, line2, postalCode, city }: Legal, country: string): Address => ({
  line1,
  ...(line2 ? { line2 } : {}),
  city,
  ...(postalCode ? { postalCode } : {}),
  country,
});

/** One line for cards. */
export const addressLine = (address: Address): string =>
  [address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
export const contactLine = ({ name, email, phone: number }: Contact): string =>
  [name, email, number].filter(Boolean).join(', ');
export const supportLine = ({ email, phone: number, web: page }: Support): string => [email, number, page].join(', ');
