/** What is decided, as data: an answer with what is to be kept, told and settled, or a refusal. */

import type { Card, Reply, VerbButton } from './card.js';
import type { CollectionName, RecordOf } from './collection.js';
import type { Facts, Language, Localizer, Phrase } from './localizer.js';
import type { Permission } from './permissions.js';

/** What is given to `put`: a record without what is set when it is kept. */
export type Draft<R> = R extends unknown ? Omit<R, 'version' | 'createdAt' | 'updatedAt'> : never;

export type Put = {
  [C in CollectionName]: {
    readonly effect: 'put';
    readonly collection: C;
    readonly record: Draft<RecordOf<C>>;
    /** Whose audit trail it stands in, where no member of an organisation acts (links, timers). */
    readonly organizationId?: string;
    /** Set by `inTrailOf`. */
    readonly trail?: string;
  };
}[CollectionName];
export interface Remove {
  readonly effect: 'remove';
  readonly collection: CollectionName;
  readonly id: string;
  /** Set by `inTrailOf`. */
  readonly trail?: string;
}
/** Who began what is told of, and for which organisation. */
export interface Starter {
  readonly userId: string;
  readonly organizationId: string;
}
/** Tells an organisation's people who hold the notice's permission, and whoever is named besides; never the actor. */
export interface Notify {
  readonly effect: 'notify';
  readonly notification: string;
  readonly organizationId?: string;
  readonly userIds?: readonly string[];
  /**
   * Whoever began it, as long as they are there and hold the notice's permission; where they are not, or no longer do,
   * those of their organisation who hold it (NOT-5).
   */
  readonly starter?: Starter;
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
export interface ResolveCards {
  readonly effect: 'resolveCards';
  readonly subject: string;
  readonly reply: Reply;
}
export type Effect = Put | Remove | Notify | ResolveCards;

export interface Decision {
  readonly reply: Reply;
  readonly effects: readonly Effect[];
}
export const done = (reply: Reply, ...effects: readonly (Effect | undefined)[]): Decision => ({
  reply,
  effects: effects.filter((effect) => effect !== undefined),
});

export const put = <C extends CollectionName>(
  collection: C,
  record: Draft<RecordOf<C>>,
  organizationId?: string,
): Put => ({ effect: 'put', collection, record, ...(organizationId ? { organizationId } : {}) }) as unknown as Put;
/**
 * A change of what is another organisation's, and what the actor may not read (ORG-3): it stands in that one's audit
 * trail, whoever acts.
 */
export const inTrailOf = <E extends Put | Remove>(organizationId: string, effect: E): E => ({
  ...effect,
  trail: organizationId,
});
export const remove = (collection: CollectionName, id: string): Remove => ({ effect: 'remove', collection, id });
export const notify = <F extends object>(
  notice: NotificationKind<F>,
  to: {
    organizationId?: string;
    userIds?: readonly string[];
    starter?: Starter;
    emails?: readonly string[];
    channelIds?: readonly string[];
    language?: Language;
  },
  facts: NoInfer<F>,
  subject?: string,
): Notify => ({ effect: 'notify', notification: notice.name, ...to, facts, ...(subject ? { subject } : {}) });
export const resolveCards = (subject: string, shown: Reply): ResolveCards => ({
  effect: 'resolveCards',
  subject,
  reply: shown,
});

/** Why not, and what to do next; worded for whoever reads it. */
export interface Refusal {
  readonly refusal: Phrase<Facts>;
  readonly facts: Facts;
  /** The field at which it stands, when the answer came from a form. */
  readonly field?: string;
  /** What else is wrong with what was typed, each at its field. */
  readonly others?: readonly { readonly field: string; readonly refusal: Phrase<Facts>; readonly facts: Facts }[];
  /** What helps: buttons under the refusal. */
  readonly next?: (t: Localizer) => readonly VerbButton[];
  /** How things stand now, shown with it (a stale card). */
  readonly instead?: Reply;
  /** A question which of several records is meant; its buttons answer it. Absent: a refusal. */
  readonly kind?: 'disambiguation';
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
/** Several fit: which one is meant is asked, with a button for each of the first five. */
export const whichOf = <T>(
  phrase: Phrase,
  fits: readonly T[],
  button: (one: T, t: Localizer) => VerbButton,
): Refusal => ({
  ...refuse(phrase, {
    next: (t) =>
      fits.slice(0, 5).map((one) => {
        const { title, ...rest } = button(one, t);
        return { title: title.slice(0, 70), ...rest };
      }),
  }),
  kind: 'disambiguation',
});
/** The only candidate, the question which of several, or `none`. */
export function oneOf<T extends object>(
  fits: readonly T[],
  none: Refusal,
  question: Phrase,
  button: (one: T, t: Localizer) => VerbButton,
): T | Refusal {
  const [first, ...others] = fits;
  if (!first) return none;
  return others.length === 0 ? first : whichOf(question, fits, button);
}
export const isRefusal = (value: object): value is Refusal => 'refusal' in value;
export const isFound = <T extends object>(value: T | Refusal): value is T => !isRefusal(value);

/** Who of an organisation is told what (NOT-5): those who may act next. */
export interface NotificationKind<F extends object = object> {
  readonly name: string;
  readonly to: Permission;
  readonly card: Card<F>;
  /**
   * Waits for an answer of whoever is told, and so cannot be silenced (NOT-3). What is told with a subject, to be
   * settled, waits for one anyway.
   */
  readonly urgent?: true;
}
export const notification = <F extends object>(
  name: string,
  to: Permission,
  card: Card<F>,
  extras: Pick<NotificationKind, 'urgent'> = {},
): NotificationKind<F> => ({ name, to, card, ...extras });
