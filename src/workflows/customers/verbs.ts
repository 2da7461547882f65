/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    customerInvitations: 'accept' | 'decline' | 'sendCode' | 'view';
    customers:
      | 'add'
      | 'chooseProducts'
      | 'discard'
      | 'filter'
      | 'invite'
      | 'inviteJoint'
      | 'list'
      | 'remove'
      | 'request'
      | 'resetAdmin'
      | 'review'
      | 'show'
      | 'showTransfers'
      | 'submit';
  }
}
