/** The fields of a card as a client handles them: what is typed, what it refuses to send, what it sends. */
import type { ButtonOnCard, FieldOnCard } from './card.js';
import type { Seen } from './seen.js';

/** Label → what is typed, chosen (by title) or ticked. */
export type Typed = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const valueFor = (field: FieldOnCard, typed: Typed[string]): string => {
  if (field.type === 'Input.Toggle')
    return String(typed ? (field.json.valueOn ?? 'true') : (field.json.valueOff ?? 'false'));
  if (field.type !== 'Input.ChoiceSet') return String(typed);
  return (Array.isArray(typed) ? typed : [String(typed)])
    .map((wanted: string) => {
      const choice = field.choices.find(({ title, value }) => title === wanted || value === wanted);
      if (choice) return choice.value;
      throw new Error(`"${field.label}" offers ${field.choices.map(({ title }) => title).join(', ')}, not ${wanted}`);
    })
    .join(',');
};

/** What stands in each field: typed now, or what the card brought. */
function values(seen: Seen, typed: Typed): Map<FieldOnCard, string> {
  const all = new Map(seen.inputs.map((field) => [field, field.value ?? startOf(field)]));
  for (const [label, value] of Object.entries(typed)) all.set(seen.field(label), valueFor(seen.field(label), value));
  return all;
}
const startOf = (field: FieldOnCard): string =>
  field.type === 'Input.Toggle' ? String(field.json.valueOff ?? 'false') : '';

/** What the client itself would object to before sending. */
export function objections(seen: Seen, typed: Typed): string[] {
  return [...values(seen, typed)].flatMap(([field, value]) =>
    acceptable(field, value) ? [] : [`${field.label}: ${field.error}`],
  );
}

function acceptable({ json, required, type }: FieldOnCard, value: string): boolean {
  if (type === 'Input.Toggle') return !required || value === String(json.valueOn ?? 'true');
  if (value === '') return !required;
  if (type === 'Input.Text') return typeof json.regex !== 'string' || new RegExp(json.regex).test(value);
  if (type !== 'Input.Number') return true;
  const n = Number(value);
  return !Number.isNaN(n) && !(n < Number(json.min ?? -Infinity)) && !(n > Number(json.max ?? Infinity));
}

/** Every input as a string, empty ones left out, over the button's own data. */
export function gathered(button: ButtonOnCard, seen: Seen, typed: Typed): Record<string, unknown> {
  if (!button.gathers) return { ...button.data };
  const filled = [...values(seen, typed)].filter(([, value]) => value !== '').map(([{ id }, value]) => [id, value]);
  return { ...button.data, ...Object.fromEntries(filled) };
}
