import type { Workflow } from '../workflow.js';
import { edit, editingCards } from './editing.js';
import { words } from './phrases.js';
import { profile, profileCard } from './profile.js';

export const organizations: Workflow = {
  name: 'organizations',
  title: words.topic,
  page: 'organization',
  commands: [profile, edit],
  cards: [profileCard, ...editingCards],
  notices: [],
  timers: [],
};
