import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const customerTopics = defineTopics({
  customers: {
    events: ['customer'],
    see: 'customers.see',
    words: phrase({ en: 'Customers', fr: 'Clients' }),
  },
});

type Rows = typeof customerTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
