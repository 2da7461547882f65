/** Declines a provider's invitation with a reason (PAR-6). */
import { z } from 'zod';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { notification, notify, type Refusal, resolveCards } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { reasonField, reasonIsPassedOn } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { partyOf, receivedSubject, sentSubject } from '../invitations/facts.js';
import { invitationLifecycle } from '../invitations/find.js';
import { decidedElsewhereCard, declinedByResellerCard, declinedCard, type InvitedFacts } from './cards.js';
import { partnershipPhrases } from './phrases.js';
import { invitedFacts, meantInvitation, theInvitation } from './received-invitation.js';
import { decidesRequests } from './received-request.js';

export const declinedByReseller = notification('partnership.declined', 'partnership.request', declinedByResellerCard);

export const declinePartnership = change({
  verb: 'partnerships.decline',
  formerly: ['partnership.decline'],
  who: 'partnership.accept',
  meant: (actor) => (decidesRequests(actor) ? 'partnerships.declineRequest' : undefined),
  words: {
    title: phrase({ en: 'Decline an invitation', fr: 'Refuser une invitation' }),
    help: phrase({
      en: 'Declines a provider’s invitation, with a reason',
      fr: 'Refuse l’invitation d’un fournisseur, avec un motif',
    }),
  },
  input: z.object({ ...meantInvitation, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed, context): Promise<InvitedFacts | Refusal> => {
      const received = await theInvitation(view, actor, typed, context, 'partnerships.decline');
      return 'refusal' in received ? received : invitedFacts(view, received);
    },
    view: (facts: InvitedFacts, t: Localizer) => ({
      icon: '📭',
      title: t.markdown(partnershipPhrases.declineTitle, { provider: facts.provider }),
      lines: [t.markdown(partnershipPhrases.declineIntro)],
      fields: [reasonField(t, reasonIsPassedOn)],
      submit: t.text(partnershipPhrases.decline),
      data: { id: facts.id },
    }),
    sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
  load: (view, asked, context) => theInvitation(view, context.actor, asked, context, 'partnerships.decline'),
  decide: ({ invitation, provider }, { reason }, { actor, now }) => {
    const facts = { party: partyOf(invitation), reason, email: invitation.email };
    const starter = { userId: invitation.fromUserId, organizationId: provider.id };
    return advance(
      invitationLifecycle,
      invitation,
      'decline',
      { declinedAt: now, declinedBy: actor.user.id, reason },
      show(declinedCard, { provider: provider.name }),
      resolveCards(
        receivedSubject(invitation.id),
        show(decidedElsewhereCard, { provider: provider.name, who: actor.user.name }),
      ),
      resolveCards(sentSubject(invitation.id), show(declinedByResellerCard, facts)),
      notify(declinedByReseller, { organizationId: provider.id, starter }, facts),
    );
  },
});
