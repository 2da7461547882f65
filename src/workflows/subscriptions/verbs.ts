/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    subscriptions:
      | 'add'
      | 'assignReseller'
      | 'cancel'
      | 'changeSeats'
      | 'confirmTenantOwner'
      | 'decideEnd'
      | 'end'
      | 'list'
      | 'listCredited'
      | 'scheduleChange'
      | 'setRenewal'
      | 'setSupportContact'
      | 'showEnd'
      | 'undoAddition'
      | 'upgrade';
  }
}
