/** The reseller's side of the beginning: a provider of the directory is asked, and approves or declines (PAR-5). */
import { z } from 'zod';
import { type Member, may } from '../actor.js';
import { show } from '../card.js';
import { change } from '../command.js';
import { done, isFound, notice, put, type Refusal, refuse, settle, tell, whichOf } from '../decision.js';
import { acceptFirst, hindranceOf } from '../enrollment/agreement.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts, receivedSubject } from '../invitations/facts.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import { folded } from '../text.js';
import type { View } from '../view.js';
import {
  askedCard,
  requestApprovedCard,
  requestCard,
  requestDecidedCard,
  requestDeclinedCard,
  requestWithdrawnCard,
} from './cards.js';
import { activePair, theProvider } from './find.js';
import { freshDraft, invite, lookAt } from './inviting.js';
import { words } from './phrases.js';
import { type PartnershipRequest, requestLife } from './request.js';

type Asked = Extract<PartnershipRequest, { status: 'asked' }>;
const isAsked = (request: PartnershipRequest): request is Asked => request.status === 'asked';
const subject = (id: string): string => `requests/${id}`;

export const received = notice('partnership.requested', 'partnership.decide', requestCard);
export const approved = notice('partnership.requestApproved', 'partnership.ask', requestApprovedCard);
export const declined = notice('partnership.requestDeclined', 'partnership.ask', requestDeclinedCard);

const providerChoices = async (view: View) => ({
  choices: (await view.find('directory', 'country', '*', { limit: 100 })).items.map((entry) => ({
    title: entry.name,
    value: entry.organizationId,
  })),
});

export const ask = change({
  verb: 'partnership.ask',
  who: 'partnership.ask',
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
    load: (view) => providerChoices(view),
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
      tell(received, { organizationId: provider.id }, facts, subject(id)),
    );
  },
});

const meant = { id: input.id.optional(), reseller: input.line(200).optional() };

/** The waiting request that is meant, on the provider's side: by id or by the reseller's name. */
async function waiting(
  view: View,
  actor: Member,
  asked: { id?: string | undefined; reseller?: string | undefined },
  verb: string,
) {
  const withReseller = async (request: Asked) => {
    const [reseller, person] = await Promise.all([
      view.get('organizations', request.resellerId),
      view.get('users', request.askedBy),
    ]);
    return reseller ? { request, reseller, person } : refuse(words.requestNotFound);
  };
  if (asked.id !== undefined) {
    const request = await view.get('requests', asked.id);
    if (request?.providerId !== actor.organization.id) return refuse(words.requestNotFound);
    return isAsked(request) ? withReseller(request) : refuse(words.requestGone);
  }
  const open = (
    await view.find('requests', 'provider', actor.organization.id, { limit: 200, descending: true })
  ).items.filter(isAsked);
  const name = folded(asked.reseller ?? '');
  const all = await Promise.all(open.map(withReseller));
  const fits = all.filter(isFound).filter((item) => folded(item.reseller.name).includes(name));
  const [first, ...others] = fits;
  if (!first) return refuse(words.requestNotFound);
  if (others.length === 0) return first;
  return whichOf(words.whichRequest, fits, ({ reseller, request }) => ({
    title: reseller.name,
    verb,
    data: { id: request.id },
  }));
}

export const approve = change({
  verb: 'partnership.approve',
  who: 'partnership.decide',
  listed: false,
  words: {
    title: words.approve,
    help: phrase({
      en: 'Approves a reseller’s request and makes the invitation',
      fr: 'Approuve la demande d’un revendeur et crée l’invitation',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object(meant),
  load: async (view, asked, { actor }) => {
    const found = await waiting(view, actor, asked, 'partnership.approve');
    if ('refusal' in found) return found;
    const email = found.person?.email ?? found.reseller.primaryContact?.email;
    if (email === undefined) return refuse(words.requestNotFound);
    return { ...found, email, ...(await lookAt(view, actor.organization.id, email)) };
  },
  decide: ({ request, reseller, person, email, open, partners }, _input, context) => {
    const { actor, now } = context;
    const status = requestLife.next(request.status, 'approve');
    if (status !== 'approved') return refuse(words.requestGone);
    if (partners) return refuse(words.already);
    const made =
      open ??
      invite(
        {
          email,
          organizationId: reseller.id,
          name: reseller.name,
          language: person?.language ?? actor.language,
          requestId: request.id,
        },
        context,
      );
    const subjectSettled = settle(
      subject(request.id),
      show(requestDecidedCard, { who: actor.user.name, reseller: reseller.name }),
    );
    return done(
      open ? show(draftCard, draftFacts(open, 'reused')) : freshDraft(made),
      open ? undefined : put('invitations', made),
      put('requests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, invitationId: made.id }),
      tell(
        approved,
        { organizationId: reseller.id, starter: { userId: request.askedBy, organizationId: reseller.id } },
        { provider: actor.organization.name, invitationId: made.id },
        receivedSubject(made.id),
      ),
      subjectSettled,
    );
  },
});

export const declineRequest = change({
  verb: 'partnership.declineRequest',
  who: 'partnership.decide',
  listed: false,
  words: {
    title: words.decline,
    help: phrase({
      en: 'Declines a reseller’s request, with a reason',
      fr: 'Refuse la demande d’un revendeur, avec un motif',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ ...meant, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed): Promise<{ id: string; reseller: string } | Refusal> => {
      if (actor.kind !== 'member') return refuse(words.requestNotFound);
      const found = await waiting(
        view,
        actor,
        { id: typed.id, reseller: typed.reseller },
        'partnership.declineRequest',
      );
      return 'refusal' in found ? found : { id: found.request.id, reseller: found.reseller.name };
    },
    view: ({ id, reseller }: { id: string; reseller: string }, pen: Pen) => ({
      icon: '📭',
      title: pen.say(words.declineRequestTitle),
      lines: [pen.typed(reseller)],
      fields: [
        {
          kind: 'multiline',
          id: 'reason',
          label: pen.plain(words.reason),
          required: true,
          maxLength: 500,
          error: pen.plain(words.reasonRule),
        },
      ],
      submit: pen.plain(words.decline),
      data: { id },
    }),
    sample: { id: '01', reseller: 'Lumière Informatique' },
  },
  load: (view, asked, { actor }) => waiting(view, actor, asked, 'partnership.declineRequest'),
  decide: ({ request, reseller }, { reason }, { actor, now }) => {
    const status = requestLife.next(request.status, 'decline');
    if (status !== 'declined') return refuse(words.requestGone);
    const decided = show(requestDecidedCard, { who: actor.user.name, reseller: reseller.name, reason });
    return done(
      decided,
      put('requests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, reason }),
      tell(
        declined,
        { starter: { userId: request.askedBy, organizationId: reseller.id } },
        { provider: actor.organization.name, reason },
      ),
      settle(subject(request.id), decided),
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
      settle(subject(id), withdrawn),
    );
  },
});

/** On the provider's side "accept" and "decline" are about a reseller's request. */
export const decidesRequests = (actor: Parameters<typeof may>[0]): boolean =>
  may(actor, 'partnership.decide') && !may(actor, 'partnership.accept');
