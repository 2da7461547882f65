/** Builds a form field: `field(t, 'text', 'name', phrases.name, phrases.nameRule, { maxLength: 200 })`. */
import type { Field } from './card.js';
import type { Localizer, Phrase } from './localizer.js';

type Kind = Field['kind'];
type OfKind<K extends Kind, F = Field> = F extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? F
    : never
  : never;
type Rest<K extends Kind> = Omit<OfKind<K>, 'kind' | 'id' | 'label' | 'error'>;
type Extras<K extends Kind> = Record<never, never> extends Rest<K> ? [Rest<K>?] : [Rest<K>];

/**
 * The field is required unless `required: false`; an email has at most 254 characters.
 *
 * @param id key of the command's input schema
 * @param rule the whole rule of the field in one sentence, shown while the input breaks it
 */
export const field = <K extends Kind>(
  t: Localizer,
  kind: K,
  id: string,
  label: Phrase | string,
  rule: Phrase,
  ...[rest]: Extras<K>
): Field =>
  ({
    kind,
    id,
    label: typeof label === 'string' ? label : t.text(label),
    error: t.text(rule),
    required: true,
    ...(kind === 'email' ? { maxLength: 254 } : {}),
    ...rest,
  }) as Field;
