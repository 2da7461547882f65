/** Sends the verification email again; the earlier link is void (ENR-6). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { openOf } from './find.js';
import { enrollmentPhrases } from './phrases.js';
import { askAddress, openVerification, replaced, verificationId } from './verification-email.js';

export const resentCard = card<{ email: string; at: string }>('enroll.resent', {
  view: (facts, t) => ({
    icon: '✉️',
    title: t.markdown(enrollmentPhrases.resendTitle),
    lines: [t.markdown(enrollmentPhrases.resent, facts)],
  }),
  sample: { email: 'ana@lumiere.example', at: '2026-11-24T09:00:00.000Z' },
});

export const resendVerification = change({
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
