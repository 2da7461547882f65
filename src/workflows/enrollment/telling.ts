/** Who is told of a change of state, and in which words (ENR-8). */
import type { Tone } from '../card.js';
import { card } from '../card.js';
import { type Draft, notice, type Told, tell } from '../decision.js';
import type { Organization } from '../organizations/organization.js';
import { words as agreementWords } from './agreement-phrases.js';
import type { Enrolment, Status } from './enrolment.js';
import { nextWords, stateWords, words } from './phrases.js';

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
  readonly kind: Enrolment['kind'];
  readonly organization: string;
  readonly status: Status;
  /** The primary contact's address. */
  readonly contact: string;
  readonly reason?: string;
  /** The address that answered “That was not us”. */
  readonly disputedBy?: string;
}
export const changedCard = card<ChangedFacts>('enrolment.changed', {
  view: (facts, pen) => ({
    icon: facts.kind === 'transition' ? '🔀' : '📝',
    title: pen.say(facts.kind === 'transition' ? words.transitionTitle : words.statusTitle),
    status: { text: pen.plain(stateWords[facts.status]), tone: tones[facts.status] },
    lines: [
      pen.typed(facts.organization),
      ...(facts.disputedBy ? [pen.say(words.disputedOurs, { email: facts.disputedBy })] : []),
      ...(facts.reason ? [pen.say(words.reason, { reason: facts.reason })] : []),
      pen.say(nextWords[facts.status], { contact: facts.contact }),
    ],
    actions: [
      ...(facts.status === 'approved'
        ? [{ title: pen.plain(agreementWords.title), verb: 'agreement.accept', style: 'positive' as const }]
        : []),
      ...(facts.status === 'rejected' ? [{ title: pen.plain(words.correct), verb: 'enroll.reopen' }] : []),
      {
        title: pen.plain(facts.kind === 'transition' ? words.transitionTitle : words.statusTitle),
        verb: 'enroll.status',
      },
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
export const changed = notice('enrolment.changed', 'organization.see', changedCard);
/** By a name of its own: people choose by topic what they are told (NOT-3). */
export const transitionChanged = notice('transition.changed', 'organization.see', changedCard);

/** The organisation's people in Teams, and the primary contact by mail. */
export function tellChange(enrolment: Draft<Enrolment>, organization: Organization, disputedBy?: string): Told {
  const { kind, status, primaryContact, legalName, language } = enrolment;
  return tell(
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
