/** Sends a reseller's request for a partnership to a provider of the directory (PAR-5). */
import { z } from 'zod';
import { requestSubject } from '../../domain/partnership-request.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { acceptFirst, hindranceOf } from '../agreements/readiness.js';
import { activePair, theProvider } from './find.js';
import { partnershipPhrases } from './phrases.js';
import { resellerFirst } from './received-invitation.js';
import { askedCard, requestCard } from './request-cards.js';

export const requestReceived = notification('partnership.requested', 'partnership.decide', requestCard);

export const askProvider = change({
  verb: 'partnerships.ask',
  formerly: ['partnership.ask'],
  who: 'partnership.ask',
  refused: resellerFirst,
  words: {
    title: partnershipPhrases.askTitle,
    help: phrase({
      en: 'Sends a request to a provider of the directory',
      fr: 'Envoie une demande à un fournisseur de l’annuaire',
    }),
  },
  input: z.object({ provider: input.line(200), message: input.lines(1000).optional() }),
  form: {
    load: async (view) => {
      const { items } = await view.find('directory', 'country', '*', { limit: 100 });
      const choices = items.map((entry) => ({ title: entry.name, value: entry.organizationId }));
      return choices.length > 0 ? { choices } : refuse(partnershipPhrases.noProviders);
    },
    view: ({ choices }: { choices: readonly { title: string; value: string }[] }, t: Localizer) => ({
      icon: '📨',
      title: t.markdown(partnershipPhrases.askTitle),
      lines: [t.markdown(partnershipPhrases.askIntro)],
      fields: [
        field(t, 'choice', 'provider', partnershipPhrases.provider, partnershipPhrases.providerRule, { choices }),
        field(t, 'multiline', 'message', partnershipPhrases.message, partnershipPhrases.messageRule, {
          required: false,
          maxLength: 1000,
        }),
      ],
      submit: t.text(partnershipPhrases.sendRequest),
    }),
    sample: { choices: [{ title: 'Armor Distribution', value: 'armor' }] },
  },
  load: async (view, { provider }, { actor }) => {
    const asked = await theProvider(view, provider, 'partnerships.ask');
    if ('refusal' in asked) return asked;
    const reseller = actor.organization.id;
    return {
      provider: asked,
      hindrance: await hindranceOf(view, actor.organization),
      partners: await activePair(view, asked.id, reseller),
      before: await view.one('requests', 'pair', `${asked.id}|${reseller}`),
    };
  },
  decide: ({ provider, hindrance, partners, before }, { message }, { actor, ids }) => {
    const { organization, user } = actor;
    if (hindrance?.why === 'newVersion') return acceptFirst(actor, hindrance.label);
    if (hindrance) return refuse(partnershipPhrases.notActive, { name: organization.name });
    if (provider.id === organization.id) return refuse(partnershipPhrases.self, { field: 'provider' });
    if (partners) return refuse(partnershipPhrases.already, { field: 'provider' });
    if (before) return done(show(askedCard, { id: before.id, provider: provider.name, before: before.createdAt }));
    const id = ids.sorted();
    const facts = { id, reseller: organization.name, person: user.name, ...(message ? { message } : {}) };
    return done(
      show(askedCard, { id, provider: provider.name }),
      put('requests', {
        id,
        status: 'asked',
        resellerId: organization.id,
        providerId: provider.id,
        askedBy: user.id,
        ...(message ? { message } : {}),
      }),
      notify(requestReceived, { organizationId: provider.id }, facts, requestSubject(id)),
    );
  },
});
