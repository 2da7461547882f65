/** Decisions as data: a reply with effects (store, notify, resolve cards), or a refusal. */

import type { Card, Reply, VerbButton } from './card.js';
import type { CollectionName, RecordOf } from './collection.js';
import type { Facts, Language, Localizer, Phrase } from './localizer.js';
import type { Permission } from './permissions.js';

/** A record without its metadata, which is set on commit. */
export type Draft<R> = R extends unknown ? Omit<R, 'version' | 'createdAt' | 'updatedAt'> : never;

export type Put = {
  [C in CollectionName]: {
    readonly effect: 'put';
    readonly collection: C;
    readonly record: Draft<RecordOf<C>>;
    /** The organisation of the audit entry if the initiator is not a member (links, timers). */
    readonly organizationId?: string;
    /** Set by `inTrailOf`. */
    readonly trail?: string;
  };
}[CollectionName];
export interface Remove {
  readonly effect: 'remove';
  /** Without an audit entry, which would contain the record. */
  readonly forgotten?: true;
  readonly collection: CollectionName;
  readonly id: string;
  /** Set by `inTrailOf`. */
  readonly trail?: string;
}
/** The user who started a process, and the organisation they acted for. */
export interface Starter {
  readonly userId: string;
  readonly organizationId: string;
}
/** Notifies an organisation's users with the notification's permission, and the named recipients; never the actor (NOT-5). */
export interface Notify {
  readonly effect: 'notify';
  readonly notification: string;
  readonly organizationId?: string;
  readonly userIds?: readonly string[];
  /** Teams identities that need not be users (`Person.id`). */
  readonly personIds?: readonly string[];
  /**
   * The user who started the process. If they left or lost the permission, the users of their organisation who have it
   * (NOT-5).
   */
  readonly starter?: Starter;
  /** Email addresses, whether or not they belong to users (a primary contact, an invited customer). */
  readonly emails?: readonly string[];
  /** Language of emails to addresses that belong to no user. */
  readonly language?: Language;
  /** Channels whose members all read it (NOT-3). */
  readonly channelIds?: readonly string[];
  readonly facts: object;
  /** `collection/id`: `resolveCards` with this subject replaces the delivered card. */
  readonly subject?: string;
}
/** Replaces all delivered cards about the subject by the reply (NOT-4). */
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
 * Writes the audit entry of a change to another organisation's trail, because the actor may not read that record
 * (ORG-3).
 */
export const inTrailOf = <E extends Put | Remove>(organizationId: string, effect: E): E => ({
  ...effect,
  trail: organizationId,
});
export const remove = (collection: CollectionName, id: string): Remove => ({ effect: 'remove', collection, id });
/** Deletes a record for good, without an audit entry. */
export const forget = (collection: CollectionName, id: string): Remove => ({
  ...remove(collection, id),
  forgotten: true,
});
export const notify = <F extends object>(
  notice: NotificationKind<F>,
  to: {
    organizationId?: string;
    userIds?: readonly string[];
    personIds?: readonly string[];
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

/** Why a command was not executed and what to do next; worded in the reader's language when shown. */
export interface Refusal {
  readonly refusal: Phrase<Facts>;
  readonly facts: Facts;
  /** The form field that it refuses. */
  readonly field?: string;
  /** Refusals of further fields of the form. */
  readonly others?: readonly { readonly field: string; readonly refusal: Phrase<Facts>; readonly facts: Facts }[];
  /** Buttons for the next step. */
  readonly next?: (t: Localizer) => readonly VerbButton[];
  /** The current card, shown with the refusal of a stale one. */
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
/** A disambiguation with a button for each of the first five matches. */
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
/** The only match; a disambiguation if there are several; `none` if there is no match. */
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

/** A declared notification: the permission of its recipients and its card (NOT-5). */
export interface NotificationKind<F extends object = object> {
  readonly name: string;
  readonly to: Permission;
  readonly card: Card<F>;
  /**
   * The recipient must act, so it cannot be turned off (NOT-3). Notifications with a subject are always urgent.
   */
  readonly urgent?: true;
}
export const notification = <F extends object>(
  name: string,
  to: Permission,
  card: Card<F>,
  extras: Pick<NotificationKind, 'urgent'> = {},
): NotificationKind<F> => ({ name, to, card, ...extras });
