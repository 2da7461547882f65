/** Fields for the details of a customer (CUS-1, CUS-11). */

import { countryChoices } from '../../domain/countries.js';
import type { Field } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { customerPhrases } from './phrases.js';

type FieldKind = 'text' | 'email' | 'tel';
export function detailFields(t: Localizer, given: Readonly<Record<string, string>>): Field[] {
  const text = (
    id: string,
    label: typeof customerPhrases.company,
    error: typeof customerPhrases.company,
    maxLength: number,
    more: { required?: boolean; kind?: FieldKind } = {},
  ): Field => ({
    kind: more.kind ?? 'text',
    id,
    label: t.text(label),
    error: t.text(error),
    maxLength,
    ...(more.required ? { required: true } : {}),
    ...(given[id] ? { value: given[id] } : {}),
  });
  const choice = (
    id: string,
    label: typeof customerPhrases.company,
    error: typeof customerPhrases.company,
    choices: readonly { title: string; value: string }[],
    more: { required?: boolean; value?: string } = {},
  ): Field => {
    const value = given[id] ?? more.value;
    return {
      kind: 'choice',
      id,
      label: t.text(label),
      error: t.text(error),
      choices,
      ...(more.required ? { required: true } : {}),
      ...(value ? { value } : {}),
    };
  };
  const required = { required: true };
  return [
    text('company', customerPhrases.company, customerPhrases.companyRule, 200, required),
    text('domain', customerPhrases.domain, customerPhrases.domainRule, 60, required),
    choice('country', customerPhrases.country, customerPhrases.countryRule, countryChoices(t), required),
    text('line1', customerPhrases.line1, customerPhrases.line1Rule, 200, required),
    text('line2', customerPhrases.line2, customerPhrases.line1Rule, 200),
    text('postalCode', customerPhrases.postalCode, customerPhrases.postalRule, 20),
    text('city', customerPhrases.city, customerPhrases.cityRule, 100, required),
    text('state', customerPhrases.state, customerPhrases.stateRule, 60),
    text('firstName', customerPhrases.firstName, customerPhrases.nameRule, 50, required),
    text('lastName', customerPhrases.lastName, customerPhrases.nameRule, 50, required),
    text('email', customerPhrases.email, customerPhrases.emailRule, 254, { required: true, kind: 'email' }),
    text('phone', customerPhrases.phone, customerPhrases.phoneRule, 40, { kind: 'tel' }),
    text('registrationNumber', customerPhrases.registration, customerPhrases.registrationRule, 40),
    choice(
      'language',
      customerPhrases.language,
      customerPhrases.languageRule,
      [
        { title: t.text(customerPhrases.english), value: 'en' },
        { title: t.text(customerPhrases.french), value: 'fr' },
      ],
      { value: t.language },
    ),
  ];
}
