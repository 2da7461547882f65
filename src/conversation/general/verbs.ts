/** The verbs of this workflow's commands: `<noun>.<verb>`. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    answers: 'show' | 'choose';
    commands: 'forward';
    forms: 'cancel';
    greetings: 'greet' | 'leave' | 'thank';
    help: 'show' | 'showRights';
    overview: 'show';
    turns: 'show';
  }
}
