/** Timers of open invitations: expiry, and before it the offer of a reminder to the sender (PAR-15). */
import { invitationLife } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { notification, notify, put, resolveCards } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import { timer } from '../../kernel/workflow.js';
import { endedCard, expiredCard, expiringCard } from './cards.js';
import { partyOf, receivedSubject, sentSubject } from './facts.js';

export const expiring = notification('invitation.expiring', 'invitations.manage', expiringCard);
export const expired = notification('invitation.expired', 'invitations.manage', expiredCard);

export const reminderTimer = timer({
  name: 'invitation.remind',
  title: phrase({ en: 'Reminder drafted', fr: 'Relance préparée' }),
  due: {
    of: 'invitations',
    index: 'unreminded',
    key: 'open',
    until: (now, { reminderDays }) => daysAfter(now, reminderDays),
  },
  load: async (_view, invitation) => invitation,
  decide: (invitation, { now }) => {
    const { id, expiresAt, fromOrganizationId } = invitation;
    // If it has expired in the meantime, the expiry timer notifies.
    const reminder =
      expiresAt > now
        ? notify(
            expiring,
            { starter: { userId: invitation.fromUserId, organizationId: fromOrganizationId } },
            { id, party: partyOf(invitation), at: expiresAt },
            sentSubject(id),
          )
        : undefined;
    return [
      put('invitations', { ...invitation, remindedAt: now }, fromOrganizationId),
      ...(reminder ? [reminder] : []),
    ];
  },
});

export const expiryTimer = timer({
  name: 'invitation.expire',
  title: phrase({ en: 'Invitation expired', fr: 'Invitation expirée' }),
  due: { of: 'invitations', index: 'expiry', key: 'open', until: (now) => now },
  load: async (view, invitation) => ({
    invitation,
    from: await view.get('organizations', invitation.fromOrganizationId),
  }),
  decide: ({ invitation, from }, { now }) => {
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
