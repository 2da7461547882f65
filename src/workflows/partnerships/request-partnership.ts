/** Drafts a provider's invitation to a reseller (PAR-1, PAR-2, PAR-4, PAR-10). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { languages, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts } from '../invitations/facts.js';
import { createInvitation, findInvited, newDraft } from './new-invitation.js';
import { partnershipPhrases } from './phrases.js';
import { resellerFirst } from './received-invitation.js';

export const requestPartnership = change({
  verb: 'partnerships.request',
  formerly: ['partnership.request'],
  who: 'partnership.request',
  refused: resellerFirst,
  // For a reseller, the same words mean asking a provider (PAR-5).
  meant: (actor) =>
    !may(actor, 'partnership.request') && may(actor, 'partnership.ask') ? 'partnerships.ask' : undefined,
  words: {
    title: partnershipPhrases.requestTitle,
    help: phrase({
      en: 'Drafts an invitation with a personal link for a reseller',
      fr: 'Rédige une invitation avec un lien personnel pour un revendeur',
    }),
  },
  input: z.object({ email: input.email, reseller: input.line(200).optional(), language: z.enum(languages).optional() }),
  form: {
    view: (_facts, t) => ({
      icon: '🤝',
      title: t.markdown(partnershipPhrases.requestTitle),
      lines: [t.markdown(partnershipPhrases.requestIntro)],
      fields: [
        field(t, 'email', 'email', partnershipPhrases.resellerEmail, partnershipPhrases.emailRule),
        field(t, 'text', 'reseller', partnershipPhrases.resellerName, partnershipPhrases.nameRule, {
          required: false,
          maxLength: 200,
        }),
        field(t, 'choice', 'language', partnershipPhrases.draftLanguage, partnershipPhrases.languageRule, {
          required: false,
          value: t.language,
          choices: [
            { title: t.text(partnershipPhrases.english), value: 'en' },
            { title: t.text(partnershipPhrases.french), value: 'fr' },
          ],
        }),
      ],
      submit: t.text(partnershipPhrases.draftIt),
    }),
    sample: {},
  },
  load: (view, { email }, { actor }) => findInvited(view, actor.organization.id, email),
  decide: ({ known, partners, open }, asked, context) => {
    const { actor } = context;
    if (known?.organizationId === actor.organization.id || asked.email === actor.organization.primaryContact?.email) {
      return refuse(partnershipPhrases.self, { field: 'email' });
    }
    if (partners) return refuse(partnershipPhrases.already, { field: 'email' });
    if (open) return done(show(draftCard, draftFacts(open, 'reused')));
    const invitation = createInvitation(
      {
        email: asked.email,
        organizationId: known?.organizationId,
        name: asked.reseller,
        language: asked.language ?? known?.language ?? actor.language,
      },
      context,
    );
    return done(newDraft(invitation), put('invitations', invitation));
  },
});
