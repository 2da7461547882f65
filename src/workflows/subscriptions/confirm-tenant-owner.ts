/** Records that the reseller of an Azure subscription is owner of the tenant in the Azure portal (PAR-12). */
import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { kept, notOrderer, withParties } from './change-summary.js';
import { theSubscription } from './find.js';
import { subscriptionPhrases } from './phrases.js';

export const confirmTenantOwner = change({
  verb: 'subscriptions.confirmTenantOwner',
  formerly: ['subscriptions.tenantOwner'],
  who: 'subscriptions.reseller',
  listed: false,
  words: { title: subscriptionPhrases.azureTick },
  input: z.object({ subscription: input.id }),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.confirmTenantOwner');
    return isFound(found) ? withParties(view, found) : found;
  },
  decide: (found, _input, { actor }) => {
    const other = notOrderer(found, actor);
    if (other) return other;
    const { subscription, held, parties } = found;
    if (!subscription.resellerId) return refuse(subscriptionPhrases.resellerRule);
    const said = {
      what: 'reseller',
      name: held.customer.name,
      reseller: parties[subscription.resellerId] ?? '',
      mpnId: subscription.resellerMpnId ?? '',
    } as const;
    return done(...kept(found, { ...subscription, tenantOwner: true }, actor, said));
  },
});
