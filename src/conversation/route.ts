/** Where a notice goes: a personal chat, everybody in a channel, or a mailbox; by what its reader wants (NOT-3, NOT-5). */
import type { CardView } from '../workflows/card.js';
import { type Effect, put } from '../workflows/decision.js';
import type { Language } from '../workflows/language.js';
import type { Notice } from '../workflows/notifications/notice.js';
import { topicOf } from '../workflows/notifications/topics.js';
import { letterBox, type User } from '../workflows/users/user.js';
import type { View } from '../workflows/view.js';
import type { Programme } from './programme.js';
import type { Chat } from './said.js';

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

export async function routeOf(programme: Programme, view: View, notice: Notice): Promise<Route> {
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

async function personRoute(programme: Programme, view: View, notice: Notice, userId: string): Promise<Route> {
  const user = await view.get('users', userId);
  const person = user?.personId ? await view.get('people', user.personId) : undefined;
  const language = person?.language ?? user?.language ?? person?.locale ?? 'en';
  const email = user && letterBox(user);
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
function wantedPlace(programme: Programme, notice: Notice, user: User | undefined) {
  const wanted = notice.event ? (user?.notifications?.[topicOf(notice.event)] ?? 'teams') : 'teams';
  const urgent = notice.subject !== undefined || programme.notices.get(notice.event)?.urgent === true;
  return wanted === 'none' && urgent ? 'teams' : wanted;
}

/** A card that everybody may read: no form, no link, nothing but what happened and buttons that ask who presses (CNV-7). */
export const forEverybody = ({ fields: _fields, items, actions, ...view }: CardView): CardView => ({
  ...view,
  ...(items ? { items: items.map(({ actions: _actions, ...item }) => item) } : {}),
  actions: (actions ?? []).filter((button) => 'verb' in button),
});
