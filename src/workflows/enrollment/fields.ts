/** The fields that enrolment, transition and `edit profile` share: label, rule, limits. */
import { z } from 'zod';
import type { Field } from '../card.js';
import type { Pen } from '../language.js';
import type { Organization } from '../organizations/organization.js';
import * as input from '../text.js';
import { words } from './phrases.js';

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
export const legalFields = ({ legalName, address }: LegalValues, pen: Pen): Field[] => [
  {
    kind: 'text',
    id: 'legalName',
    label: pen.plain(words.legalName),
    required: true,
    maxLength: 200,
    error: pen.plain(words.legalNameRule),
    value: legalName ?? '',
  },
  {
    kind: 'text',
    id: 'line1',
    label: pen.plain(words.line1),
    required: true,
    maxLength: 200,
    error: pen.plain(words.line1Rule),
    value: address?.line1 ?? '',
  },
  {
    kind: 'text',
    id: 'line2',
    label: pen.plain(words.line2),
    maxLength: 200,
    error: pen.plain(words.line2Rule),
    value: address?.line2 ?? '',
  },
  {
    kind: 'text',
    id: 'postalCode',
    label: pen.plain(words.postalCode),
    maxLength: 20,
    error: pen.plain(words.postalCodeRule),
    value: address?.postalCode ?? '',
  },
  {
    kind: 'text',
    id: 'city',
    label: pen.plain(words.city),
    required: true,
    maxLength: 100,
    error: pen.plain(words.cityRule),
    value: address?.city ?? '',
  },
];

type Contact = NonNullable<Organization['primaryContact']>;
export const primaryFields = (contact: Partial<Contact>, pen: Pen): Field[] => [
  {
    kind: 'text',
    id: 'name',
    label: pen.plain(words.name),
    required: true,
    maxLength: 200,
    error: pen.plain(words.nameRule),
    value: contact.name ?? '',
  },
  {
    kind: 'email',
    id: 'email',
    label: pen.plain(words.email),
    required: true,
    maxLength: 254,
    error: pen.plain(words.emailRule),
    value: contact.email ?? '',
  },
  {
    kind: 'tel',
    id: 'phone',
    label: pen.plain(words.phone),
    required: true,
    maxLength: 40,
    error: pen.plain(words.phoneRule),
    value: contact.phone ?? '',
  },
];

type Support = NonNullable<Organization['supportContact']>;
export const supportFields = (support: Partial<Support>, pen: Pen): Field[] => [
  {
    kind: 'email',
    id: 'supportEmail',
    label: `${pen.plain(words.support)} – ${pen.plain(words.email)}`,
    required: true,
    maxLength: 254,
    error: pen.plain(words.emailRule),
    value: support.email ?? '',
  },
  {
    kind: 'tel',
    id: 'supportPhone',
    label: `${pen.plain(words.support)} – ${pen.plain(words.phone)}`,
    required: true,
    maxLength: 40,
    error: pen.plain(words.phoneRule),
    value: support.phone ?? '',
  },
  {
    kind: 'url',
    id: 'supportWeb',
    label: pen.plain(words.web),
    required: true,
    maxLength: 300,
    error: pen.plain(words.webRule),
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
