/**
 * Whom the bot hears, and where it speaks. A registration may be connected to Web Chat, Direct Line, mail and others
 * besides Teams, and the same keys sign for all of them; but there a client names whom it speaks for. So with a
 * registration only Teams is heard and spoken to, at the addresses of its service.
 */
import { type Activity, Channels } from 'botbuilder';
import { isAmong, isLoopback } from './hosts.js';

export type Distrust = 'channel' | 'service address';

/** @param hosts of the channel's service; absent in local mode, where any client of this machine is heard */
export function distrusted(
  { channelId, serviceUrl }: Pick<Activity, 'channelId' | 'serviceUrl'>,
  hosts: readonly string[] | undefined,
): Distrust | undefined {
  if (!hosts) return undefined;
  if (channelId !== Channels.Msteams) return 'channel';
  return isOfService(serviceUrl, hosts) ? undefined : 'service address';
}

/**
 * A loopback address is accepted: the channel's token must name the same address, and the real channel signs none for
 * this machine, so only a test's own channel has one.
 */
function isOfService(address: string, hosts: readonly string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return false;
  return isLoopback(url.hostname) || (isAmong(hosts, url.hostname) && url.protocol === 'https:' && !url.port);
}

/** The tenants that an activity names, written alike: of the conversation, and in what Teams adds. */
export const tenantsOf = ({ conversation, channelData }: Activity): readonly string[] => {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: string } };
  const named = [conversation.tenantId, tenant?.id].filter((id): id is string => Boolean(id));
  return named.filter((id, at) => named.findIndex((one) => one.toLowerCase() === id.toLowerCase()) === at);
};
