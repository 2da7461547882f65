/** Names the reseller of record of a subscription by the MPN id of its location account (SUB-2, PAR-11). */
import { z } from 'zod';
import type { Organization } from '../../domain/organization.js';
import { change } from '../../kernel/command.js';
import { done, isFound, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { type Hindrance, hindranceOf, notAccepted } from '../agreements/readiness.js';
import { readinessPhrases } from '../orders/readiness-phrases.js';
import { activePair } from '../partnerships/find.js';
import { thePartner } from '../relationships/find.js';
import { kept, notOrderer, withParties } from './change-summary.js';
import { theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview } from './review.js';
import { reviewPhrases } from './review-phrases.js';

const mpnShape = /^[1-9]\d{4,9}$/;

/** The organisation that onboarded with this MPN id, of any kind, so that `decide` can name the problem. */
const byMpn = (view: View, mpnId: string): Promise<Organization | undefined> =>
  view.one('organizations', 'mpnId', mpnId);

/** Refuses a reseller without an active agreement (ENR-15). */
export const hindered = ({ name }: Organization, hindrance: Hindrance, field: string): Refusal =>
  hindrance.why === 'newVersion'
    ? notAccepted(name, hindrance.label, field)
    : refuse(readinessPhrases.missAgreement, { reseller: name }, { field });

export const assignReseller = change({
  verb: 'subscriptions.assignReseller',
  who: 'subscriptions.reseller',
  typed: 'order',
  words: {
    title: subscriptionPhrases.assignTitle,
    help: phrase({
      en: 'Names the reseller of a subscription by its MPN ID',
      fr: 'Désigne le revendeur d’un abonnement par son ID MPN',
    }),
  },
  input: z
    .object({
      ...meantInput,
      mpnId: input.line(20).optional(),
      reseller: input.line(200).optional(),
      chosen: z.literal('yes').optional(),
    })
    .refine(isMeant, { path: ['company'] })
    .refine((i) => i.mpnId ?? i.reseller, { path: ['mpnId'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor, typed, 'subscriptions.assignReseller'),
    view: (form: MeantForm, t: Localizer) =>
      meantView(form, t, {
        icon: '🏷️',
        title: subscriptionPhrases.assignTitle,
        lines: [t.markdown(subscriptionPhrases.givesReseller)],
        fields: [field(t, 'text', 'mpnId', subscriptionPhrases.mpn, subscriptionPhrases.mpnRule, { maxLength: 20 })],
        submit: subscriptionPhrases.submit,
      }),
    sample: {},
  },
  complete: (view, typed, actor) => completeMeant(view, actor, typed, 'subscriptions.assignReseller'),
  load: async (view, asked, { actor }) => {
    const carry = {
      ...(asked.mpnId ? { mpnId: asked.mpnId } : {}),
      ...(asked.reseller ? { reseller: asked.reseller } : {}),
    };
    const found = await theSubscription(view, actor, asked, 'subscriptions.assignReseller', carry);
    if (!isFound(found)) return found;
    const reseller = asked.mpnId
      ? await byMpn(view, asked.mpnId)
      : await thePartner(view, actor, 'provider', asked.reseller ?? '');
    return {
      found: await withParties(view, found),
      reseller,
      global: asked.mpnId !== undefined && (await view.get('profiles', asked.mpnId))?.kind === 'global',
      hindrance: reseller && (await hindranceOf(view, reseller)),
      partnered: reseller !== undefined && (await activePair(view, actor.organization.id, reseller.id)),
    };
  },
  review: ({ found, reseller }, _input, t) =>
    changeReview(
      found,
      {
        subscription: reseller ? { resellerId: reseller.id, resellerMpnId: reseller.mpnId } : {},
        parties: { ...found.parties, ...(reseller ? { [reseller.id]: reseller.name } : {}) },
      },
      t,
      {
        icon: '🏷️',
        notes: [t.markdown(subscriptionPhrases.givesReseller), t.markdown(reviewPhrases.changeAgain)],
        act: t.text(reviewPhrases.nameReseller),
      },
    ),
  decide: ({ found, reseller, global, hindrance, partnered }, { mpnId }, { actor }) => {
    const { subscription, held } = found;
    const other = notOrderer(found, actor);
    if (other) return other;
    const field = { field: 'mpnId' };
    if (mpnId !== undefined && !mpnShape.test(mpnId)) return refuse(subscriptionPhrases.mpnRule, field);
    if (reseller?.id === actor.organization.id) return refuse(subscriptionPhrases.mpnOwn, field);
    if (mpnId !== undefined && global) return refuse(subscriptionPhrases.mpnGlobal, { mpnId }, field);
    if (!reseller)
      return mpnId === undefined
        ? refuse(subscriptionPhrases.resellerRule, field)
        : refuse(subscriptionPhrases.mpnUnknown, { mpnId }, field);
    if (!reseller.capabilities.includes('indirectReseller'))
      return refuse(subscriptionPhrases.mpnNotReseller, { mpnId: mpnId ?? reseller.name }, field);
    // a number that was tried out does not name its organisation (ORG-3)
    if (!partnered)
      return mpnId === undefined
        ? refuse(readinessPhrases.missPartnership, { reseller: reseller.name }, field)
        : refuse(subscriptionPhrases.mpnNotPartner, { mpnId }, field);
    if (hindrance) return hindered(reseller, hindrance, 'mpnId');
    if (reseller.mpnId === undefined) return refuse(readinessPhrases.missMpn, { reseller: reseller.name }, field);
    if (subscription.resellerId === reseller.id && subscription.resellerMpnId === reseller.mpnId)
      return refuse(subscriptionPhrases.sameAlready, field);
    const next = { ...subscription, resellerId: reseller.id, resellerMpnId: reseller.mpnId };
    const said = {
      what: 'reseller',
      name: held.customer.name,
      reseller: reseller.name,
      mpnId: reseller.mpnId,
    } as const;
    const parties = { ...found.parties, [reseller.id]: reseller.name };
    return done(...kept({ ...found, parties }, next, actor, said));
  },
});
