/** Approves a reseller's request, which creates the invitation (PAR-5). */
import { z } from 'zod';
import { requestSubject } from '../../domain/partnership-request.js';
import { requestLife } from '../../domain/request.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, refuse, resolveCards } from '../../kernel/effects.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts, receivedSubject } from '../invitations/facts.js';
import { createInvitation, findInvited, newDraft } from './new-invitation.js';
import { partnershipPhrases } from './phrases.js';
import { meantRequest, theRequest } from './received-request.js';
import { requestApprovedCard, requestDecidedCard } from './request-cards.js';

export const requestApproved = notification('partnership.requestApproved', 'partnership.ask', requestApprovedCard);

export const approveRequest = change({
  verb: 'partnerships.approve',
  formerly: ['partnership.approve'],
  who: 'partnership.decide',
  listed: false,
  words: { title: partnershipPhrases.approve },
  input: z.object(meantRequest),
  load: async (view, asked, { actor }) => {
    const found = await theRequest(view, actor, asked, 'partnerships.approve');
    if ('refusal' in found) return found;
    const email = found.person?.email ?? found.reseller.primaryContact?.email;
    if (email === undefined) return refuse(partnershipPhrases.requestNotFound);
    return { ...found, email, ...(await findInvited(view, actor.organization.id, email)) };
  },
  decide: ({ request, reseller, person, email, open, partners }, _input, context) => {
    const { actor, now } = context;
    const status = requestLife.next(request.status, 'approve');
    if (status !== 'approved') return refuse(partnershipPhrases.requestGone);
    if (partners) return refuse(partnershipPhrases.already);
    const invitation =
      open ??
      createInvitation(
        {
          email,
          organizationId: reseller.id,
          name: reseller.name,
          language: person?.language ?? actor.language,
          requestId: request.id,
        },
        context,
      );
    return done(
      open ? show(draftCard, draftFacts(open, 'reused')) : newDraft(invitation),
      open ? undefined : put('invitations', invitation),
      put('requests', { ...request, status, decidedBy: actor.user.id, decidedAt: now, invitationId: invitation.id }),
      notify(
        requestApproved,
        { organizationId: reseller.id, starter: { userId: request.askedBy, organizationId: reseller.id } },
        { provider: actor.organization.name, invitationId: invitation.id },
        receivedSubject(invitation.id),
      ),
      resolveCards(
        requestSubject(request.id),
        show(requestDecidedCard, { who: actor.user.name, reseller: reseller.name }),
      ),
    );
  },
});
