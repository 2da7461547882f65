/** What the holder of a signed link does or sees on its page (see `Conversation.byLink`). */
import type { LinkHolder } from '../workflows/actor.js';
import type { Shown } from '../workflows/card.js';
import { type Refusal, refuse } from '../workflows/decision.js';
import { contextFor, look, prepared } from './carry.js';
import type { Deps } from './deps.js';
import { changeOnce } from './once.js';
import * as phrases from './phrases.js';
import type { LinkPresented } from './said.js';

export async function carryOutByLink(
  deps: Deps,
  link: LinkPresented,
  verb: string,
  data: Readonly<Record<string, string>>,
): Promise<Shown | Refusal | undefined> {
  const { room, id, language, request } = link;
  const expiresAt = await deps.store.read(async (view) => deps.programme.rooms.get(room)?.(view, id));
  // the signature is worked out for unknown records too: the time taken tells nothing
  const holds = deps.links.verify(link.signature, room, id, expiresAt ?? '');
  if (!holds || expiresAt === undefined) return undefined;
  const command = deps.programme.commands.get(verb);
  if (command?.who !== 'link') throw new Error(`${verb} is no command of a link`);
  const input = command.input.safeParse(data);
  if (!input.success) return refuse(phrases.badInput);
  const holder: LinkHolder = { kind: 'link', room, id, language };
  const context = await prepared(deps, command, input.data, contextFor(deps, holder));
  return command.does === 'look'
    ? look(deps, command, input.data, context)
    : (
        await changeOnce(deps, command, input.data, context, {
          doer: { verb, actorId: 'link', ...(request ? { request } : {}) },
        })
      ).answer;
}
