/** The code that is emailed to the membership account (ENR-13). */

import { card } from '../../kernel/card.js';
import { notification } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { mailedCode } from '../../kernel/mailed-code.js';
import { enrollmentPhrases } from './phrases.js';

interface CodeMail {
  readonly enrolmentId: string;
  readonly codes: number;
  readonly who: string;
  readonly minutes: number;
}

export const codeMailCard = card<CodeMail>('enroll.codeMail', {
  view: (facts, t) => ({
    icon: '🔑',
    title: t.markdown(enrollmentPhrases.codeMailTitle),
    lines: [
      t.markdown(enrollmentPhrases.codeMail, { who: facts.who }),
      escapeMarkdown(mailedCode(t.links, 'membership', facts.enrolmentId, facts.codes)),
      t.markdown(enrollmentPhrases.codeMailNote, { minutes: facts.minutes }),
    ],
  }),
  sample: { enrolmentId: 'ENR-7K2M9QXD', codes: 1, who: 'Ana Ito', minutes: 30 },
});

/** Sent to the membership account only. */
export const codeMail = notification('enrolment.code', 'enrolment.run', codeMailCard);
