/** Lists sent and received invitations, newest first, with kind, party, age, state and expiry (PAR-14). */
import { z } from 'zod';
import type { Invitation } from '../../domain/invitation.js';
import { type Member, may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
import { fits } from '../../kernel/search.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { type ListedInvitation, listCard } from './cards.js';
import { partyOf } from './facts.js';
import { isForUs, isOurs, readReference } from './find.js';
import { invitationPhrases } from './phrases.js';

const pageSize = 8;

/** Values of the slot `status` that differ from the stored status. */
const statusOfSlot: Readonly<Record<string, Invitation['status']>> = { pending: 'open', active: 'accepted' };

const nameOf = async (view: View, id: string): Promise<string> => (await view.get('organizations', id))?.name ?? id;

/** When it was answered or ended. */
function closedAt(invitation: Invitation): string | undefined {
  switch (invitation.status) {
    case 'open':
      return undefined;
    case 'accepted':
      return invitation.acceptedAt;
    case 'declined':
      return invitation.declinedAt;
    default:
      return invitation.endedAt;
  }
}

/** The invited party. The organisation's name is shown only after it accepted a partnership. */
const invited = (view: View, invitation: Invitation): string | Promise<string> =>
  invitation.status === 'accepted' && invitation.kind === 'partnership' && invitation.toOrganizationId
    ? nameOf(view, invitation.toOrganizationId)
    : partyOf(invitation);

export const asListed = async (view: View, actor: Member, invitation: Invitation): Promise<ListedInvitation> => {
  const received = !isOurs(invitation, actor);
  const { id, kind, status, createdAt, expiresAt, handedOverAt, openedAt } = invitation;
  const closed = closedAt(invitation);
  return {
    id,
    kind,
    status,
    party: await (received ? nameOf(view, invitation.fromOrganizationId) : invited(view, invitation)),
    received,
    createdAt,
    expiresAt,
    ...(handedOverAt ? { handedOverAt } : {}),
    ...(openedAt ? { openedAt } : {}),
    ...(closed ? { closedAt: closed } : {}),
    ...(invitation.status === 'declined' ? { reason: invitation.reason } : {}),
  };
};

interface Meant {
  readonly invitationId?: string | undefined;
  readonly email?: string | undefined;
  readonly company?: string | undefined;
  readonly reseller?: string | undefined;
  readonly provider?: string | undefined;
}
const isNamed = (meant: Meant): boolean => Object.values(meant).some((value) => value !== undefined);

/** Matches a company, reseller or provider slot against the one name of the other side. */
const isMeant = (invitation: Invitation, party: string, { invitationId, email, ...names }: Meant): boolean =>
  (invitationId === undefined || invitation.id === readReference(invitationId).id) &&
  (email === undefined || invitation.email === email.toLowerCase()) &&
  Object.values(names).every((name) => name === undefined || fits(name, party, invitation.email));

export const listInvitations = query({
  verb: 'invitations.list',
  who: 'invitations.see',
  words: {
    title: invitationPhrases.ours,
    help: phrase({
      en: 'Every invitation with its state, age and expiry',
      fr: 'Toutes les invitations : état, ancienneté, échéance',
    }),
  },
  input: z.object({
    status: z.string().max(40).optional(),
    /** The invitation that the line names: by id, address or name of the other side. */
    invitationId: input.id.optional(),
    email: input.line(254).optional(),
    company: input.line(200).optional(),
    reseller: input.line(200).optional(),
    provider: input.line(200).optional(),
    after: z.string().max(400).optional(),
  }),
  load: async (view, { status, after, ...meant }, { actor }) => {
    const wanted = status === undefined ? undefined : (statusOfSlot[status] ?? status);
    const named = isNamed(meant);
    const isFiltered = wanted !== undefined || named;
    const page = await view.find('invitations', 'from', actor.organization.id, {
      limit: isFiltered ? 200 : pageSize,
      descending: true,
      ...(after ? { after } : {}),
    });
    const to = after
      ? []
      : (await view.find('invitations', 'to', actor.organization.id, { limit: 50, descending: true })).items;
    const mine = after ? [] : (await view.find('invitations', 'email', actor.user.email, { limit: 50 })).items;
    const received = [...new Map([...to, ...mine].filter((i) => isForUs(i, actor)).map((i) => [i.id, i])).values()];
    const inState = [...received.filter((i) => isFiltered || i.status === 'open'), ...page.items].filter(
      (i) => wanted === undefined || i.status === wanted,
    );
    const all = await Promise.all(inState.map(async (i) => ({ i, listed: await asListed(view, actor, i) })));
    const shown = all.filter(({ i, listed }) => isMeant(i, listed.party, meant)).map(({ listed }) => listed);
    return {
      items: isFiltered ? shown.slice(0, 20) : shown,
      filtered: isFiltered,
      ...(page.next && !named ? { next: page.next } : {}),
    };
  },
  answer: ({ items, filtered, next }, { status }, { actor }) =>
    show(listCard, {
      items,
      filtered,
      manages: may(actor, 'invitations.manage'),
      ...(next ? { next } : {}),
      ...(status ? { status } : {}),
    }),
});
