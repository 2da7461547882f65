/** Form fields and input schemas that enrolment, transition and `edit profile` share. */

import { z } from 'zod';
import type { Organization } from '../../domain/organization.js';
import type { Field } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
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
  field(t, 'text', 'legalName', enrollmentPhrases.legalName, enrollmentPhrases.legalNameRule, {
    maxLength: 200,
    value: legalName,
  }),
  field(t, 'text', 'line1', enrollmentPhrases.line1, enrollmentPhrases.line1Rule, {
    maxLength: 200,
    value: address?.line1,
  }),
  field(t, 'text', 'line2', enrollmentPhrases.line2, enrollmentPhrases.line2Rule, {
    required: false,
    maxLength: 200,
    value: address?.line2,
  }),
  field(t, 'text', 'postalCode', enrollmentPhrases.postalCode, enrollmentPhrases.postalCodeRule, {
    required: false,
    maxLength: 20,
    value: address?.postalCode,
  }),
  field(t, 'text', 'city', enrollmentPhrases.city, enrollmentPhrases.cityRule, {
    maxLength: 100,
    value: address?.city,
  }),
];

type Contact = NonNullable<Organization['primaryContact']>;
export const primaryFields = (contact: Partial<Contact>, t: Localizer): Field[] => [
  field(t, 'text', 'name', enrollmentPhrases.name, enrollmentPhrases.nameRule, { maxLength: 200, value: contact.name }),
  field(t, 'email', 'email', enrollmentPhrases.email, enrollmentPhrases.emailRule, { value: contact.email }),
  field(t, 'tel', 'phone', enrollmentPhrases.phone, enrollmentPhrases.phoneRule, {
    maxLength: 40,
    value: contact.phone,
  }),
];

type Support = NonNullable<Organization['supportContact']>;
export const supportFields = (support: Partial<Support>, t: Localizer): Field[] => {
  const ofSupport = (label: Phrase): string => `${t.text(enrollmentPhrases.support)} – ${t.text(label)}`;
  return [
    field(t, 'email', 'supportEmail', ofSupport(enrollmentPhrases.email), enrollmentPhrases.emailRule, {
      value: support.email,
    }),
    field(t, 'tel', 'supportPhone', ofSupport(enrollmentPhrases.phone), enrollmentPhrases.phoneRule, {
      maxLength: 40,
      value: support.phone,
    }),
    field(t, 'url', 'supportWeb', enrollmentPhrases.web, enrollmentPhrases.webRule, {
      maxLength: 300,
      value: support.web,
    }),
  ];
};

interface Legal {
  readonly legalName: string;
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city: string;
}
/** The stored form of the address. */
export const addressOf = ({ line1, line2, postalCode, city }: Legal, country: string): Address => ({
  line1,
  ...(line2 ? { line2 } : {}),
  city,
  ...(postalCode ? { postalCode } : {}),
  country,
});

/** The address on one line, for cards. */
export const addressLine = (address: Address): string =>
  [address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
export const contactLine = ({ name, email, phone: number }: Contact): string =>
  [name, email, number].filter(Boolean).join(', ');
export const supportLine = ({ email, phone: number, web: page }: Support): string => [email, number, page].join(', ');
