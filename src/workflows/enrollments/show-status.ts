/** Shows the timeline of an enrolment or transition: events, next step, who takes it and since when (ENR-8). */

import { z } from 'zod';
import { businessDays, isLate } from '../../domain/business-days.js';
import {
  type Enrollment,
  enrollmentStatusLabels,
  happeningLabels,
  isOver,
  nextStatus,
  type Status,
} from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import { may } from '../../kernel/actor.js';
import type { Button } from '../../kernel/card.js';
import { card, type Reply, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { type Draft, refuse } from '../../kernel/effects.js';
import type { Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Settings } from '../../kernel/settings.js';
import type { Verb } from '../../kernel/verb.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { cannotEnrol, globalAdmins } from './eligibility.js';
import { latestOf } from './find.js';
import { tones } from './notifications.js';
import { enrollmentPhrases, nextWords } from './phrases.js';
import { type Proof, proofNotes, proofOf } from './verify-authority.js';

interface StatusFacts {
  readonly kind: Enrollment['kind'];
  readonly organization: string;
  readonly status: Status;
  readonly since: string;
  readonly waited: number;
  readonly late: boolean;
  readonly contact: string;
  readonly history: Enrollment['history'];
  /** The reader may run the enrolment. */
  readonly runs: boolean;
  readonly reason?: string;
  readonly proof?: Proof;
}

const actionsOf = ({
  status,
  runs,
  kind,
}: StatusFacts): readonly {
  readonly title: Phrase;
  readonly verb: Verb;
}[] => {
  if (kind === 'transition' && status === 'dual')
    return [{ title: enrollmentPhrases.steps, verb: 'transitions.showSteps' }];
  if (!runs) return [];
  const leave: ReturnType<typeof actionsOf> = nextStatus({ kind, status }, 'withdraw')
    ? [{ title: enrollmentPhrases.withdraw, verb: 'enrollments.withdraw' }]
    : [];
  const start = kind === 'transition' ? 'transitions.start' : 'enrollments.start';
  switch (status) {
    case 'draft':
      return [{ title: enrollmentPhrases.resume, verb: start }, ...leave];
    case 'emailVerification':
      return [
        { title: enrollmentPhrases.resendTitle, verb: 'enrollments.resendVerification' },
        { title: enrollmentPhrases.otherAddress, verb: 'enrollments.reopen' },
        ...leave,
      ];
    case 'rejected':
      return [{ title: enrollmentPhrases.correct, verb: 'enrollments.reopen' }, ...leave];
    case 'approved':
      return [{ title: agreementPhrases.title, verb: 'agreements.accept' }];
    default:
      return leave;
  }
};

export const statusCard = card<StatusFacts>('enroll.status', {
  view: (facts, t) => ({
    icon: facts.kind === 'transition' ? '🔀' : '📝',
    title: t.markdown(facts.kind === 'transition' ? enrollmentPhrases.transitionTitle : enrollmentPhrases.statusTitle),
    status: { text: t.text(enrollmentStatusLabels[facts.status]), tone: tones[facts.status] },
    lines: [
      escapeMarkdown(facts.organization),
      ...facts.history.map(({ what, at, by, reason }) =>
        reason
          ? t.markdown(enrollmentPhrases.happenedWhy, { at, by, reason, what: t.text(happeningLabels[what]) })
          : t.markdown(enrollmentPhrases.happened, { at, by, what: t.text(happeningLabels[what]) }),
      ),
      t.markdown(nextWords[facts.status], { contact: facts.contact }),
      ...(isOver(facts)
        ? []
        : [
            t.markdown(enrollmentPhrases.waitsSince, {
              at: facts.since,
              days: t.text(enrollmentPhrases.businessDays, { days: facts.waited }),
            }),
          ]),
    ],
    notes: [
      ...(facts.runs ? proofNotes(facts.proof, t) : []),
      ...(facts.late ? [t.markdown(enrollmentPhrases.late)] : []),
    ],
    actions: actionsOf(facts).map(
      (action): Button => ({
        title: t.text(action.title),
        verb: action.verb,
        ...(action.verb === 'enrollments.withdraw' ? { style: 'destructive' } : {}),
      }),
    ),
  }),
  sample: {
    kind: 'enrolment',
    organization: 'Lumière Informatique',
    status: 'inReview',
    since: '2026-11-10T09:00:00.000Z',
    waited: 8,
    late: true,
    contact: 'ana@lumiere.example',
    history: [{ what: 'started', at: '2026-11-09T09:00:00.000Z', by: 'Ana Ito' }],
    runs: true,
  },
});

export const statusShown = (
  enrolment: Draft<Enrollment>,
  organization: Pick<Organization, 'name'>,
  runs: boolean,
  now: string,
  settings: Settings,
): Reply => {
  const { kind, status, since, history, legalName, primaryContact } = enrolment;
  return show(statusCard, {
    kind,
    organization: legalName ?? organization.name,
    status,
    since,
    waited: businessDays(since, now),
    late: !isOver(enrolment) && isLate({ kind, since }, now, settings),
    contact: primaryContact?.email ?? '',
    // show only the 12 newest events
    history: history.slice(-12),
    runs,
    ...(isOver(enrolment) || status === 'approved' ? {} : { proof: proofOf(enrolment, settings) }),
  });
};

export const showStatus = query({
  verb: 'enrollments.showStatus',
  formerly: ['enroll.status'],
  who: ['anyone', 'organization.see'],
  listed: ({ organization }) =>
    organization?.capabilities.some((side) => side === 'indirectReseller' || side === 'directBill') === true,
  words: {
    title: enrollmentPhrases.statusTitle,
    help: enrollmentPhrases.statusHelp,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const { organization } = actor;
    const enrolment = organization && (await latestOf(view, organization.id));
    if (actor.kind !== 'member' || !organization)
      return (
        cannotEnrol(actor, enrolment, await globalAdmins(view, organization)) ?? refuse(enrollmentPhrases.noEnrolment)
      );
    if (enrolment) return { enrolment, organization };
    if (!organization.active) return refuse(enrollmentPhrases.noEnrolment);
    if (organization.capabilities.includes('indirectReseller')) return refuse(enrollmentPhrases.already);
    return refuse(
      organization.capabilities.includes('directBill') ? enrollmentPhrases.directBill : enrollmentPhrases.otherSide,
    );
  },
  answer: ({ enrolment, organization }, _input, { actor, now, settings }) =>
    statusShown(enrolment, organization, may(actor, 'enrolment.run'), now, settings),
});
