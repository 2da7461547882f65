/** Finds the organisation's notification channel, and the topics that a user may be notified of (NOT-3). */
import type { NoticeChannel } from '../../domain/channel.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { type Topic, topicRow } from '../../kernel/topics.js';
import type { View } from '../../kernel/view.js';
import { notificationPhrases } from './phrases.js';

export const topicsFor = (actor: Actor, topics: readonly Topic[]): readonly Topic[] =>
  topics.filter((topic) => may(actor, topicRow(topic).see));

export async function ourChannel(view: View, actor: Member, id: string): Promise<NoticeChannel | Refusal> {
  const channel = await view.get('channels', id);
  return channel?.organizationId === actor.organization.id ? channel : refuse(notificationPhrases.unknownChannel);
}
