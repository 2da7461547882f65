/** Revokes an open invitation of the organisation; its link stops working (PAR-10). */
import { z } from 'zod';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { resolveCards } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { endedCard, revokedCard } from './cards.js';
import { partyOf, receivedSubject, sentSubject } from './facts.js';
import { invitationLifecycle, meantInvitation, openOneOfOurs } from './find.js';
import { invitationPhrases } from './phrases.js';

export const revokeInvitation = change({
  verb: 'invitations.revoke',
  who: 'invitations.manage',
  typed: 'order',
  words: {
    title: phrase({ en: 'Revoke an invitation', fr: 'Révoquer une invitation' }),
    help: phrase({
      en: 'Ends an open invitation; its link stops working',
      fr: 'Met fin à une invitation en attente ; son lien cesse de fonctionner',
    }),
  },
  input: z.object(meantInvitation),
  load: (view, asked, { actor }) => openOneOfOurs(view, actor, asked, 'invitations.revoke'),
  confirm: (invitation, _input, t) => ({
    icon: '🚫',
    title: t.markdown(invitationPhrases.revokeTitle),
    lines: [
      t.markdown(invitation.kind === 'partnership' ? invitationPhrases.revokeWhat : invitationPhrases.revokeCustomer, {
        id: invitation.id,
        party: partyOf(invitation),
      }),
    ],
    yes: t.text(invitationPhrases.revoke),
  }),
  decide: (invitation, _input, { actor, now }) => {
    const { id } = invitation;
    const revoked = show(revokedCard, { id, party: partyOf(invitation) });
    const ended = show(endedCard, { id, status: 'revoked', provider: actor.organization.name });
    return advance(
      invitationLifecycle,
      invitation,
      'revoke',
      { endedAt: now },
      revoked,
      resolveCards(sentSubject(id), revoked),
      resolveCards(receivedSubject(id), ended),
    );
  },
});
