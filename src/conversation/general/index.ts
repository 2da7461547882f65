/** The general workflow: help, rights, greetings and the commands of the conversation itself. */
import { phrase } from '../../kernel/localizer.js';
import { type Workflow, withParts } from '../../kernel/workflow.js';
import { cancelForms } from './cancel-forms.js';
import { forwardCommand } from './forward-command.js';
import { greet } from './greet.js';
import { showAnswer } from './show-answer.js';
import { showHelp } from './show-help.js';
import { showOverview } from './show-overview.js';
import { showRights } from './show-rights.js';
import { showTurn } from './show-turn.js';

/** @param others the workflows that help lists and whose commands can be forwarded */
export function createGeneral(others: readonly Workflow[]): Workflow {
  const general: Workflow = withParts(
    {
      name: 'general',
      title: phrase({ en: 'This conversation', fr: 'Cette conversation' }),
      page: 'general',
    },
    showOverview(others),
    showHelp(() => [...others, general]),
    showAnswer(() => [...others, general]),
    showRights(others),
    cancelForms,
    forwardCommand(others),
    showTurn(others),
    greet(others),
  );
  return general;
}
