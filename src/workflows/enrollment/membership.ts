/** The membership account is named and proved by a mailed code, never by its password (ENR-13). */
import { z } from 'zod';
import { card, goOn } from '../card.js';
import { change } from '../command.js';
import { done, notice, put, type Refusal, refuse, tell } from '../decision.js';
import type { Pen } from '../language.js';
import * as input from '../text.js';
import { draftOnly, ownDraft } from './find.js';
import { words } from './phrases.js';

const unsaid = { en: [], fr: [] };

interface CodeMail {
  readonly enrolmentId: string;
  readonly codes: number;
  readonly who: string;
  readonly minutes: number;
}
/** Names the code of one record and one mail: a newer mail makes the older code void. */
const codeOf = (links: Pen['links'], enrolmentId: string, codes: number): string =>
  links.code('membership', `${enrolmentId}/${codes}`);

const codeMailCard = card<CodeMail>('enroll.codeMail', {
  view: (facts, pen) => ({
    icon: '🔑',
    title: pen.say(words.codeMailTitle),
    lines: [
      pen.say(words.codeMail, { who: facts.who, organization: '' }),
      pen.typed(codeOf(pen.links, facts.enrolmentId, facts.codes)),
      pen.say(words.codeMailNote, { minutes: facts.minutes }),
    ],
  }),
  sample: { enrolmentId: 'ENR-7K2M9QXD', codes: 1, who: 'Ana Ito', minutes: 30 },
});
/** Goes to the membership account alone. */
export const codeMail = notice('enrolment.code', 'enrolment.run', codeMailCard);

const membership = change({
  verb: 'enroll.membership',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.sendCode, help: words.membershipIntro, examples: unsaid },
  input: z.object({ account: input.email }),
  form: {
    load: async (view, actor): Promise<{ account: string } | Refusal> => {
      const found = await ownDraft(view, actor);
      return 'refusal' in found ? found : { account: found.enrolment.membership?.account ?? '' };
    },
    view: ({ account }: { account: string }, pen: Pen) => ({
      icon: '🔗',
      title: pen.say(words.membershipTitle),
      lines: [pen.say(words.membershipIntro)],
      fields: [
        {
          kind: 'email',
          id: 'account',
          label: pen.plain(words.account),
          required: true,
          maxLength: 254,
          error: pen.plain(words.accountRule),
          value: account,
        },
      ],
      submit: pen.plain(words.next),
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
    if (!known) return refuse(words.accountUnknown, { field: 'account' });
    const before = enrolment.membership;
    if (before?.lockedUntil && before.lockedUntil > now)
      return refuse(words.codeLocked, { at: before.lockedUntil }, { field: 'account' });
    const { mpnId: _unlinked, ...rest } = enrolment;
    const codes = (before?.codes ?? 0) + 1;
    return done(
      goOn('enroll.code'),
      put('enrolments', {
        ...rest,
        membership: { account, codes, codeExpiresAt: minutesAfter(now, settings.codeMinutes), failures: 0 },
      }),
      tell(
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
  verb: 'enroll.code',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.codeTitle, help: words.membershipIntro, examples: unsaid },
  input: z.object({ code: input.line(40) }),
  form: {
    load: async (view, actor, typed, { now }): Promise<CodeFacts | Refusal> => {
      const found = await ownDraft(view, actor);
      if ('refusal' in found) return found;
      const { account = '', lockedUntil = '' } = found.enrolment.membership ?? {};
      const problem = lockedUntil > now ? 'locked' : typed.wrong ? 'wrong' : undefined;
      return { account, ...(problem ? { problem } : {}) };
    },
    view: ({ account, problem }: CodeFacts, pen: Pen) => ({
      icon: '🔑',
      title: pen.say(words.codeTitle),
      lines: [pen.say(words.codeIntro, { email: account })],
      fields: [
        {
          kind: 'text',
          id: 'code',
          label: pen.plain(words.code),
          required: true,
          maxLength: 40,
          error: pen.plain(words.codeRule),
          ...(problem === 'locked' ? { problem: pen.plain(words.codeLocked, { at: '' }) } : {}),
          ...(problem === 'wrong' ? { problem: pen.plain(words.codeWrong) } : {}),
        },
      ],
      submit: pen.plain(words.next),
      more: [
        { title: pen.plain(words.codeAgain), verb: 'enroll.membership', data: { account }, plain: true },
        { title: pen.plain(words.otherAccount), verb: 'enroll.membership', plain: true },
      ],
    }),
    sample: { account: 'membership@lumiere.example', problem: 'wrong' },
  },
  load: (view, _input, { actor }) => draftOnly(view, actor),
  decide: ({ enrolment }, given, { now, links, settings }) => {
    const { membership: asked } = enrolment;
    if (!asked) return done(goOn('enroll.membership'));
    if (asked.lockedUntil && asked.lockedUntil > now) return refuse(words.codeLocked, { at: '' }, { field: 'code' });
    const right = given.code.replace(/\D/g, '') === codeOf(links, enrolment.id, asked.codes);
    if (right && asked.codeExpiresAt > now)
      return done(
        goOn('enroll.mpn'),
        put('enrolments', { ...enrolment, membership: { ...asked, failures: 0, provedAt: now } }),
      );
    if (right) return refuse(words.codeWrong, { field: 'code' });
    const failures = asked.failures + 1;
    const locked = failures >= settings.lockAfterFailures;
    return done(
      goOn('enroll.code', { wrong: 'yes' }),
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
