import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const incentiveTopics = defineTopics({
  incentives: {
    events: ['incentive', 'incentives'],
    see: 'incentives.see',
    words: phrase({ en: 'Incentives', fr: 'Primes' }),
  },
});

type Rows = typeof incentiveTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
