/** What the command menu offers where, by verb: what people start with, not what only follows from a card. */
export const menu: Readonly<Record<'personal' | 'shared', readonly string[]>> = {
  personal: [
    'help',
    'help.rights',
    'partnership.list',
    'partnership.request',
    'providers.find',
    'invitations.list',
    'customers.list',
    'customers.add',
    'users.list',
    'profile.show',
    'language.set',
  ],
  shared: ['help', 'partnership.list', 'customers.list', 'invitations.list', 'providers.find', 'profile.show'],
};
