import { phrase } from '../../kernel/localizer.js';
import { definePermissions } from '../../kernel/permissions.js';

export const directoryPermissions = definePermissions({
  'directory.requestChange': {
    sides: ['indirectProvider'],
    roles: ['globalAdmin', 'adminAgent'],
    words: phrase({
      en: 'request a change of the directory entry',
      fr: 'demander une modification de la fiche d’annuaire',
    }),
  },
});

type Rows = typeof directoryPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
