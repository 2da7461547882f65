/** Saves the user's wording of a draft, in the chat and on the draft's page (PAR-3). */
import { z } from 'zod';
import type { OpenInvitation } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Decision, done, put, type Refusal } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { linkOf, withLink } from './draft.js';
import { draftCard } from './draft-cards.js';
import { draftFacts } from './facts.js';
import { openOfLink, openOneOfOurs } from './find.js';
import { invitationPhrases } from './phrases.js';
import { type TypedDraft, takeText, typedText } from './typed-draft.js';

const saveDraft = (
  invitation: OpenInvitation,
  typed: TypedDraft,
  link: string,
  note: 'linkBack' | 'saved' = 'saved',
): Decision | Refusal => {
  const next = takeText(invitation, typed, link);
  if ('refusal' in next) return next;
  return done(
    show(draftCard, { ...draftFacts(next, note), version: invitation.version + 1 }),
    put('invitations', next, invitation.fromOrganizationId),
  );
};

export const editInvitation = change({
  verb: 'invitations.edit',
  who: 'invitations.manage',
  listed: false,
  words: { title: phrase({ en: 'Update', fr: 'Mettre à jour' }) },
  input: z.object({ id: input.id, ...typedText, restore: z.literal('yes').optional() }),
  load: (view, { id }, { actor }) => openOneOfOurs(view, actor, { id }, 'invitations.draft'),
  decide: (invitation, typed, { links }) => {
    const link = linkOf(links, invitation);
    return typed.restore
      ? saveDraft(invitation, { ...typed, body: withLink(typed.body, link) }, link, 'linkBack')
      : saveDraft(invitation, typed, link);
  },
});

export const editDraft = change({
  verb: 'drafts.edit',
  formerly: ['draft.edit'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object(typedText),
  load: (view, _input, { actor }) => openOfLink(view, actor.id),
  decide: (invitation, typed, { links }) => saveDraft(invitation, typed, linkOf(links, invitation)),
});
