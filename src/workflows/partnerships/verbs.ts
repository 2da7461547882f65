/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    partnerships:
      | 'accept'
      | 'approve'
      | 'ask'
      | 'decline'
      | 'declineRequest'
      | 'grantAdmin'
      | 'list'
      | 'remove'
      | 'request'
      | 'revokeAdmin'
      | 'sendCode'
      | 'showInvitation'
      | 'show'
      | 'verifyAddress'
      | 'withdraw';
  }
}
