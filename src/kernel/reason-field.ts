/** The field of every form that declines or rejects: why. */
import type { Field } from './card.js';
import { type Localizer, type Phrase, phrase } from './localizer.js';

const reason = phrase({ en: 'Reason', fr: 'Motif' });

/** Whoever asked reads it. */
export const reasonIsPassedOn = phrase({
  en: 'Say why in up to 500 characters: it is passed on.',
  fr: 'Indiquez le motif en 500 caractères au plus : il sera transmis.',
});

/** @param rule what stands at the field while it is empty or too long */
export const reasonField = (t: Localizer, rule: Phrase): Field => ({
  kind: 'multiline',
  id: 'reason',
  label: t.text(reason),
  required: true,
  maxLength: 500,
  error: t.text(rule),
});
