/** Messages that nobody asked for just now: sent and replaced at a kept address. */
import type { TurnContext } from 'botbuilder';
import type { Channel } from '../conversation/channel.js';
import type { Chat } from '../conversation/said.js';
import type { Adapter } from './adapter.js';
import { referenceOf } from './address.js';
import { undelivered } from './connector.js';
import { messageOf } from './message.js';

export function createChannel(adapter: Adapter, appId: string): Channel {
  const at = async (chat: Chat, speak: (context: TurnContext) => Promise<unknown>): Promise<void> => {
    try {
      await adapter.continueConversationAsync(appId, referenceOf(chat), async (context) => {
        await speak(context);
      });
    } catch (error) {
      throw undelivered(error);
    }
  };
  return {
    send: async (chat, rendered) => {
      let id = '';
      await at(chat, async (context) => {
        id = (await context.sendActivity(messageOf(rendered)))?.id ?? '';
      });
      return id;
    },
    update: (chat, activityId, rendered) =>
      at(chat, (context) => context.updateActivity({ ...messageOf(rendered), id: activityId })),
  };
}
