/** Input and validation of the details of a new customer (CUS-1, CUS-11). */

import { z } from 'zod';
import { addressRule, tidyPostalCode } from '../../domain/address-rules.js';
import { countryCode } from '../../domain/countries.js';
import type { Details } from '../../domain/customer-addition.js';
import type { Facts, Phrase } from '../../kernel/localizer.js';
import { type Language, languages } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import { customerPhrases } from './phrases.js';

const suffix = '.onmicrosoft.com';
/** 1 to 27 letters and digits; 17 to 43 characters with the suffix. */
const prefixShape = /^[a-z0-9]{1,27}$/;

export const fullDomain = (prefix: string): string => `${prefix}${suffix}`;

const country = z.string().transform((text, ctx) => {
  const code = countryCode(text);
  if (code === undefined) ctx.addIssue({ code: 'custom', message: 'no country' });
  return code ?? '';
});

export const detailsInput = {
  company: input.line(200),
  domain: input.line(100).transform((text) => text.toLowerCase().replace(suffix, '')),
  country,
  line1: input.line(200),
  line2: input.line(200).optional(),
  city: input.line(100),
  state: input.line(60).optional(),
  postalCode: input.line(20).transform(tidyPostalCode).optional(),
  firstName: input.line(50),
  lastName: input.line(50),
  email: input.email,
  phone: input.line(40).optional(),
  registrationNumber: input.line(40).optional(),
  language: z.enum(languages).optional(),
};
const schema = z.object(detailsInput);
export type Typed = z.output<typeof schema>;

export interface Wrong {
  readonly field: keyof Typed;
  readonly refusal: Phrase<Facts>;
  readonly facts: Facts;
}
const wrong = <F extends Facts>(field: keyof Typed, phrase: Phrase<F> | Phrase, facts?: F): Wrong => ({
  field,
  refusal: phrase as Phrase<Facts>,
  facts: facts ?? {},
});

const legalForms = new Set(
  'inc llc llp lp ltd limited pty plc corp corporation company co sa sas sasu sarl eurl sci snc gmbh ag kg ohg ug kft zrt bt bv nv vof srl spa ab as asa aps oy oyj oü sl slu sia uab doo dd eood ood lda ltda pvt pte kk'.split(
    ' ',
  ),
);

/** Rejects names of one character, only signs, or only a legal form. */
export function nameProblem(name: string): Wrong | undefined {
  const parts = folded(name.replace(/\./g, '')).split(' ').filter(Boolean);
  if (parts.length === 0) return wrong('company', customerPhrases.nameOnlySigns);
  if (parts.every((part) => legalForms.has(part))) return wrong('company', customerPhrases.nameLegalForm);
  return [...parts.join('')].length < 2 ? wrong('company', customerPhrases.nameTooShort) : undefined;
}

/** The name does not look registered: a warning of the review, not a refusal. */
export function isOddName(name: string): boolean {
  const parts = folded(name).split(' ');
  return (
    /\.(com|org|net|eu|fr|de|co\.uk|io)$/i.test(name) ||
    /^(.)\1+$/u.test(folded(name).replace(/ /g, '')) ||
    (parts.length > 1 && parts.every((part) => part.length === 1))
  );
}

/** Alternatives to a taken or invalid prefix, best first. */
export function prefixesLike(domain: string, company: string, code: string): readonly string[] {
  const bare = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '');
  const base = bare(domain.split('.')[0] ?? '').slice(0, 23) || bare(company).slice(0, 23) || 'customer';
  const land = code.toLowerCase();
  return [base, `${base}${land}`, `${base}group`.slice(0, 27), bare(company).slice(0, 27), `${base}1`, `${base}2`]
    .filter((prefix) => prefixShape.test(prefix))
    .filter((prefix, at, all) => all.indexOf(prefix) === at);
}

function domainProblem(typed: Typed, free: readonly string[], taken: boolean): Wrong | undefined {
  const suggestions = free.slice(0, 3);
  if (!prefixShape.test(typed.domain)) return wrong('domain', customerPhrases.domainShape, { suggestions });
  return taken
    ? wrong('domain', customerPhrases.domainTaken, { domain: fullDomain(typed.domain), suggestions })
    : undefined;
}

type Account = Pick<Typed, 'country' | 'postalCode' | 'state' | 'registrationNumber' | 'phone'>;

function addressProblems(typed: Account): (Wrong | undefined)[] {
  const { postal, state, registration } = addressRule(typed.country);
  const code = typed.country;
  const list = Array.isArray(state) ? (state as readonly string[]) : undefined;
  return [
    postal && !postal.pattern.test(typed.postalCode ?? '')
      ? wrong('postalCode', customerPhrases.postalShape, { country: code, sample: postal.sample })
      : undefined,
    state && typed.state === undefined ? wrong('state', customerPhrases.stateNeeded, { country: code }) : undefined,
    list && typed.state !== undefined && !list.includes(typed.state.toUpperCase())
      ? wrong('state', customerPhrases.stateUnknown, { country: code, sample: list.slice(0, 4) })
      : undefined,
    registration && typed.registrationNumber === undefined
      ? wrong('registrationNumber', customerPhrases.registrationNeeded, { country: code })
      : undefined,
    registration && typed.phone === undefined
      ? wrong('phone', customerPhrases.phoneNeeded, { country: code })
      : undefined,
  ];
}

const phoneProblem = ({ phone }: Pick<Typed, 'phone'>): Wrong | undefined =>
  phone !== undefined && !/^\+?[\d ().-]{5,40}$/.test(phone) ? wrong('phone', customerPhrases.phoneRule) : undefined;

function mailProblems(email: string, ownDomains: readonly string[]): (Wrong | undefined)[] {
  const domain = email.split('@')[1] ?? '';
  return [
    domain === 'microsoft.com' || domain.endsWith('.microsoft.com')
      ? wrong('email', customerPhrases.emailMicrosoft)
      : undefined,
    ownDomains.includes(domain) ? wrong('email', customerPhrases.emailOwn, { domain }) : undefined,
  ];
}

/** Problems of a customer in an import; the address is checked if `withAddress` (CUS-8). */
export const accountProblems = (
  given: Account & { readonly email?: string | undefined },
  ownDomain: string,
  withAddress: boolean,
): readonly Wrong[] =>
  [
    ...(withAddress ? addressProblems(given) : []),
    phoneProblem(given),
    ...(given.email ? mailProblems(given.email, [ownDomain]) : []),
  ].filter((problem) => problem !== undefined);

/** @param known mail domains of the partner, free prefixes, and whether the typed prefix is taken */
export function problemsOf(
  typed: Typed,
  known: { readonly ownDomains: readonly string[]; readonly free: readonly string[]; readonly taken: boolean },
): readonly Wrong[] {
  return [
    nameProblem(typed.company),
    domainProblem(typed, known.free, known.taken),
    ...addressProblems(typed),
    phoneProblem(typed),
    ...mailProblems(typed.email, known.ownDomains),
  ].filter((problem) => problem !== undefined);
}

export const detailsOf = (typed: Typed, language: Language): Details => ({
  name: typed.company,
  domain: fullDomain(typed.domain),
  country: typed.country,
  language: typed.language ?? language,
  address: {
    line1: typed.line1,
    ...(typed.line2 ? { line2: typed.line2 } : {}),
    city: typed.city,
    ...(typed.state
      ? { state: Array.isArray(addressRule(typed.country).state) ? typed.state.toUpperCase() : typed.state }
      : {}),
    ...(typed.postalCode ? { postalCode: typed.postalCode } : {}),
    country: typed.country,
  },
  contact: {
    first: typed.firstName,
    last: typed.lastName,
    email: typed.email,
    ...(typed.phone ? { phone: typed.phone } : {}),
  },
  ...(typed.registrationNumber ? { registrationNumber: typed.registrationNumber } : {}),
});

/** The details as values of the form, for Back. */
export const asFields = (details: Details): Readonly<Record<string, string>> => ({
  company: details.name,
  domain: details.domain.replace(suffix, ''),
  country: details.country,
  line1: details.address.line1,
  ...(details.address.line2 ? { line2: details.address.line2 } : {}),
  city: details.address.city,
  ...(details.address.state ? { state: details.address.state } : {}),
  ...(details.address.postalCode ? { postalCode: details.address.postalCode } : {}),
  firstName: details.contact.first,
  lastName: details.contact.last,
  email: details.contact.email,
  ...(details.contact.phone ? { phone: details.contact.phone } : {}),
  ...(details.registrationNumber ? { registrationNumber: details.registrationNumber } : {}),
  language: details.language,
});
