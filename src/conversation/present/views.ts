/** Views of replies, refusals, forms and confirmation questions. */

import type { Button, CardView, Field, Reply, VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import type { Command, FormView } from '../../kernel/command.js';
import type { Refusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { Registry } from '../../kernel/registry.js';
import { folded } from '../../kernel/text.js';
import * as phrases from './phrases.js';

/** Words a reply's card for its reader; secrets are only in a fresh reply. Throws if no card has the name. */
export function viewOf({ cards }: Pick<Registry, 'cards'>, reply: Reply, t: Localizer): CardView {
  const card = cards.get(reply.card);
  if (!card) throw new Error(`unknown card ${reply.card}`);
  return card.view({ ...reply.facts, ...reply.secret }, t);
}

export const helpButton = (t: Localizer): VerbButton =>
  button('help.show', t.text(phrases.helpButton), { plain: true });

/** @param instead the current card, shown with the refusal of a stale one */
export function refusalView(refusal: Refusal, t: Localizer, instead?: CardView): CardView {
  const line = t.markdown(refusal.refusal, refusal.facts);
  if (instead) {
    // a dialog would show the page, which lacks the refusal
    const { page: _page, ...view } = instead;
    return { ...view, lines: [line, ...(view.lines ?? [])] };
  }
  const next: readonly Button[] = refusal.next?.(t) ?? [helpButton(t)];
  return refusal.kind === 'disambiguation'
    ? { icon: '❔', title: t.markdown(phrases.oneMoreDetail), lines: [line], actions: next }
    : { icon: '✋', title: t.markdown(phrases.notPossible), lines: [line], actions: next };
}

/**
 * @param typed values for the fields
 * @param problems reasons by field id; an empty reason shows the field's own rule
 */
export function formView(
  command: Command,
  form: FormView,
  typed: Readonly<Record<string, string>>,
  problems: ReadonlyMap<string, string>,
  t: Localizer,
): CardView {
  const refused = problems.size > 0;
  return {
    ...(form.icon ? { icon: form.icon } : {}),
    title: form.title,
    lines: [...(refused ? [t.markdown(phrases.checkFields)] : []), ...(form.lines ?? [])],
    fields: form.fields.map((field) => {
      const problem = problems.get(field.id) ?? unknownChoice(field, typed[field.id], t);
      return {
        ...(unknownChoice(field, typed[field.id], t) === undefined ? field : unchosen(field)),
        ...valueIn(field, typed[field.id]),
        ...(problem !== undefined ? { problem: problem || field.error } : {}),
      };
    }),
    ...(form.notes ? { notes: form.notes } : {}),
    actions: [
      { title: form.submit, verb: command.verb, data: { ...form.data, submitted: 'yes' }, style: 'positive' },
      ...(form.more ?? []),
      ...(command.form?.dialog ? [dialogButton(command, form, typed, t)] : []),
      button('forms.cancel', t.text(phrases.cancelButton), { plain: true, closes: true }),
    ],
  };
}

/** What was named and is none of the choices: nothing else is chosen in its place. */
function unknownChoice(field: Field, typed: string | undefined, t: Localizer): string | undefined {
  if (field.kind !== 'choice' || typed === undefined || typed === '' || isId.test(typed)) return undefined;
  if (valueIn(field, typed).value !== undefined) return undefined;
  const like = field.choices.filter(({ title }) => folded(title).includes(folded(typed)));
  const among = like.slice(0, few).map(({ title }) => title);
  return t.text(phrases.noSuchChoice, { typed: typed.slice(0, 100), among });
}
const few = 4;
/** A button's value, not a person's: the command says what is wrong with it. */
const isId = /^[A-Z]+-[A-Z0-9-]+$/;
const unchosen = (field: Field): Field => {
  const { value: _default, ...rest } = field;
  return { ...rest, required: true } as Field;
};

/** Opens the form in a dialog. Field values go into its data, because clients send no fields while a required one is empty. */
function dialogButton(
  command: Command,
  { fields, data }: FormView,
  typed: Readonly<Record<string, string>>,
  t: Localizer,
) {
  const known = Object.fromEntries(
    fields.flatMap((field) => {
      const { value } = valueIn(field, typed[field.id]);
      return value === undefined ? [] : [[field.id, value] as const];
    }),
  );
  const title = t.text(phrases.openDialog);
  return { title, verb: command.verb, data: { ...known, ...data }, plain: true, dialog: true };
}

const longest = 4000;

/** The typed value as the field shows it: a choice by value or title, never a password. */
export function valueIn(field: Field, typed: string | undefined): { readonly value?: string } {
  if (typed === undefined || field.kind === 'password') return {};
  // clients enforce the length; a forged value must not produce a card that Teams rejects
  if (field.kind !== 'choice' && field.kind !== 'choices')
    return { value: typed.slice(0, ('maxLength' in field ? field.maxLength : undefined) ?? longest) };
  const named = field.kind === 'choices' ? typed.split(',') : [typed];
  const chosen = named.flatMap((name) => {
    const like = field.choices.filter(({ title }) => folded(title).includes(folded(name)));
    const choice =
      field.choices.find(({ value }) => value === name) ??
      like.find(({ title }) => folded(title) === folded(name)) ??
      (like.length === 1 ? like[0] : undefined);
    return choice ? [choice.value] : [];
  });
  return chosen.length > 0 ? { value: chosen.join(',') } : {};
}

export function confirmView(
  command: Command,
  question: CardView & { readonly yes: string },
  data: Readonly<Record<string, string>>,
  t: Localizer,
): CardView {
  const { yes, ...view } = question;
  return {
    ...view,
    actions: [
      { title: yes, verb: command.verb, data: { ...data, confirmed: 'yes' }, style: 'destructive' },
      button('forms.cancel', t.text(phrases.cancelButton), { plain: true, closes: true }),
    ],
  };
}
