/** What somebody is offered of a workflow now: what is listed for them and theirs to order (USR-4). */
import type { Actor } from '../../kernel/actor.js';
import type { Command } from '../../kernel/command.js';
import type { Workflow } from '../../kernel/workflow.js';
import { allowed } from './authorize.js';

const isListed = ({ listed = true }: Command, actor: Actor): boolean =>
  typeof listed === 'function' ? listed(actor) : listed;

export const isOffered = (actor: Actor, command: Command): boolean =>
  isListed(command, actor) && allowed(actor, command);

export const offeredTo = (actor: Actor, { commands }: Workflow): readonly Command[] =>
  commands.filter((command) => isOffered(actor, command));
