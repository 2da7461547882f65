/** Views of reviews and of the words of a line that no input took (CNV-9, CNV-10). */
import { createHash } from 'node:crypto';
import { billingLabels, termLabels } from '../../domain/product.js';
import type { CardView, Fact, VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import type { Command, FormView, Review } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer, type Markdown, type Phrase } from '../../kernel/localizer.js';
import type { Data, TypedLine } from '../typed-line.js';
import * as phrases from './phrases.js';
import { valueIn } from './views.js';

/** Identifies what the reader was shown: if it has changed when the button is pressed, the review is shown again. */
export const digestOf = ({ title, facts, act }: Review): string =>
  createHash('sha256')
    .update(JSON.stringify([title, facts, act]))
    .digest('base64url')
    .slice(0, 16);

/** The review of a command that declares none: its title and the values of its form. */
export function reviewOfForm(command: Command, form: FormView | undefined, data: Data, t: Localizer): Review {
  const act = t.text(command.words.title);
  return {
    ...(form?.icon ? { icon: form.icon } : {}),
    title: form?.title ?? escapeMarkdown(act),
    facts: (form?.fields ?? []).flatMap((field): Fact[] => {
      const { value } = valueIn(field, data[field.id]);
      if (value === undefined || field.kind === 'password') return [];
      const shown = 'choices' in field ? field.choices.find((one) => one.value === value)?.title : value;
      return [{ title: field.label, value: escapeMarkdown(shown ?? value) }];
    }),
    notes: form?.lines ?? [],
    act,
  };
}

/**
 * @param data the complete input: the button carries out exactly what is shown
 * @param changed the review was shown before and its facts have changed since
 */
export function reviewView(
  command: Command,
  review: Review,
  data: Data,
  t: Localizer,
  { typed, changed }: { readonly typed?: TypedLine | undefined; readonly changed: boolean },
): CardView {
  const { icon, title, facts, notes = [], act, later } = review;
  const waits = typed?.when !== undefined;
  const commits = { confirmed: 'yes', reviewed: digestOf(review) };
  return {
    ...(icon ? { icon } : {}),
    title,
    lines: [
      t.markdown(changed ? phrases.reviewChanged : phrases.nothingDoneYet),
      ...(typed ? wordsLeft(typed, t, later?.text) : []),
    ],
    facts,
    ...(notes.length > 0 ? { notes } : {}),
    actions: [
      ...(waits ? (later?.actions ?? []) : []),
      {
        title: waits ? t.text(phrases.nowInstead, { act }) : act,
        verb: command.verb,
        data: { ...data, ...commits },
        ...(waits ? {} : { style: 'positive' as const }),
      },
      ...(command.form ? [button(command.verb, t.text(phrases.changeReview), { data: { ...data, as: 'form' } })] : []),
      cancelButton(t),
    ],
  };
}

const cancelButton = (t: Localizer): VerbButton =>
  button('forms.cancel', t.text(phrases.cancelButton), { plain: true, closes: true });

/**
 * What of a line was not taken into account, and what becomes of the moment that it names.
 * @param later what can be done at that moment
 */
export const wordsLeft = ({ unplaced, when }: TypedLine, t: Localizer, later?: Markdown): readonly Markdown[] => [
  ...(when === undefined ? [] : [t.markdown(phrases.notNow, { when }), later ?? t.markdown(phrases.onlyNow)]),
  ...(unplaced.length > 0 ? [t.markdown(phrases.notTaken, { words: unplaced })] : []),
];

const named: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  term: termLabels,
  billing: billingLabels,
  onOff: { true: phrases.turnedOn, false: phrases.turnedOff },
};

/** The value of a slot as a reader knows it. */
export function slotText(slot: string, value: string, t: Localizer): string {
  const label = named[slot]?.[value];
  return label ? t.text(label) : value;
}
