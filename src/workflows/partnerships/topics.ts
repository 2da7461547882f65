import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const partnershipTopics = defineTopics({
  partnerships: {
    events: ['partnership'],
    see: 'partnership.see',
    words: phrase({ en: 'Partnerships', fr: 'Partenariats' }),
  },
});

type Rows = typeof partnershipTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
