/**
 * A command is a value: verb, required permission, texts, input schema, `load` and `decide` (or `answer`). `load` reads
 * through a read-only view; `decide` and `answer` are pure. The conversation commits and sends.
 */
import type { z } from 'zod';
import type { Actor, LinkHolder, Member } from './actor.js';
import type { Button, CardView, Fact, Field, Reply, VerbButton } from './card.js';
import { type Certainty, defineCertainty } from './certainty.js';
import type { Decision, Refusal } from './effects.js';
import type { Language, Links, Localizer, Markdown, Phrase } from './localizer.js';
import type { Permission } from './permissions.js';
import type { Secrets } from './secrets.js';
import type { Settings } from './settings.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';

export interface Ids {
  /** A short id that can be read aloud, for example `INV-7K2M9QXD`; 40 random bits. */
  readable(prefix: string): string;
  /** An id that sorts by creation time. */
  sorted(): string;
}

export interface Context<A> {
  readonly actor: A;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly ids: Ids;
  readonly links: Links;
  readonly settings: Settings;
  /** For texts that are stored in a reader's language (drafts). */
  readonly localizer: (language: Language) => Localizer;
}

/** The services of `prepare`, for work that takes too long inside a transaction. */
export interface Before {
  read<T>(at: (view: View) => Promise<T>): Promise<T>;
  readonly secrets: Secrets;
  /** Yields to other turns between slices of long work. */
  pause(): Promise<void>;
}

export interface CommandWords {
  /** The title of its button: an imperative, as the rulebook words it. */
  readonly title: Phrase;
  /** One line in help. Required unless `listed` is `false`. */
  readonly help?: Phrase;
  /** The verb's lines in `language/examples`, or these, are taken word for word, before anything is interpreted (CNV-8). */
  readonly exact?: boolean | readonly string[];
}

/** What a form may be worded from besides its facts. */
export type At = Pick<Context<never>, 'now' | 'links' | 'settings'>;

/** The form that asks for missing values, prefilled with the known ones. */
export interface Form<F = object, A = Actor> {
  /** Loads the facts of the form, such as the choices of a list; `typed` contains the known values. */
  load?(view: View, actor: A, typed: Readonly<Record<string, string>>, at: At): Promise<F | Refusal>;
  view(facts: F, t: Localizer): FormView;
  /** Slots of a typed line that `load` reads besides the command's input. */
  readonly reads?: readonly string[];
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
  /** Title of the submit button. */
  readonly submit: string;
  /** Passed along with the fields: ids and versions. Keys of the input schema. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Buttons beside Submit and Cancel. */
  readonly more?: readonly Button[];
}

/** Everything that a change would do, shown before the button that does it (CNV-9). */
export interface Review {
  readonly icon?: string;
  readonly title: Markdown;
  /** Compared again when the button is pressed: only what the change depends on, no time of day. */
  readonly facts: readonly Fact[];
  /** What the reader should know besides, such as until when it can be undone. */
  readonly notes?: readonly Markdown[];
  /** Title of the button that carries it out: the act. */
  readonly act: string;
  /** What can be done at another time than now; absent: nothing. */
  readonly later?: { readonly text: Markdown; readonly actions: readonly VerbButton[] };
}

/**
 * `anyone`: of an admitted tenant (with or without a user record). `link`: the holder of a signed link. `signIn`: a user
 * whom the tab's sign-in names, with what its token says; neither a line nor a press gives such an order.
 */
export type Who = Permission | 'anyone' | 'link' | 'signIn';
type ActorFor<W extends Who> = W extends 'anyone' ? Actor : W extends 'link' ? LinkHolder : Member;

interface Declared<W extends Who, I extends z.ZodObject, F extends object, P> {
  readonly verb: Verb;
  /** Former verbs: buttons of delivered cards, stored turns and audit entries still use them. */
  readonly formerly?: readonly string[];
  /** One permission, or several of which one is enough. */
  readonly who: W | readonly W[];
  readonly words: CommandWords;
  readonly input: I;
  // biome-ignore lint/suspicious/noExplicitAny: each form knows its own facts; the pipeline only hands them back
  readonly form?: Form<any, ActorFor<W>>;
  /** How certain a typed line must be to run it. Default: `any` for a query, `clear` for a change. */
  readonly typed?: Certainty;
  /** Executed only by a button, never for a typed line: its answer contains a secret, or its form a password. */
  readonly pressed?: boolean;
  /** Shown in help and the command menu unless `false` (what only buttons do), or to those who find something in it. */
  readonly listed?: boolean | ((actor: Actor) => boolean);
  /**
   * The verb that the same words name for this actor: "accept" authorises on the reseller's side and approves on the
   * provider's.
   */
  meant?(actor: Actor): Verb | undefined;
  /** A more helpful refusal for an actor without the permission (PAR-8, PAR-9). */
  refused?(actor: Actor): Refusal | undefined;
  /** Takes lines before interpretation; their text is not passed on, as for a password typed as a message (USR-8). */
  hears?(text: string, actor: Actor): boolean;
  /** Fills in what a typed line leaves open, for its review: the only reseller of a customer, the usual term. */
  complete?(
    view: View,
    typed: Readonly<Record<string, string>>,
    actor: ActorFor<W>,
  ): Promise<Readonly<Record<string, string>>>;
  /** Slow work before the transaction, such as hashing. `load` gets the result as `prepared`. */
  prepare?(before: Before, input: z.output<I>, context: Context<ActorFor<W>>): Promise<P>;
  /** The facts, or a refusal (not found, several records of that name). */
  load(view: View, input: z.output<I>, context: Context<ActorFor<W>> & { readonly prepared: P }): Promise<F | Refusal>;
}

/** A command that changes records, in one transaction. */
export interface ChangeDeclaration<W extends Who, I extends z.ZodObject, F extends object, P = undefined>
  extends Declared<W, I, F, P> {
  /** The question before a change that removes, revokes or cannot be undone (CNV-2); it states the consequences. */
  confirm?(facts: F, input: z.output<I>, t: Localizer): CardView & { readonly yes: string };
  /** The review that a typed line opens; default: title and fields of the form. It takes the place of `confirm`. */
  review?(facts: F, input: z.output<I>, t: Localizer): Review;
  decide(facts: F, input: z.output<I>, context: Context<ActorFor<W>>): Decision | Refusal;
}
/** A command that only reads. */
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
): Change => {
  defineCertainty(declared.verb, declared.typed ?? 'clear');
  return { ...declared, kind: 'change' };
};
export const query = <W extends Who, I extends z.ZodObject, F extends object>(
  declared: QueryDeclaration<W, I, F>,
): Query => {
  defineCertainty(declared.verb, declared.typed ?? 'any');
  return { ...declared, kind: 'query' };
};
