/** Shows an invitation draft on its page (PAR-2). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { draftCard } from './draft-cards.js';
import { draftFacts } from './facts.js';
import { openOfLink } from './find.js';
import { invitationPhrases } from './phrases.js';

export const viewDraft = query({
  verb: 'drafts.view',
  formerly: ['draft.page'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => openOfLink(view, actor.id),
  answer: (invitation) => show(draftCard, draftFacts(invitation)),
});
