/** What the command menu offers where, by verb: what people start with, not what only follows from a card. */
import type { Verb } from '../src/kernel/verb.js';
export const menu: Readonly<Record<'personal' | 'shared', readonly Verb[]>> = {
  personal: [
    'overview.show',
    'help.show',
    'help.showRights',
    'partnerships.list',
    'partnerships.request',
    'providers.find',
    'invitations.list',
    'customers.list',
    'customers.add',
    'users.list',
    'organizations.showProfile',
    'people.setLanguage',
  ],
  shared: [
    'overview.show',
    'help.show',
    'partnerships.list',
    'customers.list',
    'invitations.list',
    'providers.find',
    'organizations.showProfile',
  ],
};
