/** Agreement versions (ENR-15). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { done, put, refuse } from '../decision.js';
import type { Pen } from '../language.js';
import * as input from '../text.js';
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
    title: pen.say(words.publishAsk, { label }),
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

export const publishingCommands = [publish];
export const publishingCards = [publishedCard];
