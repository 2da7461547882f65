/** Agreement versions, and the notices that could not be delivered (ENR-15, NOT-2). */
import { z } from 'zod';
import type { Notice } from '../notifications/notice.js';
import * as input from '../text.js';
import { card, change, done, type Pen, put, query, refuse, show } from '../workflow.js';
import { words } from './phrases.js';

const publishedCard = card<{ label: string }>('agreement.published', {
  view: (facts, pen) => ({ icon: '✍️', title: pen.say(words.publish), lines: [pen.say(words.published, facts)] }),
  sample: { label: '2026-11' },
});

const publish = change({
  verb: 'agreement.publish',
  who: 'programme.run',
  words: {
    title: words.publish,
    help: words.publishHelp,
    examples: { en: ['publish agreement'], fr: ['publier le contrat', 'publier un contrat'] },
    exact: true,
  },
  input: z.object({ label: input.line(40), url: z.url({ protocol: /^https$/ }).max(500) }),
  form: {
    view: (_facts, pen: Pen) => ({
      icon: '✍️',
      title: pen.say(words.publish),
      lines: [pen.say(words.publishWhat)],
      fields: [
        {
          kind: 'text',
          id: 'label',
          label: pen.plain(words.label),
          required: true,
          maxLength: 40,
          error: pen.plain(words.labelRule),
        },
        {
          kind: 'url',
          id: 'url',
          label: pen.plain(words.url),
          required: true,
          maxLength: 500,
          error: pen.plain(words.urlRule),
        },
      ],
      submit: pen.plain(words.publish),
    }),
    sample: {},
  },
  load: async (view, { label }) => ({
    known: await view.one('agreements', 'label', `indirectReseller|${label.toLowerCase()}`),
  }),
  confirm: (_facts, { label }, pen) => ({
    icon: '✍️',
    title: pen.say(words.published, { label }),
    lines: [pen.say(words.publishWhat)],
    yes: pen.plain(words.yes),
  }),
  decide: ({ known }, { label, url }, { actor, now, ids }) =>
    known
      ? refuse(words.labelTaken, { field: 'label' })
      : done(
          show(publishedCard, { label }),
          put('agreements', {
            id: ids.readable('AGR'),
            kind: 'indirectReseller',
            label,
            url,
            publishedBy: actor.user.id,
            publishedAt: now,
            asking: {},
          }),
        ),
});

interface Dead extends Pick<Notice, 'event' | 'createdAt' | 'attempts'> {
  readonly problem: string;
}
const undeliveredCard = card<{ notices: readonly Dead[]; next?: string }>('undelivered', {
  view: (facts, pen) => ({
    icon: '📪',
    title: pen.say(words.undelivered),
    lines:
      facts.notices.length === 0
        ? [pen.say(words.noUndelivered)]
        : facts.notices.map(({ event, createdAt, attempts, problem }) =>
            pen.say(words.undeliveredLine, { event, at: createdAt, attempts, problem }),
          ),
    actions: facts.next ? [{ title: pen.plain(words.more), verb: 'undelivered', data: { after: facts.next } }] : [],
  }),
  sample: {
    notices: [
      { event: 'enrolment.changed', createdAt: '2026-11-20T09:00:00.000Z', attempts: 12, problem: '550 no such user' },
    ],
  },
});
const undelivered = query({
  verb: 'undelivered',
  who: 'programme.run',
  words: {
    title: words.undelivered,
    help: words.undeliveredHelp,
    examples: { en: ['undelivered', 'undelivered notices'], fr: ['non distribués', 'avis non distribués'] },
    exact: true,
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: (view, { after }) => view.find('notices', 'dead', 'dead', { limit: 20, ...(after ? { after } : {}) }),
  answer: ({ items, next }) =>
    show(undeliveredCard, {
      // what it says belongs to whoever it was for
      notices: items.map(({ event, createdAt, attempts, problem }) => ({
        event,
        createdAt,
        attempts,
        problem: problem ?? '',
      })),
      ...(next ? { next } : {}),
    }),
});

export const publishingCommands = [publish, undelivered];
export const publishingCards = [publishedCard, undeliveredCard];
