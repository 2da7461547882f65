/** One invitation of ours: its draft shown, edited and handed over, reminded of, revoked (PAR-2, PAR-3, PAR-14, PAR-15). */
import { z } from 'zod';
import { type Invitation, invitationLife, type OpenInvitation } from '../../domain/invitation.js';
import { enrolsFirst, type Member } from '../../kernel/actor.js';
import { redirectTo, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, refuse, resolveCards } from '../../kernel/effects.js';
import { languages, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { endedCard, revokedCard } from './cards.js';
import { firstDraft, linkOf, type Parties, reminderDraft, withLink } from './draft.js';
import { draftCard, handedOverCard, reminderCard } from './draft-cards.js';
import { takeText, typedText } from './edit-draft.js';
import { draftFacts, partyOf, receivedSubject, sentSubject } from './facts.js';
import { isOurs, openOneOfOurs, readReference } from './find.js';
import { invitationPhrases } from './phrases.js';

const meant = {
  id: input.id.optional(),
  invitationId: input.id.optional(),
  email: input.email.optional(),
  reseller: input.line(200).optional(),
};

const partiesOf = (actor: Member, invitation: Pick<Invitation, 'expiresAt' | 'kind' | 'withName'>): Parties => ({
  kind: invitation.kind,
  ...(invitation.withName ? { withName: invitation.withName } : {}),
  provider: actor.organization.name,
  sender: actor.user.name,
  senderEmail: actor.user.email,
  expiresAt: invitation.expiresAt,
});

/** A link that stands by itself in a line is our own, to hand over, or one that we received, to answer (PAR-6). */
const draft = change({
  verb: 'invitations.draft',
  who: 'invitations.manage',
  meant: (actor) => (enrolsFirst(actor) ? 'enrollments.startInvited' : undefined),
  words: {
    title: phrase({ en: 'Show an invitation draft', fr: 'Afficher un brouillon d’invitation' }),
    help: phrase({
      en: 'The draft again, in English or French',
      fr: 'Le brouillon à nouveau, en français ou en anglais',
    }),
  },
  input: z.object({ ...meant, language: z.enum(languages).optional() }),
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
      draft: firstDraft(localizer(language), partiesOf(actor, invitation)),
    };
    return done(
      show(draftCard, { ...draftFacts(redrafted, 'redrafted'), version: invitation.version + 1 }),
      put('invitations', redrafted),
    );
  },
});

const edit = change({
  verb: 'invitations.edit',
  who: 'invitations.manage',
  listed: false,
  words: {
    title: phrase({ en: 'Update', fr: 'Mettre à jour' }),
    help: phrase({ en: 'Keeps your wording of a draft', fr: 'Enregistre votre texte d’invitation' }),
  },
  input: z.object({ ...typedText, restore: z.literal('yes').optional() }),
  load: async (view, { id }, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, { id }, 'invitations.draft');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation }, typed, { links }) => {
    const link = linkOf(links, invitation);
    const next = takeText(invitation, typed.restore ? { ...typed, body: withLink(typed.body, link) } : typed, link);
    if ('refusal' in next) return next;
    const note = typed.restore ? 'linkBack' : 'saved';
    return done(
      show(draftCard, { ...draftFacts(next, note), version: invitation.version + 1 }),
      put('invitations', next),
    );
  },
});

const handOver = change({
  verb: 'invitations.finish',
  formerly: ['invitations.done'],
  who: 'invitations.manage',
  listed: false,
  words: {
    title: invitationPhrases.done,
    help: phrase({
      en: 'Closes the draft and records that you handed it over',
      fr: 'Ferme le brouillon et enregistre sa remise',
    }),
  },
  input: z.object(typedText),
  load: async (view, { id }, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, { id }, 'invitations.draft');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation }, typed, { links, now }) => {
    const next = takeText(invitation, typed, linkOf(links, invitation));
    if ('refusal' in next) return next;
    const { id, email, expiresAt } = invitation;
    return done(show(handedOverCard, { id, email, expiresAt }), put('invitations', { ...next, handedOverAt: now }));
  },
});

const remind = query({
  verb: 'invitations.remind',
  who: 'invitations.manage',
  listed: false,
  words: {
    title: invitationPhrases.remind,
    help: phrase({
      en: 'A reminder with the same link, for you to send',
      fr: 'Un rappel avec le même lien, à envoyer vous-même',
    }),
  },
  input: z.object(meant),
  load: async (view, asked, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, asked, 'invitations.remind');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  answer: ({ invitation }, _input, { actor, localizer }) => {
    const text = reminderDraft(localizer(invitation.draft.language), partiesOf(actor, invitation));
    return show(reminderCard, { ...draftFacts(invitation), ...text });
  },
});

const revoke = change({
  verb: 'invitations.revoke',
  who: 'invitations.manage',
  words: {
    title: phrase({ en: 'Revoke an invitation', fr: 'Révoquer une invitation' }),
    help: phrase({
      en: 'Ends an open invitation; its link stops working',
      fr: 'Met fin à une invitation en attente ; son lien cesse de fonctionner',
    }),
  },
  input: z.object(meant),
  load: async (view, asked, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, asked, 'invitations.revoke');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  confirm: ({ invitation }, _input, t) => ({
    icon: '🚫',
    title: t.markdown(invitationPhrases.revokeTitle),
    lines: [
      t.markdown(invitation.kind === 'partnership' ? invitationPhrases.revokeWhat : invitationPhrases.revokeCustomer, {
        id: invitation.id,
        party: partyOf(invitation),
      }),
    ],
    yes: t.text(invitationPhrases.revoke),
  }),
  decide: ({ invitation }, _input, { actor, now }) => {
    const status = invitationLife.next(invitation.status, 'revoke');
    if (status !== 'revoked') return refuse(invitationPhrases.notFound);
    const { id } = invitation;
    const revoked = show(revokedCard, { id, party: partyOf(invitation) });
    return done(
      revoked,
      put('invitations', { ...invitation, status, endedAt: now }),
      resolveCards(sentSubject(id), revoked),
      resolveCards(receivedSubject(id), show(endedCard, { id, status, provider: actor.organization.name })),
    );
  },
});

export const commands = [draft, edit, handOver, remind, revoke];
