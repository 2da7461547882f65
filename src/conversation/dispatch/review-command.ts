/** Builds the review of a typed line: what the command would do, without doing it (CNV-9). */
import { collections as records } from '../../domain/collections.js';
import type { Actor } from '../../kernel/actor.js';
import type { Change, Review } from '../../kernel/command.js';
import { type Effect, isRefusal, type Refusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import type { Deps } from '../deps.js';
import { reviewOfForm } from '../present/review.js';
import type { Data, TypedLine } from '../typed-line.js';
import { contextFor, type PreparedContext } from './run-command.js';

export interface Reviewed {
  readonly command: Change;
  readonly input: unknown;
  readonly data: Data;
  readonly context: PreparedContext<Actor>;
  readonly t: Localizer;
  readonly typed: TypedLine | undefined;
  /** Reviews every change, not only those that have to be. */
  readonly always: boolean;
}

/** `undefined` if the change needs no review, or asks a question of its own; a refusal if it would be refused. */
export const reviewOf = (deps: Deps, actor: Actor, of: Reviewed): Promise<Review | Refusal | undefined> =>
  deps.store.read(async (view) => {
    const { command, input, context, t } = of;
    if (command.who === 'anyone' || (command.confirm && !command.review)) return undefined;
    const facts = await command.load(view, input, context);
    if (isRefusal(facts)) return facts;
    const decided = command.decide(facts, input, context);
    if (isRefusal(decided)) return decided;
    if (!needsReview(decided.effects, of)) return undefined;
    return command.review?.(facts, input, t) ?? reviewOfForm(command, await formOf(view, deps, actor, of), of.data, t);
  });

const needsReview = (effects: readonly Effect[], { typed, always }: Reviewed): boolean =>
  effects.some(isGrave) ||
  (effects.length > 0 && (always || typed?.when !== undefined || (typed?.unplaced.length ?? 0) > 0));

const isGrave = (effect: Effect): boolean =>
  (effect.effect === 'put' || effect.effect === 'remove') && records[effect.collection].grave === true;

async function formOf(view: View, deps: Deps, actor: Actor, { command: { form }, data, t }: Reviewed) {
  const facts = form?.load ? await form.load(view, actor, data, contextFor(deps, actor)) : {};
  return form && !isRefusal(facts) ? form.view(facts, t) : undefined;
}
