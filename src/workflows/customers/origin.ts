/** How a customer came to the partner that brings it in, as a field of the forms that do (CUS-9). */
import type { Field } from '../card.js';
import type { Pen } from '../language.js';
import { originWords, words } from './listing-phrases.js';
import { ownOrigins } from './relationship.js';

export const originField = (pen: Pen, value: string = ownOrigins[0]): Field => ({
  kind: 'choice',
  id: 'origin',
  label: pen.plain(words.origin),
  error: pen.plain(words.choose),
  value,
  choices: ownOrigins.map((origin) => ({ title: pen.plain(originWords[origin]), value: origin })),
});
