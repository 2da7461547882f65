/** The page of the mail that proves a primary contact, and what each of its two answers leads to (ENR-6, ORG-8). */
import { z } from 'zod';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { User } from '../../domain/user.js';
import { type Verification, verificationLife } from '../../domain/verification.js';
import { card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import {
  type Draft,
  done,
  type Effect,
  notification,
  notify,
  put,
  type Refusal,
  refuse,
} from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { type Checked, checkedFacts } from './checks.js';
import { afterThat, operatorOf } from './find.js';
import { contactDisputed, newContact } from './new-contact.js';
import { tellChange } from './notifications.js';
import { enrollmentPhrases, questionWords } from './phrases.js';
import { enterReview } from './review-enrollment.js';

interface DisputedFacts {
  /** An enrolment; otherwise a changed contact of a profile. */
  readonly enrols: boolean;
  readonly organization: string;
  readonly email: string;
  readonly by: string;
}
const disputedCard = card<DisputedFacts>('verification.disputed', {
  view: (facts, t) => ({
    icon: '🚩',
    title: t.markdown(facts.enrols ? enrollmentPhrases.disputedTitle : enrollmentPhrases.disputedContactTitle),
    lines: [t.markdown(facts.enrols ? enrollmentPhrases.disputedWhat : enrollmentPhrases.disputedContact, facts)],
  }),
  sample: { enrols: true, organization: 'Lumière Informatique', email: 'ana@lumiere.example', by: 'Hugo Noël' },
});
export const disputed = notification('verification.disputed', 'programme.run', disputedCard);

/** What a verification link tells its holder. */
export interface VerificationPage {
  readonly status: Verification['status'];
  readonly organization: string;
  readonly by: string;
  readonly email: string;
  readonly expiresAt: string;
  /** An enrolment; otherwise a changed contact of a profile. */
  readonly enrols: boolean;
}
const pageCard = card<VerificationPage>('verification.page', {
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

interface Asked {
  readonly verification: Verification;
  readonly organization: Organization;
  readonly enrolment?: Enrollment | undefined;
  readonly checked?: Checked | undefined;
  readonly operator?: Organization | undefined;
}
async function asked(view: View, id: string): Promise<Asked | Refusal> {
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
const pageFacts = (
  { verification, organization, enrolment }: Asked,
  status = verification.status,
): VerificationPage => ({
  status,
  organization: enrolment?.legalName ?? organization.name,
  by: verification.by.name,
  email: verification.contact.email,
  expiresAt: verification.expiresAt,
  enrols: verification.enrolmentId !== undefined,
});

const page = query({
  verb: 'verifications.view',
  formerly: ['verification.page'],
  who: 'link',
  listed: false,
  words: { title: enrollmentPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => asked(view, actor.id),
  answer: (facts) => show(pageCard, pageFacts(facts)),
});

/** The enrolment that waits for this very answer. */
const waiting = ({ verification, enrolment }: Asked) =>
  enrolment?.status === 'emailVerification' && enrolment.verificationId === verification.id ? enrolment : undefined;

/** The address that the first person gave turns out to be theirs (ENR-12). */
function provedAddress({ emailUnproved, ...user }: User): Effect | undefined {
  return emailUnproved ? put('users', user, user.organizationId) : undefined;
}

const confirm = change({
  verb: 'verifications.confirm',
  formerly: ['verification.confirm'],
  who: 'link',
  listed: false,
  words: { title: enrollmentPhrases.topic },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const facts = await asked(view, actor.id);
    if ('refusal' in facts) return facts;
    const user = await view.one('users', 'email', facts.verification.contact.email);
    return { facts, user };
  },
  decide: ({ facts, user }, _input, context) => {
    const { now } = context;
    const { verification, organization, checked, operator } = facts;
    const status = verificationLife.next(verification.status, 'confirm');
    if (status === undefined || verification.expiresAt <= now) return refuse(enrollmentPhrases.verifyEnded);
    const answered = put('verifications', { ...verification, status, endedAt: now }, organization.id);
    const reply = show(pageCard, pageFacts(facts, status));
    if (verification.enrolmentId === undefined) return done(reply, answered, ...newContact(verification, organization));
    const enrolment = waiting(facts);
    if (!enrolment || !checked || nextStatus(enrolment, 'confirm') === undefined)
      return refuse(enrollmentPhrases.verifyEnded);
    const proved = { ...organization, verifiedEmail: verification.contact.email };
    return done(
      reply,
      answered,
      user?.organizationId === organization.id ? provedAddress(user) : undefined,
      ...enterReview(
        afterThat(enrolment, 'confirmed', now, verification.contact.name),
        { ...checked, organization: proved },
        operator,
        context,
      ),
    );
  },
});

const dispute = change({
  verb: 'verifications.dispute',
  formerly: ['verification.dispute'],
  who: 'link',
  listed: false,
  words: { title: enrollmentPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => asked(view, actor.id),
  decide: (facts, _input, { now }) => {
    const { verification, organization, operator } = facts;
    const status = verificationLife.next(verification.status, 'dispute');
    if (status === undefined || verification.expiresAt <= now) return refuse(enrollmentPhrases.verifyEnded);
    const enrolment = waiting(facts);
    const next = enrolment && nextStatus(enrolment, 'reopen');
    const draft: Draft<Enrollment> | undefined =
      enrolment && next === 'draft'
        ? { ...afterThat(enrolment, 'disputed', now, verification.contact.name), status: next }
        : undefined;
    return done(
      show(pageCard, pageFacts(facts, status)),
      put('verifications', { ...verification, status, endedAt: now }, organization.id),
      draft ? put('enrolments', draft, organization.id) : undefined,
      // the address that disputes gets no more mail of it
      draft ? { ...tellChange(draft, organization, verification.contact.email), emails: [] } : undefined,
      verification.enrolmentId === undefined ? contactDisputed(verification, organization) : undefined,
      operator
        ? notify(
            disputed,
            { organizationId: operator.id },
            {
              enrols: verification.enrolmentId !== undefined,
              organization: facts.enrolment?.legalName ?? organization.name,
              email: verification.contact.email,
              by: verification.by.name,
            },
          )
        : undefined,
    );
  },
});

export const verifyingCommands = [page, confirm, dispute];
export const verifyingCards = [pageCard];
