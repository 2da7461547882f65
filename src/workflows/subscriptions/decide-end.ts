/** Decides the end of a term: renew as it is, cancel, or go on month by month (SUB-12). */

import { z } from 'zod';
import type { ActiveSubscription } from '../../domain/subscription.js';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { productById } from '../catalog/find.js';
import { kept, unscheduled, withParties } from './change-summary.js';
import { endPhrases } from './end-phrases.js';
import { canExtend, extendedPercent } from './extended-term.js';
import { theSubscription } from './find.js';
import { subscriptionPhrases } from './phrases.js';

/** Without what was decided before. */
export const undecided = ({ extend: _before, ...rest }: ActiveSubscription): ActiveSubscription => rest;

export const decideEnd = change({
  verb: 'subscriptions.decideEnd',
  who: 'subscriptions.renewal',
  listed: false,
  pressed: true,
  words: { title: endPhrases.endTitle },
  input: z.object({ subscription: input.id, end: z.enum(['renew', 'cancel', 'extend']) }),
  load: async (view, { subscription }, { actor, now }) => {
    const found = await theSubscription(view, actor, { subscription }, 'subscriptions.decideEnd');
    if (!isFound(found)) return found;
    const product = await productById(view, found.subscription.productId);
    return { found: await withParties(view, found), product, percent: await extendedPercent(view, product, now) };
  },
  decide: ({ found, product, percent }, { end }, { actor }) => {
    const { subscription, held } = found;
    const { termEnd: at } = subscription;
    const { name } = held.customer;
    if (subscription.once) return refuse(subscriptionPhrases.renewalNever);
    if (end === 'extend' && !canExtend(subscription, product)) return refuse(endPhrases.extendNot);
    const next: ActiveSubscription = {
      ...undecided(unscheduled(subscription)),
      renewal: end === 'renew',
      ...(end === 'extend' ? { extend: true } : {}),
    };
    const same =
      next.renewal === subscription.renewal && next.extend === subscription.extend && !subscription.scheduled;
    if (same) return refuse(subscriptionPhrases.sameAlready);
    return done(
      ...kept(
        found,
        next,
        actor,
        end === 'extend' ? { what: 'extends', name, at, percent } : { what: 'renewal', name, on: end === 'renew', at },
      ),
    );
  },
});
