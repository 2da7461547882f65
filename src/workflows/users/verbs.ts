/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    users: 'add' | 'list' | 'remove' | 'resetPassword' | 'setPassword' | 'setRoles' | 'signIn' | 'warnTypedPassword';
  }
}
