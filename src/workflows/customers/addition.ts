/** Conditions that every step of adding a customer checks (PAR-13, ENR-15, TRN-6). */

import { type Addition, additionId } from '../../domain/customer-addition.js';
import { isDual, type Organization } from '../../domain/organization.js';
import type { Member } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { hindranceOf, notAccepted } from '../agreements/readiness.js';
import { orderPhrases } from '../orders/phrases.js';
import { customerPhrases } from './phrases.js';

export const isProvider = (organization: Organization): boolean =>
  organization.capabilities.includes('indirectProvider');

/** Only providers and direct-bill partners outside the transition add customers (TRN-6). */
export const addsCustomers = (organization: Organization): boolean =>
  isProvider(organization) || (organization.capabilities.includes('directBill') && !isDual(organization));

/** Why no customer can be added for this reseller (PAR-13, ENR-15), if so. */
export async function resellerProblem(view: View, reseller: Organization | undefined): Promise<Refusal | undefined> {
  if (!reseller) return refuse(customerPhrases.noPartnership, { field: 'reseller' });
  const hindrance = await hindranceOf(view, reseller);
  if (hindrance?.why === 'newVersion') return notAccepted(reseller.name, hindrance.label, 'reseller');
  return hindrance && refuse(customerPhrases.resellerInactive, { name: reseller.name }, { field: 'reseller' });
}

/** The addition that a card names, if it is the current one of the actor. */
export async function theAddition(view: View, actor: Member, id: string): Promise<Addition | Refusal> {
  // An addition started before the transition cannot continue (TRN-6).
  if (!addsCustomers(actor.organization))
    return refuse(orderPhrases.cannotCreateDual, {
      next: (t) => [button('customers.request', t.text(orderPhrases.title))],
    });
  const found = id === additionId(actor.user.id) ? await view.get('additions', id) : undefined;
  return found && found.organizationId === actor.organization.id
    ? found
    : refuse(customerPhrases.gone, {
        next: (t) => [button('customers.add', t.text(customerPhrases.startOver))],
      });
}
