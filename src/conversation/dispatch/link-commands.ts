/** What the holder of a signed link does or sees on its page (see `Conversation.byLink`). */
import type { LinkHolder } from '../../kernel/actor.js';
import type { Reply } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Deps } from '../deps.js';
import * as phrases from '../present/phrases.js';
import type { LinkPresented } from '../turn.js';
import { contextFor, prepared, runQuery } from './execute-command.js';
import { executeIdempotently } from './execute-idempotently.js';

export async function executeByLink(
  deps: Deps,
  link: LinkPresented,
  verb: string,
  data: Readonly<Record<string, string>>,
): Promise<Reply | Refusal | undefined> {
  const { linkType, id, language, request } = link;
  const expiresAt = await deps.store.read(async (view) => deps.registry.linkTypes.get(linkType)?.(view, id));
  // the signature is worked out for unknown records too: the time taken tells nothing
  const holds = deps.links.verify(link.signature, linkType, id, expiresAt ?? '');
  if (!holds || expiresAt === undefined) return undefined;
  const command = deps.registry.command(verb);
  if (command?.who !== 'link') throw new Error(`${verb} is no command of a link`);
  const input = command.input.safeParse(data);
  if (!input.success) return refuse(phrases.badInput);
  const holder: LinkHolder = { kind: 'link', linkType, id, language };
  const context = await prepared(deps, command, input.data, contextFor(deps, holder));
  return command.kind === 'query'
    ? runQuery(deps, command, input.data, context)
    : (
        await executeIdempotently(deps, command, input.data, context, {
          doer: { verb, actorId: 'link', ...(request ? { request } : {}) },
        })
      ).answer;
}
