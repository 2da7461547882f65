/** Accepts a provider's invitation and creates the partnership: the reseller's global admin authorises it (PAR-4, PAR-6, PAR-7). */
import { z } from 'zod';
import { enrolsFirst, may } from '../../kernel/actor.js';
import { advance } from '../../kernel/advance.js';
import { button, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { notification, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { receivedSubject, sentSubject } from '../invitations/facts.js';
import { invitationLifecycle } from '../invitations/find.js';
import { acceptedByResellerCard, acceptedCard, decidedElsewhereCard, grantLines, type InvitedFacts } from './cards.js';
import { activePair } from './find.js';
import { partnershipPhrases } from './phrases.js';
import { invitedFacts, meantInvitation, notReady, resellerFirst, theInvitation } from './received-invitation.js';
import { decidesRequests } from './received-request.js';

export const acceptedByReseller = notification('partnership.accepted', 'partnership.request', acceptedByResellerCard);
export const acceptedHere = notification('partnership.acceptedHere', 'partnership.ask', acceptedCard);

export const acceptPartnership = change({
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
  },
  input: z.object({ ...meantInvitation, agreed: input.ticked }),
  form: {
    load: async (view, actor, typed, context): Promise<InvitedFacts | Refusal> => {
      const received = await theInvitation(view, actor, typed, context, 'partnerships.accept');
      if ('refusal' in received) return received;
      return (await notReady(view, actor, received.invitation.id)) ?? invitedFacts(view, received);
    },
    view: (facts: InvitedFacts, t: Localizer) => ({
      icon: '🤝',
      title: t.markdown(partnershipPhrases.invitedTitle, { provider: facts.provider }),
      lines: grantLines(facts, t),
      fields: [
        field(
          t,
          'toggle',
          'agreed',
          t.text(partnershipPhrases.tick, { provider: facts.provider }),
          partnershipPhrases.tickRule,
        ),
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
    const facts = { reseller: organization.name, by: user.name };
    return advance(
      invitationLifecycle,
      invitation,
      'accept',
      {
        toOrganizationId: organization.id,
        openedAt: invitation.openedAt ?? now,
        acceptedAt: now,
        acceptedBy: user.id,
      },
      show(acceptedCard, { provider: provider.name }),
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
      resolveCards(sentSubject(invitation.id), show(acceptedByResellerCard, facts)),
      notify(
        acceptedByReseller,
        { organizationId: provider.id, starter: { userId: invitation.fromUserId, organizationId: provider.id } },
        facts,
      ),
      notify(acceptedHere, { organizationId: organization.id }, { provider: provider.name }),
    );
  },
});
