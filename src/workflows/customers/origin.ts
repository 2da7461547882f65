/** Field for the origin of a customer (CUS-9). */

import { originLabels, ownOrigins } from '../../domain/relationship.js';
import type { Field } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { customerListPhrases } from './list-phrases.js';

export const originField = (t: Localizer, value: string = ownOrigins[0]): Field => ({
  kind: 'choice',
  id: 'origin',
  label: t.text(customerListPhrases.origin),
  error: t.text(customerListPhrases.choose),
  value,
  choices: ownOrigins.map((origin) => ({ title: t.text(originLabels[origin]), value: origin })),
});
