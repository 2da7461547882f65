/** Checks the emailed code of the membership account; repeated wrong codes lock it for a while (ENR-13). */
import { z } from 'zod';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { afterWrongCode, isCode, isLocked, mailedCode } from '../../kernel/mailed-code.js';
import * as input from '../../kernel/text.js';
import { draftOnly, ownDraft } from './find.js';
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
      const { membership } = found.enrolment;
      const problem = isLocked(membership, now) ? 'locked' : typed.wrong ? 'wrong' : undefined;
      return { account: membership?.account ?? '', ...(problem ? { problem } : {}) };
    },
    view: ({ account, problem }: CodeFacts, t: Localizer) => ({
      icon: '🔑',
      title: t.markdown(enrollmentPhrases.codeTitle),
      lines: [t.markdown(enrollmentPhrases.codeIntro, { email: account })],
      fields: [
        field(t, 'text', 'code', enrollmentPhrases.code, enrollmentPhrases.codeRule, {
          maxLength: 40,
          ...(problem === 'locked' ? { problem: t.text(enrollmentPhrases.codeLocked) } : {}),
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
    if (isLocked(asked, now)) return refuse(enrollmentPhrases.codeLocked, { field: 'code' });
    const right = isCode(given.code, mailedCode(links, 'membership', enrolment.id, asked.codes));
    if (right && asked.codeExpiresAt > now)
      return done(
        redirectTo('enrollments.linkMpn'),
        put('enrolments', { ...enrolment, membership: { ...asked, failures: 0, provedAt: now } }),
      );
    if (right) return refuse(enrollmentPhrases.codeWrong, { field: 'code' });
    return done(
      redirectTo('enrollments.verifyMembership', { wrong: 'yes' }),
      put('enrolments', { ...enrolment, membership: afterWrongCode(asked, now, settings) }),
    );
  },
});
