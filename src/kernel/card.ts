/**
 * What a card shows, free of any card format: the layouts in `cards/` turn it into Adaptive Cards.
 * A card names a record by id and version and never carries it.
 */

import type { Localizer, Markdown } from './localizer.js';
import type { Verb } from './verb.js';

/** The meaning of a state's colour; the state's text always accompanies it. */
export type Tone = 'good' | 'attention' | 'warning' | 'neutral';

/** Requests a command. Its input is `data` together with the values of the card's fields. */
export interface VerbButton {
  readonly title: string;
  readonly verb: Verb;
  readonly data?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly style?: 'positive' | 'destructive';
  /** Sends no field values (Cancel, Back). */
  readonly plain?: boolean;
  /**
   * Opens the form or answer in a dialog, which only the user who pressed sees. Some clients support no dialogs and ignore
   * the button, so the card must also offer a button without one.
   */
  readonly dialog?: boolean;
  /** Closes the dialog. */
  readonly closes?: boolean;
}
/** A button that requests the command `verb`. */
export const button = (verb: Verb, title: string, rest: Omit<VerbButton, 'title' | 'verb'> = {}): VerbButton => ({
  title,
  verb,
  ...rest,
});
/** Opens an address in the reader's browser or mail program. */
export interface LinkButton {
  readonly title: string;
  readonly url: string;
}
export type Button = VerbButton | LinkButton;

interface FieldBase {
  /** Name of the input: a key of the command's input schema. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  /** The field's rule in one sentence; shown if the value is invalid. */
  readonly error: string;
  readonly value?: string | undefined;
  /** Why the typed value was refused; set by the conversation when it shows the form again. */
  readonly problem?: string;
}
export interface TextField extends FieldBase {
  readonly kind: 'text' | 'email' | 'tel' | 'url' | 'multiline' | 'password';
  readonly placeholder?: string;
  readonly maxLength?: number;
}
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice' | 'choices';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}
/** Sends `true` when ticked, `false` otherwise. */
export interface ToggleField extends FieldBase {
  readonly kind: 'toggle';
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
export type Field = TextField | NumberField | ChoiceField | ToggleField | DateField;

export interface Fact {
  readonly title: string;
  readonly value: Markdown;
}

export interface Item {
  readonly title: Markdown;
  readonly status?: { readonly text: string; readonly tone: Tone };
  readonly lines?: readonly Markdown[];
  readonly facts?: readonly Fact[];
  /** A logo; shown small. */
  readonly image?: { readonly url: string; readonly alt: string };
  readonly actions?: readonly Button[];
}

export interface CardView {
  /** An emoji before the title; the title repeats its meaning in words. */
  readonly icon?: string;
  readonly title: Markdown;
  readonly status?: { readonly text: string; readonly tone: Tone };
  readonly lines?: readonly Markdown[];
  readonly facts?: readonly Fact[];
  readonly items?: readonly Item[];
  readonly fields?: readonly Field[];
  /** Text between the fields and the buttons: what the user must know before submitting. */
  readonly notes?: readonly Markdown[];
  /** At most six. */
  readonly actions?: readonly Button[];
  /** Address of the page that shows the same with more room: a dialog shows it instead of the card. */
  readonly page?: string;
  /** Names of the record that is shown, by slot: what the next line may mean by "it" or "them" (CNV-11). */
  readonly about?: Readonly<Record<string, string>>;
}

/** A named card. Facts are JSON, because answers are stored as the card's name and facts and worded again for each reader. */
export interface Card<F extends object = object> {
  readonly name: string;
  readonly view: (facts: F, t: Localizer) => CardView;
  /** One example of the facts, for the gallery and for the test that walks every card. */
  readonly sample: F;
}

export const card = <F extends object>(name: string, declared: Omit<Card<F>, 'name'>): Card<F> => ({
  name,
  ...declared,
});

/** A card and its facts. `secret` facts appear in the fresh answer only and are never stored (USR-2). */
export interface Reply {
  readonly card: string;
  readonly facts: object;
  readonly secret?: object;
  /** The command whose answer is shown instead: the next step of a form with several steps. */
  readonly redirectTo?: { readonly verb: string; readonly data: Readonly<Record<string, string>> };
}

export const show = <F extends object>(card: Card<F>, facts: NoInfer<F>, secret?: Partial<NoInfer<F>>): Reply => ({
  card: card.name,
  facts,
  ...(secret ? { secret } : {}),
});

/** A reply that continues with another command, as if its button were pressed. */
export const redirectTo = (verb: Verb, data: Readonly<Record<string, string>> = {}): Reply => ({
  card: '',
  facts: {},
  redirectTo: { verb, data },
});
