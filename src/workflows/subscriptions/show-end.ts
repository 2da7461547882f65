/** What happens at the end of a term, and the four ways to decide it (SUB-12). */

import { z } from 'zod';
import { type Product, type Term, termLabels } from '../../domain/product.js';
import type { ScheduledChange } from '../../domain/subscription.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer, type Markdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { nameOf, productById } from '../catalog/find.js';
import { scheduleText } from '../orders/subscription-change.js';
import { endPhrases } from './end-phrases.js';
import { canExtend, extendedPercent } from './extended-term.js';
import { theSubscription } from './find.js';

interface EndFacts {
  readonly id: string;
  readonly name: string;
  readonly names: Product['names'];
  readonly seats: number;
  readonly term: Term;
  readonly termEnd: string;
  readonly end: 'renew' | 'change' | 'cancel' | 'extend' | 'once';
  readonly scheduled?: ScheduledChange;
  readonly extended: boolean;
  readonly extends: boolean;
  readonly percent: number;
}

function then(facts: EndFacts, t: Localizer): Markdown {
  const { end, seats, term, scheduled = {}, percent } = facts;
  if (end === 'once') return t.markdown(endPhrases.onceOnly);
  if (end === 'cancel') return t.markdown(endPhrases.willEnd);
  if (end === 'extend') return t.markdown(endPhrases.willExtend, { percent });
  if (end === 'change') return t.markdown(endPhrases.willChange, { change: scheduleText(scheduled, t) });
  return t.markdown(endPhrases.willRenew, { seats, term: t.text(termLabels[term]) });
}

export const endCard = card<EndFacts>('subscription.end', {
  view: (facts, t) => {
    const { end, id } = facts;
    const decide = (way: 'renew' | 'cancel' | 'extend') =>
      button(
        'subscriptions.decideEnd',
        t.text(
          way === 'renew' ? endPhrases.renewAsIs : way === 'cancel' ? endPhrases.endThen : endPhrases.monthByMonth,
        ),
        { data: { subscription: id, end: way } },
      );
    return {
      icon: '🗓️',
      title: t.markdown(endPhrases.endTitle),
      lines: [
        escapeMarkdown(`${facts.name} · ${nameOf(facts, t)}`),
        t.markdown(endPhrases.endOn, { at: facts.termEnd }),
        ...(facts.extended ? [t.markdown(endPhrases.isExtended, { percent: facts.percent })] : []),
        then(facts, t),
        ...(facts.extends && end !== 'extend' ? [t.markdown(endPhrases.extendCosts, { percent: facts.percent })] : []),
      ],
      actions:
        end === 'once'
          ? []
          : [
              ...(end === 'renew' ? [] : [decide('renew')]),
              button(
                'subscriptions.scheduleChange',
                t.text(end === 'change' ? endPhrases.editSchedule : endPhrases.renewWith),
                { data: { subscription: id } },
              ),
              ...(end === 'cancel' ? [] : [decide('cancel')]),
              ...(facts.extends && end !== 'extend' ? [decide('extend')] : []),
            ],
    };
  },
  sample: {
    id: 'SUB-7K2M9QXD',
    name: 'Contoso SARL',
    names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
    seats: 5,
    term: 'P1Y',
    termEnd: '2027-10-01T09:00:00.000Z',
    end: 'renew',
    extended: false,
    extends: true,
    percent: 3,
  },
});

export const showEnd = query({
  verb: 'subscriptions.showEnd',
  who: 'subscriptions.renewal',
  listed: false,
  words: { title: endPhrases.endTitle },
  input: z.object({ subscription: input.id }),
  load: async (view, asked, { actor, now }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.showEnd');
    if (!isFound(found)) return found;
    const product = await productById(view, found.subscription.productId);
    return { found, product, percent: await extendedPercent(view, product, now) };
  },
  answer: ({ found: { subscription: s, held, names }, product, percent }) =>
    show(endCard, {
      id: s.id,
      name: held.customer.name,
      names,
      seats: s.seats,
      term: s.term,
      termEnd: s.termEnd,
      end: s.once ? 'once' : s.extend ? 'extend' : !s.renewal ? 'cancel' : s.scheduled ? 'change' : 'renew',
      ...(s.scheduled ? { scheduled: s.scheduled } : {}),
      extended: s.extended ?? false,
      extends: canExtend(s, product),
      percent,
    }),
});
