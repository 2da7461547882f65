/** Field for the origin of a customer (CUS-9). */

import { originLabels, ownOrigins } from '../../domain/relationship.js';
import type { Field } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { customerListPhrases } from './list-phrases.js';

export const originField = (t: Localizer, value: string = ownOrigins[0]): Field =>
  field(t, 'choice', 'origin', customerListPhrases.origin, customerListPhrases.choose, {
    required: false,
    value,
    choices: ownOrigins.map((origin) => ({ title: t.text(originLabels[origin]), value: origin })),
  });
