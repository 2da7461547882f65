/** The Teams room as the rest of the program sees it. */
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

/** What the channel posts, and what it is answered over HTTP. */
export type Receive = (incoming: {
  readonly body: unknown;
  readonly authorization?: string;
  /** By which it is found in the log. */
  readonly request: string;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

export interface Teams {
  readonly channel: Channel;
  receiver(conversation: Conversation): Receive;
}

export interface TeamsOptions {
  /** Absent: local mode, nobody's token is asked for. */
  readonly identity?: Identity;
  readonly log: Log;
  /** Hosts of the channel's service, beside which none is heard or spoken to; not asked for in local mode. */
  readonly serviceHosts?: readonly string[];
  /** Where attached files are fetched from, and how large they may be, in bytes. */
  readonly files?: FileHosts & { readonly bytesAtMost: number };
  /** How long the channel may take to answer. */
  readonly patienceMs?: number;
  /** Told of each message that the channel did not take: its HTTP status, or `unreachable`. */
  readonly failed?: (status: string) => void;
}

/** What is said to another channel, whose clients show it or a failure of theirs. */
const forbidden = {
  status: 403,
  body: { code: 'Forbidden', message: 'This bot is spoken to in Microsoft Teams alone.' },
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
