/** The Teams adapter: receives activities and sends messages. */
import type { Identity } from '../config/identity.js';
import { type Channel, Undelivered } from '../conversation/channel.js';
import type { Conversation } from '../conversation/turn.js';
import { type Waits, waits } from '../kernel/waits.js';
import type { Log } from '../ops/log.js';
import { readActivity } from './activity.js';
import { Adapter } from './adapter.js';
import { createFileFetch, type FileHosts } from './attachments.js';
import { authentication } from './auth.js';
import { Bot } from './bot.js';
import { createChannel } from './channel.js';
import { type ChannelToken, createTokenCheck } from './channel-token.js';
import { deadlineAfter } from './deadline.js';
import { setRequest } from './to-incoming-turn.js';
import { distrusted, tenantsOf } from './trust.js';

/** Handles a request of the channel and returns the HTTP response. */
export type Receive = (incoming: {
  readonly authorization?: string;
  /** Reads the body; called after the channel is authenticated. */
  readonly read: () => Promise<unknown>;
  /** Request id in the log. */
  readonly request: string;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

export interface Teams {
  readonly channel: Channel;
  receiver(conversation: Conversation): Receive;
}

export interface TeamsOptions {
  /** Absent: local mode, no authentication. */
  readonly identity?: Identity;
  readonly log: Log;
  /** Hosts of the Bot Framework service; others are rejected. Not checked in local mode. */
  readonly serviceHosts?: readonly string[];
  /** Allowed hosts and maximum size, in bytes, of attached files. */
  readonly files?: FileHosts & { readonly bytesAtMost: number };
  /** Replaces waits in part, for tests. */
  readonly waits?: Partial<Waits> | undefined;
  /** Called for each failed call to the channel with the HTTP status or `unreachable`. */
  readonly failed?: (status: string) => void;
}

/** Response to other channels than Teams. */
const forbidden = {
  status: 403,
  body: { code: 'Forbidden', message: 'This bot is available in Microsoft Teams only.' },
};
const noFiles = { hosts: [], local: false, bytesAtMost: 0 };

export function createTeams(options: TeamsOptions): Teams {
  const { identity, log, serviceHosts = [], files = noFiles, failed = () => {} } = options;
  const limits = { ...waits, ...options.waits };
  const hosts = identity && serviceHosts;
  const adapter = new Adapter(authentication(identity, limits.channel, failed));
  const channel = createChannel(adapter, identity?.appId ?? '', hosts, limits);
  const tokenOf = identity && createTokenCheck(identity, limits.keys, log);

  /** The token of the request, unless in local mode; otherwise the status of the refusal. */
  async function authenticate(authorization: string, request: string): Promise<ChannelToken | number | undefined> {
    try {
      return tokenOf && ((await tokenOf(authorization)) ?? 401);
    } catch (error) {
      log.error({ request, status: 503, err: error }, 'turn.unanswered');
      return 503;
    }
  }

  return {
    channel,
    receiver: (conversation) => {
      const bot = new Bot(conversation, channel, log, createFileFetch(files, files.bytesAtMost, limits.file));
      return async ({ authorization = '', read, request }) => {
        const deadline = deadlineAfter(limits);
        const token = await authenticate(authorization, request);
        if (typeof token === 'number') return { status: token };
        const { activity, problem } = readActivity(await read());
        if (!activity) return { status: 400, body: { code: 'BadRequest', message: problem } };
        if (token && !token.covers(activity)) return { status: 401 };
        const refused = distrusted(activity, hosts);
        const reason = refused ?? (tenantsOf(activity).length > 1 ? 'tenant' : undefined);
        if (reason) log.warn({ request, reason, channel: activity.channelId }, 'activity.refused');
        if (refused) return forbidden;
        try {
          const answer = await adapter.turn(activity, async (context) => {
            setRequest(context, { id: request, deadline });
            await bot.run(context);
          });
          return answer ?? { status: 200 };
        } catch (error) {
          const status = error instanceof Undelivered ? 503 : 500;
          log.error({ request, status, err: error }, 'turn.unanswered');
          return { status };
        }
      };
    },
  };
}
