import type { Workflow } from '../../kernel/workflow.js';
import { edit, editingCards } from './edit-profile.js';
import { organizationPermissions } from './permissions.js';
import { organizationPhrases } from './phrases.js';
import { profile, profileCard } from './show-profile.js';

export const organizations: Workflow = {
  name: 'organizations',
  title: organizationPhrases.topic,
  page: 'organization',
  permissions: organizationPermissions,
  commands: [profile, edit],
  cards: [profileCard, ...editingCards],
  notifications: [],
  timers: [],
};
