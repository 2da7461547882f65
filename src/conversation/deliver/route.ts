/** Where a notice goes: a personal chat, everybody in a channel, or a mailbox; by what its reader wants (NOT-3, NOT-5). */

import type { Notification } from '../../domain/notification.js';
import { topicOf } from '../../domain/topics.js';
import { mailbox, type User } from '../../domain/user.js';
import type { CardView } from '../../kernel/card.js';
import { type Effect, put } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import type { Registry } from '../../kernel/registry.js';
import type { View } from '../../kernel/view.js';
import type { Chat } from '../turn.js';

export interface Route {
  readonly language: Language;
  readonly chat?: Chat;
  /** Where the chat takes nothing, or there is none. */
  readonly email?: string;
  /** Somebody's own: without any way to them it is undeliverable, not done with. */
  readonly owed?: true;
  /** Everybody there reads it. */
  readonly shared?: true;
  /** Notes that the chat takes nothing more until somebody there is heard from again. */
  readonly unreachable?: (view: View) => Promise<readonly Effect[]>;
}

export async function routeOf(programme: Registry, view: View, notice: Notification): Promise<Route> {
  const [kind, id] = [notice.to.slice(0, notice.to.indexOf(':')), notice.to.slice(notice.to.indexOf(':') + 1)];
  if (kind === 'mail')
    return { email: id, language: (await view.one('users', 'email', id))?.language ?? notice.language ?? 'en' };
  return kind === 'channel' ? channelRoute(view, id) : personRoute(programme, view, notice, id);
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

async function personRoute(programme: Registry, view: View, notice: Notification, userId: string): Promise<Route> {
  const user = await view.get('users', userId);
  const person = user?.personId ? await view.get('people', user.personId) : undefined;
  const language = person?.language ?? user?.language ?? person?.locale ?? 'en';
  const email = user && mailbox(user);
  const wanted = wantedPlace(programme, notice, user);
  const personId = person?.id;
  if (wanted === 'none') return { language };
  return {
    language,
    ...(user ? { owed: true } : {}),
    ...(email ? { email } : {}),
    ...(person?.chat && !person.unreachable && !(wanted === 'mail' && email) ? { chat: person.chat } : {}),
    unreachable: async (now) => {
      const known = personId ? await now.get('people', personId) : undefined;
      return known ? [put('people', { ...known, unreachable: true })] : [];
    },
  };
}

/** What somebody must act on cannot be silenced; a card that is replaced is replaced where it stands. */
function wantedPlace(programme: Registry, notice: Notification, user: User | undefined) {
  const wanted = notice.event ? (user?.notifications?.[topicOf(notice.event)] ?? 'teams') : 'teams';
  const urgent = notice.subject !== undefined || programme.notifications.get(notice.event)?.urgent === true;
  return wanted === 'none' && urgent ? 'teams' : wanted;
}

/** A card that everybody may read: no form, no link, nothing but what happened and buttons that ask who presses (CNV-7). */
export const forEverybody = ({ fields: _fields, items, actions, ...view }: CardView): CardView => ({
  ...view,
  ...(items ? { items: items.map(({ actions: _actions, ...item }) => item) } : {}),
  actions: (actions ?? []).filter((button) => 'verb' in button),
});
