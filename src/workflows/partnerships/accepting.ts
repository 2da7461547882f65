/** The reseller's decision on an invitation: seen by its people, made by its global admin (PAR-4, PAR-6, PAR-7). */
import { z } from 'zod';
import { enrolsFirst, type Member, may } from '../actor.js';
import { show } from '../card.js';
import { change } from '../command.js';
import { done, notice, put, type Refusal, refuse, settle, tell } from '../decision.js';
import { partyOf, receivedSubject, sentSubject } from '../invitations/facts.js';
import { invitationLife } from '../invitations/invitation.js';
import { words as invitationWords } from '../invitations/phrases.js';
import { type Pen, phrase } from '../language.js';
import { reasonField, reasonIsPassedOn } from '../reason-field.js';
import * as input from '../text.js';
import { decidesRequests } from './answering.js';
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
import { words } from './phrases.js';
import { invitedFacts, meant, notReady, resellerFirst, theInvitation } from './received.js';

export const acceptedByReseller = notice('partnership.accepted', 'partnership.request', acceptedByResellerCard);
export const acceptedHere = notice('partnership.acceptedHere', 'partnership.ask', acceptedCard);
export const declinedByReseller = notice('partnership.declined', 'partnership.request', declinedByResellerCard);

/** Who may authorise gets the form, everybody else of the reseller sees it and passes it on. */
export const showInvitation = change({
  verb: 'invitations.show',
  who: 'invitations.see',
  listed: false,
  meant: (actor) =>
    enrolsFirst(actor) ? 'enroll.invited' : may(actor, 'partnership.accept') ? 'partnership.accept' : undefined,
  words: {
    title: words.review,
    help: phrase({ en: 'Shows an invitation you received', fr: 'Affiche une invitation reçue' }),
    examples: { en: [], fr: [] },
  },
  input: z.object(meant),
  load: (view, asked, context) => theInvitation(view, context.actor, asked, context, 'invitations.show'),
  decide: (received, _input, { now }) =>
    done(
      show(invitedCard, invitedFacts(received)),
      received.invitation.openedAt === undefined
        ? put('invitations', { ...received.invitation, openedAt: now })
        : undefined,
    ),
});

export const accept = change({
  verb: 'partnership.accept',
  who: 'partnership.accept',
  refused: resellerFirst,
  meant: (actor) =>
    enrolsFirst(actor)
      ? 'enroll.invited'
      : decidesRequests(actor)
        ? 'partnership.approve'
        : !may(actor, 'partnership.accept') && may(actor, 'partnership.ask')
          ? 'invitations.show'
          : undefined,
  words: {
    title: words.authorize,
    help: phrase({
      en: 'Reviews and authorises a provider’s invitation',
      fr: 'Examine et valide l’invitation d’un fournisseur',
    }),
    examples: examples['partnership.accept'],
  },
  input: z.object({ ...meant, agreed: input.ticked }),
  form: {
    load: async (view, actor, typed, context): Promise<InvitedFacts | Refusal> => {
      const received = await theInvitation(view, actor, typed, context, 'partnership.accept');
      if ('refusal' in received) return received;
      return (await notReady(view, actor as Member, received.invitation.id)) ?? invitedFacts(received);
    },
    view: (facts: InvitedFacts, pen: Pen) => ({
      icon: '🤝',
      title: pen.say(words.invitedTitle, { provider: facts.provider }),
      lines: grantLines(facts, pen),
      fields: [
        {
          kind: 'toggle',
          id: 'agreed',
          label: pen.plain(words.tick, { provider: facts.provider }),
          required: true,
          error: pen.plain(words.tickRule),
        },
      ],
      submit: pen.plain(words.authorize),
      data: { id: facts.id },
      more: [{ title: pen.plain(words.decline), verb: 'partnership.decline', data: { id: facts.id }, plain: true }],
    }),
    sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
  load: async (view, asked, context) => {
    const received = await theInvitation(view, context.actor, asked, context, 'partnership.accept');
    if ('refusal' in received) return received;
    const unready = await notReady(view, context.actor, received.invitation.id);
    if (unready) return unready;
    return { ...received, partners: await activePair(view, received.provider.id, context.actor.organization.id) };
  },
  decide: ({ invitation, provider, partners }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (partners || provider.id === organization.id) return refuse(words.already);
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
      settle(receivedSubject(invitation.id), show(decidedElsewhereCard, { provider: provider.name, who: user.name })),
      settle(sentSubject(invitation.id), show(acceptedByResellerCard, { reseller: organization.name, by: user.name })),
      tell(
        acceptedByReseller,
        { organizationId: provider.id, starter: { userId: invitation.fromUserId, organizationId: provider.id } },
        { reseller: organization.name, by: user.name },
      ),
      tell(acceptedHere, { organizationId: organization.id }, { provider: provider.name }),
    );
  },
});

export const decline = change({
  verb: 'partnership.decline',
  who: 'partnership.accept',
  meant: (actor) => (decidesRequests(actor) ? 'partnership.declineRequest' : undefined),
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
      const received = await theInvitation(view, actor, typed, context, 'partnership.decline');
      return 'refusal' in received ? received : invitedFacts(received);
    },
    view: (facts: InvitedFacts, pen: Pen) => ({
      icon: '📭',
      title: pen.say(words.declineTitle, { provider: facts.provider }),
      lines: [pen.say(words.declineIntro)],
      fields: [reasonField(pen, reasonIsPassedOn)],
      submit: pen.plain(words.decline),
      data: { id: facts.id },
    }),
    sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
  load: (view, asked, context) => theInvitation(view, context.actor, asked, context, 'partnership.decline'),
  decide: ({ invitation, provider }, { reason }, { actor, now }) => {
    const status = invitationLife.next(invitation.status, 'decline');
    if (status !== 'declined') return refuse(invitationWords.notFound);
    const facts = { party: partyOf(invitation), reason, email: invitation.email };
    return done(
      show(declinedCard, { provider: provider.name }),
      put('invitations', { ...invitation, status, declinedAt: now, declinedBy: actor.user.id, reason }),
      settle(
        receivedSubject(invitation.id),
        show(decidedElsewhereCard, { provider: provider.name, who: actor.user.name }),
      ),
      settle(sentSubject(invitation.id), show(declinedByResellerCard, facts)),
      tell(
        declinedByReseller,
        { organizationId: provider.id, starter: { userId: invitation.fromUserId, organizationId: provider.id } },
        facts,
      ),
    );
  },
});
