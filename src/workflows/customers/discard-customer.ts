/** Discards a customer that is being added (CUS-1). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, remove } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { theAddition } from './addition.js';
import { undoneCard } from './cards.js';
import { asFields } from './details.js';
import { customerPhrases } from './phrases.js';

export const discard = change({
  verb: 'customers.discard',
  formerly: ['customers.giveUp'],
  who: 'customers.add',
  listed: false,
  words: { title: customerPhrases.cancel },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => theAddition(view, actor, id),
  decide: (addition) =>
    done(
      show(undoneCard, {
        name: addition.details.name,
        given: {
          ...asFields(addition.details),
          ...(addition.resellerId ? { reseller: addition.resellerId } : {}),
          ...(addition.origin ? { origin: addition.origin } : {}),
        },
      }),
      remove('additions', addition.id),
    ),
});
