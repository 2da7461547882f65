/** Schedules what the next term begins with: another number, product, term or billing (SUB-12, SUB-13). */

import { z } from 'zod';
import { billings, type Product, terms } from '../../domain/product.js';
import type { ScheduledChange } from '../../domain/subscription.js';
import { change } from '../../kernel/command.js';
import { done, isFound, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { nameOf, productById, soldLike, soldProducts } from '../catalog/find.js';
import { usualBilling } from '../orders/new-subscription.js';
import { planProblem, seatsInput, seatsProblem } from '../orders/order-lines.js';
import { kept, recordProblem, withParties } from './change-summary.js';
import { undecided } from './decide-end.js';
import { endPhrases } from './end-phrases.js';
import { seatsField, termFields } from './fields.js';
import { theSubscription } from './find.js';
import { subscriptionPhrases } from './phrases.js';

interface ScheduleForm {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly seats: number;
  readonly productId: string;
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
}

export const scheduleChange = change({
  verb: 'subscriptions.scheduleChange',
  who: 'subscriptions.renewal',
  listed: false,
  pressed: true,
  words: { title: endPhrases.scheduleTitle },
  input: z.object({
    subscription: input.id,
    seats: seatsInput,
    product: input.line(200).optional(),
    term: z.enum(terms).optional(),
    billing: z.enum(billings).optional(),
  }),
  form: {
    load: async (view, actor, { subscription }): Promise<ScheduleForm | Refusal> => {
      const found = await theSubscription(view, actor, { subscription }, 'subscriptions.scheduleChange');
      if (!isFound(found)) return found;
      const { id, termEnd, seats, productId, once, scheduled } = found.subscription;
      if (once) return refuse(subscriptionPhrases.renewalNever);
      const own = { id: productId, names: found.names };
      const sold = (await soldProducts(view)).filter((p) => p.kind === 'licence' && p.id !== productId);
      return {
        id,
        title: `${found.held.customer.name} · ${found.names[actor.language]}`,
        at: termEnd,
        seats: scheduled?.seats ?? seats,
        productId: scheduled?.product?.productId ?? productId,
        products: [own, ...sold],
      };
    },
    view: ({ id, title, at, seats, productId, products }: ScheduleForm, t: Localizer) => ({
      icon: '🗓️',
      title: t.markdown(endPhrases.scheduleTitle),
      lines: [escapeMarkdown(title), t.markdown(endPhrases.scheduleIntro, { at })],
      fields: [
        seatsField(t, String(seats)),
        field(t, 'choice', 'product', subscriptionPhrases.product, subscriptionPhrases.productRule, {
          required: false,
          value: productId,
          choices: products.map((p) => ({ title: nameOf(p, t), value: p.id })),
        }),
        ...termFields(t),
      ],
      submit: t.text(endPhrases.scheduleTitle),
      data: { subscription: id },
    }),
    sample: {
      id: 'SUB-1',
      title: 'Contoso SARL · Visio Plan 2',
      at: '2027-10-01T09:00:00.000Z',
      seats: 5,
      productId: 'VISIO-2',
      products: [{ id: 'VISIO-2', names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' } }],
    },
  },
  load: async (view, { subscription, product }, { actor }) => {
    const found = await theSubscription(view, actor, { subscription }, 'subscriptions.scheduleChange');
    if (!isFound(found)) return found;
    const own = await productById(view, found.subscription.productId);
    const named = product === undefined || product === own?.id ? undefined : await soldLike(view, product);
    return {
      found: await withParties(view, found),
      own,
      other: named?.length === 1 ? named[0] : undefined,
      unknown: named !== undefined && named.length !== 1,
      record: await recordProblem(view, found),
    };
  },
  decide: ({ found, own, other, unknown, record }, { seats, term, billing }, { actor }) => {
    const { subscription, held } = found;
    if (subscription.once) return refuse(subscriptionPhrases.renewalNever);
    const product = other ?? own;
    if (unknown || !product || (other && other.kind !== 'licence'))
      return refuse(subscriptionPhrases.productRule, { field: 'product' });
    const kind = term ?? subscription.term;
    const plan = billing ?? (term || other ? usualBilling(product, kind) : subscription.billing);
    const wrong = seatsProblem(product, seats) ?? planProblem(product, kind, plan, actor.language);
    if (wrong) return wrong;
    if (seats !== undefined && seats < subscription.assigned)
      return refuse(subscriptionPhrases.underAssigned, { assigned: subscription.assigned }, { field: 'seats' });
    const scheduled: ScheduledChange = {
      ...(seats !== undefined && seats !== subscription.seats ? { seats } : {}),
      ...(other ? { product: { productId: other.id, names: other.names } } : {}),
      ...(kind !== subscription.term ? { term: kind } : {}),
      ...(plan !== undefined && plan !== subscription.billing ? { billing: plan } : {}),
    };
    if (Object.keys(scheduled).length === 0) return refuse(endPhrases.scheduleSame, { field: 'seats' });
    if (record) return record;
    const next = { ...undecided(subscription), renewal: true, scheduled };
    return done(
      ...kept(found, next, actor, {
        what: 'scheduled',
        name: held.customer.name,
        at: subscription.termEnd,
        scheduled,
      }),
    );
  },
});
