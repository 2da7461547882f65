import { phrase } from '../../kernel/localizer.js';
import { definePermissions, partners, relationshipRoles } from '../../kernel/permissions.js';

export const notificationPermissions = definePermissions({
  'channel.notify': {
    sides: partners,
    roles: relationshipRoles,
    words: phrase({ en: 'choose a channel’s notifications', fr: 'choisir les notifications d’un canal' }),
  },
});

type Rows = typeof notificationPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
