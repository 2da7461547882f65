/** What the tab's sign-in proves of somebody, carried out by the one command that waits for it (ENR-12). */
import { isRefusal } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import { type Deps, localizerFor } from '../deps.js';
import { contextFor, prepared, viewOf } from '../dispatch/execute-command.js';
import { executeIdempotently } from '../dispatch/execute-idempotently.js';
import type { Conversation } from '../turn.js';
import { recognise } from './identify.js';

const verb: Verb = 'enrollments.verifyAuthority';

export function createSignedIn(deps: Deps): Pick<Conversation, 'signedIn'> {
  return {
    signedIn: async (looker, { globalAdmin }) => {
      const actor = await recognise(deps, looker);
      const command = deps.registry.command(verb);
      if (actor.kind !== 'member' || command?.kind !== 'change') return undefined;
      const input = { globalAdmin };
      const context = await prepared(deps, command, input, contextFor(deps, actor));
      const { answer } = await executeIdempotently(deps, command, input, context, { doer: { verb, member: actor } });
      if (isRefusal(answer)) return undefined;
      return viewOf(deps, answer, localizerFor(deps, actor.language)).lines?.join(' ');
    },
  };
}
