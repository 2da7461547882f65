/** What a person can begin with now: a first step that is still open, then the first query of each everyday workflow. */
import type { Actor } from '../../kernel/actor.js';
import { button, type VerbButton } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { commandsByVerb } from '../../kernel/registry.js';
import type { Verb } from '../../kernel/verb.js';
import type { Workflow } from '../../kernel/workflow.js';
import { offeredTo } from '../dispatch/authorize.js';

const firstSteps = ['transitions.start', 'enrollments.start'] as const satisfies readonly Verb[];
const everydayWorkflows = [
  'programme',
  'partnerships',
  'customers',
  'subscriptions',
  'invitations',
  'directory',
  'users',
  'organizations',
];

export function createBeginnings(others: readonly Workflow[]) {
  const byVerb = commandsByVerb(others);
  return {
    /** At most `limit` verbs. */
    of(actor: Actor, limit = 4): readonly Verb[] {
      const offered = others.map((workflow) => ({ name: workflow.name, commands: offeredTo(actor, workflow) }));
      const toBegin = firstSteps.find((verb) =>
        offered.some(({ commands }) => commands.some((one) => one.verb === verb)),
      );
      const everyday = everydayWorkflows.flatMap((workflow) => {
        const commands = offered.find(({ name }) => name === workflow)?.commands ?? [];
        return (commands.find((one) => one.kind === 'query') ?? commands[0])?.verb ?? [];
      });
      return [...(toBegin ? [toBegin] : []), ...everyday].slice(0, limit);
    },
    buttons: (verbs: readonly Verb[], t: Localizer): readonly VerbButton[] =>
      verbs.flatMap((verb) => {
        const command = byVerb.get(verb);
        return command ? [button(command.verb, t.text(command.words.title))] : [];
      }),
  };
}
