/** The address of a conversation: the part of a conversation reference that sending needs, as plain JSON. */
import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { Undelivered } from '../conversation/deliver/channel.js';
import type { Chat } from '../conversation/turn.js';
import { distrusted } from './trust.js';

const address = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  conversation: z.object({ id: z.string(), conversationType: z.string(), tenantId: z.string(), isGroup: z.boolean() }),
});
type Address = z.output<typeof address>;

/** The conversation itself: of a channel, not the thread in which something was said. */
export const conversationOf = ({ conversation }: Activity): string => conversation.id.replace(/;messageid=.*$/, '');

/** Stable for a conversation: nothing in it changes from message to message. */
export const addressOf = (activity: Activity, tenantId: string): Chat =>
  ({
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    bot: { id: activity.recipient.id, name: activity.recipient.name ?? '' },
    conversation: {
      id: conversationOf(activity),
      conversationType: activity.conversation.conversationType ?? 'personal',
      tenantId,
      isGroup: activity.conversation.isGroup ?? false,
    },
  }) satisfies Address;

/**
 * @param hosts of the channel's service; absent in local mode
 * @throws {Undelivered} for what is no address of ours
 */
export function referenceOf(chat: Chat, hosts: readonly string[] | undefined): Partial<ConversationReference> {
  const known = address.safeParse(chat);
  if (!known.success) throw new Undelivered('the kept address of the conversation cannot be read', 'never');
  const problem = distrusted(known.data, hosts);
  if (problem) throw new Undelivered(`the kept address of the conversation is not of Teams: its ${problem}`, 'gone');
  return known.data as Partial<ConversationReference>;
}
