/** Runs a command whose input was parsed: a query on a read-only view, a change once per turn in one transaction. */

import { storedReply, storeReply, type Turn } from '../../domain/turn.js';
import type { Actor, LinkHolder } from '../../kernel/actor.js';
import type { CardView, Reply } from '../../kernel/card.js';
import type { Change, Command, Context, Query } from '../../kernel/command.js';
import { type Decision, isRefusal, put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Language, Localizer } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import * as phrases from '../present/phrases.js';
import { type Initiator, toWrites } from '../to-writes.js';
import { forgottenReply, queryAfter } from './forgotten-turn.js';

/** A command's context with the result of its `prepare`, whose type only that command knows. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type PreparedContext<A = Actor | LinkHolder> = Context<A> & { readonly prepared: any };

export const contextFor = <A>(deps: Deps, actor: A): Context<A> => ({
  actor,
  now: deps.now(),
  ids: deps.ids,
  links: deps.links,
  settings: deps.settings,
  localizer: (language: Language) => localizerFor(deps, language),
});

/** Runs the command's `prepare`: slow work outside the transaction, so that it blocks no other turn. */
export async function prepareContext<A extends Actor | LinkHolder>(
  deps: Deps,
  command: Command,
  input: unknown,
  actor: A,
): Promise<PreparedContext<A>> {
  const context = contextFor(deps, actor);
  const preparation = {
    read: <T>(at: (view: View) => Promise<T>) => deps.store.read(at),
    secrets: deps.secrets,
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
  return { ...context, prepared: await command.prepare?.(preparation, input, context) };
}

export interface RunBy {
  readonly initiator: Initiator;
  /** Absent for link pages and sign-ins, whose changes are idempotent without it. */
  readonly turn?: { readonly id: string; readonly personId: string };
}

export interface Execution {
  readonly answer: Reply | Refusal;
  /** The change and its reply are stored under the turn's id, so the reply can be shown again. */
  readonly stored: boolean;
}

/** @returns `undefined` if the actor's user or organisation has changed since their rights were read; nothing was done */
export const runCommand = async (
  deps: Deps,
  command: Command,
  input: unknown,
  context: PreparedContext,
  by: RunBy,
): Promise<Execution | undefined> =>
  command.kind === 'query'
    ? { answer: await runQuery(deps, command, input, context), stored: false }
    : executeIdempotently(deps, command, input, context, by);

export const runQuery = (
  deps: Deps,
  command: Query,
  input: unknown,
  context: PreparedContext,
): Promise<Reply | Refusal> =>
  deps.store.read(async (view) => {
    const facts = await command.load(view, input, context);
    return isRefusal(facts) ? facts : command.answer(facts, input, context);
  });

/** The question before a change that must be confirmed (CNV-2); the refusal if the change would be refused. */
export const confirmationOf = (
  deps: Deps,
  command: Change,
  input: unknown,
  context: PreparedContext,
  t: Localizer,
): Promise<(CardView & { readonly yes: string }) | Refusal> =>
  deps.store.read(async (view) => {
    const facts = await command.load(view, input, context);
    if (isRefusal(facts)) return facts;
    const decided = command.decide(facts, input, context);
    if (isRefusal(decided)) return decided;
    return command.confirm?.(facts, input, t) ?? refuse(phrases.badInput);
  });

/** Whether the member's rights, which were read before the transaction, are still those of the records (USR-4). */
async function isCurrent(view: View, actor: Actor | LinkHolder): Promise<boolean> {
  if (actor.kind !== 'member') return true;
  const { user, organization } = actor;
  const [userNow, organizationNow] = await Promise.all([
    view.get('users', user.id),
    view.get('organizations', organization.id),
  ]);
  return userNow?.version === user.version && organizationNow?.version === organization.version;
}

/** Decides and commits in one transaction per turn id; a repeated turn returns the stored reply (CNV-4). */
function executeIdempotently(
  deps: Deps,
  command: Change,
  input: unknown,
  context: PreparedContext,
  { turn, initiator }: RunBy,
): Promise<Execution | undefined> {
  return deps.store.transaction<Execution | undefined>(async (view) => {
    const [before, current] = await Promise.all([turn && view.get('turns', turn.id), isCurrent(view, context.actor)]);
    if (before)
      return { writes: [], result: { answer: replyAgain(deps, command, context.actor, before), stored: true } };
    if (!current) return { writes: [], result: undefined };
    const facts = await command.load(view, input, context);
    const decided: Decision | Refusal = isRefusal(facts) ? facts : command.decide(facts, input, context);
    if (isRefusal(decided)) return { writes: [], result: { answer: decided, stored: false } };
    const { reply, effects } = decided;
    const record = turn && effects.length > 0 ? [put('turns', storeReply(turn, deps.now(), reply))] : [];
    return {
      writes: await toWrites(deps, view, [...effects, ...record], { ...initiator, reply }),
      result: { answer: reply, stored: record.length > 0 },
    };
  });
}

function replyAgain({ registry }: Deps, { verb }: Change, actor: Actor | LinkHolder, turn: Turn): Reply {
  const look = actor.kind === 'link' ? undefined : queryAfter(registry.workflows, actor, verb);
  return storedReply(turn) ?? forgottenReply(turn, look);
}
