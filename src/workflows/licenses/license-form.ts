/** Input, form and card that assigning and removing a licence share (SUB-5). */
import { z } from 'zod';
import type { Product } from '../../domain/product.js';
import type { Member } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { nameOf } from '../catalog/find.js';
import { heldBy } from '../relationships/find.js';
import type { Licensed } from './find.js';
import { licensePhrases } from './phrases.js';

export interface LicenceFacts {
  readonly customerId: string;
  readonly user: string;
  readonly names: Product['names'];
  readonly assigned: number;
  readonly seats: number;
  readonly taken: boolean;
}
export const licenceCard = card<LicenceFacts>('licence.done', {
  view: (facts, t) => ({
    icon: '🎫',
    title: escapeMarkdown(nameOf(facts, t)),
    lines: [
      t.markdown(facts.taken ? licensePhrases.takenNow : licensePhrases.assignedNow, {
        ...facts,
        product: nameOf(facts, t),
        names: undefined,
      }),
    ],
    actions: [button('customerUsers.list', t.text(licensePhrases.topic), { data: { id: facts.customerId } })],
  }),
  sample: {
    customerId: 'CUS-1',
    user: 'Ada Ito',
    names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
    assigned: 3,
    seats: 5,
    taken: false,
  },
});

export const meantInput = z.object({
  id: input.id.optional(),
  company: input.line(200).optional(),
  subscription: input.id.optional(),
  product: input.line(200).optional(),
  user: input.line(254),
});

interface LicenceForm {
  readonly customer?: { readonly id: string; readonly name: string };
}
export const licenceForm = (title: typeof licensePhrases.assign) => ({
  load: async (view: View, actor: Member, { id }: Readonly<Record<string, string>>): Promise<LicenceForm> => {
    const held = id ? await heldBy(view, actor.organization.id, id) : undefined;
    return held ? { customer: { id: held.customer.id, name: held.customer.name } } : {};
  },
  view: ({ customer }: LicenceForm, t: Localizer) => ({
    icon: '🎫',
    title: t.markdown(title),
    ...(customer ? { lines: [escapeMarkdown(customer.name)], data: { id: customer.id } } : {}),
    fields: [
      field(t, 'text', 'user', licensePhrases.user, licensePhrases.userRule, { maxLength: 254 }),
      ...(customer
        ? []
        : [
            field(t, 'text', 'company', licensePhrases.company, licensePhrases.companyRule, {
              required: false,
              maxLength: 200,
            }),
          ]),
      field(t, 'text', 'product', licensePhrases.product, licensePhrases.productRule, {
        required: false,
        maxLength: 200,
      }),
    ],
    submit: t.text(title),
  }),
  sample: {},
});

export const licenceDone = ({ found, user }: Licensed, assigned: number, taken: boolean) =>
  show(licenceCard, {
    customerId: found.held.customer.id,
    user: user.name,
    names: found.names,
    assigned,
    seats: found.subscription.seats,
    taken,
  });
