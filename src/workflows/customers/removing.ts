/** A partner ends its own relationship with a customer (CUS-10): with its statements, and nothing to anyone else. */
import { z } from 'zod';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { done, isFound, put } from '../decision.js';
import { phrase } from '../language.js';
import * as input from '../text.js';
import { examples } from './examples.js';
import { isActive, theCustomer } from './find.js';
import { words } from './listing-phrases.js';
import { relationshipLife } from './relationship.js';

/** Version of the statements that a removal is confirmed with; a new wording gets a new name. */
const representation = 'CUS-10/1';

export const removedCard = card<{ name: string }>('customer.removed', {
  view: (facts, pen) => ({ icon: '🗂️', title: pen.say(words.removedTitle), lines: [pen.say(words.removed, facts)] }),
  sample: { name: 'Contoso SARL' },
});

export const removeCustomer = change({
  verb: 'customers.remove',
  who: 'customers.remove',
  words: {
    title: words.remove,
    help: phrase({
      en: 'Ends your relationship with a customer',
      fr: 'Met fin à votre relation avec un client',
    }),
    examples: examples['customers.remove'],
  },
  input: z.object({ id: input.id.optional(), company: input.line(200).optional() }).refine((i) => i.id ?? i.company, {
    path: ['company'],
  }),
  form: {
    view: (_facts, pen) => ({
      icon: '🗂️',
      title: pen.say(words.askTitle),
      fields: [
        {
          kind: 'text',
          id: 'company',
          label: pen.plain(words.askName),
          required: true,
          maxLength: 200,
          error: pen.plain(words.searchRule),
        },
      ],
      submit: pen.plain(words.remove),
    }),
    sample: {},
  },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'customers.remove');
    if (!isFound(held)) return held;
    // the others' relationships no longer name this partner beside them
    const beside = (await view.find('relationships', 'customer', held.customer.id, { limit: 200 })).items
      .filter(isActive)
      .filter((r) => r.partnerId !== actor.organization.id && r.withIds.includes(actor.organization.id));
    return { ...held, beside };
  },
  confirm: ({ customer, relationships }, _input, pen) => ({
    icon: '⚠️',
    title: pen.say(words.removeTitle, { name: customer.name }),
    lines: [
      pen.say(words.ownOnly),
      ...(relationships.length > 1 ? [pen.say(words.bothEnd)] : []),
      pen.say(words.privilegesStay),
      pen.say(words.goodFaith),
      pen.say(words.legalNotice),
    ],
    yes: pen.plain(words.yes),
  }),
  // nothing is told, settled or drafted (CUS-10)
  decide: ({ customer, relationships, beside }, _input, { actor, now }) => {
    const status = relationshipLife.next('active', 'remove');
    if (status !== 'removed') throw new Error('an active relationship can be removed');
    return done(
      show(removedCard, { name: customer.name }),
      ...relationships.map((r) =>
        put('relationships', {
          ...r,
          status,
          removedAt: now,
          representation: { by: actor.user.id, at: now, text: representation },
        }),
      ),
      ...beside.map((r) =>
        put('relationships', { ...r, withIds: r.withIds.filter((id) => id !== actor.organization.id) }),
      ),
    );
  },
});
