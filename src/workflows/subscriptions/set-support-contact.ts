/** Designates the organisation that handles support requests of a subscription (SUB-3, PAR-13). */

import { z } from 'zod';
import type { Member } from '../../kernel/actor.js';
import { change } from '../../kernel/command.js';
import { done, isFound, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { hindranceOf } from '../agreements/readiness.js';
import { isActive, partnerChoices, thePartner } from '../relationships/find.js';
import { hindered } from './assign-reseller.js';
import { kept, notOrderer, withParties } from './change-summary.js';
import { type Found, theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview } from './review.js';
import { reviewPhrases } from './review-phrases.js';

interface SupportForm extends MeantForm {
  readonly us: { readonly id: string; readonly name: string };
  readonly resellers: readonly { readonly title: string; readonly value: string }[];
}

/** Resellers with an active partnership and a relationship with the customer. */
async function supportChoices(view: View, actor: Member, found: Found | undefined) {
  const partners = await partnerChoices(view, actor, 'provider');
  if (!found) return partners;
  const served = (await view.find('relationships', 'customer', found.held.customer.id, { limit: 200 })).items
    .filter(isActive)
    .map((r) => r.partnerId);
  return partners.filter(({ value }) => served.includes(value));
}

export const setSupportContact = change({
  verb: 'subscriptions.setSupportContact',
  who: 'subscriptions.support',
  typed: 'order',
  words: {
    title: subscriptionPhrases.supportTitle,
    help: phrase({
      en: 'Designates who handles support requests, or takes it back',
      fr: 'Désigne qui traite les demandes de support, ou y met fin',
    }),
  },
  input: z.object({ ...meantInput, reseller: input.line(200) }).refine(isMeant, { path: ['company'] }),
  form: {
    load: async (view, actor, typed): Promise<SupportForm | Refusal> => {
      const form = await meantForm(view, actor, typed, 'subscriptions.setSupportContact');
      if (!isFound(form)) return form;
      const { found, ...known } = form;
      const { id, name } = actor.organization;
      return { ...known, us: { id, name }, resellers: await supportChoices(view, actor, found) };
    },
    view: (form: SupportForm, t: Localizer) =>
      meantView(form, t, {
        icon: '🎧',
        title: subscriptionPhrases.supportTitle,
        lines: [t.markdown(subscriptionPhrases.supportGives)],
        fields: [
          field(t, 'choice', 'reseller', subscriptionPhrases.supportTitle, subscriptionPhrases.supportRule, {
            value: form.us.id,
            choices: [{ title: t.text(subscriptionPhrases.supportUs, form.us), value: form.us.id }, ...form.resellers],
          }),
        ],
        submit: subscriptionPhrases.submit,
      }),
    sample: {
      us: { id: 'ORG-ARMOR', name: 'Armor Distribution' },
      resellers: [{ title: 'Lumière', value: 'ORG-LUMIERE' }],
    },
  },
  complete: (view, typed, actor) => completeMeant(view, actor, typed, 'subscriptions.setSupportContact'),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.setSupportContact', {
      reseller: asked.reseller,
    });
    if (!isFound(found)) return found;
    const back = asked.reseller === actor.organization.id;
    const reseller = back ? undefined : await thePartner(view, actor, 'provider', asked.reseller);
    const choices = await supportChoices(view, actor, found);
    const may = reseller !== undefined && choices.some(({ value }) => value === reseller.id);
    return {
      found: await withParties(view, found),
      back,
      reseller: may ? reseller : undefined,
      hindrance: reseller && (await hindranceOf(view, reseller)),
    };
  },
  review: ({ found, reseller }, _input, t) =>
    changeReview(
      found,
      {
        subscription: { supportId: reseller?.id },
        parties: { ...found.parties, ...(reseller ? { [reseller.id]: reseller.name } : {}) },
      },
      t,
      {
        icon: '🎧',
        notes: [t.markdown(subscriptionPhrases.supportGives), t.markdown(reviewPhrases.changeAgain)],
        act: t.text(reviewPhrases.designate),
      },
    ),
  decide: ({ found, back, reseller, hindrance }, _input, { actor }) => {
    const { subscription, held } = found;
    const other = notOrderer(found, actor);
    if (other) return other;
    const { name } = held.customer;
    if ((subscription.supportId ?? actor.organization.id) === (back ? actor.organization.id : reseller?.id))
      return refuse(subscriptionPhrases.sameAlready, { field: 'reseller' });
    if (back) {
      const { supportId: _taken, ...next } = subscription;
      return done(...kept(found, next, actor, { what: 'supportTaken', name, provider: actor.organization.name }));
    }
    if (!reseller) return refuse(subscriptionPhrases.supportNone, { field: 'reseller' });
    if (hindrance) return hindered(reseller, hindrance, 'reseller');
    const parties = { ...found.parties, [reseller.id]: reseller.name };
    return done(
      ...kept({ ...found, parties }, { ...subscription, supportId: reseller.id }, actor, {
        what: 'support',
        name,
        who: reseller.name,
      }),
    );
  },
});
