/** What waits for the operator's decision, oldest first: said, and in the tab (ENR-11, ORG-5, CNV-6). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { query } from '../command.js';
import type { DirectoryChange } from '../directory/change.js';
import type { Enrolment } from '../enrollment/enrolment.js';
import { isLate } from '../enrollment/waiting.js';
import { search } from '../search.js';
import type { View } from '../view.js';
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

export const reviewsCard = card<{ items: readonly Waiting[] }>('reviews', {
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

/** What waits, oldest first. */
async function oldest(view: View, limit: number): Promise<readonly Omit<Waiting, 'late'>[]> {
  const [enrolments, changes] = await Promise.all([
    view.find('enrolments', 'review', 'waiting', { limit }),
    view.find('directoryChanges', 'review', 'waiting', { limit }),
  ]);
  const items: Omit<Waiting, 'late'>[] = [
    ...enrolments.items.map(({ id, kind, legalName, since }) => ({ id, kind, organization: legalName ?? '', since })),
    ...(await Promise.all(changes.items.map((asked) => named(view, asked)))),
  ];
  return items.sort((a, b) => (a.since < b.since ? -1 : 1)).slice(0, limit);
}

/** The tab's (CNV-6). */
export const toReview = search<Omit<Waiting, 'late'>>({
  name: 'reviews',
  who: 'programme.run',
  title: words.reviews,
  help: words.reviewsHelp,
  find: (view, _text, _actor, limit) => oldest(view, limit),
  hit: ({ id, kind, organization, since: at }, pen) => ({
    title: organization,
    line: pen.plain(words.waits, { kind: pen.plain(kindWords[kind]), at, since: pen.words.since(at) }),
    shared: pen.plain(words.review),
    verb: kind === 'directory' ? 'directory.review' : 'review.show',
    data: { id },
    say: pen.plain(words.reviews),
  }),
});

export const reviews = query({
  verb: 'reviews',
  who: 'programme.run',
  words: {
    title: words.reviews,
    help: words.reviewsHelp,
    examples: { en: ['reviews', 'pending reviews'], fr: ['examens', 'reviews', 'demandes à examiner'] },
    exact: true,
  },
  input: z.object({}),
  load: async (view) => ({ items: await oldest(view, shownAtMost) }),
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
