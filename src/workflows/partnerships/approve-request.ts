/** The provider's answer to a reseller that asks for a partnership: approved, which makes the invitation, or declined (PAR-5). */

import { z } from 'zod';
import { isAsked, type OpenRequest, requestLife, requestSubject } from '../../domain/partnership-request.js';
import { type Member, may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import {
  done,
  isFound,
  notification,
  notify,
  put,
  type Refusal,
  refuse,
  resolveCards,
  whichOf,
} from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts, receivedSubject } from '../invitations/facts.js';
import { partnershipPhrases } from './phrases.js';
import { requestApprovedCard, requestDecidedCard, requestDeclinedCard } from './request-cards.js';
import { freshDraft, invite, lookAt } from './request-partnership.js';

export const approved = notification('partnership.requestApproved', 'partnership.ask', requestApprovedCard);
export const declined = notification('partnership.requestDeclined', 'partnership.ask', requestDeclinedCard);

const meant = { id: input.id.optional(), reseller: input.line(200).optional() };

/** The waiting request that is meant, on the provider's side: by id or by the reseller's name. */
async function waiting(
  view: View,
  actor: Member,
  asked: { id?: string | undefined; reseller?: string | undefined },
  verb: Verb,
) {
  const withReseller = async (request: OpenRequest) => {
    const [reseller, person] = await Promise.all([
      view.get('organizations', request.resellerId),
      view.get('users', request.askedBy),
    ]);
    return reseller ? { request, reseller, person } : refuse(partnershipPhrases.requestNotFound);
  };
  if (asked.id !== undefined) {
    const request = await view.get('requests', asked.id);
    if (request?.providerId !== actor.organization.id) return refuse(partnershipPhrases.requestNotFound);
    return isAsked(request) ? withReseller(request) : refuse(partnershipPhrases.requestGone);
  }
  const open = (
    await view.find('requests', 'provider', actor.organization.id, { limit: 200, descending: true })
  ).items.filter(isAsked);
  const name = folded(asked.reseller ?? '');
  const all = await Promise.all(open.map(withReseller));
  const fits = all.filter(isFound).filter((item) => folded(item.reseller.name).includes(name));
  const [first, ...others] = fits;
  if (!first) return refuse(partnershipPhrases.requestNotFound);
  if (others.length === 0) return first;
  return whichOf(partnershipPhrases.whichRequest, fits, ({ reseller, request }) => ({
    title: reseller.name,
    verb,
    data: { id: request.id },
  }));
}

export const approve = change({
  verb: 'partnerships.approve',
  formerly: ['partnership.approve'],
  who: 'partnership.decide',
  listed: false,
  words: {
    title: partnershipPhrases.approve,
    help: phrase({
      en: 'Approves a reseller’s request and makes the invitation',
      fr: 'Approuve la demande d’un revendeur et crée l’invitation',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object(meant),
  load: async (view, asked, { actor }) => {
    const found = await waiting(view, actor, asked, 'partnerships.approve');
    if ('refusal' in found) return found;
    const email = found.person?.email ?? found.reseller.primaryContact?.email;
    if (email === undefined) return refuse(partnershipPhrases.requestNotFound);
    return { ...found, email, ...(await lookAt(view, actor.organization.id, email)) };
  },
  decide: ({ request, reseller, person, email, open, partners }, _input, context) => {
    const { actor, now } = context;
    const status = requestLife.next(request.status, 'approve');
    if (status !== 'approved') return refuse(partnershipPhrases.requestGone);
    if (partners) return refuse(partnershipPhrases.already);
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
    const subjectSettled = resolveCards(
      requestSubject(request.id),
      show(requestDecidedCard, { who: actor.user.name, reseller: reseller.name }),
    );
    return done(
      open ? show(draftCard, draftFacts(open, 'reused')) : freshDraft(made),
      open ? undefined : put('invitations', made),
      put('requests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, invitationId: made.id }),
      notify(
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
  verb: 'partnerships.declineRequest',
  formerly: ['partnership.declineRequest'],
  who: 'partnership.decide',
  listed: false,
  words: {
    title: partnershipPhrases.decline,
    help: phrase({
      en: 'Declines a reseller’s request, with a reason',
      fr: 'Refuse la demande d’un revendeur, avec un motif',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ ...meant, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed): Promise<{ id: string; reseller: string } | Refusal> => {
      if (actor.kind !== 'member') return refuse(partnershipPhrases.requestNotFound);
      const found = await waiting(
        view,
        actor,
        { id: typed.id, reseller: typed.reseller },
        'partnerships.declineRequest',
      );
      return 'refusal' in found ? found : { id: found.request.id, reseller: found.reseller.name };
    },
    view: ({ id, reseller }: { id: string; reseller: string }, t: Localizer) => ({
      icon: '📭',
      title: t.markdown(partnershipPhrases.declineRequestTitle),
      lines: [escapeMarkdown(reseller)],
      fields: [reasonField(t, reasonIsPassedOn)],
      submit: t.text(partnershipPhrases.decline),
      data: { id },
    }),
    sample: { id: '01', reseller: 'Lumière Informatique' },
  },
  load: (view, asked, { actor }) => waiting(view, actor, asked, 'partnerships.declineRequest'),
  decide: ({ request, reseller }, { reason }, { actor, now }) => {
    const status = requestLife.next(request.status, 'decline');
    if (status !== 'declined') return refuse(partnershipPhrases.requestGone);
    const decided = show(requestDecidedCard, { who: actor.user.name, reseller: reseller.name, reason });
    return done(
      decided,
      put('requests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, reason }),
      notify(
        declined,
        { starter: { userId: request.askedBy, organizationId: reseller.id } },
        { provider: actor.organization.name, reason },
      ),
      resolveCards(requestSubject(request.id), decided),
    );
  },
});

/** On the provider's side "accept" and "decline" are about a reseller's request. */
export const decidesRequests = (actor: Parameters<typeof may>[0]): boolean =>
  may(actor, 'partnership.decide') && !may(actor, 'partnership.accept');
