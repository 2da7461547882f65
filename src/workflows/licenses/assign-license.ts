/** Licences assigned to a customer's users and taken back (SUB-5). */

import { z } from 'zod';
import type { Product } from '../../domain/product.js';
import type { Member } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse, remove } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { nameOf } from '../catalog/find.js';
import { heldBy } from '../relationships/find.js';
import { type Licensed, licensed } from './find.js';
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

const meantInput = z.object({
  id: input.id.optional(),
  company: input.line(200).optional(),
  subscription: input.id.optional(),
  product: input.line(200).optional(),
  user: input.line(254),
});

interface LicenceForm {
  readonly customer?: { readonly id: string; readonly name: string };
}
const form = (title: typeof licensePhrases.assign) => ({
  load: async (view: View, actor: Member, { id }: Readonly<Record<string, string>>): Promise<LicenceForm> => {
    const held = id ? await heldBy(view, actor.organization.id, id) : undefined;
    return held ? { customer: { id: held.customer.id, name: held.customer.name } } : {};
  },
  view: ({ customer }: LicenceForm, t: Localizer) => ({
    icon: '🎫',
    title: t.markdown(title),
    ...(customer ? { lines: [escapeMarkdown(customer.name)], data: { id: customer.id } } : {}),
    fields: [
      {
        kind: 'text' as const,
        id: 'user',
        label: t.text(licensePhrases.user),
        required: true,
        maxLength: 254,
        error: t.text(licensePhrases.userRule),
      },
      ...(customer
        ? []
        : [
            {
              kind: 'text' as const,
              id: 'company',
              label: t.text(licensePhrases.company),
              maxLength: 200,
              error: t.text(licensePhrases.companyRule),
            },
          ]),
      {
        kind: 'text' as const,
        id: 'product',
        label: t.text(licensePhrases.product),
        maxLength: 200,
        error: t.text(licensePhrases.productRule),
      },
    ],
    submit: t.text(title),
  }),
  sample: {},
});

const doneWith = ({ found, user }: Licensed, assigned: number, taken: boolean) =>
  show(licenceCard, {
    customerId: found.held.customer.id,
    user: user.name,
    names: found.names,
    assigned,
    seats: found.subscription.seats,
    taken,
  });

export const assign = change({
  verb: 'licenses.assign',
  who: 'licences.manage',
  words: {
    title: licensePhrases.assign,
    help: phrase({ en: 'Gives a customer’s user a licence', fr: 'Donne une licence à un utilisateur d’un client' }),
  },
  input: meantInput,
  form: form(licensePhrases.assign),
  load: (view, asked, { actor }) => licensed(view, actor, asked, 'licenses.assign'),
  decide: (all, _input, { actor, ids }) => {
    const { found, user, licence } = all;
    const { subscription } = found;
    const product = found.names[actor.language];
    if (licence) return refuse(licensePhrases.has, { user: user.name, product });
    if (subscription.assigned >= subscription.seats)
      return refuse(licensePhrases.full, { product, seats: subscription.seats });
    const assigned = subscription.assigned + 1;
    return done(
      doneWith(all, assigned, false),
      put('subscriptions', { ...subscription, assigned }),
      put('licences', {
        id: ids.sorted(),
        customerId: subscription.customerId,
        subscriptionId: subscription.id,
        customerUserId: user.id,
      }),
    );
  },
});

export const takeBack = change({
  verb: 'licenses.remove',
  who: 'licences.manage',
  words: {
    title: licensePhrases.takeBack,
    help: phrase({
      en: 'Takes a licence back from a customer’s user',
      fr: 'Reprend une licence à un utilisateur d’un client',
    }),
  },
  input: meantInput,
  form: form(licensePhrases.takeBack),
  load: (view, asked, { actor }) => licensed(view, actor, asked, 'licenses.remove'),
  confirm: ({ found, user }, _input, t) => ({
    icon: '🎫',
    title: t.markdown(licensePhrases.takeQuestion, { product: nameOf(found, t), user: user.name }),
    lines: [t.markdown(licensePhrases.takeWhat)],
    yes: t.text(licensePhrases.takeBack),
  }),
  decide: (all, _input, { actor }) => {
    const { found, user, licence } = all;
    const { subscription } = found;
    if (!licence) return refuse(licensePhrases.hasNot, { user: user.name, product: found.names[actor.language] });
    const assigned = Math.max(0, subscription.assigned - 1);
    return done(
      doneWith(all, assigned, true),
      put('subscriptions', { ...subscription, assigned }),
      remove('licences', licence.id),
    );
  },
});
