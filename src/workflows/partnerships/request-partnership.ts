/** The provider's side: a partnership is requested with a drafted invitation (PAR-1, PAR-2, PAR-4, PAR-10). */
import { z } from 'zod';
import type { Invitation, OpenInvitation } from '../../domain/invitation.js';
import { type Member, may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { type Context, change } from '../../kernel/command.js';
import { type Draft, done, put, refuse } from '../../kernel/effects.js';
import { type Language, languages, phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { firstDraft } from '../invitations/draft.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts } from '../invitations/facts.js';
import { examples } from './examples.js';
import { activePair } from './find.js';
import { partnershipPhrases } from './phrases.js';
import { resellerFirst } from './received-invitation.js';

/** The open invitation of this provider to the same party: same organisation, or same address while it is unknown. */
async function openTo(
  view: View,
  fromOrganizationId: string,
  email: string,
  toOrganizationId: string | undefined,
): Promise<OpenInvitation | undefined> {
  const byAddress = (await view.find('invitations', 'email', email, { limit: 200 })).items;
  const byParty = toOrganizationId
    ? (await view.find('invitations', 'to', toOrganizationId, { limit: 200, descending: true })).items
    : [];
  return [...byParty, ...byAddress].find(
    (i): i is OpenInvitation =>
      i.status === 'open' && i.kind === 'partnership' && i.fromOrganizationId === fromOrganizationId,
  );
}

/** What has to be known to invite an address. */
export async function lookAt(view: View, providerId: string, email: string) {
  const known = await view.one('users', 'email', email);
  const to = known?.organizationId;
  return {
    known,
    partners: to !== undefined && (await activePair(view, providerId, to)),
    open: await openTo(view, providerId, email, to),
  };
}

interface Party {
  readonly email: string;
  readonly organizationId?: string | undefined;
  readonly name?: string | undefined;
  readonly language: Language;
  readonly requestId?: string;
}

/** A new invitation of the actor's organisation, drafted. */
export function invite(party: Party, { actor, now, ids, settings, localizer }: Context<Member>): Draft<OpenInvitation> {
  const expiresAt = daysAfter(now, settings.invitationDays);
  const parties = {
    provider: actor.organization.name,
    sender: actor.user.name,
    senderEmail: actor.user.email,
    expiresAt,
  };
  return {
    id: ids.readable('INV'),
    kind: 'partnership',
    status: 'open',
    fromOrganizationId: actor.organization.id,
    fromUserId: actor.user.id,
    email: party.email,
    ...(party.organizationId ? { toOrganizationId: party.organizationId } : {}),
    ...(party.name ? { toName: party.name } : {}),
    draft: firstDraft(localizer(party.language), parties),
    expiresAt,
    ...(party.requestId ? { requestId: party.requestId } : {}),
  };
}

/** The draft card of what was just made: its first version. */
export const freshDraft = (invitation: Draft<OpenInvitation>) =>
  show(draftCard, draftFacts({ ...invitation, version: 1, createdAt: '', updatedAt: '' } as Invitation, 'waits'));

export const request = change({
  verb: 'partnerships.request',
  formerly: ['partnership.request'],
  who: 'partnership.request',
  refused: resellerFirst,
  // a reseller that says the same asks a provider (PAR-5)
  meant: (actor) =>
    !may(actor, 'partnership.request') && may(actor, 'partnership.ask') ? 'partnerships.ask' : undefined,
  words: {
    title: partnershipPhrases.requestTitle,
    help: phrase({
      en: 'Drafts an invitation with a personal link for a reseller',
      fr: 'Rédige une invitation avec un lien personnel pour un revendeur',
    }),
    examples: examples['partnership.request'],
  },
  input: z.object({ email: input.email, reseller: input.line(200).optional(), language: z.enum(languages).optional() }),
  form: {
    view: (_facts, t) => ({
      icon: '🤝',
      title: t.markdown(partnershipPhrases.requestTitle),
      lines: [t.markdown(partnershipPhrases.requestIntro)],
      fields: [
        {
          kind: 'email',
          id: 'email',
          label: t.text(partnershipPhrases.resellerEmail),
          required: true,
          maxLength: 254,
          error: t.text(partnershipPhrases.emailRule),
        },
        {
          kind: 'text',
          id: 'reseller',
          label: t.text(partnershipPhrases.resellerName),
          maxLength: 200,
          error: t.text(partnershipPhrases.nameRule),
        },
        {
          kind: 'choice',
          id: 'language',
          label: t.text(partnershipPhrases.draftLanguage),
          error: t.text(partnershipPhrases.languageRule),
          value: t.language,
          choices: [
            { title: t.text(partnershipPhrases.english), value: 'en' },
            { title: t.text(partnershipPhrases.french), value: 'fr' },
          ],
        },
      ],
      submit: t.text(partnershipPhrases.draftIt),
    }),
    sample: {},
  },
  load: (view, { email }, { actor }) => lookAt(view, actor.organization.id, email),
  decide: ({ known, partners, open }, asked, context) => {
    const { actor } = context;
    if (known?.organizationId === actor.organization.id || asked.email === actor.organization.primaryContact?.email) {
      return refuse(partnershipPhrases.self, { field: 'email' });
    }
    if (partners) return refuse(partnershipPhrases.already, { field: 'email' });
    if (open) return done(show(draftCard, draftFacts(open, 'reused')));
    const invitation = invite(
      {
        email: asked.email,
        organizationId: known?.organizationId,
        name: asked.reseller,
        language: asked.language ?? known?.language ?? actor.language,
      },
      context,
    );
    return done(freshDraft(invitation), put('invitations', invitation));
  },
});
