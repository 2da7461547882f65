/** Shows one invitation to its sender or to the invited organisation (CNV-6). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { listCard } from './cards.js';
import { isVisible, readReference } from './find.js';
import { asListed } from './list-invitations.js';
import { invitationPhrases } from './phrases.js';

export const openInvitation = query({
  verb: 'invitations.open',
  formerly: ['invitations.look'],
  who: 'invitations.see',
  listed: false,
  words: { title: invitationPhrases.showOne },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const invitation = await view.get('invitations', readReference(id).id);
    if (!invitation || !isVisible(invitation, actor)) return refuse(invitationPhrases.notFound);
    return { item: await asListed(view, actor, invitation) };
  },
  answer: ({ item }, _input, { actor }) =>
    show(listCard, { items: [item], filtered: true, manages: may(actor, 'invitations.manage') }),
});
