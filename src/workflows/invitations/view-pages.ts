/** What the holder of a signed link sees and does on its page; the page itself is the web room's. */

import { z } from 'zod';
import type { Invitation } from '../../domain/invitation.js';
import { card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { escapeMarkdown, phrase } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { linkOf, type Parties, reminderDraft } from './draft.js';
import { draftCard, handedOverCard, reminderCard } from './draft-cards.js';
import { takeText, typedText } from './edit-draft.js';
import { draftFacts, stateWords } from './facts.js';
import { refuseEnded } from './find.js';
import { invitationPhrases } from './phrases.js';

/** What an invitation's link tells its holder. */
export interface LandingFacts {
  readonly id: string;
  readonly kind: Invitation['kind'];
  readonly status: Invitation['status'];
  /** The inviting organisation. */
  readonly from: string;
  readonly expiresAt: string;
}

const landingCard = card<LandingFacts>('invitation.landing', {
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

const unsaid = (help: string) => ({
  title: invitationPhrases.topic,
  help: phrase({ en: help, fr: help }),
});

const landingFacts = async (view: View, id: string) => {
  const invitation = await view.get('invitations', id);
  if (!invitation) return refuse(invitationPhrases.notFound);
  return { invitation, from: (await view.get('organizations', invitation.fromOrganizationId))?.name ?? '' };
};
const landing = ({ invitation, from }: { invitation: Invitation; from: string }) => {
  const { id, kind, status, expiresAt } = invitation;
  return show(landingCard, { id, kind, status, from, expiresAt });
};

const look = query({
  verb: 'invitations.view',
  formerly: ['invitation.page'],
  who: 'link',
  listed: false,
  words: unsaid('invitation page'),
  input: z.object({}),
  load: (view, _input, { actor }) => landingFacts(view, actor.id),
  answer: landing,
});

/** The holder goes on into Teams: from now on it counts as opened. */
const open = change({
  verb: 'invitations.markOpened',
  formerly: ['invitation.opened'],
  who: 'link',
  listed: false,
  words: unsaid('invitation opened'),
  input: z.object({}),
  load: (view, _input, { actor }) => landingFacts(view, actor.id),
  decide: (facts, _input, { now }) => {
    const { invitation } = facts;
    return invitation.status === 'open' && invitation.openedAt === undefined
      ? done(landing(facts), put('invitations', { ...invitation, openedAt: now }, invitation.fromOrganizationId))
      : done(landing(facts));
  },
});

const openDraft = async (view: View, id: string) => {
  const invitation = await view.get('invitations', id);
  if (!invitation) return refuse(invitationPhrases.notFound);
  return invitation.status === 'open' ? { invitation } : refuseEnded(invitation);
};

const draftPage = query({
  verb: 'drafts.view',
  formerly: ['draft.page'],
  who: 'link',
  listed: false,
  words: unsaid('draft page'),
  input: z.object({}),
  load: (view, _input, { actor }) => openDraft(view, actor.id),
  answer: ({ invitation }) => show(draftCard, draftFacts(invitation)),
});

const { id: _ofTheLink, ...text } = typedText;

const draftEdit = change({
  verb: 'drafts.edit',
  formerly: ['draft.edit'],
  who: 'link',
  listed: false,
  words: unsaid('draft edited'),
  input: z.object(text),
  load: (view, _input, { actor }) => openDraft(view, actor.id),
  decide: ({ invitation }, typed, { links }) => {
    const next = takeText(invitation, typed, linkOf(links, invitation));
    if ('refusal' in next) return next;
    return done(
      show(draftCard, { ...draftFacts(next, 'saved'), version: invitation.version + 1 }),
      put('invitations', next, invitation.fromOrganizationId),
    );
  },
});

const draftDone = change({
  verb: 'drafts.finish',
  formerly: ['draft.done'],
  who: 'link',
  listed: false,
  words: unsaid('draft handed over'),
  input: z.object(text),
  load: (view, _input, { actor }) => openDraft(view, actor.id),
  decide: ({ invitation }, typed, { links, now }) => {
    const next = takeText(invitation, typed, linkOf(links, invitation));
    if ('refusal' in next) return next;
    const { id, email, expiresAt, fromOrganizationId } = invitation;
    return done(
      show(handedOverCard, { id, email, expiresAt }),
      put('invitations', { ...next, handedOverAt: now }, fromOrganizationId),
    );
  },
});

const reminderPage = query({
  verb: 'reminders.view',
  formerly: ['reminder.page'],
  who: 'link',
  listed: false,
  words: unsaid('reminder page'),
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const open = await openDraft(view, actor.id);
    if ('refusal' in open) return open;
    const { invitation } = open;
    const [from, sender] = await Promise.all([
      view.get('organizations', invitation.fromOrganizationId),
      view.get('users', invitation.fromUserId),
    ]);
    const parties: Parties = {
      kind: invitation.kind,
      ...(invitation.withName ? { withName: invitation.withName } : {}),
      provider: from?.name ?? '',
      sender: sender?.name ?? from?.name ?? '',
      senderEmail: sender?.email ?? from?.primaryContact?.email ?? '',
      expiresAt: invitation.expiresAt,
    };
    return { invitation, parties };
  },
  answer: ({ invitation, parties }, _input, { localizer }) =>
    show(reminderCard, { ...draftFacts(invitation), ...reminderDraft(localizer(invitation.draft.language), parties) }),
});

export const pageCommands = [look, open, draftPage, draftEdit, draftDone, reminderPage];
export const pageCards = [landingCard];
