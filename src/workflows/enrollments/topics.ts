import { phrase } from '../../kernel/localizer.js';
import { defineTopics } from '../../kernel/topics.js';

export const enrollmentTopics = defineTopics({
  enrolment: {
    events: ['enrolment', 'agreement', 'tenant', 'verification'],
    see: 'organization.see',
    words: phrase({ en: 'Enrolment and agreements', fr: 'Inscription et contrats' }),
  },
});

type Rows = typeof enrollmentTopics;
declare module '../../kernel/topics.js' {
  interface Topics extends Rows {}
}
