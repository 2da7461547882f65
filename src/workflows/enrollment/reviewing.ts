/** Into review and out of it: the operator's card with its checks, the policy, the decision (ENR-11, TRN-4). */

import { card, type Shown } from '../card.js';
import { type Draft, type Effect, notice, put, settle, tell } from '../decision.js';
import type { Organization } from '../organizations/organization.js';
import type { Settings } from '../settings.js';
import { allPass, type Checked, type CheckName, type Checks, check } from './checks.js';
import { type Enrolment, nextStatus } from './enrolment.js';
import { addressLine, contactLine, supportLine } from './fields.js';
import { afterThat } from './find.js';
import { authorityWords, checkWords, outcomeWords, words as reviewWords } from './review-phrases.js';
import { tellChange } from './telling.js';

export const reviewSubject = (id: string): string => `reviews/${id}`;

export interface ReviewFacts {
  readonly id: string;
  readonly version: number;
  readonly kind: Enrolment['kind'];
  readonly organization: string;
  readonly mpnId: string;
  readonly country: string;
  readonly address: string;
  readonly contact: string;
  readonly support: string;
  readonly startedBy: string;
  readonly since: string;
  readonly checks: Checks;
  readonly late?: boolean;
}
export const reviewFacts = (enrolment: Draft<Enrolment> & { version?: number }, checks: Checks): ReviewFacts => ({
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
  checks,
});

const marks = { passed: '✓', failed: '✗', unproved: '⚠' } as const;

export const reviewCard = card<ReviewFacts>('review', {
  view: (facts, pen) => ({
    icon: '🗂️',
    title: pen.say(facts.kind === 'transition' ? reviewWords.reviewTransition : reviewWords.reviewEnrolment, {
      organization: facts.organization,
    }),
    lines: [pen.say(reviewWords.submitted, { by: facts.startedBy, at: facts.since })],
    facts: [
      { title: pen.plain(reviewWords.mpnId), value: pen.typed(facts.mpnId) },
      {
        title: pen.plain(reviewWords.address),
        value: pen.typed(`${facts.address}, ${pen.words.country(facts.country)}`),
      },
      { title: pen.plain(reviewWords.contact), value: pen.typed(facts.contact) },
      { title: pen.plain(reviewWords.support), value: pen.typed(facts.support) },
      ...(Object.keys(facts.checks) as CheckName[]).map((name) => ({
        title: pen.plain(checkWords[name]),
        value: pen.typed(`${marks[facts.checks[name]]} ${pen.plain(outcomeWords[facts.checks[name]])}`),
      })),
    ],
    notes: [
      ...(facts.checks.authority === 'passed'
        ? []
        : [pen.say(authorityWords[facts.checks.authority], { by: facts.startedBy })]),
      ...(facts.late ? [pen.say(reviewWords.late)] : []),
    ],
    actions: [
      { title: pen.plain(reviewWords.approve), verb: 'review.approve', data: { id: facts.id }, style: 'positive' },
      { title: pen.plain(reviewWords.reject), verb: 'review.reject', data: { id: facts.id }, style: 'destructive' },
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
    },
  },
});
/** NOT-5: the operator's people who may decide. */
export const submitted = notice('enrolment.submitted', 'programme.run', reviewCard);

export const decidedCard = card<{ organization: string; who: string; reason?: string }>('review.decided', {
  view: (facts, pen) => ({
    icon: '🗂️',
    title: pen.say(reviewWords.decidedTitle, { organization: facts.organization }),
    lines: [
      facts.reason === undefined
        ? facts.who
          ? pen.say(reviewWords.approvedBy, { who: facts.who })
          : pen.say(reviewWords.approvedByPolicy)
        : pen.say(reviewWords.rejectedBy, { who: facts.who, reason: facts.reason }),
    ],
    actions: [{ title: pen.plain(reviewWords.reviews), verb: 'reviews' }],
  }),
  sample: { organization: 'Lumière Informatique', who: 'Ingrid Solberg', reason: 'Not found in the trade register' },
});

interface Moment {
  readonly now: string;
  readonly settings: Settings;
}
type Before = Parameters<typeof afterThat>[0] | ReturnType<typeof afterThat>;

/** A submission enters review; where the policy allows it and every check passes, it is approved at once. */
export function enterReview(
  before: Before,
  checked: Checked,
  operator: Organization | undefined,
  { now, settings }: Moment,
): readonly Effect[] {
  const { organization } = checked;
  const inReview: Draft<Enrolment> = { ...(before as Draft<Enrolment>), status: 'inReview', submittedAt: now };
  const checks = check(inReview, checked);
  const automatic = inReview.kind === 'transition' ? settings.approveTransitions : settings.approveEnrolments;
  if (automatic && allPass(checks)) return approved(inReview, checked, '', now);
  return [
    put('organizations', organization, organization.id),
    put('enrolments', inReview, organization.id),
    tellChange(inReview, organization),
    operator
      ? tell(submitted, { organizationId: operator.id }, reviewFacts(inReview, checks), reviewSubject(inReview.id))
      : undefined,
  ].filter((effect) => effect !== undefined);
}

/** @param who decided; empty: the policy */
export function approved(
  enrolment: Draft<Enrolment>,
  { organization, profile }: Checked,
  who: string,
  now: string,
): readonly Effect[] {
  if (nextStatus(enrolment, 'approve') !== 'approved') return [];
  const next: Draft<Enrolment> = {
    ...afterThat(enrolment, who ? 'approved' : 'approvedByPolicy', now, who),
    status: 'approved',
    decidedBy: who,
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
        // ENR-13: linking copies what hangs on the profile
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
    settle(reviewSubject(enrolment.id), decidedShown(enrolment, who)),
  ];
}

export const decidedShown = (enrolment: Draft<Enrolment>, who: string, reason?: string): Shown => ({
  card: decidedCard.name,
  facts: { organization: enrolment.legalName ?? '', who, ...(reason ? { reason } : {}) },
});
