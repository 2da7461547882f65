/** The form that asks for a customer by name or domain. */

import type { FormView } from '../../kernel/command.js';
import { field } from '../../kernel/field.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { relationshipPhrases } from './phrases.js';

export const customerForm = (t: Localizer, submit: Phrase): FormView => ({
  icon: '🏢',
  title: t.markdown(relationshipPhrases.whichCustomer),
  fields: [
    field(t, 'text', 'company', relationshipPhrases.customer, relationshipPhrases.customerRule, { maxLength: 200 }),
  ],
  submit: t.text(submit),
});
