/** Drafts a reminder with the same link, for the user to send (PAR-15). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { partiesOf, reminderDraft, senderOf } from './draft.js';
import { reminderCard } from './draft-cards.js';
import { draftFacts } from './facts.js';
import { meantInvitation, openOneOfOurs } from './find.js';
import { invitationPhrases } from './phrases.js';

export const remindInvitation = query({
  verb: 'invitations.remind',
  who: 'invitations.manage',
  listed: false,
  words: { title: invitationPhrases.remind },
  input: z.object(meantInvitation),
  load: (view, asked, { actor }) => openOneOfOurs(view, actor, asked, 'invitations.remind'),
  answer: (invitation, _input, { actor, localizer }) =>
    show(reminderCard, {
      ...draftFacts(invitation),
      ...reminderDraft(localizer(invitation.draft.language), partiesOf(invitation, senderOf(actor))),
    }),
});
