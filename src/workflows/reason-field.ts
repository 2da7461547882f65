/** The field of every form that declines or rejects: why. */
import type { Field } from './card.js';
import { type Pen, type Phrase, phrase } from './language.js';

const reason = phrase({ en: 'Reason', fr: 'Motif' });

/** Whoever asked reads it. */
export const reasonIsPassedOn = phrase({
  en: 'Say why in up to 500 characters: it is passed on.',
  fr: 'Indiquez le motif en 500 caractères au plus : il sera transmis.',
});

/** @param rule what stands at the field while it is empty or too long */
export const reasonField = (pen: Pen, rule: Phrase): Field => ({
  kind: 'multiline',
  id: 'reason',
  label: pen.plain(reason),
  required: true,
  maxLength: 500,
  error: pen.plain(rule),
});
