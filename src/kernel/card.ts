/**
 * What a card shows, free of any card format: the layouts in `cards/` turn it into Adaptive Cards.
 * A card names a record by id and version and never carries it.
 */

import type { Localizer, Markdown } from './localizer.js';
import type { Verb } from './verb.js';

/** How a state is to be felt; never told by colour alone: the text stands beside it. */
export type Tone = 'good' | 'attention' | 'warning' | 'neutral';

/** Presses a verb. `data` reaches the command's input together with what the card's fields hold. */
export interface VerbButton {
  readonly title: string;
  readonly verb: Verb;
  readonly data?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly style?: 'positive' | 'destructive';
  /** The card's fields are not sent along (Cancel, Back). */
  readonly plain?: boolean;
  /**
   * Asks for it, or shows it, in a dialog: a window over the chat that only whoever pressed sees. Some clients have none
   * and do nothing, so the same card has another way.
   */
  readonly dialog?: boolean;
  /** Inside a dialog, ends it. */
  readonly closes?: boolean;
}
/** A button that presses `verb`. */
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
  /** The whole rule of the field in one sentence: shown when what stands in it cannot be taken. */
  readonly error: string;
  readonly value?: string | undefined;
  /** Why what was typed was refused; set when the form comes back. */
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
  /** A logo; shown small. */
  readonly image?: { readonly url: string; readonly alt: string };
  readonly actions?: readonly Button[];
}

export interface CardView {
  /** One word a reader knows the card by, in front of the title: an emoji of the subject, told again in words. */
  readonly icon?: string;
  readonly title: Markdown;
  readonly status?: { readonly text: string; readonly tone: Tone };
  readonly lines?: readonly Markdown[];
  readonly facts?: readonly Fact[];
  readonly items?: readonly Item[];
  readonly fields?: readonly Field[];
  /** Stands below the fields, above the buttons: what the reader must know before pressing. */
  readonly notes?: readonly Markdown[];
  /** At most six. */
  readonly actions?: readonly Button[];
  /** Address of the page that shows the same with more room: a dialog shows it instead of the card. */
  readonly page?: string;
}

/** Facts are JSON: the first answer to a turn is kept as a card's name and its facts, and worded again when asked. */
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

/** A card with the facts it is worded from. `secret` facts are shown once and kept nowhere (USR-2). */
export interface Reply {
  readonly card: string;
  readonly facts: object;
  readonly secret?: object;
  /** Another order whose answer is shown instead: the next step of a form in several steps. */
  readonly redirectTo?: { readonly verb: string; readonly data: Readonly<Record<string, string>> };
}

export const show = <F extends object>(card: Card<F>, facts: NoInfer<F>, secret?: Partial<NoInfer<F>>): Reply => ({
  card: card.name,
  facts,
  ...(secret ? { secret } : {}),
});

/** Goes on with another command, as if its button had been pressed. */
export const redirectTo = (verb: Verb, data: Readonly<Record<string, string>> = {}): Reply => ({
  card: '',
  facts: {},
  redirectTo: { verb, data },
});
