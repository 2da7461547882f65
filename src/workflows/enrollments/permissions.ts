import { phrase } from '../../kernel/localizer.js';
import { definePermissions, partners } from '../../kernel/permissions.js';

export const enrollmentPermissions = definePermissions({
  'enrolment.run': {
    sides: ['indirectReseller', 'directBill'],
    roles: ['globalAdmin'],
    words: phrase({
      en: 'enrol the organisation, accept its agreements',
      fr: 'inscrire l’organisation et accepter ses contrats',
    }),
  },
  'verification.resend': {
    sides: partners,
    roles: ['globalAdmin', 'adminAgent'],
    words: phrase({
      en: 'have the verification mail sent again',
      fr: 'faire renvoyer l’e-mail de vérification',
    }),
  },
});

type Rows = typeof enrollmentPermissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
