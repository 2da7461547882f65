/** Drafts a reminder on its page, in the name of the user that made the invitation (PAR-15). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { partiesOf, reminderDraft } from './draft.js';
import { reminderCard } from './draft-cards.js';
import { draftFacts } from './facts.js';
import { openOfLink } from './find.js';
import { invitationPhrases } from './phrases.js';

export const viewReminder = query({
  verb: 'reminders.view',
  formerly: ['reminder.page'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const invitation = await openOfLink(view, actor.id);
    if ('refusal' in invitation) return invitation;
    const [from, user] = await Promise.all([
      view.get('organizations', invitation.fromOrganizationId),
      view.get('users', invitation.fromUserId),
    ]);
    const provider = from?.name ?? '';
    const senderEmail = user?.email ?? from?.primaryContact?.email ?? '';
    return { invitation, parties: partiesOf(invitation, { provider, sender: user?.name ?? provider, senderEmail }) };
  },
  answer: ({ invitation, parties }, _input, { localizer }) =>
    show(reminderCard, { ...draftFacts(invitation), ...reminderDraft(localizer(invitation.draft.language), parties) }),
});
