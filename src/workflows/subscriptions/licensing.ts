/** Licences assigned to a customer's users and taken back (SUB-5). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { card, show } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change } from '../command.js';
import { heldBy } from '../customers/find.js';
import { done, put, refuse, remove } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { examples } from './examples.js';
import { words } from './licence-phrases.js';
import { type Licensed, licensed } from './licensed.js';

export interface LicenceFacts {
  readonly customerId: string;
  readonly user: string;
  readonly names: Product['names'];
  readonly assigned: number;
  readonly seats: number;
  readonly taken: boolean;
}
export const licenceCard = card<LicenceFacts>('licence.done', {
  view: (facts, pen) => ({
    icon: '🎫',
    title: pen.typed(nameOf(facts, pen)),
    lines: [
      pen.say(facts.taken ? words.takenNow : words.assignedNow, {
        ...facts,
        product: nameOf(facts, pen),
        names: undefined,
      }),
    ],
    actions: [{ title: pen.plain(words.topic), verb: 'customers.users', data: { id: facts.customerId } }],
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
const form = (title: typeof words.assign) => ({
  load: async (view: View, actor: { kind: string }, { id }: Readonly<Record<string, string>>): Promise<LicenceForm> => {
    const held = id && actor.kind === 'member' ? await heldBy(view, (actor as Member).organization.id, id) : undefined;
    return held ? { customer: { id: held.customer.id, name: held.customer.name } } : {};
  },
  view: ({ customer }: LicenceForm, pen: Pen) => ({
    icon: '🎫',
    title: pen.say(title),
    ...(customer ? { lines: [pen.typed(customer.name)], data: { id: customer.id } } : {}),
    fields: [
      {
        kind: 'text' as const,
        id: 'user',
        label: pen.plain(words.user),
        required: true,
        maxLength: 254,
        error: pen.plain(words.userRule),
      },
      ...(customer
        ? []
        : [
            {
              kind: 'text' as const,
              id: 'company',
              label: pen.plain(words.company),
              maxLength: 200,
              error: pen.plain(words.companyRule),
            },
          ]),
      {
        kind: 'text' as const,
        id: 'product',
        label: pen.plain(words.product),
        maxLength: 200,
        error: pen.plain(words.productRule),
      },
    ],
    submit: pen.plain(title),
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
    title: words.assign,
    help: phrase({ en: 'Gives a customer’s user a licence', fr: 'Donne une licence à un utilisateur d’un client' }),
    examples: examples['licenses.assign'],
  },
  input: meantInput,
  form: form(words.assign),
  load: (view, asked, { actor }) => licensed(view, actor, asked, 'licenses.assign'),
  decide: (all, _input, { actor, ids }) => {
    const { found, user, licence } = all;
    const { subscription } = found;
    const product = found.names[actor.language];
    if (licence) return refuse(words.has, { user: user.name, product });
    if (subscription.assigned >= subscription.seats) return refuse(words.full, { product, seats: subscription.seats });
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
    title: words.takeBack,
    help: phrase({
      en: 'Takes a licence back from a customer’s user',
      fr: 'Reprend une licence à un utilisateur d’un client',
    }),
    examples: examples['licenses.remove'],
  },
  input: meantInput,
  form: form(words.takeBack),
  load: (view, asked, { actor }) => licensed(view, actor, asked, 'licenses.remove'),
  confirm: ({ found, user }, _input, pen) => ({
    icon: '🎫',
    title: pen.say(words.takeQuestion, { product: nameOf(found, pen), user: user.name }),
    lines: [pen.say(words.takeWhat)],
    yes: pen.plain(words.takeBack),
  }),
  decide: (all, _input, { actor }) => {
    const { found, user, licence } = all;
    const { subscription } = found;
    if (!licence) return refuse(words.hasNot, { user: user.name, product: found.names[actor.language] });
    const assigned = Math.max(0, subscription.assigned - 1);
    return done(
      doneWith(all, assigned, true),
      put('subscriptions', { ...subscription, assigned }),
      remove('licences', licence.id),
    );
  },
});
