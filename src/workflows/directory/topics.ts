import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const directoryTopics = defineTopics({
  directory: {
    events: ['directory'],
    see: 'organization.see',
    words: phrase({ en: 'Directory entry', fr: 'Fiche d’annuaire' }),
  },
});

type Rows = typeof directoryTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
