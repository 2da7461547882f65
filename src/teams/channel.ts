/** Proactive messages: sends and updates messages at stored addresses. */
import { setTimeout as wait } from 'node:timers/promises';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Channel } from '../conversation/deliver/channel.js';
import type { Chat } from '../conversation/turn.js';
import type { Adapter } from './adapter.js';
import { referenceOf } from './address.js';
import { undelivered } from './connector-client.js';
import { messageOf } from './message.js';

/** Milliseconds, because the user is waiting for an answer. */
const homePatienceMs = 1_500;

/** @param hosts hosts of the Bot Framework service, the only ones messages are sent to; absent in local mode */
export function createChannel(adapter: Adapter, appId: string, hosts?: readonly string[]): Channel {
  const at = async (chat: Chat, action: (context: TurnContext) => Promise<unknown>): Promise<void> => {
    try {
      await adapter.continueConversationAsync(appId, referenceOf(chat, hosts), async (context) => {
        await action(context);
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
    homeOf: async (chat, aadObjectId) => {
      let home: 'here' | 'elsewhere' | undefined;
      const asked = at(chat, async (context) => {
        const { userPrincipalName = '', userRole = '' } = await TeamsInfo.getMember(context, aadObjectId);
        // Teams reports the role `user` for guests too; only the #EXT# in a guest's user principal name is reliable
        const guest = /#ext#/i.test(userPrincipalName) || userRole === 'guest' || userRole === 'anonymous';
        home = guest ? 'elsewhere' : userPrincipalName ? 'here' : undefined;
      });
      await Promise.race([asked.catch(() => {}), wait(homePatienceMs, undefined, { ref: false })]);
      return home;
    },
  };
}
