/** A decision's effects as what is written: records with their versions, the audit trail, and the notices to deliver. */

import { collections as records } from '../../domain/collections.js';
import type { Notification } from '../../domain/notification.js';
import { topicOf } from '../../domain/topics.js';
import type { User } from '../../domain/user.js';
import type { Member, Visitor } from '../../kernel/actor.js';
import type { Reply } from '../../kernel/card.js';
import type { AnyRecord, CollectionName } from '../../kernel/collection.js';
import type { Draft, Effect, Notify, Put, Remove, ResolveCards, Starter } from '../../kernel/effects.js';
import { holds, type Permission } from '../../kernel/permissions.js';
import type { View } from '../../kernel/view.js';
import type { Write } from '../../store/store.js';
import type { Deps } from '../deps.js';

/** Who did it, for the audit trail. */
export interface Initiator {
  readonly verb: string;
  readonly member?: Member;
  /** Somebody who is no user yet: who signs in. */
  readonly visitor?: Visitor;
  /** `system` or `link` where nobody acts; who ordered what is being completed. */
  readonly actorId?: string;
  readonly actorName?: string;
  readonly conversation?: string;
  /** The request that it came with: what is told of it is found in the log by this name. */
  readonly request?: string;
  /** What whoever did it is answered. */
  readonly reply?: Reply;
}

type WriteDeps = Pick<Deps, 'ids' | 'now' | 'registry'>;

export async function toWrites(
  deps: WriteDeps,
  view: View,
  effects: readonly Effect[],
  doer: Initiator,
): Promise<Write[]> {
  const writes: Write[] = [];
  for (const effect of effects) {
    if (effect.effect === 'put' || effect.effect === 'remove')
      writes.push(...(await recordWrites(deps, view, effect, doer)));
    else if (effect.effect === 'notify') writes.push(...(await notificationWrites(deps, view, effect, doer)));
    else writes.push(...(await resolvedCardWrites(deps, view, effect, doer)));
  }
  return writes;
}

/** Makes a record of what a workflow decided. */
export function withMetadata<R extends AnyRecord>(draft: Draft<R>, current: AnyRecord | undefined, now: string): R {
  return {
    ...draft,
    version: (current?.version ?? 0) + 1,
    createdAt: current?.createdAt ?? now,
    updatedAt: now,
  } as unknown as R;
}

async function recordWrites(deps: WriteDeps, view: View, effect: Put | Remove, doer: Initiator): Promise<Write[]> {
  const id = effect.effect === 'put' ? effect.record.id : effect.id;
  const current: AnyRecord | undefined = await view.get(effect.collection, id);
  if (effect.effect === 'remove' && !current) return [];
  const next =
    effect.effect === 'put' ? withMetadata(effect.record as Draft<AnyRecord>, current, deps.now()) : undefined;
  const write = (next ? { put: effect.collection, record: next } : { remove: effect.collection, id }) as Write;
  if (!records[effect.collection].audited) return [write];
  const somebody = doer.member ?? doer.visitor;
  const organizationId =
    effect.trail ?? doer.member?.organization.id ?? (effect.effect === 'put' ? effect.organizationId : undefined) ?? '';
  return [
    write,
    {
      put: 'audit',
      record: withMetadata(
        {
          id: deps.ids.sorted(),
          organizationId,
          actorId: somebody?.person.id ?? doer.actorId ?? 'system',
          actorName: doer.member?.user.name ?? doer.visitor?.person.name ?? doer.actorName ?? '',
          conversation: somebody?.place.conversation ?? doer.conversation ?? '',
          verb: doer.verb,
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

const unsaid = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** Field by field, what a change took away and what it brought; hashes of secrets are left out. */
function difference(collection: CollectionName, before: object | undefined, after: object | undefined) {
  const hidden: readonly string[] = records[collection].hidden ?? [];
  const old = new Map(Object.entries(before ?? {}));
  const now = new Map(Object.entries(after ?? {}));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !unsaid.has(key) && !hidden.includes(key) && JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  );
  const pick = (from: Map<string, unknown>) =>
    Object.fromEntries(changed.filter((key) => from.get(key) !== undefined).map((key) => [key, from.get(key)]));
  return { before: pick(old), after: pick(now) };
}

/** NOT-5: who may act next, and whoever is named; without anybody, the primary contact by mail. Never the actor. */
async function recipients(deps: WriteDeps, view: View, told: Notify, doer: Initiator): Promise<string[]> {
  const permission = deps.registry.notifications.get(told.notification)?.to;
  if (permission === undefined) throw new Error(`no notice is called ${told.notification}`);
  const starter = told.starter && (await stillThere(view, told.starter, permission));
  const organizationId = told.organizationId ?? (starter ? undefined : told.starter?.organizationId);
  const organization = organizationId ? await view.get('organizations', organizationId) : undefined;
  const users = organization
    ? (await view.find('users', 'organization', organization.id, { limit: 200 })).items.filter((user) =>
        holds(permission, { capabilities: organization.capabilities, roles: user.roles }),
      )
    : [];
  const named = [...(told.userIds ?? []), ...(starter ? [starter.id] : [])];
  const ids = new Set([...users.map((user) => user.id), ...named]);
  ids.delete(doer.member?.user.id ?? '');
  const contact = users.length === 0 ? organization?.primaryContact?.email : undefined;
  const mails = new Set([...(told.emails ?? []), ...(ids.size === 0 && contact ? [contact] : [])]);
  const channels = [
    ...(told.channelIds ?? []),
    ...(organization ? await channelsTold(view, organization.id, told) : []),
  ];
  return [
    ...[...ids].map((id) => `user:${id}`),
    ...[...mails].map((address) => `mail:${address}`),
    ...channels.map((id) => `channel:${id}`),
  ];
}

/** Whoever began something, unless they were removed or lost the right to it since. */
async function stillThere(view: View, starter: Starter, permission: Permission): Promise<User | undefined> {
  const user = await view.get('users', starter.userId);
  const organization = await view.get('organizations', starter.organizationId);
  if (!organization || user?.organizationId !== organization.id) return undefined;
  return holds(permission, { capabilities: organization.capabilities, roles: user.roles }) ? user : undefined;
}

/** Where everybody reads what the organisation is told of this (NOT-3). */
async function channelsTold(
  view: View,
  organizationId: string,
  { notification: notice }: Notify,
): Promise<readonly string[]> {
  const { items } = await view.find('channels', 'organization', organizationId, { limit: 50 });
  return items.filter((channel) => channel.topics.includes(topicOf(notice))).map((channel) => channel.id);
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

async function notificationWrites(deps: WriteDeps, view: View, told: Notify, doer: Initiator): Promise<Write[]> {
  const card = deps.registry.notifications.get(told.notification)?.card.name ?? '';
  const to = await recipients(deps, view, told, doer);
  return to.map((recipient) =>
    dueNotification(deps, recipient, doer, {
      event: told.notification,
      card,
      kind: 'tell',
      facts: { ...told.facts },
      ...(told.subject ? { subject: told.subject } : {}),
      ...(told.language ? { language: told.language } : {}),
    }),
  );
}

/**
 * Cards that were delivered are replaced, the actor's own by the answer; notices still on their way say how it ended
 * instead, and the actor needs none.
 */
async function resolvedCardWrites(
  deps: WriteDeps,
  view: View,
  settled: ResolveCards,
  doer: Initiator,
): Promise<Write[]> {
  const { member, reply } = doer;
  const about = await view.find('notices', 'subject', settled.subject, { limit: 200 });
  const own = member && `user:${member.user.id}`;
  return about.items.flatMap((notice): Write[] => {
    const { subject: _settled, ...rest } = notice;
    const shown = notice.to === own && reply && !reply.redirectTo ? reply : settled.reply;
    const now = { card: shown.card, facts: { ...shown.facts } };
    if (notice.state === 'due')
      return notice.to === own
        ? [{ remove: 'notices', id: notice.id }]
        : [{ put: 'notices', record: withMetadata({ ...rest, ...now }, notice, deps.now()) }];
    const told: Write = { put: 'notices', record: withMetadata(rest, notice, deps.now()) };
    const update = notice.activityId
      ? [dueNotification(deps, notice.to, doer, { event: '', kind: 'update', activityId: notice.activityId, ...now })]
      : [];
    return [told, ...update];
  });
}
