/** An invitation ends by itself; a week before, its maker is offered a reminder (PAR-15). */

import { invitationLife } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { notification, notify, put, resolveCards } from '../../kernel/effects.js';
import { daysAfter } from '../../kernel/settings.js';
import { timer } from '../../kernel/workflow.js';
import { endedCard, expiredCard, expiringCard } from './cards.js';
import { partyOf, receivedSubject, sentSubject } from './facts.js';

export const expiring = notification('invitation.expiring', 'invitations.manage', expiringCard);
export const expired = notification('invitation.expired', 'invitations.manage', expiredCard);

export const reminderTimer = timer({
  name: 'invitation.remind',
  due: async (view, now, { reminderDays }) =>
    (
      await view.find('invitations', 'unreminded', 'open', { until: daysAfter(now, reminderDays), limit: 50 })
    ).items.map((i) => i.id),
  load: async (view, id) => view.get('invitations', id),
  decide: (invitation, { now }) => {
    if (invitation.status !== 'open' || invitation.remindedAt !== undefined) return [];
    const { id, expiresAt, fromOrganizationId } = invitation;
    // what has ended meanwhile is told by the other timer
    const told =
      expiresAt > now
        ? [
            notify(
              expiring,
              { starter: { userId: invitation.fromUserId, organizationId: invitation.fromOrganizationId } },
              { id, party: partyOf(invitation), at: expiresAt },
              sentSubject(invitation.id),
            ),
          ]
        : [];
    return [put('invitations', { ...invitation, remindedAt: now }, fromOrganizationId), ...told];
  },
});

export const expiryTimer = timer({
  name: 'invitation.expire',
  due: async (view, now) =>
    (await view.find('invitations', 'expiry', 'open', { until: now, limit: 50 })).items.map((i) => i.id),
  load: async (view, id) => {
    const invitation = await view.get('invitations', id);
    return invitation && { invitation, from: await view.get('organizations', invitation.fromOrganizationId) };
  },
  decide: ({ invitation, from }, { now }) => {
    if (invitation.status !== 'open' || invitation.expiresAt > now) return [];
    const status = invitationLife.next(invitation.status, 'expire');
    if (status !== 'expired') return [];
    const { id, kind, email } = invitation;
    const facts = { id, kind, email, party: partyOf(invitation) };
    return [
      put('invitations', { ...invitation, status, endedAt: now }, invitation.fromOrganizationId),
      resolveCards(sentSubject(invitation.id), show(expiredCard, facts)),
      resolveCards(
        receivedSubject(invitation.id),
        show(endedCard, { id, status, ...(from ? { provider: from.name } : {}) }),
      ),
      notify(
        expired,
        { starter: { userId: invitation.fromUserId, organizationId: invitation.fromOrganizationId } },
        facts,
      ),
    ];
  },
});
