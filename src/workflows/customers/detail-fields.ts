/** The fields of a customer’s details (CUS-1, CUS-11). */
import type { Field } from '../card.js';
import type { Pen } from '../language.js';
import { countryChoices } from './countries.js';
import { words } from './phrases.js';

type FieldKind = 'text' | 'email' | 'tel';
export function detailFields(pen: Pen, given: Readonly<Record<string, string>>): Field[] {
  const text = (
    id: string,
    label: typeof words.company,
    error: typeof words.company,
    maxLength: number,
    more: { required?: boolean; kind?: FieldKind } = {},
  ): Field => ({
    kind: more.kind ?? 'text',
    id,
    label: pen.plain(label),
    error: pen.plain(error),
    maxLength,
    ...(more.required ? { required: true } : {}),
    ...(given[id] ? { value: given[id] } : {}),
  });
  const choice = (
    id: string,
    label: typeof words.company,
    error: typeof words.company,
    choices: readonly { title: string; value: string }[],
    more: { required?: boolean; value?: string } = {},
  ): Field => {
    const value = given[id] ?? more.value;
    return {
      kind: 'choice',
      id,
      label: pen.plain(label),
      error: pen.plain(error),
      choices,
      ...(more.required ? { required: true } : {}),
      ...(value ? { value } : {}),
    };
  };
  const required = { required: true };
  return [
    text('company', words.company, words.companyRule, 200, required),
    text('domain', words.domain, words.domainRule, 60, required),
    choice('country', words.country, words.countryRule, countryChoices(pen), required),
    text('line1', words.line1, words.line1Rule, 200, required),
    text('line2', words.line2, words.line1Rule, 200),
    text('postalCode', words.postalCode, words.postalRule, 20),
    text('city', words.city, words.cityRule, 100, required),
    text('state', words.state, words.stateRule, 60),
    text('firstName', words.firstName, words.nameRule, 50, required),
    text('lastName', words.lastName, words.nameRule, 50, required),
    text('email', words.email, words.emailRule, 254, { required: true, kind: 'email' }),
    text('phone', words.phone, words.phoneRule, 40, { kind: 'tel' }),
    text('registrationNumber', words.registration, words.registrationRule, 40),
    choice(
      'language',
      words.language,
      words.languageRule,
      [
        { title: pen.plain(words.english), value: 'en' },
        { title: pen.plain(words.french), value: 'fr' },
      ],
      { value: pen.language },
    ),
  ];
}
