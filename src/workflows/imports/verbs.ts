/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    imports:
      | 'chooseKind'
      | 'confirm'
      | 'customers'
      | 'directory'
      | 'discard'
      | 'downloadReport'
      | 'downloadTemplate'
      | 'invitations'
      | 'inviteCustomers'
      | 'jointInvitations'
      | 'partners'
      | 'paste'
      | 'prices'
      | 'receiveFile'
      | 'register'
      | 'show'
      | 'showRows'
      | 'start'
      | 'upload'
      | 'viewUpload';
  }
}
