/** Fields for the details of a customer (CUS-1, CUS-11). */

import { countryChoices } from '../../domain/countries.js';
import type { Field } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { customerPhrases } from './phrases.js';

export function detailFields(t: Localizer, given: Readonly<Record<string, string>>): Field[] {
  const text = (id: string, label: Phrase, rule: Phrase, maxLength: number, required = false): Field =>
    field(t, 'text', id, label, rule, { maxLength, required, value: given[id] });
  return [
    text('company', customerPhrases.company, customerPhrases.companyRule, 200, true),
    text('domain', customerPhrases.domain, customerPhrases.domainRule, 60, true),
    field(t, 'choice', 'country', customerPhrases.country, customerPhrases.countryRule, {
      choices: countryChoices(t),
      value: given.country,
    }),
    text('line1', customerPhrases.line1, customerPhrases.line1Rule, 200, true),
    text('line2', customerPhrases.line2, customerPhrases.line1Rule, 200),
    text('postalCode', customerPhrases.postalCode, customerPhrases.postalRule, 20),
    text('city', customerPhrases.city, customerPhrases.cityRule, 100, true),
    text('state', customerPhrases.state, customerPhrases.stateRule, 60),
    text('firstName', customerPhrases.firstName, customerPhrases.nameRule, 50, true),
    text('lastName', customerPhrases.lastName, customerPhrases.nameRule, 50, true),
    field(t, 'email', 'email', customerPhrases.email, customerPhrases.emailRule, { value: given.email }),
    field(t, 'tel', 'phone', customerPhrases.phone, customerPhrases.phoneRule, {
      maxLength: 40,
      required: false,
      value: given.phone,
    }),
    text('registrationNumber', customerPhrases.registration, customerPhrases.registrationRule, 40),
    field(t, 'choice', 'language', customerPhrases.language, customerPhrases.languageRule, {
      required: false,
      choices: [
        { title: t.text(customerPhrases.english), value: 'en' },
        { title: t.text(customerPhrases.french), value: 'fr' },
      ],
      value: given.language ?? t.language,
    }),
  ];
}
