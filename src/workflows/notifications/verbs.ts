/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    channels: 'confirm' | 'list' | 'notify' | 'stop';
    notifications: 'editSettings' | 'listUndelivered' | 'retry';
  }
}
