/** Saves a draft and records that the user handed it over, in the chat and on the draft's page (PAR-2). */
import { z } from 'zod';
import type { OpenInvitation } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Decision, done, put, type Refusal } from '../../kernel/effects.js';
import type { Links } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { linkOf } from './draft.js';
import { handedOverCard } from './draft-cards.js';
import { openOfLink, openOneOfOurs } from './find.js';
import { invitationPhrases } from './phrases.js';
import { type TypedDraft, takeText, typedText } from './typed-draft.js';

const handOver = (
  invitation: OpenInvitation,
  typed: TypedDraft,
  { links, now }: { readonly links: Links; readonly now: string },
): Decision | Refusal => {
  const next = takeText(invitation, typed, linkOf(links, invitation));
  if ('refusal' in next) return next;
  const { id, email, expiresAt, fromOrganizationId } = invitation;
  return done(
    show(handedOverCard, { id, email, expiresAt }),
    put('invitations', { ...next, handedOverAt: now }, fromOrganizationId),
  );
};

export const finishInvitation = change({
  verb: 'invitations.finish',
  formerly: ['invitations.done'],
  who: 'invitations.manage',
  listed: false,
  words: { title: invitationPhrases.done },
  input: z.object({ id: input.id, ...typedText }),
  load: (view, { id }, { actor }) => openOneOfOurs(view, actor, { id }, 'invitations.draft'),
  decide: handOver,
});

export const finishDraft = change({
  verb: 'drafts.finish',
  formerly: ['draft.done'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object(typedText),
  load: (view, _input, { actor }) => openOfLink(view, actor.id),
  decide: handOver,
});
