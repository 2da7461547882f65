/** Mails a code that verifies the invited address (CUS-6). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notify, put, refuse } from '../../kernel/effects.js';
import { refuseEnded } from '../invitations/find.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { isOpen } from './check-code.js';
import { codeMailed, facts, found, pageCard } from './invitation-facts.js';
import { invitePhrases } from './invite-phrases.js';

const codesAtMost = 5;

export const sendCode = change({
  verb: 'customerInvitations.sendCode',
  formerly: ['customer.sendCode'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => found(view, actor.id),
  decide: (all, _input, { now, settings }) => {
    const { invitation, from } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const n = (invitation.codes ?? 0) + 1;
    if (n > codesAtMost) return refuse(invitePhrases.codesSpent);
    const next = { ...invitation, codes: n, tries: 0, openedAt: invitation.openedAt ?? now };
    return done(
      show(pageCard, facts({ ...all, invitation: next }, settings.customerLinkBase)),
      put('invitations', next, invitation.fromOrganizationId),
      notify(
        codeMailed,
        { emails: [invitation.email], language: invitation.draft.language },
        {
          id: invitation.id,
          n,
          from: from.name,
          language: invitation.draft.language,
        },
      ),
    );
  },
});
