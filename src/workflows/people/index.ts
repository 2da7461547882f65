import type { Workflow } from '../../kernel/workflow.js';
import { peoplePhrases } from './phrases.js';
import { setCard, setLanguage } from './set-language.js';

export const people: Workflow = {
  name: 'people',
  title: peoplePhrases.topic,
  page: 'notifications',
  commands: [setLanguage],
  cards: [setCard],
  notifications: [],
  timers: [],
};
