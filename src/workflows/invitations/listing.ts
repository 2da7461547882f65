/** Every invitation of the organisation and to it, newest first, with kind, party, age, state and expiry (PAR-14). */
import { z } from 'zod';
import { type Member, may } from '../actor.js';
import { show } from '../card.js';
import { query } from '../command.js';
import { phrase } from '../language.js';
import type { View } from '../view.js';
import { type ListedInvitation, listCard } from './cards.js';
import { examples } from './examples.js';
import { partyOf } from './facts.js';
import { isForUs, isOurs } from './find.js';
import type { Invitation } from './invitation.js';
import { words } from './phrases.js';

const pageSize = 8;

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

export const list = query({
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
