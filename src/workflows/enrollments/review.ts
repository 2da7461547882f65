/** The review of a submission: the operator's card, the approval policy and the decision (ENR-11, TRN-4). */

import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import { button, card, type Reply } from '../../kernel/card.js';
import { type Draft, type Effect, notification, notify, put, resolveCards } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Settings } from '../../kernel/settings.js';
import { allPass, type Checked, type CheckName, type Checks, check } from './checks.js';
import { type Evidence, evidenceOf, evidenceWords } from './evidence.js';
import { addressLine, contactLine, supportLine } from './fields.js';
import { afterThat } from './find.js';
import { tellChange } from './notifications.js';
import { authorityWords, checkWords, outcomeWords, reviewPhrases as reviewWords } from './review-phrases.js';

export const reviewSubject = (id: string): string => `reviews/${id}`;

export interface ReviewFacts {
  readonly id: string;
  readonly version: number;
  readonly kind: Enrollment['kind'];
  readonly organization: string;
  readonly mpnId: string;
  readonly country: string;
  readonly address: string;
  readonly contact: string;
  readonly support: string;
  readonly startedBy: string;
  readonly since: string;
  readonly checks: Checks;
  /** Both sides of each check; absent on cards of earlier versions. */
  readonly evidence?: Evidence;
  readonly late?: boolean;
}
export const reviewFacts = (enrolment: Draft<Enrollment> & { version?: number }, checked: Checked): ReviewFacts => ({
  id: enrolment.id,
  version: enrolment.version ?? 0,
  kind: enrolment.kind,
  organization: enrolment.legalName ?? '',
  mpnId: enrolment.mpnId ?? '',
  country: enrolment.country,
  address: enrolment.address ? addressLine(enrolment.address) : '',
  contact: enrolment.primaryContact ? contactLine(enrolment.primaryContact) : '',
  support: enrolment.supportContact ? supportLine(enrolment.supportContact) : '',
  startedBy: enrolment.startedBy.name,
  since: enrolment.since,
  checks: check(enrolment, checked),
  evidence: evidenceOf(enrolment, checked),
});

const marks = { passed: '✓', failed: '✗', unproved: '⚠' } as const;

export const reviewCard = card<ReviewFacts>('review', {
  view: (facts, t) => ({
    icon: '🗂️',
    title: t.markdown(facts.kind === 'transition' ? reviewWords.reviewTransition : reviewWords.reviewEnrolment, {
      organization: facts.organization,
    }),
    lines: [t.markdown(reviewWords.submitted, { by: facts.startedBy, at: facts.since })],
    facts: [
      { title: t.text(reviewWords.mpnId), value: escapeMarkdown(facts.mpnId) },
      {
        title: t.text(reviewWords.address),
        value: escapeMarkdown(`${facts.address}, ${t.format.country(facts.country)}`),
      },
      { title: t.text(reviewWords.contact), value: escapeMarkdown(facts.contact) },
      { title: t.text(reviewWords.support), value: escapeMarkdown(facts.support) },
      ...(Object.keys(facts.checks) as CheckName[]).map((name) => ({
        title: t.text(checkWords[name]),
        value: escapeMarkdown(
          [
            `${marks[facts.checks[name]]} ${t.text(outcomeWords[facts.checks[name]])}`,
            evidenceWords(name, facts.evidence, t),
          ]
            .filter(Boolean)
            .join('. '),
        ),
      })),
    ],
    notes: [
      ...(facts.checks.authority === 'passed'
        ? []
        : [t.markdown(authorityWords[facts.checks.authority], { by: facts.startedBy })]),
      ...(facts.late ? [t.markdown(reviewWords.late)] : []),
    ],
    actions: [
      button('reviews.approve', t.text(reviewWords.approve), { data: { id: facts.id }, style: 'positive' }),
      button('reviews.reject', t.text(reviewWords.reject), { data: { id: facts.id }, style: 'destructive' }),
    ],
  }),
  sample: {
    id: 'ENR-7K2M9QXD',
    version: 3,
    kind: 'enrolment',
    organization: 'Lumière Informatique',
    mpnId: '4417062',
    country: 'FR',
    address: '27 rue de la République, 69002 Lyon',
    contact: 'Ana Ito, ana@lumiere.example',
    support: 'support@lumiere.example',
    startedBy: 'Ana Ito',
    since: '2026-11-20T09:00:00.000Z',
    checks: {
      established: 'passed',
      authority: 'unproved',
      mpnId: 'passed',
      address: 'passed',
      domain: 'passed',
      unique: 'failed',
      name: 'unproved',
    },
    evidence: {
      registered: 'Lumière Informatique SAS, FR',
      account: 'location',
      accountActive: true,
      accountEmail: 'partners@lumiere.example',
      contactEmail: 'ana@lumiere.example',
      verifiedEmail: 'ana@lumiere.example',
      stated: 'Lumière Informatique, FR',
      startedBy: 'Ana Ito',
      startedEmail: 'ana@lumiere.example',
      tenantId: '2a6f8c49-0000-4000-8000-000000000000',
      mpnId: '4417062',
      alike: 'Lumiere lnformatique (ORG-4T8WQ2XA)',
    },
  },
});
/** Sent to the operator's users with the permission to decide (NOT-5). */
export const submitted = notification('enrolment.submitted', 'programme.run', reviewCard);

export const decidedCard = card<{ organization: string; who: string; reason?: string }>('review.decided', {
  view: (facts, t) => ({
    icon: '🗂️',
    title: t.markdown(reviewWords.decidedTitle, { organization: facts.organization }),
    lines: [
      facts.reason === undefined
        ? facts.who
          ? t.markdown(reviewWords.approvedBy, { who: facts.who })
          : t.markdown(reviewWords.approvedByPolicy)
        : t.markdown(reviewWords.rejectedBy, { who: facts.who, reason: facts.reason }),
    ],
    actions: [button('reviews.list', t.text(reviewWords.reviews))],
  }),
  sample: { organization: 'Lumière Informatique', who: 'Ingrid Solberg', reason: 'Not found in the trade register' },
});

interface Moment {
  readonly now: string;
  readonly settings: Settings;
}
type Before = Parameters<typeof afterThat>[0] | ReturnType<typeof afterThat>;

/** Moves a submission into review. If the policy allows it and every check passes, approves it immediately. */
export function enterReview(
  before: Before,
  checked: Checked,
  operator: Organization | undefined,
  { now, settings }: Moment,
): readonly Effect[] {
  const { organization } = checked;
  const inReview: Draft<Enrollment> = { ...(before as Draft<Enrollment>), status: 'inReview', submittedAt: now };
  const checks = check(inReview, checked);
  const automatic = inReview.kind === 'transition' ? settings.approveTransitions : settings.approveEnrolments;
  if (automatic && allPass(checks)) return approved(inReview, checked, '', now);
  return [
    put('organizations', organization, organization.id),
    put('enrolments', inReview, organization.id),
    tellChange(inReview, organization),
    operator
      ? notify(submitted, { organizationId: operator.id }, reviewFacts(inReview, checked), reviewSubject(inReview.id))
      : undefined,
  ].filter((effect) => effect !== undefined);
}

/**
 * @param who name of the reviewer; empty if the policy approved
 * @param approvedDespite the failed checks and the reviewer’s reason (ENR-18)
 */
export function approved(
  enrolment: Draft<Enrollment>,
  { organization, profile }: Checked,
  who: string,
  now: string,
  approvedDespite?: Enrollment['approvedDespite'],
): readonly Effect[] {
  if (nextStatus(enrolment, 'approve') !== 'approved') return [];
  const next: Draft<Enrollment> = {
    ...afterThat(enrolment, who ? 'approved' : 'approvedByPolicy', now, who),
    status: 'approved',
    decidedBy: who,
    ...(approvedDespite ? { approvedDespite } : {}),
  };
  const { enrolling: _over, ...rest } = organization;
  const { legalName, address, country, mpnId, primaryContact, supportContact } = enrolment;
  return [
    put(
      'organizations',
      {
        ...rest,
        name: legalName ?? organization.name,
        country,
        ...(address ? { address } : {}),
        ...(mpnId ? { mpnId } : {}),
        ...(primaryContact ? { primaryContact } : {}),
        ...(supportContact ? { supportContact } : {}),
        // linking copies the benefits of the profile (ENR-13)
        ...(profile
          ? {
              membership: {
                account: profile.account,
                benefits: profile.benefits,
                incentives: profile.incentives,
                competencies: profile.competencies,
              },
            }
          : {}),
      },
      organization.id,
    ),
    put('enrolments', next, organization.id),
    tellChange(next, organization),
    resolveCards(reviewSubject(enrolment.id), decidedShown(enrolment, who)),
  ];
}

export const decidedShown = (enrolment: Draft<Enrollment>, who: string, reason?: string): Reply => ({
  card: decidedCard.name,
  facts: { organization: enrolment.legalName ?? '', who, ...(reason ? { reason } : {}) },
});
