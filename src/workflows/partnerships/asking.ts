/** A reseller asks a provider of the directory for a partnership, and may take it back (PAR-5, PAR-14). */
import { z } from 'zod';
import { show } from '../card.js';
import { change } from '../command.js';
import { done, notice, put, refuse, settle, tell } from '../decision.js';
import { acceptFirst, hindranceOf } from '../enrollment/agreement.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { activePair, theProvider } from './find.js';
import { words } from './phrases.js';
import { resellerFirst } from './received.js';
import { isAsked, requestLife, requestSubject } from './request.js';
import { askedCard, requestCard, requestWithdrawnCard } from './request-cards.js';

export const received = notice('partnership.requested', 'partnership.decide', requestCard);

const providerChoices = async (view: View) => ({
  choices: (await view.find('directory', 'country', '*', { limit: 100 })).items.map((entry) => ({
    title: entry.name,
    value: entry.organizationId,
  })),
});

export const ask = change({
  verb: 'partnership.ask',
  who: 'partnership.ask',
  refused: resellerFirst,
  words: {
    title: words.askTitle,
    help: phrase({
      en: 'Sends a request to a provider of the directory',
      fr: 'Envoie une demande à un fournisseur de l’annuaire',
    }),
    examples: {
      en: ['ask Nordlicht Distribution for a partnership', 'I want a provider from the directory'],
      fr: ['demande un partenariat au fournisseur Nordlicht Distribution', 'je voudrais un fournisseur de l’annuaire'],
    },
  },
  input: z.object({ provider: input.line(200), message: input.lines(1000).optional() }),
  form: {
    load: async (view) => {
      const facts = await providerChoices(view);
      return facts.choices.length > 0 ? facts : refuse(words.noProviders);
    },
    view: ({ choices }: { choices: readonly { title: string; value: string }[] }, pen: Pen) => ({
      icon: '📨',
      title: pen.say(words.askTitle),
      lines: [pen.say(words.askIntro)],
      fields: [
        {
          kind: 'choice',
          id: 'provider',
          label: pen.plain(words.provider),
          required: true,
          error: pen.plain(words.providerRule),
          choices,
        },
        {
          kind: 'multiline',
          id: 'message',
          label: pen.plain(words.message),
          maxLength: 1000,
          error: pen.plain(words.messageRule),
        },
      ],
      submit: pen.plain(words.sendRequest),
    }),
    sample: { choices: [{ title: 'Armor Distribution', value: 'armor' }] },
  },
  load: async (view, { provider }, { actor }) => {
    const asked = await theProvider(view, provider, 'partnership.ask');
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
    if (hindrance) return refuse(words.notActive, { name: organization.name });
    if (provider.id === organization.id) return refuse(words.self, { field: 'provider' });
    if (partners) return refuse(words.already, { field: 'provider' });
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
      tell(received, { organizationId: provider.id }, facts, requestSubject(id)),
    );
  },
});

export const withdraw = change({
  verb: 'partnership.withdraw',
  who: 'partnership.ask',
  listed: false,
  words: {
    title: words.withdraw,
    help: phrase({
      en: 'Takes back a request that was not answered yet',
      fr: 'Retire une demande restée sans réponse',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const request = await view.get('requests', id);
    if (request?.resellerId !== actor.organization.id) return refuse(words.requestNotFound);
    if (!isAsked(request)) return refuse(words.requestGone);
    return { request, provider: (await view.get('organizations', request.providerId))?.name ?? '' };
  },
  confirm: ({ provider }, _input, pen) => ({
    icon: '📨',
    title: pen.say(words.withdrawTitle),
    lines: [pen.say(words.withdrawWhat, { provider })],
    yes: pen.plain(words.yes),
  }),
  decide: ({ request }, _input, { actor, now }) => {
    const status = requestLife.next(request.status, 'withdraw');
    if (status !== 'withdrawn') return refuse(words.requestGone);
    const { askedBy, id, message, providerId, resellerId } = request;
    const withdrawn = show(requestWithdrawnCard, { who: actor.organization.name });
    return done(
      withdrawn,
      put('requests', { id, providerId, resellerId, askedBy, ...(message ? { message } : {}), status, decidedAt: now }),
      settle(requestSubject(id), withdrawn),
    );
  },
});
