/** Withdraws an enrolment or transition (ENR-7). */

import { z } from 'zod';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, put, refuse, remove, resolveCards } from '../../kernel/effects.js';
import { afterThat } from './find.js';
import { changedCard, tellChange } from './notifications.js';
import { ownEnrollment } from './own-enrollment.js';
import { enrollmentPhrases } from './phrases.js';
import { reviewSubject } from './review.js';
import { statusShown } from './show-status.js';
import { replaced } from './verification-email.js';

/** Exact lines: "cancel" alone closes a form, so "cancel our enrolment" must open this command. */
const withdrawalLines = [
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

export const withdrawEnrollment = change({
  verb: 'enrollments.withdraw',
  formerly: ['enroll.withdraw'],
  who: 'enrolment.run',
  listed: false,
  words: {
    title: enrollmentPhrases.withdraw,
    exact: withdrawalLines,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const found = await ownEnrollment(view, actor);
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
      // nobody else was notified of a draft
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
      // the tenant can be claimed again (ENR-12)
      ...(first ? [remove('users', user.id), remove('organizations', organization.id)] : []),
    );
  },
});
