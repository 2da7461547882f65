/** Releases an unfinished enrolment, so that its tenant can be enrolled again, and tells the tenant’s people (ENR-17). */

import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { User } from '../../domain/user.js';
import type { Verification } from '../../domain/verification.js';
import { button, card } from '../../kernel/card.js';
import { type Effect, notification, notify, put, remove } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { afterThat } from './find.js';
import { enrollmentPhrases } from './phrases.js';
import { releasePhrases } from './release-phrases.js';
import { openVerification, replaced } from './verification-email.js';

interface ReleasedFacts {
  readonly organization: string;
  readonly startedBy: string;
  /** The operator’s reason; absent if the draft was untouched for too long. */
  readonly reason?: string;
}
export const releasedCard = card<ReleasedFacts>('enrolment.released', {
  view: (facts, t) => ({
    icon: '📝',
    title: t.markdown(releasePhrases.releasedTitle, facts),
    lines: [
      facts.reason === undefined
        ? t.markdown(releasePhrases.releasedIdle, facts)
        : t.markdown(releasePhrases.releasedBecause, { startedBy: facts.startedBy, reason: facts.reason }),
      t.markdown(releasePhrases.startAgain),
    ],
    actions: [button('enrollments.start', t.text(enrollmentPhrases.start))],
  }),
  sample: { organization: 'Lumière Informatique', startedBy: 'Ana Ito', reason: 'Ana Ito left the company.' },
});
/** Sent to the people of the tenant who have written to the bot, whether or not they are users. */
export const released = notification('enrolment.released', 'organization.see', releasedCard, { urgent: true });

export interface Releasable {
  readonly enrolment: Enrollment;
  readonly organization: Organization;
  readonly users: readonly User[];
  /** People of the tenant who have written to the bot. */
  readonly people: readonly string[];
  readonly verification: Verification | undefined;
}
export async function releasable(view: View, enrolment: Enrollment): Promise<Releasable | undefined> {
  const organization = await view.get('organizations', enrolment.organizationId);
  if (!organization) return undefined;
  const [users, people, verification] = await Promise.all([
    view.find('users', 'organization', organization.id, { limit: 200 }),
    view.find('people', 'tenant', enrolment.tenantId, { limit: 50 }),
    openVerification(view, organization.id),
  ]);
  return { enrolment, organization, users: users.items, people: people.items.map(({ id }) => id), verification };
}

/** @param who name of the operator's user; empty for the bot */
export function release(
  { enrolment, organization, users, people, verification }: Releasable,
  who: string,
  now: string,
  reason?: string,
): readonly Effect[] {
  const status = nextStatus(enrolment, 'withdraw');
  if (status !== 'withdrawn') return [];
  const voided = replaced(verification, now);
  const facts: ReleasedFacts = {
    organization: enrolment.legalName ?? organization.name,
    startedBy: enrolment.startedBy.name,
    ...(reason === undefined ? {} : { reason }),
  };
  return [
    put('enrolments', { ...afterThat(enrolment, 'released', now, who, reason), status }, organization.id),
    ...(voided ? [voided] : []),
    notify(released, { personIds: people }, facts),
    // an organisation that the programme knew before keeps its record (ENR-12)
    ...(organization.enrolling
      ? [...users.map((user) => remove('users', user.id)), remove('organizations', organization.id)]
      : []),
  ];
}
