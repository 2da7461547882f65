/**
 * A command is a value: its verb, who may, its words, its input, how the facts are loaded and what is decided. `load`
 * looks, `decide` and `answer` are pure; nothing here speaks, sends or keeps.
 */
import type { z } from 'zod';
import type { Actor, LinkHolder, Member } from './actor.js';
import type { Button, CardView, Field, Reply } from './card.js';
import type { Decision, Refusal } from './effects.js';
import type { Language, Links, Localizer, Markdown, Phrase } from './localizer.js';
import type { Permission } from './permissions.js';
import type { Secrets } from './secrets.js';
import type { Settings } from './settings.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';

export interface Ids {
  /** A short id people can read out, e.g. `INV-7K2M9QXD`; 40 random bits. */
  readable(prefix: string): string;
  /** Sorts by the time it was made. */
  sorted(): string;
}

export interface Context<A> {
  readonly actor: A;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly ids: Ids;
  readonly links: Links;
  readonly settings: Settings;
  /** Words a text that is kept (a draft) in the language it is for. */
  readonly localizer: (language: Language) => Localizer;
}

/** What a command may use before its transaction: work that takes too long inside one. */
export interface Before {
  read<T>(at: (view: View) => Promise<T>): Promise<T>;
  readonly secrets: Secrets;
  /** Between slices of long work: others have their turn. */
  pause(): Promise<void>;
}

export interface CommandWords {
  /** What the button says: an imperative, as in the rulebook's words. */
  readonly title: Phrase;
  /** One line in help. Required unless `listed` is `false`. */
  readonly help?: Phrase;
  /** The verb's lines in `language/examples`, or these, are taken word for word, before anything is interpreted (CNV-8). */
  readonly exact?: boolean | readonly string[];
}

/** What a form may be worded from besides its facts. */
export type At = Pick<Context<never>, 'now' | 'links' | 'settings'>;

/** Asks for what is missing, prefilled with what was said. */
export interface Form<F = object, A = Actor> {
  /** What the form needs to know (choices of a list); `typed` is what was said or typed so far. */
  load?(view: View, actor: A, typed: Readonly<Record<string, string>>, at: At): Promise<F | Refusal>;
  view(facts: F, t: Localizer): FormView;
  /** Better filled in with more room: offered in a dialog besides. */
  readonly dialog?: true;
  readonly sample: F;
}
export interface FormView {
  readonly icon?: string;
  readonly title: Markdown;
  readonly lines?: readonly Markdown[];
  readonly fields: readonly Field[];
  readonly notes?: readonly Markdown[];
  /** What the button says that sends the form. */
  readonly submit: string;
  /** Passed along with the fields: ids and versions. Keys of the input schema. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Other ways out, beside the button that sends and Cancel. */
  readonly more?: readonly Button[];
}

/**
 * `anyone`: of an admitted tenant (with or without a user record). `link`: the holder of a signed link. `signIn`: a user
 * whom the tab's sign-in names, with what its token says; neither a line nor a press gives such an order.
 */
export type Who = Permission | 'anyone' | 'link' | 'signIn';
type ActorFor<W extends Who> = W extends 'anyone' ? Actor : W extends 'link' ? LinkHolder : Member;

interface Declared<W extends Who, I extends z.ZodObject, F extends object, P> {
  readonly verb: Verb;
  /** Verbs it had before: buttons of delivered cards, kept turns, audit entries and intents still name it by them. */
  readonly formerly?: readonly string[];
  /** One permission, or several of which one is enough. */
  readonly who: W | readonly W[];
  readonly words: CommandWords;
  readonly input: I;
  // biome-ignore lint/suspicious/noExplicitAny: each form knows its own facts; the pipeline only hands them back
  readonly form?: Form<any, ActorFor<W>>;
  /** Carried out only in answer to a press, never for a typed line: its answer holds a secret, or its form a password. */
  readonly pressed?: boolean;
  /** Shown in help and the command menu unless `false` (what only buttons do), or to those who find something in it. */
  readonly listed?: boolean | ((actor: Actor) => boolean);
  /**
   * Another verb that the same words mean for this person: "accept" is authorising on the reseller's side and approving
   * on the provider's.
   */
  meant?(actor: Actor): Verb | undefined;
  /** A better answer than "you may not" for somebody who may not, where there is one (PAR-9: see PAR-8). */
  refused?(actor: Actor): Refusal | undefined;
  /** Lines taken before anything is interpreted, whose text goes no further: a password typed as a message (USR-8). */
  hears?(text: string, actor: Actor): boolean;
  /** Slow work, done before the transaction and outside it: hashing. What comes of it, `load` finds in `prepared`. */
  prepare?(before: Before, input: z.output<I>, context: Context<ActorFor<W>>): Promise<P>;
  /** The facts, or why there are none (not found, several of that name). */
  load(view: View, input: z.output<I>, context: Context<ActorFor<W>> & { readonly prepared: P }): Promise<F | Refusal>;
}

/** Changes something: decided inside one transaction. */
export interface ChangeDeclaration<W extends Who, I extends z.ZodObject, F extends object, P = undefined>
  extends Declared<W, I, F, P> {
  /** What removes, revokes or cannot be undone asks first (CNV-2), with what will happen. */
  confirm?(facts: F, input: z.output<I>, t: Localizer): CardView & { readonly yes: string };
  decide(facts: F, input: z.output<I>, context: Context<ActorFor<W>>): Decision | Refusal;
}
/** Only looks. */
export interface QueryDeclaration<W extends Who, I extends z.ZodObject, F extends object>
  extends Declared<W, I, F, undefined> {
  answer(facts: F, input: z.output<I>, context: Context<ActorFor<W>>): Reply | Refusal;
}

// The pipeline hands each command exactly what its own declaration asks for, so the erased types meet again.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Change = ChangeDeclaration<any, any, any, any> & { readonly kind: 'change' };
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Query = QueryDeclaration<any, any, any> & { readonly kind: 'query' };
export type Command = Change | Query;

export const change = <W extends Who, I extends z.ZodObject, F extends object, P = undefined>(
  declared: ChangeDeclaration<W, I, F, P>,
): Change => ({
  ...declared,
  kind: 'change',
});
export const query = <W extends Who, I extends z.ZodObject, F extends object>(
  declared: QueryDeclaration<W, I, F>,
): Query => ({
  ...declared,
  kind: 'query',
});
