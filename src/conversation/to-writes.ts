/** Maps a decision's effects to writes: records with metadata, audit entries and due notifications. */

import { collections as records } from '../domain/collections.js';
import type { Notification } from '../domain/notification.js';
import type { User } from '../domain/user.js';
import type { Member, Visitor } from '../kernel/actor.js';
import type { Reply } from '../kernel/card.js';
import type { AnyRecord, CollectionName } from '../kernel/collection.js';
import type { Draft, Effect, Notify, Put, Remove, ResolveCards, Starter } from '../kernel/effects.js';
import { holds, type Permission } from '../kernel/permissions.js';
import { topicOf } from '../kernel/topics.js';
import type { View } from '../kernel/view.js';
import type { Write } from '../store/store.js';
import type { Deps } from './deps.js';

/** The initiator of a change, for the audit trail. */
export interface Initiator {
  readonly verb: string;
  readonly member?: Member;
  /** An actor without a user record, for example during sign-in. */
  readonly visitor?: Visitor;
  /** Without a member or visitor: `system`, `link`, or the user whose command a timer completes. */
  readonly actorId?: string;
  readonly actorName?: string;
  readonly conversation?: string;
  /** Id of the HTTP request; its notifications carry it too, so their log lines can be found. */
  readonly request?: string;
  /** The initiator's own answer; it replaces their card where `resolveCards` replaces the cards of others. */
  readonly reply?: Reply;
}

type WriteDeps = Pick<Deps, 'ids' | 'now' | 'registry'>;

export async function toWrites(
  deps: WriteDeps,
  view: View,
  effects: readonly Effect[],
  initiator: Initiator,
): Promise<Write[]> {
  const writes: Write[] = [];
  for (const effect of effects) {
    if (effect.effect === 'put' || effect.effect === 'remove')
      writes.push(...(await recordWrites(deps, view, effect, initiator)));
    else if (effect.effect === 'notify') writes.push(...(await notificationWrites(deps, view, effect, initiator)));
    else writes.push(...(await resolvedCardWrites(deps, view, effect, initiator)));
  }
  return writes;
}

/** Completes a draft to a record: next version, creation and update time. */
export function withMetadata<R extends AnyRecord>(draft: Draft<R>, current: AnyRecord | undefined, now: string): R {
  return {
    ...draft,
    version: (current?.version ?? 0) + 1,
    createdAt: current?.createdAt ?? now,
    updatedAt: now,
  } as unknown as R;
}

async function recordWrites(deps: WriteDeps, view: View, effect: Put | Remove, initiator: Initiator): Promise<Write[]> {
  const id = effect.effect === 'put' ? effect.record.id : effect.id;
  const current: AnyRecord | undefined = await view.get(effect.collection, id);
  if (effect.effect === 'remove' && !current) return [];
  const next =
    effect.effect === 'put' ? withMetadata(effect.record as Draft<AnyRecord>, current, deps.now()) : undefined;
  const write = (next ? { put: effect.collection, record: next } : { remove: effect.collection, id }) as Write;
  if (!records[effect.collection].audited || (effect.effect === 'remove' && effect.forgotten)) return [write];
  const actor = initiator.member ?? initiator.visitor;
  const organizationId =
    effect.trail ??
    initiator.member?.organization.id ??
    (effect.effect === 'put' ? effect.organizationId : undefined) ??
    '';
  return [
    write,
    {
      put: 'audit',
      record: withMetadata(
        {
          id: deps.ids.sorted(),
          organizationId,
          actorId: actor?.person.id ?? initiator.actorId ?? 'system',
          actorName: initiator.member?.user.name ?? initiator.visitor?.person.name ?? initiator.actorName ?? '',
          conversation: actor?.place.conversation ?? initiator.conversation ?? '',
          verb: initiator.verb,
          collection: effect.collection,
          recordId: id,
          ...difference(effect.collection, current, next),
          ...(next ? {} : { removed: true as const }),
        },
        undefined,
        deps.now(),
      ),
    },
  ];
}

const metadata = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** The changed fields with their old and new values, without metadata and the collection's hidden fields. */
function difference(collection: CollectionName, before: object | undefined, after: object | undefined) {
  const hidden: readonly string[] = records[collection].hidden ?? [];
  const old = new Map(Object.entries(before ?? {}));
  const now = new Map(Object.entries(after ?? {}));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) =>
      !metadata.has(key) && !hidden.includes(key) && JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  );
  const pick = (from: Map<string, unknown>) =>
    Object.fromEntries(changed.filter((key) => from.get(key) !== undefined).map((key) => [key, from.get(key)]));
  return { before: pick(old), after: pick(now) };
}

/**
 * NOT-5: users with the notification's permission, named users, addresses and channels. If no user remains, the primary
 * contact gets an email. The initiator is never a recipient.
 */
async function recipients(deps: WriteDeps, view: View, notify: Notify, initiator: Initiator): Promise<string[]> {
  const permission = deps.registry.notifications.get(notify.notification)?.to;
  if (permission === undefined) throw new Error(`unknown notification ${notify.notification}`);
  const starter = notify.starter && (await activeStarter(view, notify.starter, permission));
  const organizationId = notify.organizationId ?? (starter ? undefined : notify.starter?.organizationId);
  const organization = organizationId ? await view.get('organizations', organizationId) : undefined;
  const users = organization
    ? (await view.find('users', 'organization', organization.id, { limit: 200 })).items.filter((user) =>
        holds(permission, { capabilities: organization.capabilities, roles: user.roles }),
      )
    : [];
  const named = [...(notify.userIds ?? []), ...(starter ? [starter.id] : [])];
  const ids = new Set([...users.map((user) => user.id), ...named]);
  ids.delete(initiator.member?.user.id ?? '');
  const actor = initiator.member ?? initiator.visitor;
  const persons = (notify.personIds ?? []).filter((id) => id !== actor?.person.id);
  const contact = users.length === 0 ? organization?.primaryContact?.email : undefined;
  const mails = new Set([...(notify.emails ?? []), ...(ids.size === 0 && contact ? [contact] : [])]);
  const channels = [
    ...(notify.channelIds ?? []),
    ...(organization ? await subscribedChannels(view, organization.id, notify) : []),
  ];
  return [
    ...[...ids].map((id) => `user:${id}`),
    ...persons.map((id) => `person:${id}`),
    ...[...mails].map((address) => `mail:${address}`),
    ...channels.map((id) => `channel:${id}`),
  ];
}

/** The user who started the process, if they still belong to the organisation and have the permission. */
async function activeStarter(view: View, starter: Starter, permission: Permission): Promise<User | undefined> {
  const user = await view.get('users', starter.userId);
  const organization = await view.get('organizations', starter.organizationId);
  if (!organization || user?.organizationId !== organization.id) return undefined;
  return holds(permission, { capabilities: organization.capabilities, roles: user.roles }) ? user : undefined;
}

/** The organisation's channels that subscribed to the notification's topic (NOT-3). */
async function subscribedChannels(
  view: View,
  organizationId: string,
  { notification }: Notify,
): Promise<readonly string[]> {
  const { items } = await view.find('channels', 'organization', organizationId, { limit: 50 });
  return items.filter((channel) => channel.topics.includes(topicOf(notification))).map((channel) => channel.id);
}

const dueNotification = (
  deps: WriteDeps,
  to: string,
  { request }: Initiator,
  what: Pick<Notification, 'event' | 'card' | 'facts' | 'kind'> & Partial<Notification>,
): Write => {
  const first = { id: deps.ids.sorted(), to, state: 'due' as const, attempts: 0, dueAt: deps.now() };
  return {
    put: 'notices',
    record: withMetadata({ ...first, ...(request ? { request } : {}), ...what }, undefined, deps.now()),
  };
};

async function notificationWrites(deps: WriteDeps, view: View, notify: Notify, initiator: Initiator): Promise<Write[]> {
  const card = deps.registry.notifications.get(notify.notification)?.card.name ?? '';
  const to = await recipients(deps, view, notify, initiator);
  return to.map((recipient) =>
    dueNotification(deps, recipient, initiator, {
      event: notify.notification,
      card,
      kind: 'tell',
      facts: { ...notify.facts },
      ...(notify.subject ? { subject: notify.subject } : {}),
      ...(notify.language ? { language: notify.language } : {}),
    }),
  );
}

/**
 * NOT-4: delivered cards about the subject get an update to the reply; the initiator's card becomes their own answer.
 * Undelivered notifications show the reply instead. The initiator's becomes an update of a message that does not exist yet:
 * it is dropped, unless another replica sends the message at this moment.
 */
async function resolvedCardWrites(
  deps: WriteDeps,
  view: View,
  resolved: ResolveCards,
  initiator: Initiator,
): Promise<Write[]> {
  const { member, reply } = initiator;
  const about = await view.find('notices', 'subject', resolved.subject, { limit: 200 });
  const own = member && `user:${member.user.id}`;
  return about.items.flatMap((pending): Write[] => {
    const { subject: _resolved, ...rest } = pending;
    const shownReply = pending.to === own && reply && !reply.redirectTo ? reply : resolved.reply;
    const now = { card: shownReply.card, facts: { ...shownReply.facts } };
    if (pending.state === 'due') {
      const kind = pending.to === own ? ({ kind: 'update', event: '' } as const) : {};
      return [{ put: 'notices', record: withMetadata({ ...rest, ...now, ...kind }, pending, deps.now()) }];
    }
    const resolvedWrite: Write = { put: 'notices', record: withMetadata(rest, pending, deps.now()) };
    const update = pending.activityId
      ? [
          dueNotification(deps, pending.to, initiator, {
            event: '',
            kind: 'update',
            activityId: pending.activityId,
            ...now,
          }),
        ]
      : [];
    return [resolvedWrite, ...update];
  });
}
