import { phrase } from '../../kernel/localizer.js';
import { definePermissions, partners } from '../../kernel/permissions.js';

export const importPermissions = definePermissions({
  'data.move': {
    sides: partners,
    roles: ['globalAdmin', 'adminAgent'],
    words: phrase({ en: 'import and export data', fr: 'importer et exporter des données' }),
  },
});

type Rows = typeof importPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
