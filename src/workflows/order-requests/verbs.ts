/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    orderRequests:
      | 'approve'
      | 'decline'
      | 'list'
      | 'requestSeats'
      | 'requestSubscription'
      | 'requestUpgrade'
      | 'withdraw';
  }
}
