/** Verbs of this workflow's commands. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    organizations: 'editProfile' | 'showProfile';
  }
}
