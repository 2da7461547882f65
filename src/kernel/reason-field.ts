/** The reason field of every form that declines or rejects. */
import type { Field } from './card.js';
import { field } from './field.js';
import { type Localizer, type Phrase, phrase } from './localizer.js';

const reason = phrase({ en: 'Reason', fr: 'Motif' });

/** The initiator reads the reason. */
export const reasonIsPassedOn = phrase({
  en: 'Say why in up to 500 characters: it is passed on.',
  fr: 'Indiquez le motif en 500 caractères au plus : il sera transmis.',
});

/** @param rule shown while the field is empty or too long */
export const reasonField = (t: Localizer, rule: Phrase): Field =>
  field(t, 'multiline', 'reason', reason, rule, { maxLength: 500 });
