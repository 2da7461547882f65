/** Verbs of this workflow's commands. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    agreements: 'accept';
    enrollments:
      | 'becomeAdminAgent'
      | 'claim'
      | 'linkMpn'
      | 'listUnfinished'
      | 'offerAdminAgent'
      | 'open'
      | 'release'
      | 'reopen'
      | 'resendVerification'
      | 'setLegalProfile'
      | 'setMembership'
      | 'setPrimaryContact'
      | 'setSupportContact'
      | 'showAccount'
      | 'showStatus'
      | 'showSummary'
      | 'start'
      | 'startInvited'
      | 'submit'
      | 'verifyAuthority'
      | 'verifyMembership'
      | 'withdraw';
    verifications: 'confirm' | 'dispute' | 'view';
  }
}
