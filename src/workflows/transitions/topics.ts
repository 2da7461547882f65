import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const transitionTopics = defineTopics({
  transition: {
    events: ['transition'],
    see: 'organization.see',
    words: phrase({ en: 'Transition to indirect reseller', fr: 'Passage au statut de revendeur indirect' }),
  },
});

type Rows = typeof transitionTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
