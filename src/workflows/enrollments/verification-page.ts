/** The page of the verification email: its record, its facts and its card (ENR-6, ORG-8). */

import type { Enrollment } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { Verification } from '../../domain/verification.js';
import { card } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { type Checked, checkedFacts } from './checks.js';
import { operatorOf } from './find.js';
import { enrollmentPhrases, questionWords } from './phrases.js';

/** Facts that the page of a verification link shows. */
export interface VerificationPage {
  readonly status: Verification['status'];
  readonly organization: string;
  readonly by: string;
  readonly email: string;
  readonly expiresAt: string;
  /** True for an enrolment, false for a changed contact of a profile. */
  readonly enrols: boolean;
}

export const verificationCard = card<VerificationPage>('verification.page', {
  view: (facts, t) => ({
    icon: '✉️',
    title: t.markdown(questionWords(facts.enrols).title, { organization: facts.organization }),
    lines: [t.markdown(questionWords(facts.enrols).what, facts)],
  }),
  sample: {
    status: 'open',
    organization: 'Lumière Informatique',
    by: 'Ana Ito',
    email: 'ana@lumiere.example',
    expiresAt: '2026-11-24T09:00:00.000Z',
    enrols: true,
  },
});

interface LoadedVerification {
  readonly verification: Verification;
  readonly organization: Organization;
  readonly enrolment?: Enrollment | undefined;
  readonly checked?: Checked | undefined;
  readonly operator?: Organization | undefined;
}

export async function loadVerification(view: View, id: string): Promise<LoadedVerification | Refusal> {
  const verification = await view.get('verifications', id);
  const organization = verification && (await view.get('organizations', verification.organizationId));
  if (!verification || !organization) return refuse(enrollmentPhrases.verifyEnded);
  const enrolment = verification.enrolmentId ? await view.get('enrolments', verification.enrolmentId) : undefined;
  return {
    verification,
    organization,
    enrolment,
    checked: enrolment ? await checkedFacts(view, enrolment, organization) : undefined,
    operator: await operatorOf(view),
  };
}

export const pageFacts = (
  { verification, organization, enrolment }: LoadedVerification,
  status = verification.status,
): VerificationPage => ({
  status,
  organization: enrolment?.legalName ?? organization.name,
  by: verification.by.name,
  email: verification.contact.email,
  expiresAt: verification.expiresAt,
  enrols: verification.enrolmentId !== undefined,
});

/** The enrolment that this verification belongs to, if it is still awaited. */
export const waitingEnrollment = ({ verification, enrolment }: LoadedVerification) =>
  enrolment?.status === 'emailVerification' && enrolment.verificationId === verification.id ? enrolment : undefined;
