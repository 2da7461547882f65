/** The timeline of an enrolment or a transition: what happened, what is next, who must act, since when (ENR-8). */
import { z } from 'zod';
import { may } from '../actor.js';
import type { Button } from '../card.js';
import { card, type Shown, show } from '../card.js';
import { query } from '../command.js';
import { type Draft, refuse } from '../decision.js';
import type { Phrase } from '../language.js';
import type { Organization } from '../organizations/organization.js';
import type { Settings } from '../settings.js';
import { words as agreementWords } from './agreement-phrases.js';
import { type Enrolment, isOver, nextStatus, type Status } from './enrolment.js';
import { examples } from './examples.js';
import { latestOf } from './find.js';
import { happeningWords, nextWords, stateWords, words } from './phrases.js';
import { type Proof, proofNotes, proofOf } from './proving.js';
import { tones } from './telling.js';
import { businessDays, isLate } from './waiting.js';
import { cannotEnrol, globalAdmins } from './who-enrols.js';

interface StatusFacts {
  readonly kind: Enrolment['kind'];
  readonly organization: string;
  readonly status: Status;
  readonly since: string;
  readonly waited: number;
  readonly late: boolean;
  readonly contact: string;
  readonly history: Enrolment['history'];
  /** May act for the organisation. */
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
  readonly verb: string;
}[] => {
  if (kind === 'transition' && status === 'dual') return [{ title: words.steps, verb: 'transition.steps' }];
  if (!runs) return [];
  const leave = nextStatus({ kind, status }, 'withdraw') ? [{ title: words.withdraw, verb: 'enroll.withdraw' }] : [];
  const start = kind === 'transition' ? 'transition.start' : 'enroll.start';
  switch (status) {
    case 'draft':
      return [{ title: words.goOn, verb: start }, ...leave];
    case 'emailVerification':
      return [
        { title: words.resendTitle, verb: 'enroll.resendVerification' },
        { title: words.otherAddress, verb: 'enroll.reopen' },
        ...leave,
      ];
    case 'rejected':
      return [{ title: words.correct, verb: 'enroll.reopen' }, ...leave];
    case 'approved':
      return [{ title: agreementWords.title, verb: 'agreement.accept' }];
    default:
      return leave;
  }
};

export const statusCard = card<StatusFacts>('enroll.status', {
  view: (facts, pen) => ({
    icon: facts.kind === 'transition' ? '🔀' : '📝',
    title: pen.say(facts.kind === 'transition' ? words.transitionTitle : words.statusTitle),
    status: { text: pen.plain(stateWords[facts.status]), tone: tones[facts.status] },
    lines: [
      pen.typed(facts.organization),
      ...facts.history.map(({ what, at, by, reason }) =>
        reason
          ? pen.say(words.happenedWhy, { at, by, reason, what: pen.plain(happeningWords[what]) })
          : pen.say(words.happened, { at, by, what: pen.plain(happeningWords[what]) }),
      ),
      pen.say(nextWords[facts.status], { contact: facts.contact }),
      ...(isOver(facts)
        ? []
        : [
            pen.say(words.waitsSince, { at: facts.since, days: pen.plain(words.businessDays, { days: facts.waited }) }),
          ]),
    ],
    notes: [...(facts.runs ? proofNotes(facts.proof, pen) : []), ...(facts.late ? [pen.say(words.late)] : [])],
    actions: actionsOf(facts).map(
      (action): Button => ({
        title: pen.plain(action.title),
        verb: action.verb,
        ...(action.verb === 'enroll.withdraw' ? { style: 'destructive' } : {}),
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
  enrolment: Draft<Enrolment>,
  organization: Pick<Organization, 'name'>,
  runs: boolean,
  now: string,
  settings: Settings,
): Shown => {
  const { kind, status, since, history, legalName, primaryContact } = enrolment;
  return show(statusCard, {
    kind,
    organization: legalName ?? organization.name,
    status,
    since,
    waited: businessDays(since, now),
    late: !isOver(enrolment) && isLate({ kind, since }, now, settings),
    contact: primaryContact?.email ?? '',
    // the newest are enough for a card
    history: history.slice(-12),
    runs,
    ...(isOver(enrolment) || status === 'approved' ? {} : { proof: proofOf(enrolment, settings) }),
  });
};

export const status = query({
  verb: 'enroll.status',
  who: ['anyone', 'organization.see'],
  listed: ({ organization }) =>
    organization?.capabilities.some((side) => side === 'indirectReseller' || side === 'directBill') === true,
  words: { title: words.statusTitle, help: words.statusHelp, examples: examples['enroll.status'] },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const { organization } = actor;
    const enrolment = organization && (await latestOf(view, organization.id));
    if (actor.kind !== 'member' || !organization)
      return cannotEnrol(actor, enrolment, await globalAdmins(view, organization)) ?? refuse(words.noEnrolment);
    if (enrolment) return { enrolment, organization };
    if (!organization.active) return refuse(words.noEnrolment);
    if (organization.capabilities.includes('indirectReseller')) return refuse(words.already);
    return refuse(organization.capabilities.includes('directBill') ? words.directBill : words.otherSide);
  },
  answer: ({ enrolment, organization }, _input, { actor, now, settings }) =>
    statusShown(enrolment, organization, may(actor, 'enrolment.run'), now, settings),
});
