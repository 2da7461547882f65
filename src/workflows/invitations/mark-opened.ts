/** Records that the holder of an invitation's link continued to Teams (PAR-14). */
import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import { invitationPhrases } from './phrases.js';
import { invitationOfLink, landing } from './view-invitation.js';

export const markOpened = change({
  verb: 'invitations.markOpened',
  formerly: ['invitation.opened'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => invitationOfLink(view, actor.id),
  decide: (facts, _input, { now }) => {
    const { invitation } = facts;
    return invitation.status === 'open' && invitation.openedAt === undefined
      ? done(landing(facts), put('invitations', { ...invitation, openedAt: now }, invitation.fromOrganizationId))
      : done(landing(facts));
  },
});
