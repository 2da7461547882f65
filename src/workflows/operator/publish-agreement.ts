/** Publishes a version of the reseller agreement (ENR-15). */

import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from './phrases.js';

export const publishedCard = card<{ label: string }>('agreement.published', {
  view: (facts, t) => ({
    icon: '✍️',
    title: t.markdown(operatorPhrases.publish),
    lines: [t.markdown(operatorPhrases.published, facts)],
  }),
  sample: { label: '2026-11' },
});

export const publishAgreement = change({
  verb: 'agreementVersions.publish',
  formerly: ['agreement.publish'],
  who: 'programme.run',
  words: {
    title: operatorPhrases.publish,
    help: operatorPhrases.publishHelp,
    exact: true,
  },
  input: z.object({ label: input.line(40), url: z.url({ protocol: /^https$/ }).max(500) }),
  form: {
    view: (_facts, t: Localizer) => ({
      icon: '✍️',
      title: t.markdown(operatorPhrases.publish),
      lines: [t.markdown(operatorPhrases.publishWhat)],
      fields: [
        field(t, 'text', 'label', operatorPhrases.label, operatorPhrases.labelRule, { maxLength: 40 }),
        field(t, 'url', 'url', operatorPhrases.url, operatorPhrases.urlRule, { maxLength: 500 }),
      ],
      submit: t.text(operatorPhrases.publish),
    }),
    sample: {},
  },
  load: async (view, { label }) => ({
    known: await view.one('agreements', 'label', `indirectReseller|${label.toLowerCase()}`),
  }),
  confirm: (_facts, { label }, t) => ({
    icon: '✍️',
    title: t.markdown(operatorPhrases.publishAsk, { label }),
    lines: [t.markdown(operatorPhrases.publishWhat)],
    yes: t.text(operatorPhrases.yes),
  }),
  decide: ({ known }, { label, url }, { actor, now, ids }) =>
    known
      ? refuse(operatorPhrases.labelTaken, { field: 'label' })
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
