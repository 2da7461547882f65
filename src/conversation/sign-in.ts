/** What the tab's sign-in proves of somebody, carried out by the one command that waits for it (ENR-12). */
import { isRefusal } from '../workflows/decision.js';
import { recognise } from './actor.js';
import { contextFor, prepared, viewOf } from './carry.js';
import { type Deps, penFor } from './deps.js';
import { changeOnce } from './once.js';
import type { Conversation } from './said.js';

const verb = 'enroll.signedIn';

export function createSignedIn(deps: Deps): Pick<Conversation, 'signedIn'> {
  return {
    signedIn: async (looker, { globalAdmin }) => {
      const actor = await recognise(deps, looker);
      const command = deps.programme.commands.get(verb);
      if (actor.kind !== 'member' || command?.does !== 'change') return undefined;
      const input = { globalAdmin };
      const context = await prepared(deps, command, input, contextFor(deps, actor));
      const { answer } = await changeOnce(deps, command, input, context, { doer: { verb, member: actor } });
      if (isRefusal(answer)) return undefined;
      return viewOf(deps, answer, penFor(deps, actor.language)).lines?.join(' ');
    },
  };
}
