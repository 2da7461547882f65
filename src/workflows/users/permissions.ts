import { phrase } from '../../kernel/localizer.js';
import { capabilities, definePermissions } from '../../kernel/permissions.js';

export const userPermissions = definePermissions({
  'users.manage': {
    sides: capabilities,
    roles: ['globalAdmin', 'userAdmin', 'adminAgent'],
    words: phrase({
      en: 'add and remove users, change agent roles',
      fr: 'ajouter et supprimer des utilisateurs, modifier les types d’agent',
    }),
  },
  'users.admins': {
    sides: capabilities,
    roles: ['globalAdmin'],
    words: phrase({ en: 'grant and take admin roles', fr: 'attribuer et retirer les types d’administrateur' }),
  },
  'users.reset': {
    sides: capabilities,
    roles: ['globalAdmin', 'userAdmin'],
    words: phrase({ en: 'reset passwords', fr: 'réinitialiser des mots de passe' }),
  },
});

type Rows = typeof userPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
