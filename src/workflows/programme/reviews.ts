/** A submission that waits for the operator's decision; each is decided once (ENR-11). */
import { z } from 'zod';
import { show } from '../card.js';
import { change, query } from '../command.js';
import { type Draft, done, put, type Refusal, refuse, settle } from '../decision.js';
import { check, checkedFacts } from '../enrollment/checks.js';
import { type Enrolment, nextStatus } from '../enrollment/enrolment.js';
import { afterThat } from '../enrollment/find.js';
import { approved, decidedShown, reviewCard, reviewFacts, reviewSubject } from '../enrollment/reviewing.js';
import { tellChange } from '../enrollment/telling.js';
import { isLate } from '../enrollment/waiting.js';
import type { Pen } from '../language.js';
import { reasonField } from '../reason-field.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { words } from './phrases.js';

async function inReview(view: View, id: string) {
  const enrolment = await view.get('enrolments', id);
  // a draft is nobody's business but its organisation's
  if (!enrolment || enrolment.status === 'draft' || enrolment.status === 'emailVerification')
    return refuse(words.noReview);
  const organization = await view.get('organizations', enrolment.organizationId);
  if (!organization) return refuse(words.decidedAlready);
  return { enrolment, checked: await checkedFacts(view, enrolment, organization) };
}
type InReview = Exclude<Awaited<ReturnType<typeof inReview>>, Refusal>;

/** How it was decided, for whoever comes second. */
function already({ enrolment }: InReview): Refusal | undefined {
  if (enrolment.status === 'inReview') return undefined;
  const who = 'decidedBy' in enrolment ? enrolment.decidedBy : enrolment.startedBy.name;
  const reason = 'reason' in enrolment ? enrolment.reason : undefined;
  return enrolment.status === 'withdrawn'
    ? refuse(words.decidedAlready)
    : refuse(words.decidedAlready, { instead: decidedShown(enrolment, who, reason) });
}

const showReview = query({
  verb: 'review.show',
  who: 'programme.run',
  listed: false,
  words: { title: words.review, help: words.reviewsHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: (view, { id }) => inReview(view, id),
  answer: (found, _input, { now, settings }) =>
    already(found) ??
    show(reviewCard, {
      ...reviewFacts(found.enrolment, check(found.enrolment, found.checked)),
      late: isLate(found.enrolment, now, settings),
    }),
});

const approve = change({
  verb: 'review.approve',
  who: 'programme.run',
  listed: false,
  words: { title: words.approve, help: words.approveHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: (view, { id }) => inReview(view, id),
  decide: (found, _input, { actor, now }) => {
    const late = already(found);
    if (late) return late;
    const { enrolment, checked } = found;
    if (checked.bound) return refuse(words.mpnTaken);
    return done(decidedShown(enrolment, actor.user.name), ...approved(enrolment, checked, actor.user.name, now));
  },
});

const reject = change({
  verb: 'review.reject',
  who: 'programme.run',
  listed: false,
  words: { title: words.reject, help: words.rejectHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed): Promise<{ id: string; organization: string } | Refusal> => {
      const found = await inReview(view, typed.id ?? '');
      if ('refusal' in found) return found;
      return already(found) ?? { id: found.enrolment.id, organization: found.enrolment.legalName ?? actor.person.name };
    },
    view: ({ id, organization }: { id: string; organization: string }, pen: Pen) => ({
      icon: '🗂️',
      title: pen.say(words.rejectTitle, { organization }),
      lines: [pen.say(words.rejectIntro)],
      fields: [reasonField(pen, words.reasonRule)],
      submit: pen.plain(words.reject),
      data: { id },
      more: [{ title: pen.plain(words.review), verb: 'review.show', data: { id }, plain: true }],
    }),
    sample: { id: 'ENR-7K2M9QXD', organization: 'Lumière Informatique' },
  },
  load: (view, { id }) => inReview(view, id),
  decide: (found, { reason }, { actor, now }) => {
    const late = already(found);
    if (late) return late;
    const { enrolment, checked } = found;
    const status = nextStatus(enrolment, 'reject');
    if (status !== 'rejected') return refuse(words.decidedAlready);
    const who = actor.user.name;
    const next: Draft<Enrolment> = {
      ...afterThat(enrolment, 'rejected', now, who, reason),
      status,
      reason,
      decidedBy: who,
    };
    const decided = decidedShown(enrolment, who, reason);
    return done(
      decided,
      put('enrolments', next),
      tellChange(next, checked.organization),
      settle(reviewSubject(enrolment.id), decided),
    );
  },
});

export const reviewCommands = [showReview, approve, reject];
