/**
 * The vocabulary of a workflow. A command is a value: its verb, who may, its words, its input, how the facts are
 * loaded and what is decided. `load` looks, `decide` and `answer` are pure; nothing here speaks, sends or keeps.
 */
import type { z } from 'zod';
import type { Actor, LinkHolder, Member } from './actor.js';
import type { Button, Card, CardView, Field, Shown, VerbButton } from './card.js';
import type { Facts, Language, Links, Markdown, Pen, Phrase } from './language.js';
import type { Permission } from './permissions.js';
import type { CollectionName, RecordOf } from './records.js';
import type { Chart, Search, Timeline } from './search.js';
import type { Secrets } from './secrets.js';
import type { officialPages, Settings } from './settings.js';
import type { View } from './view.js';

export type { Card, Shown } from './card.js';
export { card, goOn, show } from './card.js';
export { type Facts, type Markdown, type Pen, type Phrase, phrase } from './language.js';

// ── what a decision is given ─────────────────────────────────────────────────────────────────────────────────────

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
  readonly pen: (language: Language) => Pen;
}

/** What a command may use before its transaction: work that takes too long inside one. */
export interface Before {
  look<T>(at: (view: View) => Promise<T>): Promise<T>;
  readonly secrets: Secrets;
  /** Between slices of long work: others have their turn. */
  pause(): Promise<void>;
}

// ── what a decision is ───────────────────────────────────────────────────────────────────────────────────────────

/** What is given to `put`: a record without what is set when it is kept. */
export type Draft<R> = R extends unknown ? Omit<R, 'version' | 'createdAt' | 'updatedAt'> : never;

export type Put = {
  [C in CollectionName]: {
    readonly effect: 'put';
    readonly collection: C;
    readonly record: Draft<RecordOf<C>>;
    /** Whose audit trail it stands in, where no member of an organisation acts (links, timers). */
    readonly organizationId?: string;
  };
}[CollectionName];
export interface Remove {
  readonly effect: 'remove';
  readonly collection: CollectionName;
  readonly id: string;
}
/** Tells an organisation's people who hold the notice's permission, and whoever is named besides; never the actor. */
export interface Told {
  readonly effect: 'tell';
  readonly notice: string;
  readonly organizationId?: string;
  readonly userIds?: readonly string[];
  /** Told by mail whether or not they are users (a primary contact, an invited customer). */
  readonly emails?: readonly string[];
  /** Of letters to named addresses that are no user's. */
  readonly language?: Language;
  /** Told to everybody there (NOT-3). */
  readonly channelIds?: readonly string[];
  readonly facts: object;
  /** `collection/id`: the delivered card is replaced when that is settled. */
  readonly subject?: string;
}
/** What was asked of people is answered: their cards about it become this one (NOT-4). */
export interface Settled {
  readonly effect: 'settle';
  readonly subject: string;
  readonly shown: Shown;
}
export type Effect = Put | Remove | Told | Settled;

export interface Decision {
  readonly reply: Shown;
  readonly effects: readonly Effect[];
}
export const done = (reply: Shown, ...effects: readonly (Effect | undefined)[]): Decision => ({
  reply,
  effects: effects.filter((effect) => effect !== undefined),
});

export const put = <C extends CollectionName>(
  collection: C,
  record: Draft<RecordOf<C>>,
  organizationId?: string,
): Put => ({ effect: 'put', collection, record, ...(organizationId ? { organizationId } : {}) }) as unknown as Put;
export const remove = (collection: CollectionName, id: string): Remove => ({ effect: 'remove', collection, id });
export const tell = <F extends object>(
  notice: NoticeKind<F>,
  to: {
    organizationId?: string;
    userIds?: readonly string[];
    emails?: readonly string[];
    channelIds?: readonly string[];
    language?: Language;
  },
  facts: NoInfer<F>,
  subject?: string,
): Told => ({ effect: 'tell', notice: notice.name, ...to, facts, ...(subject ? { subject } : {}) });
export const settle = (subject: string, shown: Shown): Settled => ({ effect: 'settle', subject, shown });

/** Why not, and what to do next; worded for whoever reads it. */
export interface Refusal {
  readonly refusal: Phrase<Facts>;
  readonly facts: Facts;
  /** The field at which it stands, when the answer came from a form. */
  readonly field?: string;
  /** What else is wrong with what was typed, each at its field. */
  readonly others?: readonly { readonly field: string; readonly refusal: Phrase<Facts>; readonly facts: Facts }[];
  /** What helps: buttons under the refusal. */
  readonly next?: (pen: Pen) => readonly VerbButton[];
  /** How things stand now, shown with it (a stale card). */
  readonly instead?: Shown;
}
type RefusalExtras = Pick<Refusal, 'field' | 'others' | 'next' | 'instead'>;
export function refuse(phrase: Phrase, extras?: RefusalExtras): Refusal;
export function refuse<F extends Facts>(phrase: Phrase<F>, facts: F, extras?: RefusalExtras): Refusal;
export function refuse(
  phrase: Phrase<Facts> | Phrase,
  facts: Facts | RefusalExtras = {},
  extras: RefusalExtras = {},
): Refusal {
  return typeof phrase.en === 'string'
    ? { refusal: phrase as unknown as Phrase<Facts>, facts: {}, ...facts }
    : { refusal: phrase as Phrase<Facts>, facts: facts as Facts, ...extras };
}
export const isRefusal = (value: object): value is Refusal => 'refusal' in value;
export const isFound = <T extends object>(value: T | Refusal): value is T => !isRefusal(value);

// ── what a command is ────────────────────────────────────────────────────────────────────────────────────────────

export interface CommandWords {
  /** What the button says: an imperative, as in the rulebook's words. */
  readonly title: Phrase;
  /** One line in help: what it does for you. */
  readonly help: Phrase;
  /** Lines a person may type; the first one or two are shown in help, all are run as tests and train understanding. */
  readonly examples: { readonly en: readonly string[]; readonly fr: readonly string[] };
  /** The examples, or these lines, are taken word for word, before anything is interpreted (CNV-8). */
  readonly exact?: boolean | readonly string[];
}

/** What a form may be worded from besides its facts. */
export type At = Pick<Context<never>, 'now' | 'links' | 'settings'>;

/** Asks for what is missing, prefilled with what was said. */
export interface Form<F = object> {
  /** What the form needs to know (choices of a list); `typed` is what was said or typed so far. */
  load?(view: View, actor: Actor, typed: Readonly<Record<string, string>>, at: At): Promise<F | Refusal>;
  view(facts: F, pen: Pen): FormView;
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
  readonly verb: string;
  /** One permission, or several of which one is enough. */
  readonly who: W | readonly W[];
  readonly words: CommandWords;
  readonly input: I;
  // biome-ignore lint/suspicious/noExplicitAny: each form knows its own facts; the pipeline only hands them back
  readonly form?: Form<any>;
  /** Carried out only in answer to a press, never for a typed line: its answer holds a secret, or its form a password. */
  readonly pressed?: boolean;
  /** Shown in help and the command menu unless `false` (what only buttons do), or to those who find something in it. */
  readonly listed?: boolean | ((actor: Actor) => boolean);
  /**
   * Another verb that the same words mean for this person: "accept" is authorising on the reseller's side and approving
   * on the provider's.
   */
  meant?(actor: Actor): string | undefined;
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
  confirm?(facts: F, input: z.output<I>, pen: Pen): CardView & { readonly yes: string };
  decide(facts: F, input: z.output<I>, context: Context<ActorFor<W>>): Decision | Refusal;
}
/** Only looks. */
export interface QueryDeclaration<W extends Who, I extends z.ZodObject, F extends object>
  extends Declared<W, I, F, undefined> {
  answer(facts: F, input: z.output<I>, context: Context<ActorFor<W>>): Shown | Refusal;
}

// The pipeline hands each command exactly what its own declaration asks for, so the erased types meet again.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Change = ChangeDeclaration<any, any, any, any> & { readonly does: 'change' };
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Query = QueryDeclaration<any, any, any> & { readonly does: 'look' };
export type Command = Change | Query;

export const change = <W extends Who, I extends z.ZodObject, F extends object, P = undefined>(
  declared: ChangeDeclaration<W, I, F, P>,
): Change => ({
  ...declared,
  does: 'change',
});
export const query = <W extends Who, I extends z.ZodObject, F extends object>(
  declared: QueryDeclaration<W, I, F>,
): Query => ({
  ...declared,
  does: 'look',
});

/** Who of an organisation is told what (NOT-5): those who may act next. */
export interface NoticeKind<F extends object = object> {
  readonly name: string;
  readonly to: Permission;
  readonly card: Card<F>;
  /**
   * Waits for an answer of whoever is told, and so cannot be silenced (NOT-3). What is told with a subject, to be
   * settled, waits for one anyway.
   */
  readonly urgent?: true;
}
export const notice = <F extends object>(
  name: string,
  to: Permission,
  card: Card<F>,
  extras: Pick<NoticeKind, 'urgent'> = {},
): NoticeKind<F> => ({ name, to, card, ...extras });

/** What happens by itself when its time has come: an invitation ends, a reminder is due. */
export interface TimerDeclaration<F> {
  readonly name: string;
  /** Ids of what is due now; at most a page, the rest comes with the next round. */
  due(view: View, now: string, settings: Settings): Promise<readonly string[]>;
  load(view: View, id: string): Promise<F | undefined>;
  /** The effects, or none when it is no longer due. */
  decide(facts: F, context: Omit<Context<never>, 'actor'>): readonly Effect[];
  /** It completes, in pieces, what somebody ordered: goes on beside everything else, and before anybody is answered again after a stop. */
  readonly completes?: true;
  /** Whose order it completes, for the audit trail; the bot's own otherwise. */
  by?(facts: F): {
    readonly verb: string;
    readonly actorId: string;
    readonly actorName: string;
    readonly conversation: string;
  };
}
// biome-ignore lint/suspicious/noExplicitAny: each timer knows its own facts
export type Timer = TimerDeclaration<any>;
export const timer = <F>(declared: TimerDeclaration<F>): Timer => declared;

export interface Workflow {
  readonly name: string;
  /** Heads its commands in help. */
  readonly title: Phrase;
  /** Key of the official page that its help ends with (`settings.helpPages`). */
  readonly page: keyof typeof officialPages;
  readonly commands: readonly Command[];
  // biome-ignore lint/suspicious/noExplicitAny: cards of every kind of facts
  readonly cards: readonly Card<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: notices of every kind of facts
  readonly notices: readonly NoticeKind<any>[];
  readonly timers: readonly Timer[];
  /** The rooms its signed links lead to, each with the expiry that a link's signature covers; `undefined`: no such record. */
  readonly rooms?: Readonly<Record<string, (view: View, id: string) => Promise<string | undefined>>>;
  /** What is found by typing (CNV-6). */
  readonly searches?: readonly Search[];
  /** What waits for this person to act: nothing is typed for it. */
  readonly waiting?: readonly Search[];
  /** What the tab draws. */
  readonly charts?: readonly Chart[];
  /** What the tab tells step by step. */
  readonly timelines?: readonly Timeline[];
  /**
   * What a link of a room becomes where it is pasted: the verb of the query of anyone that tells by `id` what this
   * person may know, and every stranger the same, whether or not there is such a record.
   */
  readonly unfurls?: Readonly<Record<string, string>>;
}
