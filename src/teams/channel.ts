/** Proactive messages: sends and updates messages at stored addresses. */
import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Channel } from '../conversation/channel.js';
import type { Chat } from '../conversation/turn.js';
import { type Waits, within } from '../kernel/waits.js';
import type { Adapter } from './adapter.js';
import { referenceOf } from './address.js';
import { undelivered } from './connector-client.js';
import { messageOf } from './message.js';

/** @param hosts hosts of the Bot Framework service, the only ones messages are sent to; absent in local mode */
export function createChannel(
  adapter: Adapter,
  appId: string,
  hosts: readonly string[] | undefined,
  { channel: longestMs, member: memberMs }: Pick<Waits, 'channel' | 'member'>,
): Channel {
  const at = async (
    chat: Chat,
    action: (context: TurnContext) => Promise<unknown>,
    waitMs = longestMs,
  ): Promise<void> => {
    try {
      const done = adapter.continueConversationAsync(appId, referenceOf(chat, hosts), async (context) => {
        await action(context);
      });
      // the call has a timeout of its own, but not the token that it needs
      await within(waitMs, done);
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
      const ask = async (context: TurnContext): Promise<void> => {
        const { userPrincipalName = '', userRole = '' } = await TeamsInfo.getMember(context, aadObjectId);
        // Teams reports the role `user` for guests too; only the #EXT# in a guest's user principal name is reliable
        const guest = /#ext#/i.test(userPrincipalName) || userRole === 'guest' || userRole === 'anonymous';
        home = guest ? 'elsewhere' : userPrincipalName ? 'here' : undefined;
      };
      await at(chat, ask, memberMs).catch(() => {});
      return home;
    },
  };
}
