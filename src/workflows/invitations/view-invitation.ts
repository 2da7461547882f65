/** Shows an invitation on the page of its link; `src/web` draws the page (PAR-6, PAR-10). */
import { z } from 'zod';
import type { Invitation } from '../../domain/invitation.js';
import { card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { stateWords } from './facts.js';
import { invitationPhrases } from './phrases.js';

export interface LandingFacts {
  readonly id: string;
  readonly kind: Invitation['kind'];
  readonly status: Invitation['status'];
  /** Name of the inviting organisation. */
  readonly from: string;
  readonly expiresAt: string;
}

export const landingCard = card<LandingFacts>('invitation.landing', {
  view: (facts, t) => ({
    icon: '✉️',
    title: escapeMarkdown(facts.from),
    status: { text: t.text(stateWords[facts.status].word), tone: stateWords[facts.status].tone },
    lines: [t.markdown(invitationPhrases.expires, { at: facts.expiresAt })],
  }),
  sample: {
    id: 'INV-7K2M9QXD',
    kind: 'partnership',
    status: 'open',
    from: 'Armor Distribution',
    expiresAt: '2026-12-21T09:00:00.000Z',
  },
});

export const invitationOfLink = async (view: View, id: string) => {
  const invitation = await view.get('invitations', id);
  if (!invitation) return refuse(invitationPhrases.notFound);
  return { invitation, from: (await view.get('organizations', invitation.fromOrganizationId))?.name ?? '' };
};
export const landing = ({ invitation, from }: { invitation: Invitation; from: string }) => {
  const { id, kind, status, expiresAt } = invitation;
  return show(landingCard, { id, kind, status, from, expiresAt });
};

export const viewInvitation = query({
  verb: 'invitations.view',
  formerly: ['invitation.page'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => invitationOfLink(view, actor.id),
  answer: landing,
});
