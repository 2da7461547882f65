import { z } from 'zod';
import { type Member, may } from '../actor.js';
import { languages } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { change, done, phrase, put, query, refuse, show } from '../workflow.js';
import { draftCard, handedOverCard, type ListedInvitation, listCard, reminderCard, revokedCard } from './cards.js';
import { firstDraft, linkOf, type Parties, reminderDraft, withLink } from './draft.js';
import { takeText, typedText } from './edit.js';
import { examples } from './examples.js';
import { draftFacts, partyOf } from './facts.js';
import { isForUs, isOurs, openOneOfOurs } from './find.js';
import { type Invitation, invitationLife, type OpenInvitation } from './invitation.js';
import { words } from './phrases.js';

const pageSize = 8;

const meant = {
  id: input.id.optional(),
  invitationId: input.id.optional(),
  email: input.email.optional(),
  reseller: input.line(200).optional(),
};

/** How the states are called by whoever asks for a list (slot `status`). */
const stateAsked: Readonly<Record<string, Invitation['status']>> = { pending: 'open', active: 'accepted' };

const named = async (view: View, id: string): Promise<string> => (await view.get('organizations', id))?.name ?? id;

export const asListed = async (view: View, actor: Member, invitation: Invitation): Promise<ListedInvitation> => {
  const received = !isOurs(invitation, actor);
  const { id, kind, status, createdAt, expiresAt, handedOverAt, openedAt } = invitation;
  return {
    id,
    kind,
    status,
    party: received ? await named(view, invitation.fromOrganizationId) : partyOf(invitation),
    received,
    createdAt,
    expiresAt,
    ...(handedOverAt ? { handedOverAt } : {}),
    ...(openedAt ? { openedAt } : {}),
  };
};

const list = query({
  verb: 'invitations.list',
  who: 'invitations.see',
  words: {
    title: words.ours,
    help: phrase({
      en: 'Every invitation with its state, age and expiry',
      fr: 'Toutes les invitations : état, ancienneté, échéance',
    }),
    examples: examples['invitations.list'],
  },
  input: z.object({ status: z.string().max(40).optional(), after: z.string().max(400).optional() }),
  load: async (view, { status, after }, { actor }) => {
    const wanted = status === undefined ? undefined : (stateAsked[status] ?? status);
    const page = await view.find('invitations', 'from', actor.organization.id, {
      limit: wanted ? 200 : pageSize,
      descending: true,
      ...(after ? { after } : {}),
    });
    const to = after
      ? []
      : (await view.find('invitations', 'to', actor.organization.id, { limit: 50, descending: true })).items;
    const mine = after ? [] : (await view.find('invitations', 'email', actor.user.email, { limit: 50 })).items;
    const received = [...new Map([...to, ...mine].filter((i) => isForUs(i, actor)).map((i) => [i.id, i])).values()];
    const fits = [...received.filter((i) => wanted !== undefined || i.status === 'open'), ...page.items].filter(
      (i) => wanted === undefined || i.status === wanted,
    );
    const shown = wanted === undefined ? fits : fits.slice(0, 20);
    return {
      items: await Promise.all(shown.map((i) => asListed(view, actor, i))),
      ...(page.next ? { next: page.next } : {}),
    };
  },
  answer: ({ items, next }, { status }, { actor }) =>
    show(listCard, {
      items,
      filtered: status !== undefined,
      manages: may(actor, 'invitations.manage'),
      ...(next ? { next } : {}),
      ...(status ? { status } : {}),
    }),
});

const partiesOf = (actor: Member, invitation: Pick<Invitation, 'expiresAt' | 'kind' | 'withName'>): Parties => ({
  kind: invitation.kind,
  ...(invitation.withName ? { withName: invitation.withName } : {}),
  provider: actor.organization.name,
  sender: actor.user.name,
  senderEmail: actor.user.email,
  expiresAt: invitation.expiresAt,
});

const draft = change({
  verb: 'invitations.draft',
  who: 'invitations.manage',
  words: {
    title: phrase({ en: 'Show an invitation draft', fr: 'Afficher un brouillon d’invitation' }),
    help: phrase({
      en: 'The draft again, in English or French',
      fr: 'Le brouillon à nouveau, en français ou en anglais',
    }),
    examples: examples['invitations.draft'],
  },
  input: z.object({ ...meant, language: z.enum(languages).optional() }),
  load: async (view, asked, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, asked, 'invitations.draft');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation }, { language }, { actor, pen }) => {
    if (language === undefined || language === invitation.draft.language)
      return done(show(draftCard, draftFacts(invitation)));
    const redrafted: OpenInvitation = { ...invitation, draft: firstDraft(pen(language), partiesOf(actor, invitation)) };
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
    examples: { en: [], fr: [] },
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
  verb: 'invitations.done',
  who: 'invitations.manage',
  listed: false,
  words: {
    title: words.done,
    help: phrase({
      en: 'Closes the draft and records that you handed it over',
      fr: 'Ferme le brouillon et enregistre sa remise',
    }),
    examples: { en: [], fr: [] },
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
    title: words.remind,
    help: phrase({
      en: 'A reminder with the same link, for you to send',
      fr: 'Un rappel avec le même lien, à envoyer vous-même',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object(meant),
  load: async (view, asked, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, asked, 'invitations.remind');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  answer: ({ invitation }, _input, { actor, pen }) => {
    const text = reminderDraft(pen(invitation.draft.language), partiesOf(actor, invitation));
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
    examples: examples['invitations.revoke'],
  },
  input: z.object(meant),
  load: async (view, asked, { actor }) => {
    const invitation = await openOneOfOurs(view, actor, asked, 'invitations.revoke');
    return 'refusal' in invitation ? invitation : { invitation };
  },
  confirm: ({ invitation }, _input, pen) => ({
    icon: '🚫',
    title: pen.say(words.revokeTitle),
    lines: [pen.say(words.revokeWhat, { id: invitation.id, party: partyOf(invitation) })],
    yes: pen.plain(words.revoke),
  }),
  decide: ({ invitation }, _input, { now }) => {
    const status = invitationLife.next(invitation.status, 'revoke');
    if (status !== 'revoked') return refuse(words.notFound);
    return done(
      show(revokedCard, { id: invitation.id, party: partyOf(invitation) }),
      put('invitations', { ...invitation, status, endedAt: now }),
    );
  },
});

export const commands = [list, draft, edit, handOver, remind, revoke];
