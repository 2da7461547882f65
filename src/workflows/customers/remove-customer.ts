/** Ends the relationships of the partner with a customer, without notifying anybody (CUS-10). */

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

/** Version of the confirmed statements; change it with their wording. */
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
  typed: 'order',
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
    // Relationships of other partners that name this partner.
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
  // Do not notify or draft anything (CUS-10).
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
