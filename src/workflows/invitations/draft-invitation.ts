/** Shows an invitation draft, in the other language if asked. A link received by the user opens its invitation (PAR-2, PAR-6). */
import { z } from 'zod';
import type { OpenInvitation } from '../../domain/invitation.js';
import { enrolsFirst } from '../../kernel/actor.js';
import { redirectTo, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import { languages, phrase } from '../../kernel/localizer.js';
import { firstDraft, partiesOf, senderOf } from './draft.js';
import { draftCard } from './draft-cards.js';
import { draftFacts } from './facts.js';
import { isOurs, meantInvitation, openOneOfOurs, readReference } from './find.js';

export const draftInvitation = change({
  verb: 'invitations.draft',
  who: 'invitations.manage',
  typed: 'any',
  meant: (actor) => (enrolsFirst(actor) ? 'enrollments.startInvited' : undefined),
  words: {
    title: phrase({ en: 'Show an invitation draft', fr: 'Afficher un brouillon d’invitation' }),
    help: phrase({
      en: 'The draft again, in English or French',
      fr: 'Le brouillon à nouveau, en français ou en anglais',
    }),
  },
  input: z.object({ ...meantInvitation, language: z.enum(languages).optional() }),
  load: async (view, asked, { actor }) => {
    const reference = asked.id ?? asked.invitationId;
    const named = reference === undefined ? undefined : await view.get('invitations', readReference(reference).id);
    if (reference !== undefined && !(named && isOurs(named, actor))) return { received: reference };
    const invitation = await openOneOfOurs(view, actor, asked, 'invitations.draft');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation, received }, { language }, { actor, localizer }) => {
    if (!invitation) return done(redirectTo('partnerships.showInvitation', { id: received }));
    if (language === undefined || language === invitation.draft.language)
      return done(show(draftCard, draftFacts(invitation)));
    const redrafted: OpenInvitation = {
      ...invitation,
      draft: firstDraft(localizer(language), partiesOf(invitation, senderOf(actor))),
    };
    return done(
      show(draftCard, { ...draftFacts(redrafted, 'redrafted'), version: invitation.version + 1 }),
      put('invitations', redrafted),
    );
  },
});
