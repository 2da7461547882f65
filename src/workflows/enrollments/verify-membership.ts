/** Checks the emailed code of the membership account; repeated wrong codes lock it for a while (ENR-13). */
import { z } from 'zod';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { draftOnly, ownDraft } from './find.js';
import { codeOf, minutesAfter } from './membership-code.js';
import { enrollmentPhrases } from './phrases.js';

interface CodeFacts {
  readonly account: string;
  readonly problem?: 'wrong' | 'locked';
}

export const verifyMembership = change({
  verb: 'enrollments.verifyMembership',
  formerly: ['enroll.code'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.codeTitle },
  input: z.object({ code: input.line(40) }),
  form: {
    load: async (view, actor, typed, { now }): Promise<CodeFacts | Refusal> => {
      const found = await ownDraft(view, actor);
      if ('refusal' in found) return found;
      const { account = '', lockedUntil = '' } = found.enrolment.membership ?? {};
      const problem = lockedUntil > now ? 'locked' : typed.wrong ? 'wrong' : undefined;
      return { account, ...(problem ? { problem } : {}) };
    },
    view: ({ account, problem }: CodeFacts, t: Localizer) => ({
      icon: '🔑',
      title: t.markdown(enrollmentPhrases.codeTitle),
      lines: [t.markdown(enrollmentPhrases.codeIntro, { email: account })],
      fields: [
        field(t, 'text', 'code', enrollmentPhrases.code, enrollmentPhrases.codeRule, {
          maxLength: 40,
          ...(problem === 'locked' ? { problem: t.text(enrollmentPhrases.codeLocked, { at: '' }) } : {}),
          ...(problem === 'wrong' ? { problem: t.text(enrollmentPhrases.codeWrong) } : {}),
        }),
      ],
      submit: t.text(enrollmentPhrases.next),
      more: [
        button('enrollments.setMembership', t.text(enrollmentPhrases.codeAgain), { data: { account }, plain: true }),
        button('enrollments.setMembership', t.text(enrollmentPhrases.otherAccount), { plain: true }),
      ],
    }),
    sample: { account: 'membership@lumiere.example', problem: 'wrong' },
  },
  load: (view, _input, { actor }) => draftOnly(view, actor),
  decide: ({ enrolment }, given, { now, links, settings }) => {
    const { membership: asked } = enrolment;
    if (!asked) return done(redirectTo('enrollments.setMembership'));
    if (asked.lockedUntil && asked.lockedUntil > now)
      return refuse(enrollmentPhrases.codeLocked, { at: '' }, { field: 'code' });
    const right = given.code.replace(/\D/g, '') === codeOf(links, enrolment.id, asked.codes);
    if (right && asked.codeExpiresAt > now)
      return done(
        redirectTo('enrollments.linkMpn'),
        put('enrolments', { ...enrolment, membership: { ...asked, failures: 0, provedAt: now } }),
      );
    if (right) return refuse(enrollmentPhrases.codeWrong, { field: 'code' });
    const failures = asked.failures + 1;
    const locked = failures >= settings.lockAfterFailures;
    return done(
      redirectTo('enrollments.verifyMembership', { wrong: 'yes' }),
      put('enrolments', {
        ...enrolment,
        membership: {
          ...asked,
          failures: locked ? 0 : failures,
          // the code that was guessed at is void
          ...(locked ? { codes: asked.codes + 1, lockedUntil: minutesAfter(now, settings.lockMinutes) } : {}),
        },
      }),
    );
  },
});
