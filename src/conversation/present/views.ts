/** The cards that the conversation itself shows: a refusal, a form that came back, a question before what cannot be undone. */

import type { Button, CardView, Field, VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import type { Command, FormView } from '../../kernel/command.js';
import type { Refusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { folded } from '../../kernel/text.js';
import * as phrases from './phrases.js';

export const helpButton = (t: Localizer): VerbButton =>
  button('help.show', t.text(phrases.helpButton), { plain: true });

export function refusalView(refusal: Refusal, t: Localizer, instead?: CardView): CardView {
  const line = t.markdown(refusal.refusal, refusal.facts);
  if (instead) {
    // the page would not say it
    const { page: _elsewhere, ...view } = instead;
    return { ...view, lines: [line, ...(view.lines ?? [])] };
  }
  const next: readonly Button[] = refusal.next?.(t) ?? [helpButton(t)];
  return refusal.asks
    ? { icon: '❔', title: t.markdown(phrases.oneMoreDetail), lines: [line], actions: next }
    : { icon: '✋', title: t.markdown(phrases.notPossible), lines: [line], actions: next };
}

/** @param typed what stands in the fields; @param problems ids of the fields that were refused, with the reason if it is known */
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
      const problem = problems.get(field.id);
      return {
        ...field,
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

/** The same form with more room. Its fields are not sent along: a client sends none while a required one is empty. */
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

/** What was typed, as this field can show it: a choice by its value or its title; a password never comes back. */
function valueIn(field: Field, typed: string | undefined): { readonly value?: string } {
  if (typed === undefined || field.kind === 'password') return {};
  // a client lets nobody type more; what is forged must not make a card that Teams refuses
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
  asked: CardView & { readonly yes: string },
  data: Readonly<Record<string, string>>,
  t: Localizer,
): CardView {
  const { yes, ...view } = asked;
  return {
    ...view,
    actions: [
      { title: yes, verb: command.verb, data: { ...data, confirmed: 'yes' }, style: 'destructive' },
      button('forms.cancel', t.text(phrases.cancelButton), { plain: true, closes: true }),
    ],
  };
}
