/** What belongs to every conversation, declared like any workflow. */
import { phrase } from '../../kernel/localizer.js';
import type { Workflow } from '../../kernel/workflow.js';
import { createAgain } from './again.js';
import { createAsk } from './ask.js';
import { cancelPart } from './cancel.js';
import { createGreeting } from './greeting.js';
import { createHelp } from './help.js';
import { rightsPart } from './rights.js';

export function createGeneral(others: readonly Workflow[]): Workflow {
  const helping = createHelp(() => [...others, general]);
  const asking = createAsk(others);
  const again = createAgain(others);
  const greeting = createGreeting(others);
  const general: Workflow = {
    name: 'general',
    title: phrase({ en: 'This conversation', fr: 'Cette conversation' }),
    page: 'general',
    commands: [
      ...helping.commands,
      ...rightsPart.commands,
      ...cancelPart.commands,
      ...asking.commands,
      ...again.commands,
      ...greeting.commands,
    ],
    cards: [
      ...helping.cards,
      ...rightsPart.cards,
      ...cancelPart.cards,
      ...asking.cards,
      ...again.cards,
      ...greeting.cards,
    ],
    notifications: asking.notices,
    timers: again.timers,
  };
  return general;
}
