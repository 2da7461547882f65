/** Withdraws a reseller's own unanswered request (PAR-14). */
import { z } from 'zod';
import { isAsked } from '../../domain/partnership-request.js';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { requestLifecycle } from './find.js';
import { partnershipPhrases } from './phrases.js';
import { requestWithdrawnCard } from './request-cards.js';

export const withdrawRequest = change({
  verb: 'partnerships.withdraw',
  formerly: ['partnership.withdraw'],
  who: 'partnership.ask',
  listed: false,
  words: { title: partnershipPhrases.withdraw },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const request = await view.get('requests', id);
    if (request?.resellerId !== actor.organization.id) return refuse(partnershipPhrases.requestNotFound);
    if (!isAsked(request)) return refuse(partnershipPhrases.requestGone);
    return { request, provider: (await view.get('organizations', request.providerId))?.name ?? '' };
  },
  confirm: ({ provider }, _input, t) => ({
    icon: '📨',
    title: t.markdown(partnershipPhrases.withdrawTitle),
    lines: [t.markdown(partnershipPhrases.withdrawWhat, { provider })],
    yes: t.text(partnershipPhrases.yes),
  }),
  decide: ({ request }, _input, { actor, now }) =>
    advance(
      requestLifecycle,
      request,
      'withdraw',
      { decidedAt: now },
      show(requestWithdrawnCard, { who: actor.organization.name }),
    ),
});
