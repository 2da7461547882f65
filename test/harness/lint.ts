/** What Teams, or a careful reader, would complain about in a card. */
import { createRequire } from 'node:module';
import { type CardJson, read } from './card.js';

// the package's entry is for bundlers; its finished file loads in Node
const AC: typeof import('adaptivecards') = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Teams counts UTF-16 and refuses 100 KB. */
const largest = 80 * 1024;
const programmers = /\$\{|\{\{(?!DATE|TIME)|\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date/;

const known = new Map<string, readonly string[]>();

/** A card that was looked at before is not looked at again: many differ only in their nonce. */
export function complaints(card: CardJson): readonly string[] {
  const alike = JSON.stringify(card, (key, value) => (key === 'nonce' ? '' : value));
  const found = known.get(alike) ?? complaintsAbout(card);
  known.set(alike, found);
  return found;
}

function complaintsAbout(card: CardJson): string[] {
  const { texts, fields, buttons } = read(card);
  const found = [...parserComplaints(card)];
  const size = JSON.stringify(card).length * 2;
  if (size > largest) found.push(`${size} bytes in UTF-16`);
  if (card.version !== '1.5') found.push(`version ${card.version}`);
  for (const text of [...texts, ...buttons.map((button) => button.title)])
    if (programmers.test(text)) found.push(`a programmer's text is shown: ${text.slice(0, 80)}`);
  for (const field of fields) {
    const name = `${field.type} ${field.id}`;
    if (!field.id) found.push(`${field.type} without id`);
    if (!field.label) found.push(`${name} without label`);
    if (ruled(field.json) && !field.error) found.push(`${name} is validated but says nothing`);
    if (field.type === 'Input.ChoiceSet' && field.choices.length === 0) found.push(`${name} without choices`);
    if (field.type === 'Input.ChoiceSet')
      for (const chosen of (field.value || undefined)?.split(',') ?? [])
        if (!field.choices.some(({ value }) => value === chosen)) found.push(`${name}: ${chosen} is no choice`);
  }
  for (const button of buttons) {
    if (!button.title) found.push(`${button.type} without title`);
    if (button.type === 'Action.Execute' && !button.verb) found.push(`"${button.title}" without verb`);
    if (button.type === 'Action.OpenUrl' && !/^(https?|mailto|tel|msteams):/.test(button.url ?? ''))
      found.push(`"${button.title}" opens ${button.url}`);
  }
  for (const element of elements(card)) {
    const text = String(element.text ?? '');
    if (element.type === 'TextBlock' && element.wrap !== true && text.length > 60)
      found.push(`a long text does not wrap: ${text.slice(0, 40)}`);
    if (element.type === 'Image' && !element.altText) found.push(`an image says nothing: ${element.url}`);
  }
  for (const bar of bars(card)) if (bar > 6) found.push(`${bar} buttons in one bar`);
  return found;
}

const ruled = (input: CardJson): boolean =>
  input.isRequired === true || ['regex', 'min', 'max'].some((rule) => input[rule] !== undefined);

function* elements(value: unknown): Generator<CardJson> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as CardJson;
  for (const child of Object.values(value)) yield* elements(child);
}

/** How many buttons stand together, of every place that has some. */
const bars = (card: CardJson): number[] =>
  [...elements(card)].flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []));

/** What Microsoft's own parser of cards finds: unknown elements, wrong values, an id twice. */
function parserComplaints(json: CardJson): string[] {
  const context = new AC.SerializationContext();
  new AC.AdaptiveCard().parse(json, context);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
}
