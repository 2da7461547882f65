/** A partner ends its own relationship with a customer (CUS-10): with its statements, and nothing to anyone else. */
import { z } from 'zod';
import { relationshipLife } from '../../domain/relationship.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, inTrailOf, isFound, put } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { customerForm } from '../relationships/customer-form.js';
import { isActive, theCustomer } from '../relationships/find.js';
import { customerListPhrases } from './list-phrases.js';

/** Version of the statements that a removal is confirmed with; a new wording gets a new name. */
const representation = 'CUS-10/1';

export const removedCard = card<{ name: string }>('customer.removed', {
  view: (facts, t) => ({
    icon: '🗂️',
    title: t.markdown(customerListPhrases.removedTitle),
    lines: [t.markdown(customerListPhrases.removed, facts)],
  }),
  sample: { name: 'Contoso SARL' },
});

export const removeCustomer = change({
  verb: 'customers.remove',
  who: 'customers.remove',
  words: {
    title: customerListPhrases.remove,
    help: phrase({
      en: 'Ends your relationship with a customer',
      fr: 'Met fin à votre relation avec un client',
    }),
  },
  input: z.object({ id: input.id.optional(), company: input.line(200).optional() }).refine((i) => i.id ?? i.company, {
    path: ['company'],
  }),
  form: { view: (_facts, t) => customerForm(t, customerListPhrases.remove), sample: {} },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'customers.remove');
    if (!isFound(held)) return held;
    // the others' relationships no longer name this partner beside them
    const beside = (await view.find('relationships', 'customer', held.customer.id, { limit: 200 })).items
      .filter(isActive)
      .filter((r) => r.partnerId !== actor.organization.id && r.withIds.includes(actor.organization.id));
    return { ...held, beside };
  },
  confirm: ({ customer, relationships }, _input, t) => ({
    icon: '⚠️',
    title: t.markdown(customerListPhrases.removeTitle, { name: customer.name }),
    lines: [
      t.markdown(customerListPhrases.ownOnly),
      ...(relationships.length > 1 ? [t.markdown(customerListPhrases.bothEnd)] : []),
      t.markdown(customerListPhrases.privilegesStay),
      t.markdown(customerListPhrases.goodFaith),
      t.markdown(customerListPhrases.legalNotice),
    ],
    yes: t.text(customerListPhrases.yes),
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
        inTrailOf(
          r.partnerId,
          put('relationships', { ...r, withIds: r.withIds.filter((id) => id !== actor.organization.id) }),
        ),
      ),
    );
  },
});
