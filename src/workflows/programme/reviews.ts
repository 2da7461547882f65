/** What waits for the operator's decision, oldest first; each is decided once (ENR-11, ORG-5). */
import { z } from 'zod';
import type { DirectoryChange } from '../directory/change.js';
import { check, checkedFacts } from '../enrollment/checks.js';
import { type Enrolment, nextStatus } from '../enrollment/enrolment.js';
import { afterThat } from '../enrollment/find.js';
import { approved, decidedShown, reviewCard, reviewFacts, reviewSubject } from '../enrollment/reviewing.js';
import { tellChange } from '../enrollment/telling.js';
import { isLate } from '../enrollment/waiting.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import {
  card,
  change,
  type Draft,
  done,
  type Pen,
  put,
  query,
  type Refusal,
  refuse,
  settle,
  show,
} from '../workflow.js';
import { words } from './phrases.js';

interface Waiting {
  readonly id: string;
  readonly kind: Enrolment['kind'] | 'directory';
  readonly organization: string;
  readonly since: string;
  readonly late: boolean;
}
const kindWords = {
  enrolment: words.kindEnrolment,
  transition: words.kindTransition,
  directory: words.kindDirectory,
} as const;

const reviewsCard = card<{ items: readonly Waiting[] }>('reviews', {
  view: ({ items }, pen) => ({
    icon: '🗂️',
    title: pen.say(words.reviews),
    ...(items.length === 0 ? { lines: [pen.say(words.noReviews)] } : {}),
    items: items.map((item) => ({
      title: pen.typed(item.organization),
      ...(item.late ? { status: { text: pen.plain(words.overdue), tone: 'attention' as const } } : {}),
      lines: [
        pen.say(words.waits, {
          kind: pen.plain(kindWords[item.kind]),
          at: item.since,
          since: pen.words.since(item.since),
        }),
      ],
      actions: [
        {
          title: pen.plain(words.review),
          verb: item.kind === 'directory' ? 'directory.review' : 'review.show',
          data: { id: item.id },
        },
      ],
    })),
  }),
  sample: {
    items: [
      {
        id: 'ENR-7K2M9QXD',
        kind: 'enrolment',
        organization: 'Lumière Informatique',
        since: '2026-11-10T09:00:00.000Z',
        late: true,
      },
    ],
  },
});

const shownAtMost = 20;
const named = async (view: View, { organizationId, id, askedAt }: DirectoryChange): Promise<Omit<Waiting, 'late'>> => ({
  id,
  kind: 'directory',
  organization: (await view.get('organizations', organizationId))?.name ?? organizationId,
  since: askedAt,
});

const reviews = query({
  verb: 'reviews',
  who: 'programme.run',
  words: {
    title: words.reviews,
    help: words.reviewsHelp,
    examples: { en: ['reviews', 'pending reviews'], fr: ['examens', 'reviews', 'demandes à examiner'] },
    exact: true,
  },
  input: z.object({}),
  load: async (view) => {
    const [enrolments, changes] = await Promise.all([
      view.find('enrolments', 'review', 'waiting', { limit: shownAtMost }),
      view.find('directoryChanges', 'review', 'waiting', { limit: shownAtMost }),
    ]);
    const items: Omit<Waiting, 'late'>[] = [
      ...enrolments.items.map(({ id, kind, legalName, since }) => ({ id, kind, organization: legalName ?? '', since })),
      ...(await Promise.all(changes.items.map((asked) => named(view, asked)))),
    ];
    return { items: items.sort((a, b) => (a.since < b.since ? -1 : 1)).slice(0, shownAtMost) };
  },
  answer: ({ items }, _input, { now, settings }) =>
    show(reviewsCard, {
      items: items.map((item) => ({
        ...item,
        late: isLate(
          { kind: item.kind === 'transition' ? 'transition' : 'enrolment', since: item.since },
          now,
          settings,
        ),
      })),
    }),
});

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
      fields: [
        {
          kind: 'multiline',
          id: 'reason',
          label: pen.plain(words.reason),
          required: true,
          maxLength: 500,
          error: pen.plain(words.reasonRule),
        },
      ],
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

export const reviewCommands = [reviews, showReview, approve, reject];
export const reviewCards = [reviewsCard];
