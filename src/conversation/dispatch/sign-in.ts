/** Executes `enroll.signedIn` with the claims of the tab's sign-in token (ENR-12). */
import { isRefusal } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import { type Deps, localizerFor } from '../deps.js';
import { recognise } from '../identity/identify.js';
import { viewOf } from '../present/views.js';
import type { Conversation } from '../turn.js';
import { prepareContext, runCommand } from './run-command.js';

const verb: Verb = 'enrollments.verifyAuthority';

export function createSignedIn(deps: Deps): Pick<Conversation, 'signedIn'> {
  return {
    signedIn: async (requester, { globalAdmin }) => {
      const actor = await recognise(deps, requester);
      const command = deps.registry.command(verb);
      if (actor.kind !== 'member' || command?.kind !== 'change') return undefined;
      const input = { globalAdmin };
      const context = await prepareContext(deps, command, input, actor);
      const execution = await runCommand(deps, command, input, context, { initiator: { verb, member: actor } });
      if (!execution || isRefusal(execution.answer)) return undefined;
      return viewOf(deps.registry, execution.answer, localizerFor(deps, actor.language)).lines?.join(' ');
    },
  };
}
