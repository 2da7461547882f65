/** The first card of an enrolment: what it takes, and who invited (ENR-1, PAR-4). */

import { card } from '../../kernel/card.js';
import type { Verb } from '../../kernel/verb.js';
import { enrollmentPhrases } from './phrases.js';

interface WelcomeFacts {
  readonly verb: Verb;
  /** Signed reference of the pending invitation, and its sender (PAR-4). */
  readonly invitation?: string;
  readonly provider?: string;
}

export const welcomeCard = card<WelcomeFacts>('enroll.welcome', {
  view: (facts, t) => ({
    icon: '📝',
    title: t.markdown(enrollmentPhrases.welcomeTitle),
    lines: [
      ...(facts.provider ? [t.markdown(enrollmentPhrases.invitedBy, { provider: facts.provider })] : []),
      t.markdown(enrollmentPhrases.welcome),
      t.markdown(enrollmentPhrases.needAdmin),
      t.markdown(enrollmentPhrases.needMembership),
      t.markdown(enrollmentPhrases.needProfile),
      t.markdown(enrollmentPhrases.takesDays),
    ],
    actions: [
      {
        title: t.text(enrollmentPhrases.next),
        verb: facts.verb,
        style: 'positive',
        ...(facts.invitation ? { data: { invitation: facts.invitation } } : {}),
      },
    ],
  }),
  sample: { verb: 'enrollments.claim', invitation: 'INV-7K2M9QXD', provider: 'Armor Distribution' },
});
