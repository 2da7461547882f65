/** After it was submitted: the mail again, taken back to be changed, withdrawn (ENR-6, ENR-7). */
import { z } from 'zod';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import { type Member, may } from '../../kernel/actor.js';
import { card, redirectTo, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, put, refuse, remove, resolveCards } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { afterThat, openOf } from './find.js';
import { changedCard, tellChange } from './notifications.js';
import { enrollmentPhrases } from './phrases.js';
import { reviewSubject } from './review-enrollment.js';
import { statusShown } from './show-status.js';
import { askAddress, openVerification, replaced, verificationId } from './verification-email.js';

/** Said in so many words: "cancel" alone leaves a form, and "cancel our enrolment" must not seem to have done this. */
const withdrawing = [
  ...['withdraw', 'cancel'].flatMap((verb) =>
    ['our', 'my', 'the'].flatMap((whose) =>
      ['enrolment', 'enrollment', 'transition'].map((thing) => `${verb} ${whose} ${thing}`),
    ),
  ),
  ...['retirer', 'retire', 'retirez', 'annuler', 'annule', 'annulez'].flatMap((verb) => [
    ...['notre', 'mon', 'l’'].map((whose) => `${verb} ${whose}${whose === 'l’' ? '' : ' '}inscription`),
    ...['notre', 'ma', 'la'].map((whose) => `${verb} ${whose} transition`),
    `${verb} notre demande d’inscription`,
  ]),
];

const resentCard = card<{ email: string; at: string }>('enroll.resent', {
  view: (facts, t) => ({
    icon: '✉️',
    title: t.markdown(enrollmentPhrases.resendTitle),
    lines: [t.markdown(enrollmentPhrases.resent, facts)],
  }),
  sample: { email: 'ana@lumiere.example', at: '2026-11-24T09:00:00.000Z' },
});
const resend = change({
  verb: 'enrollments.resendVerification',
  formerly: ['enroll.resendVerification'],
  who: 'verification.resend',
  listed: ({ organization }) => organization?.active === false,
  words: {
    title: enrollmentPhrases.resendTitle,
    help: enrollmentPhrases.resendHelp,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const verification = await openVerification(view, actor.organization.id);
    if (!verification) return refuse(enrollmentPhrases.nothingToVerify);
    return { verification, enrolment: await openOf(view, actor.organization.id) };
  },
  decide: ({ verification, enrolment }, _input, { actor, now, ids, settings }) => {
    const { organization, user } = actor;
    const id = verificationId(ids);
    const enrols = verification.enrolmentId !== undefined;
    const { expiresAt, effects } = askAddress({
      id,
      organization: { id: organization.id, name: (enrols && enrolment?.legalName) || organization.name },
      ...(verification.enrolmentId ? { enrolmentId: verification.enrolmentId } : {}),
      contact: verification.contact,
      by: verification.by,
      language: enrolment?.language ?? actor.language,
      now,
      settings,
    });
    const waiting = enrols && enrolment?.status === 'emailVerification' ? enrolment : undefined;
    return done(
      show(resentCard, { email: verification.contact.email, at: expiresAt }),
      replaced(verification, now),
      waiting
        ? put('enrolments', {
            ...waiting,
            verificationId: id,
            history: [...waiting.history, { what: 'resent', at: now, by: user.name }],
          })
        : undefined,
      ...effects,
    );
  },
});

/** The open enrolment of the actor's organisation, in whatever state. */
const ofOurs = async (view: View, actor: Member) => {
  const enrolment = await openOf(view, actor.organization.id);
  if (!enrolment) return refuse(enrollmentPhrases.noEnrolment);
  return { enrolment, verification: await openVerification(view, actor.organization.id) };
};

const reopen = change({
  verb: 'enrollments.reopen',
  formerly: ['enroll.reopen'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.correct },
  input: z.object({}),
  load: (view, _input, { actor }) => ofOurs(view, actor),
  decide: ({ enrolment, verification }, _input, { actor, now }) => {
    if (enrolment.status === 'draft') return done(redirectTo('enrollments.start'));
    const status = nextStatus(enrolment, 'reopen');
    if (status !== 'draft') return refuse(enrollmentPhrases.cannotReopen);
    const transition = enrolment.kind === 'transition';
    const verifying = enrolment.status === 'emailVerification';
    return done(
      redirectTo(
        transition ? 'transitions.start' : verifying ? 'enrollments.setPrimaryContact' : 'enrollments.showSummary',
      ),
      put('enrolments', { ...afterThat(enrolment, 'reopened', now, actor.user.name), status }),
      verification?.enrolmentId === enrolment.id ? replaced(verification, now) : undefined,
    );
  },
});

const withdraw = change({
  verb: 'enrollments.withdraw',
  formerly: ['enroll.withdraw'],
  who: 'enrolment.run',
  listed: false,
  words: {
    title: enrollmentPhrases.withdraw,
    exact: withdrawing,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const found = await ofOurs(view, actor);
    return 'refusal' in found ? found : { ...found, first: actor.organization.enrolling === true };
  },
  confirm: ({ first }, _input, t) => ({
    icon: '📝',
    title: t.markdown(enrollmentPhrases.withdrawTitle),
    lines: [
      t.markdown(enrollmentPhrases.withdrawWhat),
      ...(first ? [t.markdown(enrollmentPhrases.withdrawFirst)] : []),
    ],
    yes: t.text(enrollmentPhrases.yes),
  }),
  decide: ({ enrolment, verification, first }, _input, { actor, now, settings }) => {
    const { organization, user } = actor;
    const status = nextStatus(enrolment, 'withdraw');
    if (status !== 'withdrawn') return refuse(enrollmentPhrases.cannotWithdraw);
    const next: Draft<Enrollment> = { ...afterThat(enrolment, 'withdrawn', now, user.name), status };
    const shown = statusShown(next, organization, may(actor, 'enrolment.run'), now, settings);
    return done(
      shown,
      put('enrolments', next),
      // a draft was nobody else's business yet
      enrolment.status === 'draft' ? undefined : tellChange(next, organization),
      verification ? replaced(verification, now) : undefined,
      resolveCards(
        reviewSubject(enrolment.id),
        show(changedCard, {
          kind: next.kind,
          organization: next.legalName ?? organization.name,
          status,
          contact: next.primaryContact?.email ?? '',
        }),
      ),
      // the tenant is free again for whoever may act for it (ENR-12)
      ...(first ? [remove('users', user.id), remove('organizations', organization.id)] : []),
    );
  },
});

export const takingBackCommands = [resend, reopen, withdraw];
export const takingBackCards = [resentCard];
