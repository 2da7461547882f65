import type { View } from '../../kernel/view.js';
import type { Workflow } from '../../kernel/workflow.js';
import * as cards from './cards.js';
import * as draftCards from './draft-cards.js';
import { commands } from './draft-invitation.js';
import { list } from './list-invitations.js';
import { invitationPhrases } from './phrases.js';
import { looked, sharedCards } from './preview-invitation.js';
import { byState, invitationSearch, notHandedOver, toAnswer } from './search-invitations.js';
import { expired, expiring, expiryTimer, reminderTimer } from './timers.js';
import { pageCards, pageCommands } from './view-pages.js';

const expiryOf = async (view: View, id: string): Promise<string | undefined> =>
  (await view.get('invitations', id))?.expiresAt;

export const invitations: Workflow = {
  name: 'invitations',
  title: invitationPhrases.topic,
  page: 'invitations',
  commands: [list, ...commands, ...looked, ...pageCommands],
  cards: [...Object.values(draftCards), ...Object.values(cards), ...pageCards, ...sharedCards],
  notifications: [expiring, expired],
  // the reminder comes before the end, also when both are due at once
  timers: [reminderTimer, expiryTimer],
  searches: [invitationSearch],
  waiting: [toAnswer, notHandedOver],
  charts: [byState],
  linkPreviews: { i: 'invitations.preview', drafts: 'invitations.preview', reminders: 'invitations.preview' },
  linkTypes: { i: expiryOf, drafts: expiryOf, reminders: expiryOf },
};
