/** The customer declines an invitation (CUS-6). */
import { z } from 'zod';
import { invitationLife } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notify, put, refuse, resolveCards } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { partyOf, sentSubject } from '../invitations/facts.js';
import { refuseEnded } from '../invitations/find.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { codeProblem, isOpen } from './check-code.js';
import { declined, declinedCard, facts, found, pageCard } from './invitation-facts.js';

export const declineInvitation = change({
  verb: 'customerInvitations.decline',
  formerly: ['customer.decline'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({ code: z.string(), reason: input.lines(500).optional() }),
  load: (view, _input, { actor }) => found(view, actor.id),
  decide: (all, typed, context) => {
    const { now, settings } = context;
    const { invitation, from } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const wrong = codeProblem(all, typed.code, context);
    if (wrong) return wrong;
    const status = invitationLife.next(invitation.status, 'decline');
    if (status !== 'declined') return refuse(invitationPhrases.notFound);
    const next = { ...invitation, status, declinedAt: now, declinedBy: invitation.email, reason: typed.reason ?? '' };
    const told = { party: partyOf(invitation), ...(typed.reason ? { reason: typed.reason } : {}) };
    return done(
      show(pageCard, facts({ ...all, invitation: next }, settings.customerLinkBase)),
      put('invitations', next, from.id),
      resolveCards(sentSubject(invitation.id), show(declinedCard, told)),
      notify(
        declined,
        { organizationId: from.id, starter: { userId: invitation.fromUserId, organizationId: from.id } },
        told,
      ),
    );
  },
});
