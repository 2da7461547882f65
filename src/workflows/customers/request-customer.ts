/** Requests a new customer from the provider, because resellers cannot create customer tenants (CUS-3, TRN-6). */

import { z } from 'zod';
import { isDual, type Organization } from '../../domain/organization.js';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import { acceptFirst, hindranceOf } from '../agreements/readiness.js';
import { sent } from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';
import { partnerChoices, thePartner } from '../relationships/find.js';
import { customerPhrases } from './phrases.js';

interface RequestForm {
  readonly providers: readonly { readonly title: string; readonly value: string }[];
  /** In transition, or after it. */
  readonly dual: boolean;
  /** The provider that a line named. */
  readonly provider?: string;
  /** Typed name of the customer, which the recognizer reads as a reseller. */
  readonly company?: string;
}

const findProviders = (t: Localizer) => button('providers.find', t.text(orderPhrases.findProviders));

/** Refusal of a reseller without a provider. */
export const noProvider: Refusal = refuse(orderPhrases.noProvider, {
  next: (t) => [findProviders(t), button('customers.invite', t.text(orderPhrases.invite))],
});

/** The same for a new customer; a partner in transition no longer adds customers alone (TRN-6). */
export const noProviderFor = (organization: Organization | undefined): Refusal =>
  organization && isDual(organization)
    ? refuse(orderPhrases.noProviderDual, { next: (t) => [findProviders(t)] })
    : noProvider;

/** Typed details that prefill the form of the provider. */
const prefill = {
  domain: input.line(100).optional(),
  country: input.line(60).optional(),
  email: input.line(254).optional(),
};

export const requestCustomer = change({
  verb: 'customers.request',
  who: 'orders.request',
  listed: false,
  words: { title: orderPhrases.title },
  input: z.object({
    company: input.line(200),
    provider: input.line(200),
    message: input.lines(1000).optional(),
    ...prefill,
    /** Set by the form, which explains why a reseller cannot add the customer. */
    told: z.literal('yes'),
  }),
  form: {
    reads: ['reseller'],
    load: async (view, actor, { reseller, provider, company }): Promise<RequestForm | Refusal> => {
      const providers = await partnerChoices(view, actor, 'reseller');
      const dual = actor.organization !== undefined && isDual(actor.organization);
      if (providers.length === 0) return noProviderFor(actor.organization);
      if (
        reseller === undefined ||
        provider !== undefined ||
        folded(reseller) === folded(actor.organization?.name ?? '')
      )
        return { providers, dual };
      const [meant, ...others] = providers.filter(({ title }) => folded(title).includes(folded(reseller)));
      if (meant && others.length === 0) return { providers, dual, provider: meant.value };
      return { providers, dual, ...(company === undefined ? { company: reseller } : {}) };
    },
    view: ({ providers, dual, provider, company }: RequestForm, t: Localizer) => ({
      icon: '🛒',
      title: t.markdown(orderPhrases.title),
      lines: [...(dual ? [t.markdown(orderPhrases.cannotCreateDual)] : []), t.markdown(orderPhrases.cannotCreate)],
      fields: [
        field(t, 'text', 'company', customerPhrases.company, customerPhrases.companyRule, {
          maxLength: 200,
          value: company,
        }),
        field(t, 'choice', 'provider', orderPhrases.provider, orderPhrases.providerRule, {
          choices: providers,
          // of several none is chosen unless it was named
          value: provider ?? (providers.length === 1 ? providers[0]?.value : undefined),
        }),
        field(t, 'multiline', 'message', orderPhrases.message, orderPhrases.messageRule, {
          required: false,
          maxLength: 1000,
        }),
      ],
      submit: t.text(orderPhrases.toProvider),
      data: { told: 'yes' },
      more: [button('customers.invite', t.text(orderPhrases.invite), { plain: true })],
    }),
    sample: { providers: [{ title: 'Armor Distribution', value: 'ORG-ARMOR' }], dual: true },
  },
  load: async (view, { provider }, { actor }) => {
    const found = await thePartner(view, actor, 'reseller', provider);
    if (!found) return refuse(orderPhrases.providerRule, { field: 'provider' });
    const hindrance = await hindranceOf(view, actor.organization);
    return hindrance?.why === 'newVersion' ? acceptFirst(actor, hindrance.label) : { provider: found };
  },
  decide: ({ provider }, { company, message, domain, country, email }, context) =>
    sent(
      provider,
      {
        verb: 'customers.add',
        company,
        message,
        data: {
          company,
          reseller: context.actor.organization.id,
          ...(domain ? { domain } : {}),
          ...(country ? { country } : {}),
          ...(email ? { email } : {}),
        },
      },
      context,
    ),
});
