/**
 * Moves a record one step along its lifecycle: the body of most `decide` functions.
 *
 * Declare the lifecycle once beside the commands, then return the move as the decision:
 *
 *     const requestLifecycle = { collection: 'orderRequests', machine: requestLife, gone: orderPhrases.gone, subject: requestSubject } as const;
 *     decide: ({ request }, _input, { now }) =>
 *       advance(requestLifecycle, request, 'withdraw', { decidedAt: now }, show(withdrawnCard, facts), notify(withdrawn, …)),
 *
 * `advance(lifecycle, record, step, changes, reply, ...effects)` refuses with `gone` if the record's state does not allow
 * the step. Otherwise it stores the record with `changes` and its new status, replaces the delivered cards about
 * `subject(record.id)` with the reply (if the lifecycle declares a subject), adds `effects` and answers with the reply.
 * `changes` must hold every field that the new state requires and the record lacks.
 */
import type { Reply } from './card.js';
import type { CollectionName, RecordOf } from './collection.js';
import { type Decision, type Draft, done, type Effect, put, type Refusal, refuse, resolveCards } from './effects.js';
import type { Machine, StateOf, StepOf, Table, TargetOf } from './lifecycle.js';
import type { Phrase } from './localizer.js';

export interface Lifecycle<C extends CollectionName, T extends Table> {
  readonly collection: C;
  readonly machine: Machine<T>;
  /** The refusal of a step that the record's state does not allow. */
  readonly gone: Phrase;
  /** The subject of the cards that offered the step; they become the reply (NOT-4). */
  readonly subject?: (id: string) => string;
}

/** Members of a union by status that may have `Status`. */
type InStatus<R, Status> = R extends { readonly status: infer Own } ? (Status extends Own ? R : never) : never;
type Changes<C extends CollectionName, R, Status> = Omit<
  InStatus<Draft<RecordOf<C>>, Status>,
  Extract<keyof R, string> | 'status'
> &
  Partial<Omit<InStatus<Draft<RecordOf<C>>, Status>, 'status'>>;

export function advance<
  C extends CollectionName,
  T extends Table,
  R extends { readonly id: string; readonly status: StateOf<T> },
  S extends StepOf<T>,
>(
  { collection, machine, gone, subject }: Lifecycle<C, T>,
  record: R,
  step: S,
  changes: Changes<C, R, TargetOf<T, S>>,
  reply: Reply,
  ...effects: readonly (Effect | undefined)[]
): Decision | Refusal {
  const status = machine.next(record.status, step);
  if (status === undefined) return refuse(gone);
  // sound by the type of `changes`, which the compiler cannot follow through a generic spread
  const next = { ...record, ...changes, status } as unknown as Draft<RecordOf<C>>;
  return done(reply, put(collection, next), subject ? resolveCards(subject(record.id), reply) : undefined, ...effects);
}
