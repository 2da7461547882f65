/** The membership account is named and proved by a mailed code, never by its password (ENR-13). */

import { z } from 'zod';
import { button, card, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { draftOnly, ownDraft } from './find.js';
import { enrollmentPhrases } from './phrases.js';

interface CodeMail {
  readonly enrolmentId: string;
  readonly codes: number;
  readonly who: string;
  readonly minutes: number;
}
/** Names the code of one record and one mail: a newer mail makes the older code void. */
const codeOf = (links: Localizer['links'], enrolmentId: string, codes: number): string =>
  links.code('membership', `${enrolmentId}/${codes}`);

const codeMailCard = card<CodeMail>('enroll.codeMail', {
  view: (facts, t) => ({
    icon: '🔑',
    title: t.markdown(enrollmentPhrases.codeMailTitle),
    lines: [
      t.markdown(enrollmentPhrases.codeMail, { who: facts.who, organization: '' }),
      escapeMarkdown(codeOf(t.links, facts.enrolmentId, facts.codes)),
      t.markdown(enrollmentPhrases.codeMailNote, { minutes: facts.minutes }),
    ],
  }),
  sample: { enrolmentId: 'ENR-7K2M9QXD', codes: 1, who: 'Ana Ito', minutes: 30 },
});
/** Goes to the membership account alone. */
export const codeMail = notification('enrolment.code', 'enrolment.run', codeMailCard);

const membership = change({
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
    if (before?.lockedUntil && before.lockedUntil > now)
      return refuse(enrollmentPhrases.codeLocked, { at: before.lockedUntil }, { field: 'account' });
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

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

interface CodeFacts {
  readonly account: string;
  readonly problem?: 'wrong' | 'locked';
}
const code = change({
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

export const membershipCommands = [membership, code];
export const membershipCards = [codeMailCard];
