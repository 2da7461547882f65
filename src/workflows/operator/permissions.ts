import { phrase } from '../../kernel/localizer.js';
import { definePermissions } from '../../kernel/permissions.js';

export const operatorPermissions = definePermissions({
  'programme.run': {
    sides: ['operator'],
    roles: ['globalAdmin', 'adminAgent'],
    words: phrase({
      en: 'run the programme: admit, review, publish',
      fr: 'piloter le programme : admettre, examiner, publier',
    }),
  },
  'personalData.handle': {
    sides: ['operator'],
    roles: ['globalAdmin'],
    words: phrase({
      en: 'show and erase what is kept about a person',
      fr: 'communiquer et effacer ce qui est conservé sur une personne',
    }),
  },
});

type Rows = typeof operatorPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
