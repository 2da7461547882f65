/** The form that asks for a customer by name or domain. */

import type { FormView } from '../../kernel/command.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { relationshipPhrases } from './phrases.js';

export const customerForm = (t: Localizer, submit: Phrase): FormView => ({
  icon: '🏢',
  title: t.markdown(relationshipPhrases.whichCustomer),
  fields: [
    {
      kind: 'text',
      id: 'company',
      label: t.text(relationshipPhrases.customer),
      required: true,
      maxLength: 200,
      error: t.text(relationshipPhrases.customerRule),
    },
  ],
  submit: t.text(submit),
});
