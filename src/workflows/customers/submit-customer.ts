/** Last step of adding a customer: creates customer, relationships and subscriptions together (CUS-1, CUS-2). */

import { z } from 'zod';
import type { Addition } from '../../domain/customer-addition.js';
import type { ActiveRelationship } from '../../domain/relationship.js';
import { button, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, notification, notify, put, refuse, remove } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { productById, productNamed } from '../catalog/find.js';
import { newSubscription, returnDaysOf } from '../orders/new-subscription.js';
import { baseNeeded, basesOf, namedLines, seenNow, withoutBase } from '../orders/order-lines.js';
import { closed, requestFor } from '../orders/order-request.js';
import { resellerProblem, theAddition } from './addition.js';
import { type Change, confirmationCard, reviewCard, toldCard } from './cards.js';
import { fullDomain, prefixesLike } from './details.js';
import { customerPhrases } from './phrases.js';
import { reviewFacts } from './review-customer.js';

export const createdForYou = notification('customer.created', 'customers.see', toldCard);

/** Changes since the review, including those that prevent the order. */
async function changesSince(view: View, addition: Addition, now: Record<string, string>, reseller: string) {
  const differs = (key: string): boolean => addition.seen?.[key] !== now[key];
  const partnership: readonly Change[] = differs('partnership') ? [{ what: 'partnership', reseller }] : [];
  const products = await Promise.all(
    addition.lines.map(async ({ productId, seats }): Promise<readonly Change[]> => {
      const found = await productById(view, productId);
      const product = await productNamed(view, productId);
      if (!found?.sold) return [{ what: 'gone', product }];
      const { min, max } = found;
      if (seats < min || seats > max) return [{ what: 'seats', product, min, max }];
      return differs(productId) ? [{ what: 'product', product }] : [];
    }),
  );
  return [...partnership, ...products.flat()];
}

export const submit = change({
  verb: 'customers.submit',
  who: 'customers.add',
  listed: false,
  pressed: true,
  words: { title: customerPhrases.submit },
  input: z.object({ id: input.id, v: z.coerce.number().int() }),
  prepare: async ({ secrets }) => {
    const password = secrets.make();
    return { password, hash: await secrets.hash(password) };
  },
  load: async (view, { id }, { actor, prepared, now }) => {
    const addition = await theAddition(view, actor, id);
    if (!isFound(addition)) return addition;
    const { resellerId, details } = addition;
    const reseller = resellerId ? await view.get('organizations', resellerId) : undefined;
    const seen = await seenNow(view, addition);
    const bought = (await Promise.all(addition.lines.map((line) => productById(view, line.productId)))).filter(
      (product) => product !== undefined,
    );
    const free = await Promise.all(
      prefixesLike(details.domain, details.name, details.country).map(async (prefix) =>
        (await view.one('customers', 'domain', fullDomain(prefix))) ? [] : [prefix],
      ),
    );
    return {
      ...prepared,
      addition,
      reseller,
      unready: resellerId ? await resellerProblem(view, seen.partnership === '' ? undefined : reseller) : undefined,
      seen,
      changes: await changesSince(view, addition, seen, reseller?.name ?? ''),
      facts: await reviewFacts(view, addition, addition.version + 1),
      products: bought,
      days: await Promise.all(bought.map((product) => returnDaysOf(view, product, now))),
      lines: await namedLines(view, addition.lines),
      bases: await basesOf(view, bought),
      taken: (await view.one('customers', 'domain', details.domain)) !== undefined,
      free: free.flat(),
      request: await requestFor(view, actor, addition.requestId),
    };
  },
  decide: (found, { v }, context) => {
    const { addition, reseller, seen, changes, facts, products, lines, request, password, hash } = found;
    const { actor, now, ids } = context;
    const { details } = addition;
    const next = (t: Localizer) => [button('customers.add', t.text(customerPhrases.back), { data: { back: 'yes' } })];
    if (v !== addition.version || !addition.seen)
      return refuse(customerPhrases.stale, {
        next: (t) => [button('customers.review', t.text(customerPhrases.proceed), { data: { id: addition.id } })],
      });
    if (found.unready) return { ...found.unready, next };
    if (changes.length > 0)
      return done(show(reviewCard, { ...facts, changes }), put('additions', { ...addition, seen }));
    if (found.taken)
      return refuse(
        customerPhrases.domainTaken,
        { domain: details.domain, suggestions: found.free.slice(0, 3) },
        { next },
      );

    const alone = withoutBase(products, []);
    if (alone) return { ...baseNeeded(alone, found.bases, actor.language), next };
    const id = ids.readable('CUS');
    const userName = `admin@${details.domain}`;
    const { contact } = details;
    const related = {
      customerId: id,
      since: now,
      status: 'active',
      name: details.name,
      domain: details.domain,
      adminAccess: true,
    } as const;
    const kind: ActiveRelationship['kind'] = reseller ? 'indirect' : 'direct';
    return done(
      show(
        confirmationCard,
        { id, name: details.name, ...(reseller ? { reseller: reseller.name } : {}) },
        { userName, password },
      ),
      put('customers', {
        id,
        name: details.name,
        domain: details.domain,
        country: details.country,
        language: details.language,
        address: details.address,
        contact: {
          name: `${contact.first} ${contact.last}`,
          email: contact.email,
          ...(contact.phone ? { phone: contact.phone } : {}),
        },
        ...(details.registrationNumber ? { registrationNumber: details.registrationNumber } : {}),
        adminUser: userName,
        adminPassword: hash,
      }),
      put('relationships', {
        ...related,
        id: ids.sorted(),
        partnerId: actor.organization.id,
        kind,
        origin: addition.origin ?? 'ownMarketing',
        withIds: reseller ? [reseller.id] : [],
      }),
      reseller
        ? put('relationships', {
            ...related,
            id: ids.sorted(),
            partnerId: reseller.id,
            kind,
            origin: 'provider',
            withIds: [actor.organization.id],
          })
        : undefined,
      ...products.map((product, at) => {
        const line = addition.lines.find(({ productId }) => productId === product.id);
        return put(
          'subscriptions',
          newSubscription(
            {
              customer: { id, name: details.name },
              providerId: actor.organization.id,
              product,
              seats: line?.seats ?? product.min,
              term: line?.term,
              billing: line?.billing,
              reseller,
              returnDays: found.days[at] ?? 0,
            },
            context,
          ),
        );
      }),
      remove('additions', addition.id),
      reseller
        ? notify(
            createdForYou,
            { organizationId: reseller.id },
            { id, provider: actor.organization.name, name: details.name, lines },
          )
        : undefined,
      ...(request ? closed(request, actor, now) : []),
    );
  },
});
