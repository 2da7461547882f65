/** Declines a reseller's request with a reason (PAR-5). */
import { z } from 'zod';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { notification, notify, type Refusal, refuse } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { requestLifecycle } from './find.js';
import { partnershipPhrases } from './phrases.js';
import { meantRequest, theRequest } from './received-request.js';
import { requestDecidedCard, requestDeclinedCard } from './request-cards.js';

export const requestDeclined = notification('partnership.requestDeclined', 'partnership.ask', requestDeclinedCard);

interface FormFacts {
  readonly id: string;
  readonly reseller: string;
}

export const declineRequest = change({
  verb: 'partnerships.declineRequest',
  formerly: ['partnership.declineRequest'],
  who: 'partnership.decide',
  listed: false,
  words: { title: partnershipPhrases.decline },
  input: z.object({ ...meantRequest, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed): Promise<FormFacts | Refusal> => {
      if (actor.kind !== 'member') return refuse(partnershipPhrases.requestNotFound);
      const found = await theRequest(view, actor, typed, 'partnerships.declineRequest');
      return 'refusal' in found ? found : { id: found.request.id, reseller: found.reseller.name };
    },
    view: ({ id, reseller }: FormFacts, t: Localizer) => ({
      icon: '📭',
      title: t.markdown(partnershipPhrases.declineRequestTitle),
      lines: [escapeMarkdown(reseller)],
      fields: [reasonField(t, reasonIsPassedOn)],
      submit: t.text(partnershipPhrases.decline),
      data: { id },
    }),
    sample: { id: '01', reseller: 'Lumière Informatique' },
  },
  load: (view, asked, { actor }) => theRequest(view, actor, asked, 'partnerships.declineRequest'),
  decide: ({ request, reseller }, { reason }, { actor, now }) => {
    const facts = { provider: actor.organization.name, reason };
    return advance(
      requestLifecycle,
      request,
      'decline',
      { decidedBy: actor.user.id, decidedAt: now, reason },
      show(requestDecidedCard, { who: actor.user.name, reseller: reseller.name, reason }),
      notify(requestDeclined, { starter: { userId: request.askedBy, organizationId: reseller.id } }, facts),
    );
  },
});
