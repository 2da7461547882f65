/** The stored address of a conversation: the part of a conversation reference needed to send, as plain JSON. */
import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { Undelivered } from '../conversation/channel.js';
import type { Chat } from '../conversation/turn.js';
import { distrusted } from './trust.js';

const address = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  conversation: z.object({ id: z.string(), conversationType: z.string(), tenantId: z.string(), isGroup: z.boolean() }),
});
type Address = z.output<typeof address>;

/** The conversation id; for a channel without the id of the thread. */
export const conversationOf = ({ conversation }: Activity): string => conversation.id.replace(/;messageid=.*$/, '');

/** The address is the same for all messages of a conversation. */
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
 * @param hosts hosts of the Bot Framework service; absent in local mode
 * @throws {Undelivered} if the stored address is invalid or not trusted
 */
export function referenceOf(chat: Chat, hosts: readonly string[] | undefined): Partial<ConversationReference> {
  const known = address.safeParse(chat);
  if (!known.success) throw new Undelivered('the kept address of the conversation cannot be read', 'never');
  const problem = distrusted(known.data, hosts);
  if (problem) throw new Undelivered(`the kept address of the conversation is not of Teams: its ${problem}`, 'gone');
  return known.data as Partial<ConversationReference>;
}
