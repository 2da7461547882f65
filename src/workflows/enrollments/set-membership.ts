/** Names the membership account and emails it a code; its password is never asked for (ENR-13). */
import { z } from 'zod';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notify, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { isLocked } from '../../kernel/mailed-code.js';
import { minutesAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import { draftOnly, ownDraft } from './find.js';
import { codeMail } from './membership-code.js';
import { enrollmentPhrases } from './phrases.js';

export const setMembership = change({
  verb: 'enrollments.setMembership',
  formerly: ['enroll.membership'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.sendCode },
  input: z.object({ account: input.email }),
  form: {
    load: async (view, actor): Promise<{ account: string } | Refusal> => {
      const found = await ownDraft(view, actor);
      return 'refusal' in found ? found : { account: found.enrolment.membership?.account ?? '' };
    },
    view: ({ account }: { account: string }, t: Localizer) => ({
      icon: '🔗',
      title: t.markdown(enrollmentPhrases.membershipTitle),
      lines: [t.markdown(enrollmentPhrases.membershipIntro)],
      fields: [
        field(t, 'email', 'account', enrollmentPhrases.account, enrollmentPhrases.accountRule, { value: account }),
      ],
      submit: t.text(enrollmentPhrases.next),
    }),
    sample: { account: '' },
  },
  load: async (view, { account }, { actor }) => {
    const found = await draftOnly(view, actor);
    if ('refusal' in found) return found;
    const known = (await view.find('profiles', 'account', account, { limit: 1 })).items.length > 0;
    return { ...found, known };
  },
  decide: ({ enrolment, known }, { account }, { actor, now, settings }) => {
    if (!known) return refuse(enrollmentPhrases.accountUnknown, { field: 'account' });
    const before = enrolment.membership;
    if (isLocked(before, now)) return refuse(enrollmentPhrases.codeLocked, { field: 'account' });
    const { mpnId: _unlinked, ...rest } = enrolment;
    const codes = (before?.codes ?? 0) + 1;
    return done(
      redirectTo('enrollments.verifyMembership'),
      put('enrolments', {
        ...rest,
        membership: { account, codes, codeExpiresAt: minutesAfter(now, settings.codeMinutes), failures: 0 },
      }),
      notify(
        codeMail,
        { emails: [account], language: actor.language },
        { enrolmentId: enrolment.id, codes, who: actor.user.name, minutes: settings.codeMinutes },
      ),
    );
  },
});
