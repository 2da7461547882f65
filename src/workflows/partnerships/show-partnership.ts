/** Shows one active partnership of the actor's organisation, on either side. */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { thePartnership } from './find.js';
import { listCard } from './list-card.js';
import { listed } from './list-partnerships.js';
import { partnershipPhrases } from './phrases.js';

export const showPartnership = query({
  verb: 'partnerships.show',
  formerly: ['partnership.look'],
  who: 'partnership.see',
  listed: false,
  words: { title: partnershipPhrases.showOne },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const ask = (side: 'provider' | 'reseller') => thePartnership(view, actor, side, { id }, 'partnerships.show');
    const asProvider = await ask('provider');
    if (!('refusal' in asProvider)) return { side: 'resellers' as const, found: asProvider };
    const asReseller = await ask('reseller');
    return 'refusal' in asReseller
      ? refuse(partnershipPhrases.partnershipNotFound)
      : { side: 'providers' as const, found: asReseller };
  },
  answer: ({ side, found }, _input, { actor }) =>
    show(listCard, {
      [side]: { partnerships: [listed(found)], requests: [] },
      removes: may(actor, 'partnership.remove'),
      decides: false,
      authorises: may(actor, 'partnership.accept'),
      adds: may(actor, 'customers.add'),
      invites: may(actor, 'customers.inviteJoint'),
    }),
});
