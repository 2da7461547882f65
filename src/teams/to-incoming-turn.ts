/** Maps a Bot Framework activity to an incoming turn. */
import type { Activity, TurnContext } from 'botbuilder';
import { turnKey } from '../conversation/ids.js';
import type { AttachedFile, IncomingTurn, Requester } from '../conversation/turn.js';
import type { Language } from '../kernel/localizer.js';
import { press } from './activity.js';
import { addressOf, conversationOf } from './address.js';
import type { Deadline } from './deadline.js';
import { tenantsOf } from './trust.js';

const requestKey = Symbol('request');

interface RequestOfTurn {
  /** Request id, which every log line of the turn has. */
  readonly id: string;
  readonly deadline: Deadline;
}
export function setRequest({ turnState }: TurnContext, request: RequestOfTurn): void {
  turnState.set(requestKey, request);
}
const requestOf = ({ turnState }: TurnContext): RequestOfTurn => turnState.get(requestKey);
export const requestIdOf = (context: TurnContext): string => requestOf(context).id;
export const deadlineOf = (context: TurnContext): Deadline => requestOf(context).deadline;

/** Returns `undefined` if the activity has no work account or no single tenant. */
export function toIncomingTurn(context: TurnContext, what: IncomingTurn['what']): IncomingTurn | undefined {
  const { activity } = context;
  const requester = requesterOf(activity);
  return (
    requester && {
      ...requester,
      request: requestIdOf(context),
      turn: turnOf(activity),
      place: { kind: placeOf(activity), conversation: conversationOf(activity) },
      chat: addressOf(activity, requester.tenantId),
      what,
    }
  );
}

/** The sender, as far as queries need it. */
export function requesterOf(activity: Activity): Requester | undefined {
  const tenantId = tenantOf(activity);
  const { aadObjectId, name } = activity.from;
  return tenantId && aadObjectId ? { tenantId, aadObjectId, name: name ?? '', locale: localeOf(activity) } : undefined;
}

export const turnOf = ({ conversation, id, type }: Activity): string => turnKey(`${conversation.id}|${id ?? type}`);

export function localeOf(activity: Activity): Language {
  const client = activity.entities?.find(({ type }) => type === 'clientInfo') as { locale?: unknown } | undefined;
  return /^fr\b/i.test(String(activity.locale ?? client?.locale)) ? 'fr' : 'en';
}

/** Teams reports a chat of two users as personal too; only ids of chats with the bot do not start with `19:`. */
export function placeOf({ conversation: { conversationType, id } }: Activity): IncomingTurn['place']['kind'] {
  if (conversationType === 'channel') return 'channel';
  return conversationType === 'groupChat' || id.startsWith('19:') ? 'group' : 'personal';
}

/** `undefined` if the activity names no tenant or two different ones. */
function tenantOf(activity: Activity): string | undefined {
  const [tenant, ...others] = tenantsOf(activity);
  return others.length === 0 ? tenant : undefined;
}

/** The text without the mention of the bot, attached files, or the button of a client that sends buttons as messages. */
export function contentOf(activity: Activity, files: readonly AttachedFile[]): IncomingTurn['what'] {
  if (typeof activity.value === 'object' && activity.value !== null && !activity.text) {
    const { verb, msteams: _, ...data } = activity.value as Record<string, unknown>;
    return { kind: 'press', verb: typeof verb === 'string' ? verb : '', data, asMessage: true };
  }
  const text = textOf(activity);
  return files.length > 0 && placeOf(activity) === 'personal' ? { kind: 'file', text, files } : { kind: 'text', text };
}

export function actionOf(activity: Activity): IncomingTurn['what'] {
  const { action, trigger } = press.parse(activity.value);
  const refresh = trigger === 'automatic' ? { refresh: true as const } : {};
  return { kind: 'press', verb: action.verb, data: action.data ?? {}, ...refresh };
}

/** Removes the mention of the bot; replaces other mentions by the names. */
function textOf(activity: Activity): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    const { type, mentioned, text: tag } = entity as { type?: unknown; mentioned?: { id?: unknown }; text?: unknown };
    if (type === 'mention' && mentioned?.id === activity.recipient.id && typeof tag === 'string' && tag)
      text = text.replaceAll(tag, '');
  }
  return text
    .replace(/<at\b[^>]*>([^<]*)<\/at>/gi, '$1')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
