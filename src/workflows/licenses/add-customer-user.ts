/** Adds a user of a customer (SUB-5, SUB-6). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { heldBy } from '../relationships/find.js';
import { relationshipPhrases } from '../relationships/phrases.js';
import { noAccess } from './access.js';
import { licensePhrases } from './phrases.js';
import { userDoneCard } from './user-card.js';

export const addUser = change({
  verb: 'customerUsers.add',
  formerly: ['customers.addUser'],
  who: 'licences.manage',
  listed: false,
  words: { title: licensePhrases.addUser },
  input: z.object({ id: input.id, name: input.line(100), email: input.email }),
  form: {
    load: async (view, actor, { id = '' }): Promise<{ id: string; name: string } | Refusal> => {
      const held = await heldBy(view, actor.organization.id, id);
      return held ? { id, name: held.customer.name } : refuse(relationshipPhrases.notFound);
    },
    view: ({ id, name }: { id: string; name: string }, t: Localizer) => ({
      icon: '👤',
      title: t.markdown(licensePhrases.addUser),
      lines: [escapeMarkdown(name)],
      fields: [
        field(t, 'text', 'name', licensePhrases.name, licensePhrases.nameRule, { maxLength: 100 }),
        field(t, 'email', 'email', licensePhrases.email, licensePhrases.emailRule),
      ],
      submit: t.text(licensePhrases.add),
      data: { id },
    }),
    sample: { id: 'CUS-1', name: 'Contoso SARL' },
  },
  load: async (view, { id, email }, { actor }) => {
    const held = await heldBy(view, actor.organization.id, id);
    if (!held) return refuse(relationshipPhrases.notFound);
    return { held, taken: await view.one('customerUsers', 'email', `${id}|${email}`) };
  },
  decide: ({ held, taken }, { name, email }, { actor, ids }) => {
    const refusal = noAccess(actor, held);
    if (refusal) return refusal;
    if (taken) return refuse(licensePhrases.taken, { email }, { field: 'email' });
    const { customer } = held;
    return done(
      show(userDoneCard, { customerId: customer.id, user: name, name: customer.name, gone: false }),
      put('customerUsers', { id: ids.readable('CU'), customerId: customer.id, name, email }),
    );
  },
});
