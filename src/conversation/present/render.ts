/** Renders a card view as an Adaptive Card with a template of `cards/`. */
import { readFileSync } from 'node:fs';
import type { Button, CardView, Field, Item, Tone } from '../../kernel/card.js';
import type { Rendered } from '../turn.js';
import { layoutOf } from './layout.js';

const named = (name: string) =>
  layoutOf(JSON.parse(readFileSync(new URL(`../../../${rootOf()}cards/${name}.json`, import.meta.url), 'utf8')));
/** Compiled code is one folder deeper (`dist/src`) than the sources. */
function rootOf(): string {
  return import.meta.url.includes('/dist/src/') ? '../' : '';
}
const layouts = { record: named('record'), list: named('list'), form: named('form') };

const colors: Record<Tone, string> = { good: 'Good', attention: 'Attention', warning: 'Warning', neutral: 'Default' };
/** Symbols beside the colour, for readers who cannot see it. */
const symbols: Record<Tone, string> = { good: '✓', attention: '✗', warning: '⚠', neutral: '•' };
/** Style of the band behind the title. */
const bands: Record<Tone, string> = { good: 'good', attention: 'attention', warning: 'warning', neutral: 'emphasis' };

type Json = Readonly<Record<string, unknown>>;

/** The nonce of one rendered card, and whether a dialog shows it. */
interface Showing {
  readonly nonce: string;
  readonly dialog: boolean;
}

function action(button: Button, { nonce, dialog }: Showing): Json {
  const { title } = button;
  if ('url' in button) return { type: 'Action.OpenUrl', title, url: button.url };
  const data = { ...button.data, nonce };
  const inputs = button.plain ? { associatedInputs: 'none' } : {};
  const style = button.style ? { style: button.style } : {};
  const submit = { type: 'Action.Submit', title, ...inputs };
  const named = { ...data, verb: button.verb };
  // clients accept only this kind of button inside a dialog, and for opening one
  if (dialog) return { ...submit, ...style, data: { ...named, ...(button.closes ? { closes: 'yes' } : {}) } };
  if (button.dialog) return { ...submit, ...style, data: { ...named, msteams: { type: 'task/fetch' } } };
  return {
    type: 'Action.Execute',
    title,
    verb: button.verb,
    data,
    ...style,
    ...inputs,
    // clients without Action.Execute send a message instead
    fallback: { ...submit, data: named },
  };
}

/** A dialog cannot open another dialog. */
const actionsOf = (buttons: readonly Button[] | undefined, showing: Showing): Json[] =>
  (buttons ?? [])
    .filter((button) => !(showing.dialog && 'dialog' in button && button.dialog))
    .map((button) => action(button, showing));

const status = (of: { status?: CardView['status'] }): Json => ({
  statusText: of.status ? `${symbols[of.status.tone]} ${of.status.text}` : '',
  statusColor: of.status ? colors[of.status.tone] : 'Default',
});
const texts = (lines: readonly string[] | undefined): Json[] => (lines ?? []).map((text) => ({ text }));

/** An item shows this many buttons; if more than one remains, the rest go into the “…” menu. */
const buttonsPerItem = 3;
const itemActions = (buttons: readonly Button[] | undefined, showing: Showing): Json[] =>
  actionsOf(buttons, showing).map((button, at, all) =>
    at >= buttonsPerItem && all.length > buttonsPerItem + 1 ? { ...button, mode: 'secondary' } : button,
  );

const item = (i: Item, showing: Showing): Json => ({
  title: i.title,
  ...status(i),
  lines: texts(i.lines),
  facts: i.facts ?? [],
  imageUrl: i.image?.url ?? '',
  imageAlt: i.image?.alt ?? '',
  actions: itemActions(i.actions, showing),
});

/** Sets every property that the template names; a missing one would appear as `${name}` in the card. */
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

/** The layout of a view and the data for its template. */
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
      actions: actionsOf(view.actions, showing),
    },
  };
}

/**
 * @param nonce unique per rendered card: two presses of one of its buttons are one turn (CNV-4)
 * @param dialog whether a dialog shows the card
 */
export function render(view: CardView, nonce: string, dialog = false): Rendered {
  const { layout, data } = bindings(view, { nonce, dialog });
  const card = layouts[layout](data) as Json;
  return { card, summary: `${view.icon ?? ''} ${view.title}`.trim().replaceAll('\\', '') };
}
