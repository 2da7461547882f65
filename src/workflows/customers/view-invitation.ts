/** Shows an invitation to the invited customer (CUS-6). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { facts, found, pageCard } from './invitation-facts.js';

export const viewInvitation = query({
  verb: 'customerInvitations.view',
  formerly: ['customer.page'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => found(view, actor.id),
  answer: (all, _input, { settings }) => show(pageCard, facts(all, settings.customerLinkBase)),
});
