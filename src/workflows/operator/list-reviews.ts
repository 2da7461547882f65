/** Lists submissions and directory changes that await the operator's decision, oldest first (ENR-11, ORG-5, CNV-6). */

import { z } from 'zod';
import { isLate } from '../../domain/business-days.js';
import type { DirectoryChange } from '../../domain/directory-change.js';
import type { Enrollment } from '../../domain/enrollment.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { waiting } from '../../kernel/waiting.js';
import { releasePhrases } from '../enrollments/release-phrases.js';
import { operatorPhrases } from './phrases.js';

interface Pending {
  readonly id: string;
  readonly kind: Enrollment['kind'] | 'directory';
  readonly organization: string;
  readonly since: string;
  readonly late: boolean;
}
const kindWords = {
  enrolment: operatorPhrases.kindEnrolment,
  transition: operatorPhrases.kindTransition,
  directory: operatorPhrases.kindDirectory,
} as const;

export const reviewsCard = card<{ items: readonly Pending[] }>('reviews', {
  view: ({ items }, t) => ({
    icon: '🗂️',
    title: t.markdown(operatorPhrases.reviews),
    ...(items.length === 0 ? { lines: [t.markdown(operatorPhrases.noReviews)] } : {}),
    items: items.map((item) => ({
      title: escapeMarkdown(item.organization),
      ...(item.late ? { status: { text: t.text(operatorPhrases.overdue), tone: 'attention' as const } } : {}),
      lines: [
        t.markdown(operatorPhrases.waits, {
          kind: t.text(kindWords[item.kind]),
          at: item.since,
          since: t.format.since(item.since),
        }),
      ],
      actions: [
        button(item.kind === 'directory' ? 'directoryChanges.review' : 'reviews.show', t.text(operatorPhrases.review), {
          data: { id: item.id },
        }),
      ],
    })),
    actions: [button('enrollments.listUnfinished', t.text(releasePhrases.listTitle))],
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
const named = async (view: View, { organizationId, id, askedAt }: DirectoryChange): Promise<Omit<Pending, 'late'>> => ({
  id,
  kind: 'directory',
  organization: (await view.get('organizations', organizationId))?.name ?? organizationId,
  since: askedAt,
});

/** Pending reviews, oldest first. */
async function oldest(view: View, limit: number): Promise<readonly Omit<Pending, 'late'>[]> {
  const [enrolments, changes] = await Promise.all([
    view.find('enrolments', 'review', 'waiting', { limit }),
    view.find('directoryChanges', 'review', 'waiting', { limit }),
  ]);
  const items: Omit<Pending, 'late'>[] = [
    ...enrolments.items.map(({ id, kind, legalName, since }) => ({ id, kind, organization: legalName ?? '', since })),
    ...(await Promise.all(changes.items.map((asked) => named(view, asked)))),
  ];
  return items.sort((a, b) => (a.since < b.since ? -1 : 1)).slice(0, limit);
}

export const toReview = waiting<Omit<Pending, 'late'>>({
  name: 'reviews',
  who: 'programme.run',
  title: operatorPhrases.reviews,
  help: operatorPhrases.reviewsHelp,
  find: (view, _text, _actor, limit) => oldest(view, limit),
  when: ({ since }) => ({ since }),
  list: 'reviews.list',
  hit: ({ id, kind, organization, since: at }, t) => ({
    title: organization,
    line: t.text(operatorPhrases.waits, { kind: t.text(kindWords[kind]), at, since: t.format.since(at) }),
    shared: t.text(operatorPhrases.review),
    verb: kind === 'directory' ? 'directoryChanges.review' : 'reviews.show',
    data: { id },
    say: t.text(operatorPhrases.reviews),
  }),
});

export const listReviews = query({
  verb: 'reviews.list',
  formerly: ['reviews'],
  who: 'programme.run',
  words: {
    title: operatorPhrases.reviews,
    help: operatorPhrases.reviewsHelp,
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
