/** Step one of adding a customer: its reseller and its details (CUS-1, CUS-11, CUS-12). */
import { z } from 'zod';
import { additionId } from '../../domain/customer-addition.js';
import { ownOrigins } from '../../domain/relationship.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, type Refusal } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { partnerChoices, thePartner } from '../relationships/find.js';
import { addsCustomers, isProvider, resellerProblem, theAddition } from './addition.js';
import { detailFields } from './detail-fields.js';
import { asFields, detailsInput, detailsOf, fullDomain, prefixesLike, problemsOf } from './details.js';
import { originField } from './origin.js';
import { customerPhrases } from './phrases.js';

const none = 'none';

interface AddForm {
  /** Choices of a provider; absent for other partners. */
  readonly resellers?: readonly { readonly title: string; readonly value: string }[];
  /** Earlier values, after Back. */
  readonly given?: Readonly<Record<string, string>>;
  /** The order request that the addition answers. */
  readonly requestId?: string;
}

/** Mail domains of the partner, which no contact of a customer may have. */
const ownDomains = ({ user, organization }: Member): string[] =>
  [user.email, organization.primaryContact?.email].flatMap((email) => email?.split('@')[1] ?? []);

export const add = change({
  verb: 'customers.add',
  who: 'customers.add',
  // Resellers send an order request instead (CUS-3, TRN-6).
  meant: (actor: Actor) =>
    actor.kind === 'member' && !addsCustomers(actor.organization) && may(actor, 'orders.request')
      ? 'customers.request'
      : undefined,
  words: {
    title: customerPhrases.addTitle,
    help: phrase({
      en: 'Adds a customer with its first subscriptions, step by step',
      fr: 'Ajoute un client et ses premiers abonnements, étape par étape',
    }),
  },
  input: z.object({
    reseller: input.line(200).optional(),
    ...detailsInput,
    origin: z.enum(ownOrigins).optional(),
    requestId: input.id.optional(),
    /** Reopens the form with the earlier values. */
    back: z.literal('yes').optional(),
  }),
  form: {
    load: async (view, actor, typed): Promise<AddForm | Refusal> => {
      const before = typed.back ? await theAddition(view, actor, additionId(actor.user.id)) : undefined;
      if (before && !isFound(before)) return before;
      const given = before
        ? {
            ...asFields(before.details),
            reseller: before.resellerId ?? none,
            ...(before.origin ? { origin: before.origin } : {}),
          }
        : {};
      const resellers = isProvider(actor.organization) ? await partnerChoices(view, actor, 'provider') : undefined;
      const requestId = before?.requestId ?? typed.requestId;
      return { given, ...(resellers ? { resellers } : {}), ...(requestId ? { requestId } : {}) };
    },
    view: ({ resellers, given = {}, requestId }: AddForm, t: Localizer) => ({
      icon: '🏢',
      title: t.markdown(customerPhrases.newCustomer),
      ...(resellers ? { lines: [t.markdown(customerPhrases.gives)] } : {}),
      fields: [
        ...(resellers
          ? [
              field(t, 'choice', 'reseller', customerPhrases.reseller, customerPhrases.resellerRule, {
                required: false,
                value: given.reseller ?? none,
                choices: [{ title: t.text(customerPhrases.noReseller), value: none }, ...resellers],
              }),
            ]
          : []),
        ...detailFields(t, given),
        originField(t, given.origin),
      ],
      submit: t.text(customerPhrases.nextSubscriptions),
      data: { ...(requestId ? { requestId } : {}), ...(given.company ? { back: 'yes' } : {}) },
    }),
    dialog: true,
    sample: { resellers: [{ title: 'Lumière Informatique', value: 'ORG-LUMIERE' }] },
  },
  load: async (view, typed, { actor }) => {
    const named = typed.reseller !== undefined && typed.reseller !== none && isProvider(actor.organization);
    const reseller = named ? await thePartner(view, actor, 'provider', typed.reseller ?? '') : undefined;
    const owners = await Promise.all(
      prefixesLike(typed.domain, typed.company, typed.country).map(async (prefix) =>
        (await view.one('customers', 'domain', fullDomain(prefix))) ? [] : [prefix],
      ),
    );
    return {
      unready: named ? await resellerProblem(view, reseller) : undefined,
      reseller,
      taken: (await view.one('customers', 'domain', fullDomain(typed.domain))) !== undefined,
      free: owners.flat(),
      before: await view.get('additions', additionId(actor.user.id)),
    };
  },
  decide: ({ unready, reseller, taken, free, before }, typed, { actor }) => {
    if (unready) return unready;
    const [first, ...others] = problemsOf(typed, { ownDomains: ownDomains(actor), free, taken });
    if (first) return { ...first, others };
    const id = additionId(actor.user.id);
    const again = before && before.organizationId === actor.organization.id && typed.back;
    return done(
      redirectTo('customers.chooseProducts', { id }),
      put('additions', {
        id,
        userId: actor.user.id,
        organizationId: actor.organization.id,
        ...(reseller ? { resellerId: reseller.id } : {}),
        details: detailsOf(typed, actor.language),
        ...(typed.origin ? { origin: typed.origin } : {}),
        lines: again ? before.lines : [],
        ...(typed.requestId ? { requestId: typed.requestId } : {}),
      }),
    );
  },
});
