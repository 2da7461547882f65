/** The code that is emailed to the membership account (ENR-13). */

import { card } from '../../kernel/card.js';
import { notification } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import { enrollmentPhrases } from './phrases.js';

interface CodeMail {
  readonly enrolmentId: string;
  readonly codes: number;
  readonly who: string;
  readonly minutes: number;
}

/** Names the code of one record and one mail: a newer mail makes the older code void. */
export const codeOf = (links: Localizer['links'], enrolmentId: string, codes: number): string =>
  links.code('membership', `${enrolmentId}/${codes}`);

export const codeMailCard = card<CodeMail>('enroll.codeMail', {
  view: (facts, t) => ({
    icon: '🔑',
    title: t.markdown(enrollmentPhrases.codeMailTitle),
    lines: [
      t.markdown(enrollmentPhrases.codeMail, { who: facts.who, organization: '' }),
      escapeMarkdown(codeOf(t.links, facts.enrolmentId, facts.codes)),
      t.markdown(enrollmentPhrases.codeMailNote, { minutes: facts.minutes }),
    ],
  }),
  sample: { enrolmentId: 'ENR-7K2M9QXD', codes: 1, who: 'Ana Ito', minutes: 30 },
});

/** Goes to the membership account alone. */
export const codeMail = notification('enrolment.code', 'enrolment.run', codeMailCard);

export const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
