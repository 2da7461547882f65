/**
 * Restricts the bot to Teams. A registration can also be connected to Web Chat, Direct Line, email and others. The same
 * keys sign their tokens, but their clients choose the user id freely. With a registration, the bot therefore accepts
 * activities from Teams only and sends only to the hosts of its service.
 */
import { type Activity, Channels } from 'botbuilder';
import { isAmong, isLoopback } from './hosts.js';

export type Distrust = 'channel' | 'service address';

/** @param hosts hosts of the service; absent in local mode, where any client of this machine is accepted */
export function distrusted(
  { channelId, serviceUrl }: Pick<Activity, 'channelId' | 'serviceUrl'>,
  hosts: readonly string[] | undefined,
): Distrust | undefined {
  if (!hosts) return undefined;
  if (channelId !== Channels.Msteams) return 'channel';
  return isOfService(serviceUrl, hosts) ? undefined : 'service address';
}

/**
 * Accepts a loopback address, for tests: the channel's token must contain the same address, and the real channel never
 * issues one for loopback.
 */
function isOfService(address: string, hosts: readonly string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return false;
  return isLoopback(url.hostname) || (isAmong(hosts, url.hostname) && url.protocol === 'https:' && !url.port);
}

/** The distinct tenant ids of an activity, from the conversation and from the channel data. */
export const tenantsOf = ({ conversation, channelData }: Activity): readonly string[] => {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: string } };
  const named = [conversation.tenantId, tenant?.id].filter((id): id is string => Boolean(id));
  return named.filter((id, at) => named.findIndex((one) => one.toLowerCase() === id.toLowerCase()) === at);
};
