/** Executes the commands of signed-link pages (`Conversation.byLink`). */
import type { LinkHolder } from '../../kernel/actor.js';
import type { Reply } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Deps } from '../deps.js';
import * as phrases from '../present/phrases.js';
import type { LinkPresented } from '../turn.js';
import { prepareContext, runCommand } from './run-command.js';

/** The holder of a valid link. */
export async function holderOf(
  deps: Deps,
  { linkType, id, language, signature }: LinkPresented,
): Promise<LinkHolder | undefined> {
  const expiresAt = await deps.store.read(async (view) => deps.registry.linkTypes.get(linkType)?.(view, id));
  // the signature is computed for unknown records too, so the response time reveals nothing
  const holds = deps.links.verify(signature, linkType, id, expiresAt ?? '');
  return holds && expiresAt !== undefined ? { kind: 'link', linkType, id, language } : undefined;
}

export async function executeByLink(
  deps: Deps,
  link: LinkPresented,
  verb: string,
  data: Readonly<Record<string, string>>,
): Promise<Reply | Refusal | undefined> {
  const holder = await holderOf(deps, link);
  if (!holder) return undefined;
  const command = deps.registry.command(verb);
  if (command?.who !== 'link') throw new Error(`${verb} is not a command of a link`);
  const input = command.input.safeParse(data);
  if (!input.success) return refuse(phrases.badInput);
  const context = await prepareContext(deps, command, input.data, holder);
  const initiator = { verb, actorId: 'link', ...(link.request ? { request: link.request } : {}) };
  return (await runCommand(deps, command, input.data, context, { initiator }))?.answer;
}
