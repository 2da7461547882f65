/** The transition that an eligible direct-bill partner may start (TRN-1, TRN-2, OVR-1). */
import { waiting } from '../../kernel/waiting.js';
import { openOf } from '../enrollments/find.js';
import { mayBegin } from './eligibility.js';
import { transitionPhrases } from './phrases.js';

export const transitionToStart = waiting<{ since: string }>({
  name: 'transitions.start',
  who: 'enrolment.run',
  title: transitionPhrases.topic,
  help: transitionPhrases.startHelp,
  find: async (view, _text, { organization }) =>
    mayBegin(organization) && !(await openOf(view, organization.id)) ? [{ since: organization.updatedAt }] : [],
  when: (step) => step,
  hit: (_step, t) => ({
    title: t.text(transitionPhrases.start),
    line: t.text(transitionPhrases.startHelp),
    shared: t.text(transitionPhrases.topic),
    verb: 'transitions.start',
    data: {},
    say: t.text(transitionPhrases.start),
  }),
});
