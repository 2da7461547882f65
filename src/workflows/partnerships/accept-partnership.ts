/** The reseller's decision on an invitation: seen by its people, made by its global admin (PAR-4, PAR-6, PAR-7). */

import { z } from 'zod';
import { invitationLife } from '../../domain/invitation.js';
import { enrolsFirst, type Member, may } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { partyOf, receivedSubject, sentSubject } from '../invitations/facts.js';
import { invitationPhrases as invitationWords } from '../invitations/phrases.js';
import { decidesRequests } from './approve-request.js';
import {
  acceptedByResellerCard,
  acceptedCard,
  decidedElsewhereCard,
  declinedByResellerCard,
  declinedCard,
  grantLines,
  type InvitedFacts,
  invitedCard,
} from './cards.js';
import { examples } from './examples.js';
import { activePair } from './find.js';
import { partnershipPhrases } from './phrases.js';
import { invitedFacts, meant, notReady, resellerFirst, theInvitation } from './received-invitation.js';

export const acceptedByReseller = notification('partnership.accepted', 'partnership.request', acceptedByResellerCard);
export const acceptedHere = notification('partnership.acceptedHere', 'partnership.ask', acceptedCard);
export const declinedByReseller = notification('partnership.declined', 'partnership.request', declinedByResellerCard);

/** Who may authorise gets the form, everybody else of the reseller sees it and passes it on. */
export const showInvitation = change({
  verb: 'partnerships.showInvitation',
  formerly: ['invitations.show'],
  who: 'invitations.see',
  listed: false,
  meant: (actor) =>
    enrolsFirst(actor)
      ? 'enrollments.startInvited'
      : may(actor, 'partnership.accept')
        ? 'partnerships.accept'
        : undefined,
  words: {
    title: partnershipPhrases.review,
    help: phrase({ en: 'Shows an invitation you received', fr: 'Affiche une invitation reçue' }),
    examples: { en: [], fr: [] },
  },
  input: z.object(meant),
  load: (view, asked, context) => theInvitation(view, context.actor, asked, context, 'partnerships.showInvitation'),
  decide: (received, _input, { now }) =>
    done(
      show(invitedCard, invitedFacts(received)),
      received.invitation.openedAt === undefined
        ? put('invitations', { ...received.invitation, openedAt: now })
        : undefined,
    ),
});

export const accept = change({
  verb: 'partnerships.accept',
  formerly: ['partnership.accept'],
  who: 'partnership.accept',
  refused: resellerFirst,
  meant: (actor) =>
    enrolsFirst(actor)
      ? 'enrollments.startInvited'
      : decidesRequests(actor)
        ? 'partnerships.approve'
        : !may(actor, 'partnership.accept') && may(actor, 'partnership.ask')
          ? 'partnerships.showInvitation'
          : undefined,
  words: {
    title: partnershipPhrases.authorize,
    help: phrase({
      en: 'Reviews and authorises a provider’s invitation',
      fr: 'Examine et valide l’invitation d’un fournisseur',
    }),
    examples: examples['partnership.accept'],
  },
  input: z.object({ ...meant, agreed: input.ticked }),
  form: {
    load: async (view, actor, typed, context): Promise<InvitedFacts | Refusal> => {
      const received = await theInvitation(view, actor, typed, context, 'partnerships.accept');
      if ('refusal' in received) return received;
      return (await notReady(view, actor as Member, received.invitation.id)) ?? invitedFacts(received);
    },
    view: (facts: InvitedFacts, t: Localizer) => ({
      icon: '🤝',
      title: t.markdown(partnershipPhrases.invitedTitle, { provider: facts.provider }),
      lines: grantLines(facts, t),
      fields: [
        {
          kind: 'toggle',
          id: 'agreed',
          label: t.text(partnershipPhrases.tick, { provider: facts.provider }),
          required: true,
          error: t.text(partnershipPhrases.tickRule),
        },
      ],
      submit: t.text(partnershipPhrases.authorize),
      data: { id: facts.id },
      more: [
        button('partnerships.decline', t.text(partnershipPhrases.decline), { data: { id: facts.id }, plain: true }),
      ],
    }),
    sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
  load: async (view, asked, context) => {
    const received = await theInvitation(view, context.actor, asked, context, 'partnerships.accept');
    if ('refusal' in received) return received;
    const unready = await notReady(view, context.actor, received.invitation.id);
    if (unready) return unready;
    return { ...received, partners: await activePair(view, received.provider.id, context.actor.organization.id) };
  },
  decide: ({ invitation, provider, partners }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (partners || provider.id === organization.id) return refuse(partnershipPhrases.already);
    const status = invitationLife.next(invitation.status, 'accept');
    if (status !== 'accepted') return refuse(invitationWords.notFound);
    return done(
      show(acceptedCard, { provider: provider.name }),
      put('invitations', {
        ...invitation,
        status,
        toOrganizationId: organization.id,
        openedAt: invitation.openedAt ?? now,
        acceptedAt: now,
        acceptedBy: user.id,
      }),
      put('partnerships', {
        id: ids.sorted(),
        status: 'active',
        providerId: provider.id,
        resellerId: organization.id,
        invitationId: invitation.id,
        since: now,
        adminAccess: true,
      }),
      resolveCards(
        receivedSubject(invitation.id),
        show(decidedElsewhereCard, { provider: provider.name, who: user.name }),
      ),
      resolveCards(
        sentSubject(invitation.id),
        show(acceptedByResellerCard, { reseller: organization.name, by: user.name }),
      ),
      notify(
        acceptedByReseller,
        { organizationId: provider.id, starter: { userId: invitation.fromUserId, organizationId: provider.id } },
        { reseller: organization.name, by: user.name },
      ),
      notify(acceptedHere, { organizationId: organization.id }, { provider: provider.name }),
    );
  },
});

export const decline = change({
  verb: 'partnerships.decline',
  formerly: ['partnership.decline'],
  who: 'partnership.accept',
  meant: (actor) => (decidesRequests(actor) ? 'partnerships.declineRequest' : undefined),
  words: {
    title: phrase({ en: 'Decline an invitation', fr: 'Refuser une invitation' }),
    help: phrase({
      en: 'Declines a provider’s invitation, with a reason',
      fr: 'Refuse l’invitation d’un fournisseur, avec un motif',
    }),
    examples: examples['partnership.decline'],
  },
  input: z.object({ ...meant, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed, context): Promise<InvitedFacts | Refusal> => {
      const received = await theInvitation(view, actor, typed, context, 'partnerships.decline');
      return 'refusal' in received ? received : invitedFacts(received);
    },
    view: (facts: InvitedFacts, t: Localizer) => ({
      icon: '📭',
      title: t.markdown(partnershipPhrases.declineTitle, { provider: facts.provider }),
      lines: [t.markdown(partnershipPhrases.declineIntro)],
      fields: [reasonField(t, reasonIsPassedOn)],
      submit: t.text(partnershipPhrases.decline),
      data: { id: facts.id },
    }),
    sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
  load: (view, asked, context) => theInvitation(view, context.actor, asked, context, 'partnerships.decline'),
  decide: ({ invitation, provider }, { reason }, { actor, now }) => {
    const status = invitationLife.next(invitation.status, 'decline');
    if (status !== 'declined') return refuse(invitationWords.notFound);
    const facts = { party: partyOf(invitation), reason, email: invitation.email };
    return done(
      show(declinedCard, { provider: provider.name }),
      put('invitations', { ...invitation, status, declinedAt: now, declinedBy: actor.user.id, reason }),
      resolveCards(
        receivedSubject(invitation.id),
        show(decidedElsewhereCard, { provider: provider.name, who: actor.user.name }),
      ),
      resolveCards(sentSubject(invitation.id), show(declinedByResellerCard, facts)),
      notify(
        declinedByReseller,
        { organizationId: provider.id, starter: { userId: invitation.fromUserId, organizationId: provider.id } },
        facts,
      ),
    );
  },
});
