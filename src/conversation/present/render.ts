/** A card's view laid out by a template of `cards/`: the one place where an Adaptive Card comes to be. */
import { readFileSync } from 'node:fs';
import type { Button, CardView, Field, Item, Tone } from '../../kernel/card.js';
import type { Rendered } from '../turn.js';
import { layoutOf } from './layout.js';

const named = (name: string) =>
  layoutOf(JSON.parse(readFileSync(new URL(`../../../${rootOf()}cards/${name}.json`, import.meta.url), 'utf8')));
/** Compiled code stands one folder deeper (`dist/src`) than the sources. */
function rootOf(): string {
  return import.meta.url.includes('/dist/src/') ? '../' : '';
}
const layouts = { record: named('record'), list: named('list'), form: named('form') };

const colors: Record<Tone, string> = { good: 'Good', attention: 'Attention', warning: 'Warning', neutral: 'Default' };
/** Told beside the colour, for whoever does not see it. */
const marks: Record<Tone, string> = { good: '✓', attention: '✗', warning: '⚠', neutral: '•' };
/** The band behind the title: of the state's colour, or the house's own where there is no state. */
const bands: Record<Tone, string> = { good: 'good', attention: 'attention', warning: 'warning', neutral: 'emphasis' };

type Json = Readonly<Record<string, unknown>>;

/** What names one showing of a card, and where it is shown. */
interface Showing {
  readonly once: string;
  readonly dialog: boolean;
}

function action(button: Button, { once, dialog }: Showing): Json {
  const { title } = button;
  if ('url' in button) return { type: 'Action.OpenUrl', title, url: button.url };
  const data = { ...button.data, once };
  const inputs = button.plain ? { associatedInputs: 'none' } : {};
  const style = button.style ? { style: button.style } : {};
  const submit = { type: 'Action.Submit', title, ...inputs };
  const named = { ...data, verb: button.verb };
  // the only kind of button that a client takes inside a dialog, and that opens one
  if (dialog) return { ...submit, ...style, data: { ...named, ...(button.closes ? { closes: 'yes' } : {}) } };
  if (button.dialog) return { ...submit, ...style, data: { ...named, msteams: { type: 'task/fetch' } } };
  return {
    type: 'Action.Execute',
    title,
    verb: button.verb,
    data,
    ...style,
    ...inputs,
    // clients that know no Action.Execute send a message instead
    fallback: { ...submit, data: named },
  };
}

/** Inside a dialog there is no other one to open. */
const shownIn = (buttons: readonly Button[] | undefined, showing: Showing): Json[] =>
  (buttons ?? [])
    .filter((button) => !(showing.dialog && 'dialog' in button && button.dialog))
    .map((button) => action(button, showing));

const status = (of: { status?: CardView['status'] }): Json => ({
  statusText: of.status ? `${marks[of.status.tone]} ${of.status.text}` : '',
  statusColor: of.status ? colors[of.status.tone] : 'Default',
});
const texts = (lines: readonly string[] | undefined): Json[] => (lines ?? []).map((text) => ({ text }));

/** An entry shows its first steps; what comes after them stands in the “…” menu, where there is more than one. */
const shownPerEntry = 3;
const entryActions = (buttons: readonly Button[] | undefined, showing: Showing): Json[] =>
  shownIn(buttons, showing).map((shown, at, all) =>
    at >= shownPerEntry && all.length > shownPerEntry + 1 ? { ...shown, mode: 'secondary' } : shown,
  );

const item = (i: Item, showing: Showing): Json => ({
  title: i.title,
  ...status(i),
  lines: texts(i.lines),
  imageUrl: i.image?.url ?? '',
  imageAlt: i.image?.alt ?? '',
  actions: entryActions(i.actions, showing),
});

/** Every property the template names is there: a missing one would stand as `${name}` in the card. */
const field = (f: Field): Json => ({
  id: f.id,
  kind: f.kind === 'number' ? 'bounded' : f.kind,
  label: f.label,
  required: f.required ?? false,
  error: f.error,
  value: f.value ?? (f.kind === 'toggle' ? 'false' : ''),
  problem: f.problem ?? '',
  placeholder: 'placeholder' in f ? (f.placeholder ?? '') : '',
  maxLength: 'maxLength' in f ? (f.maxLength ?? 4000) : 4000,
  min: 'min' in f ? (f.min ?? 0) : 0,
  max: 'max' in f ? (f.max ?? 999_999_999) : 999_999_999,
  choices: 'choices' in f ? f.choices : [],
});

/** Which layout shows a view, and what the names in it mean. */
export function bindings(
  view: CardView,
  showing: Showing,
): { readonly layout: keyof typeof layouts; readonly data: Json } {
  return {
    layout: view.fields ? 'form' : view.items ? 'list' : 'record',
    data: {
      icon: view.icon ?? '',
      title: view.title,
      style: view.status ? bands[view.status.tone] : 'accent',
      ...status(view),
      lines: texts(view.lines),
      facts: view.facts ?? [],
      items: (view.items ?? []).map((i) => item(i, showing)),
      fields: (view.fields ?? []).map(field),
      notes: texts(view.notes),
      actions: shownIn(view.actions, showing),
    },
  };
}

/**
 * @param once names this showing of the card: what is pressed on it twice is one turn
 * @param dialog it is shown in a dialog
 */
export function render(view: CardView, once: string, dialog = false): Rendered {
  const { layout, data } = bindings(view, { once, dialog });
  const card = layouts[layout](data) as Json;
  return { card, summary: `${view.icon ?? ''} ${view.title}`.trim().replaceAll('\\', '') };
}
