/** Lists the incentive programmes of the requester's organisation (INC-2). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { listCard, listed } from './cards.js';
import { incentivePhrases } from './phrases.js';

export const showIncentives = query({
  verb: 'incentives.show',
  who: 'incentives.see',
  words: { title: incentivePhrases.topic, help: incentivePhrases.help },
  input: z.object({}),
  load: (view, _input, { actor }) => view.find('incentives', 'organization', actor.organization.id, { limit: 10 }),
  answer: ({ items }, _input, { actor }) => show(listCard, { programmes: listed(actor.organization, items) }),
});
