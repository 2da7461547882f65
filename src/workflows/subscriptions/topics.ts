import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const subscriptionTopics = defineTopics({
  subscriptions: {
    events: ['subscription', 'order', 'licence', 'renewal'],
    see: 'customers.see',
    words: phrase({
      en: 'Subscriptions, orders and renewals',
      fr: 'Abonnements, commandes et renouvellements',
    }),
  },
});

type Rows = typeof subscriptionTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
