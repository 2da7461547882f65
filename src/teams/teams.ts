/** The Teams adapter: receives activities and sends messages. */
import type { TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Identity } from '../config/identity.js';
import { type Channel, Undelivered } from '../conversation/deliver/channel.js';
import type { Conversation } from '../conversation/turn.js';
import type { Log } from '../ops/log.js';
import { readActivity } from './activity.js';
import { Adapter } from './adapter.js';
import { createFileFetch, type FileHosts } from './attachments.js';
import { authentication } from './auth.js';
import { Bot } from './bot.js';
import { createChannel } from './channel.js';
import { setRequestId } from './to-incoming-turn.js';
import { type Distrust, distrusted, tenantsOf } from './trust.js';

/** Handles a request of the channel and returns the HTTP response. */
export type Receive = (incoming: {
  readonly body: unknown;
  readonly authorization?: string;
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
  /** Timeout of calls to the channel, in milliseconds. Default 8,000. */
  readonly patienceMs?: number;
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
  const { identity, log, serviceHosts = [], files = noFiles, patienceMs = 8_000, failed = () => {} } = options;
  const hosts = identity && serviceHosts;
  const adapter = new Adapter(authentication(identity, patienceMs, failed));
  const channel = createChannel(adapter, identity?.appId ?? '', hosts);
  return {
    channel,
    receiver: (conversation) => {
      const bot = new Bot(conversation, channel, log, createFileFetch(files, files.bytesAtMost, patienceMs));
      return async ({ body, authorization = '', request }) => {
        if (identity && !authorization.startsWith('Bearer ')) return { status: 401 };
        const read = readActivity(body);
        if ('problem' in read) return { status: 400, body: { code: 'BadRequest', message: read.problem } };
        let refused: Distrust | undefined;
        const logic = async (context: TurnContext) => {
          const { activity } = context;
          setRequestId(context, request);
          refused = distrusted(activity, hosts);
          const reason = refused ?? (tenantsOf(activity).length > 1 ? 'tenant' : undefined);
          if (reason) log.warn({ request, reason, channel: activity.channelId }, 'activity.refused');
          if (!refused) await bot.run(context);
        };
        try {
          const answer = await adapter.turn(identity ? authorization : '', read.activity, logic);
          return refused ? forbidden : (answer ?? { status: 200 });
        } catch (error) {
          if (error instanceof AuthenticationError) return { status: 401 };
          const status = error instanceof Undelivered ? 503 : 500;
          log.error({ request, status, err: error }, 'turn.unanswered');
          return { status };
        }
      };
    },
  };
}
