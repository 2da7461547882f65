/** The reply for a turn whose stored reply was deleted (`general/show-turn.ts` has its card). */
import type { Turn } from '../../domain/turn.js';
import type { Actor } from '../../kernel/actor.js';
import type { Reply } from '../../kernel/card.js';
import type { Verb } from '../../kernel/verb.js';
import type { Workflow } from '../../kernel/workflow.js';
import { offeredTo } from './authorize.js';

export interface ForgottenFacts {
  readonly at: string;
  /** The query that shows the current state, if the reader has the permission. */
  readonly look?: Verb;
}

export const forgottenReply = ({ at }: Turn, look?: Verb): Reply => ({
  card: 'turn.forgotten',
  facts: { at, ...(look ? { look } : {}) } satisfies ForgottenFacts,
});

/** The first query that this actor is offered in the workflow of the command `verb`. */
export const queryAfter = (workflows: readonly Workflow[], actor: Actor, verb: Verb): Verb | undefined => {
  const workflow = workflows.find(({ commands }) => commands.some((command) => command.verb === verb));
  return workflow && offeredTo(actor, workflow).find((command) => command.kind === 'query')?.verb;
};
