/** Shows a received invitation. Users that may authorise it get the form; the others can forward it (PAR-4, PAR-6). */
import { z } from 'zod';
import { enrolsFirst, may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import { invitedCard } from './cards.js';
import { partnershipPhrases } from './phrases.js';
import { invitedFacts, meantInvitation, theInvitation } from './received-invitation.js';

export const showInvitation = change({
  verb: 'partnerships.showInvitation',
  formerly: ['invitations.show'],
  who: 'invitations.see',
  listed: false,
  meant: (actor) =>
    enrolsFirst(actor)
      ? 'enrollments.startInvited'
      : may(actor, 'partnership.accept')
        ? 'partnerships.accept'
        : undefined,
  words: { title: partnershipPhrases.review },
  input: z.object(meantInvitation),
  load: async (view, asked, context) => {
    const received = await theInvitation(view, context.actor, asked, context, 'partnerships.showInvitation');
    return 'refusal' in received ? received : { ...received, facts: await invitedFacts(view, received) };
  },
  decide: (received, _input, { now }) =>
    done(
      show(invitedCard, received.facts),
      received.invitation.openedAt === undefined
        ? put('invitations', { ...received.invitation, openedAt: now })
        : undefined,
    ),
});
