/** Routes a notification to a personal chat, a channel or a mailbox, by the recipient's settings (NOT-3, NOT-5). */

import type { Notification } from '../../domain/notification.js';
import type { Person } from '../../domain/person.js';
import { mailbox, type User } from '../../domain/user.js';
import type { CardView } from '../../kernel/card.js';
import { type Effect, put } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import type { Registry } from '../../kernel/registry.js';
import { topicOf } from '../../kernel/topics.js';
import type { View } from '../../kernel/view.js';
import type { Chat } from '../turn.js';

export interface Route {
  readonly language: Language;
  readonly chat?: Chat;
  /** Used if there is no chat or it rejects messages. */
  readonly email?: string;
  /** The recipient is a user: without a chat or address the delivery fails. */
  readonly owed?: true;
  /** All members of the channel read it. */
  readonly shared?: true;
  /** Effects that mark the chat unreachable until a message comes from it. */
  readonly unreachable?: (view: View) => Promise<readonly Effect[]>;
}

export async function routeOf(registry: Registry, view: View, notification: Notification): Promise<Route> {
  const [kind, id] = [
    notification.to.slice(0, notification.to.indexOf(':')),
    notification.to.slice(notification.to.indexOf(':') + 1),
  ];
  if (kind === 'mail')
    return { email: id, language: (await view.one('users', 'email', id))?.language ?? notification.language ?? 'en' };
  if (kind === 'channel') return channelRoute(view, id);
  const user = await (kind === 'person' ? view.one('users', 'person', id) : view.get('users', id));
  const personId = kind === 'person' ? id : user?.personId;
  return personRoute(registry, notification, user, personId ? await view.get('people', personId) : undefined);
}

async function channelRoute(view: View, id: string): Promise<Route> {
  const channel = await view.get('channels', id);
  const language = channel?.language ?? 'en';
  if (channel?.status !== 'active' || channel.unreachable) return { language };
  return {
    language,
    chat: channel.chat,
    shared: true,
    unreachable: async (now) => {
      const known = await now.get('channels', id);
      return known ? [put('channels', { ...known, unreachable: true }, known.organizationId)] : [];
    },
  };
}

function personRoute(
  registry: Registry,
  notification: Notification,
  user: User | undefined,
  person: Person | undefined,
): Route {
  const language = person?.language ?? user?.language ?? person?.locale ?? 'en';
  const email = user && mailbox(user);
  const place = placeFor(registry, notification, user);
  const personId = person?.id;
  if (place === 'none') return { language };
  return {
    language,
    ...(user ? { owed: true } : {}),
    ...(email ? { email } : {}),
    ...(person?.chat && !person.unreachable && !(place === 'mail' && email) ? { chat: person.chat } : {}),
    unreachable: async (now) => {
      const known = personId ? await now.get('people', personId) : undefined;
      return known ? [put('people', { ...known, unreachable: true })] : [];
    },
  };
}

/** Urgent notifications cannot be turned off (NOT-3). An update replaces the card where it was delivered. */
function placeFor(registry: Registry, notification: Notification, user: User | undefined) {
  const wanted = notification.event ? (user?.notifications?.[topicOf(notification.event)] ?? 'teams') : 'teams';
  const urgent = notification.subject !== undefined || registry.notifications.get(notification.event)?.urgent === true;
  return wanted === 'none' && urgent ? 'teams' : wanted;
}

/** The card for a channel: no form and no link; its buttons run with the permissions of the user who presses (CNV-7). */
export const withoutPrivateParts = ({ fields: _fields, items, actions, ...view }: CardView): CardView => ({
  ...view,
  ...(items ? { items: items.map(({ actions: _actions, ...item }) => item) } : {}),
  actions: (actions ?? []).filter((button) => 'verb' in button),
});
