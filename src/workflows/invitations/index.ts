import type { View } from '../view.js';
import type { Workflow } from '../workflow.js';
import * as cards from './cards.js';
import { commands } from './commands.js';
import * as draftCards from './draft-cards.js';
import { list } from './listing.js';
import { byState, invitationSearch, notHandedOver, toAnswer } from './looking.js';
import { pageCards, pageCommands } from './pages.js';
import { words } from './phrases.js';
import { looked, sharedCards } from './telling.js';
import { expired, expiring, expiryTimer, reminderTimer } from './timers.js';

const expiryOf = async (view: View, id: string): Promise<string | undefined> =>
  (await view.get('invitations', id))?.expiresAt;

export const invitations: Workflow = {
  name: 'invitations',
  title: words.topic,
  page: 'invitations',
  commands: [list, ...commands, ...looked, ...pageCommands],
  cards: [...Object.values(draftCards), ...Object.values(cards), ...pageCards, ...sharedCards],
  notices: [expiring, expired],
  // the reminder comes before the end, also when both are due at once
  timers: [reminderTimer, expiryTimer],
  searches: [invitationSearch],
  waiting: [toAnswer, notHandedOver],
  charts: [byState],
  unfurls: { i: 'invitations.preview', drafts: 'invitations.preview', reminders: 'invitations.preview' },
  rooms: { i: expiryOf, drafts: expiryOf, reminders: expiryOf },
};
