/** Resets the password of the admin account that was created with a customer (USR-2, CUS-2). */

import { z } from 'zod';
import type { Customer } from '../../domain/customer.js';
import type { Member } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { noAccess } from '../licenses/access.js';
import { licensePhrases } from '../licenses/phrases.js';
import { type CustomerMeant, theCustomer } from '../relationships/find.js';
import { adminResetCard } from './cards.js';
import { customerPhrases } from './phrases.js';

interface Resettable {
  readonly customer: Customer;
  readonly userName: string;
}
async function resettable(view: View, actor: Member, meant: CustomerMeant): Promise<Resettable | Refusal> {
  const held = await theCustomer(view, actor, meant, 'customers.resetAdmin');
  if (!isFound(held)) return held;
  const { customer } = held;
  const refusal = noAccess(actor, held);
  if (refusal) return refusal;
  return customer.adminUser === undefined
    ? refuse(customerPhrases.noAdmin, { name: customer.name })
    : { customer, userName: customer.adminUser };
}

export const resetAdmin = change({
  verb: 'customers.resetAdmin',
  who: 'licences.manage',
  listed: false,
  pressed: true,
  words: { title: licensePhrases.resetAdmin },
  // Only the form sets `sure`, so the consequences are shown first.
  input: z.object({ id: input.id, sure: z.literal('yes') }),
  form: {
    load: (view, actor, { id, company }) => resettable(view, actor, { id, company }),
    view: ({ customer, userName }: Resettable, t: Localizer) => ({
      icon: '🔐',
      title: t.markdown(customerPhrases.resetAsk, { name: customer.name }),
      lines: [t.markdown(customerPhrases.resetWhat, { userName })],
      fields: [],
      data: { id: customer.id, sure: 'yes' },
      submit: t.text(licensePhrases.resetAdmin),
    }),
    sample: {
      customer: {
        id: 'CUS-1',
        version: 1,
        createdAt: '2026-10-01T09:00:00.000Z',
        updatedAt: '2026-10-01T09:00:00.000Z',
        name: 'Contoso SARL',
        domain: 'contoso.onmicrosoft.com',
        country: 'FR',
        language: 'fr',
        contact: { name: 'Ada Ito', email: 'ada@contoso.example' },
      },
      userName: 'admin@contoso.onmicrosoft.com',
    },
  },
  prepare: async ({ secrets }) => {
    const password = secrets.make();
    return { password, hash: await secrets.hash(password) };
  },
  load: async (view, { id }, { actor, prepared }) => {
    const found = await resettable(view, actor, { id });
    return isFound(found) ? { ...found, ...prepared } : found;
  },
  decide: ({ customer, userName, password, hash }, _input, { now }) =>
    done(
      show(adminResetCard, { id: customer.id, name: customer.name }, { userName, password }),
      put('customers', { ...customer, adminPassword: hash, adminResetAt: now }),
    ),
});
