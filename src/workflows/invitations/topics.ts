import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const invitationTopics = defineTopics({
  invitations: {
    events: ['invitation'],
    see: 'invitations.see',
    words: phrase({ en: 'Invitations', fr: 'Invitations' }),
  },
});

type Rows = typeof invitationTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
