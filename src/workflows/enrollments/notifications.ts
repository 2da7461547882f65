/** Notifications of a changed enrolment or transition (ENR-8). */

import { type Enrollment, enrollmentStatusLabels, type Status } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { Tone } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import { type Draft, type Notify, notification, notify } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { enrollmentPhrases, nextWords } from './phrases.js';

export const tones: Record<Status, Tone> = {
  draft: 'neutral',
  emailVerification: 'warning',
  inReview: 'warning',
  approved: 'good',
  active: 'good',
  dual: 'good',
  rejected: 'attention',
  withdrawn: 'neutral',
};

export interface ChangedFacts {
  readonly kind: Enrollment['kind'];
  readonly organization: string;
  readonly status: Status;
  /** Email address of the primary contact. */
  readonly contact: string;
  readonly reason?: string;
  /** The address that answered “That was not us”. */
  readonly disputedBy?: string;
}
export const changedCard = card<ChangedFacts>('enrolment.changed', {
  view: (facts, t) => ({
    icon: facts.kind === 'transition' ? '🔀' : '📝',
    title: t.markdown(facts.kind === 'transition' ? enrollmentPhrases.transitionTitle : enrollmentPhrases.statusTitle),
    status: { text: t.text(enrollmentStatusLabels[facts.status]), tone: tones[facts.status] },
    lines: [
      escapeMarkdown(facts.organization),
      ...(facts.disputedBy ? [t.markdown(enrollmentPhrases.disputedOurs, { email: facts.disputedBy })] : []),
      ...(facts.reason ? [t.markdown(enrollmentPhrases.reason, { reason: facts.reason })] : []),
      t.markdown(nextWords[facts.status], { contact: facts.contact }),
    ],
    actions: [
      ...(facts.status === 'approved'
        ? [button('agreements.accept', t.text(agreementPhrases.title), { style: 'positive' as const })]
        : []),
      ...(facts.status === 'rejected' ? [button('enrollments.reopen', t.text(enrollmentPhrases.correct))] : []),
      button(
        'enrollments.showStatus',
        t.text(facts.kind === 'transition' ? enrollmentPhrases.transitionTitle : enrollmentPhrases.statusTitle),
      ),
    ],
  }),
  sample: {
    kind: 'enrolment',
    organization: 'Lumière Informatique',
    status: 'rejected',
    contact: 'ana@lumiere.example',
    reason: 'The address is not that of the trade register.',
  },
});
export const changed = notification('enrolment.changed', 'organization.see', changedCard);
/** Has its own name because users choose notifications by topic (NOT-3). */
export const transitionChanged = notification('transition.changed', 'organization.see', changedCard);

/** Notifies the organisation's users in Teams and the primary contact by email. */
export function tellChange(enrolment: Draft<Enrollment>, organization: Organization, disputedBy?: string): Notify {
  const { kind, status, primaryContact, legalName, language } = enrolment;
  return notify(
    kind === 'transition' ? transitionChanged : changed,
    {
      organizationId: organization.id,
      ...(primaryContact ? { emails: [primaryContact.email] } : {}),
      language,
    },
    {
      kind,
      organization: legalName ?? organization.name,
      status,
      contact: primaryContact?.email ?? '',
      ...('reason' in enrolment ? { reason: enrolment.reason } : {}),
      ...(disputedBy ? { disputedBy } : {}),
    },
  );
}
