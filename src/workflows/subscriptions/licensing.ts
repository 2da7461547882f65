/** Licences assigned to a customer's users and taken back (SUB-5). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { card, show } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change } from '../command.js';
import { heldBy, isActive, theCustomer } from '../customers/find.js';
import { listKey } from '../customers/relationship.js';
import { done, isFound, put, type Refusal, refuse, remove, whichOf } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import { folded } from '../text.js';
import type { View } from '../view.js';
import { noAccess } from './access.js';
import { examples } from './examples.js';
import { type Found, seenSubscriptions, theSubscription } from './find.js';
import type { CustomerUser, Licence } from './licence.js';
import { words } from './licence-phrases.js';

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

interface Meant {
  readonly id?: string | undefined;
  readonly company?: string | undefined;
  readonly subscription?: string | undefined;
  readonly product?: string | undefined;
  readonly user: string;
}

const usersLike = async (view: View, customerId: string, text: string): Promise<readonly CustomerUser[]> => {
  const byEmail = await view.one('customerUsers', 'email', `${customerId}|${text.toLowerCase()}`);
  if (byEmail) return [byEmail];
  const found = (await view.search('customerUsers', text, { index: 'customer', key: customerId }, { limit: 20 })).items;
  const exact = found.filter((u) => folded(u.name) === folded(text));
  return exact.length > 0 ? exact : found;
};

/** The customer is not said: the one of ours, among the first 200, whose domain is the address's or that has such a user. */
async function customerOf(view: View, actor: Member, user: string): Promise<string | undefined> {
  const domain = user.split('@')[1]?.toLowerCase();
  const ours = (await view.find('relationships', 'list', listKey(actor.organization.id), { limit: 200 })).items.filter(
    isActive,
  );
  const ids = [...new Set(ours.map((r) => r.customerId))];
  const byDomain = [...new Set(ours.filter((r) => r.domain === domain).map((r) => r.customerId))];
  if (byDomain.length === 1) return byDomain[0];
  const having = await Promise.all(ids.map(async (id) => ((await usersLike(view, id, user)).length > 0 ? [id] : [])));
  const [only, ...more] = having.flat();
  return more.length === 0 ? only : undefined;
}

interface Licensed {
  readonly found: Found;
  readonly user: CustomerUser;
  readonly licence: Licence | undefined;
}

/** The user and the subscription that are meant; of several subscriptions, those that the user has or has not. */
async function licensed(view: View, actor: Member, meant: Meant, verb: string): Promise<Licensed | Refusal> {
  const said = meant.id ?? meant.company ?? meant.subscription;
  const guessed = said === undefined ? await customerOf(view, actor, meant.user) : undefined;
  if (said === undefined && guessed === undefined) return refuse(words.whichCustomer, { field: 'company' });
  const asked = guessed === undefined ? meant : { ...meant, id: guessed };
  const carry = { user: meant.user };
  const held = meant.subscription
    ? await theSubscription(view, actor, { subscription: meant.subscription }, verb).then((f) =>
        isFound(f) ? f.held : f,
      )
    : await theCustomer(view, actor, asked, verb, { ...carry, ...(meant.product ? { product: meant.product } : {}) });
  if (!isFound(held)) return held;
  const barred = noAccess(actor, held);
  if (barred) return barred;
  const people = await usersLike(view, held.customer.id, meant.user);
  const [user, ...others] = people;
  if (!user)
    return refuse(
      words.userUnknown,
      { user: meant.user },
      {
        next: (pen) => [
          {
            title: pen.plain(words.addUser),
            verb: 'customers.addUser',
            data: { id: held.customer.id, [meant.user.includes('@') ? 'email' : 'name']: meant.user },
          },
        ],
      },
    );
  if (others.length > 0)
    return whichOf(words.whichUser, people, (one) => ({
      title: `${one.name} · ${one.email}`,
      verb,
      data: { id: held.customer.id, user: one.email, ...(meant.product ? { product: meant.product } : {}) },
    }));
  const hasIt = async (subscriptionId: string): Promise<Licence | undefined> =>
    view.one('licences', 'one', `${subscriptionId}|${user.id}`);
  const { items } = await seenSubscriptions(view, actor, held, { limit: 200 });
  const wanted = verb === 'licenses.remove';
  const productsHad = new Set<string>();
  for (const s of items) if (Boolean(await hasIt(s.id)) === wanted) productsHad.add(s.productId);
  const found = await theSubscription(
    view,
    actor,
    { subscription: meant.subscription, id: held.customer.id, product: meant.product },
    verb,
    { user: user.email },
    async (productId) => productsHad.has(productId),
  );
  if (!isFound(found)) return found;
  return { found, user, licence: await hasIt(found.subscription.id) };
}

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
