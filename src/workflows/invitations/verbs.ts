/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    drafts: 'edit' | 'finish' | 'view';
    invitations:
      | 'draft'
      | 'edit'
      | 'finish'
      | 'list'
      | 'markOpened'
      | 'open'
      | 'preview'
      | 'remind'
      | 'revoke'
      | 'view';
    reminders: 'view';
  }
}
