/** Invitations in a list, and what became of each. */
import type { CardView, Item } from '../card.js';
import { card } from '../card.js';
import type { Pen, Phrase } from '../language.js';
import { inTab } from '../search.js';
import { kindWords, stateWords } from './facts.js';
import type { Invitation } from './invitation.js';
import { endedAs, words } from './phrases.js';

export interface ListedInvitation {
  readonly id: string;
  readonly kind: Invitation['kind'];
  readonly status: Invitation['status'];
  /** The inviting organisation, when it was received; the invited party, when it was sent. */
  readonly party: string;
  readonly received: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly handedOverAt?: string;
  readonly openedAt?: string;
  /** When it was answered or ended otherwise. */
  readonly closedAt?: string;
  /** Why it was declined. */
  readonly reason?: string;
}
interface ListFacts {
  readonly items: readonly ListedInvitation[];
  readonly filtered: boolean;
  readonly manages: boolean;
  readonly next?: string;
  readonly status?: string;
}

function listed(i: ListedInvitation, manages: boolean, pen: Pen): Item {
  const state = stateWords[i.status];
  const kind = pen.plain(kindWords[i.kind]);
  const open = i.status === 'open';
  return {
    title: i.received
      ? pen.say(words.itemReceived, { kind, party: i.party })
      : pen.say(words.itemSent, { kind, party: i.party }),
    status: { text: pen.plain(state.word), tone: state.tone },
    lines: [
      pen.say(words.made, { id: i.id, at: i.createdAt }),
      ...(open ? [pen.say(words.expires, { at: i.expiresAt })] : []),
      ...(open && !i.received
        ? [i.handedOverAt ? pen.say(words.handed, { at: i.handedOverAt }) : pen.say(words.notHanded)]
        : []),
      ...(open ? [i.openedAt ? pen.say(words.opened, { at: i.openedAt }) : pen.say(words.notOpened)] : []),
      ...(i.closedAt
        ? [pen.say(words.closed, { state: pen.plain(state.word), at: i.closedAt, reason: i.reason ?? '' })]
        : []),
    ],
    actions: !open
      ? []
      : i.received
        ? [{ title: pen.plain(words.review), verb: 'invitations.show', data: { id: i.id } }]
        : manages
          ? [
              { title: pen.plain(words.showDraft), verb: 'invitations.draft', data: { id: i.id } },
              { title: pen.plain(words.remind), verb: 'invitations.remind', data: { id: i.id } },
              { title: pen.plain(words.revoke), verb: 'invitations.revoke', data: { id: i.id }, style: 'destructive' },
            ]
          : [],
  };
}

export const listCard = card<ListFacts>('invitation.list', {
  view: (facts, pen): CardView => ({
    icon: '📮',
    title: pen.say(words.listTitle),
    ...(facts.items.length === 0 ? { lines: [pen.say(facts.filtered ? words.noneSuch : words.none)] } : {}),
    items: facts.items.map((i) => listed(i, facts.manages, pen)),
    actions: [
      ...(facts.next
        ? [
            {
              title: pen.plain(words.more),
              verb: 'invitations.list',
              data: { after: facts.next, ...(facts.status ? { status: facts.status } : {}) },
            },
          ]
        : []),
      ...(facts.filtered ? [{ title: pen.plain(words.all), verb: 'invitations.list', plain: true }] : []),
      ...inTab('invitations', pen),
    ],
  }),
  sample: {
    items: [
      {
        id: 'INV-7K2M9QXD',
        kind: 'partnership',
        status: 'open',
        party: 'contact@lumiere.example',
        received: false,
        createdAt: '2026-11-20T09:00:00.000Z',
        expiresAt: '2026-12-20T09:00:00.000Z',
      },
      {
        id: 'INV-7K2M9QXE',
        kind: 'partnership',
        status: 'declined',
        party: 'x@lumiere.example',
        received: false,
        createdAt: '2026-10-20T09:00:00.000Z',
        expiresAt: '2026-11-19T09:00:00.000Z',
        closedAt: '2026-10-22T09:00:00.000Z',
        reason: 'We have a provider already.',
      },
    ],
    filtered: false,
    manages: true,
    next: 'x',
  },
});

export const revokedCard = card<{ id: string; party: string }>('invitation.revoked', {
  view: (facts, pen) => ({
    icon: '🚫',
    title: pen.say(words.revokedTitle),
    lines: [pen.say(words.revokedWhat, facts)],
  }),
  sample: { id: 'INV-7K2M9QXD', party: 'contact@lumiere.example' },
});

export const expiringCard = card<{ id: string; party: string; at: string }>('invitation.expiring', {
  view: (facts, pen) => ({
    icon: '⏳',
    title: pen.say(words.expiringTitle),
    lines: [pen.say(words.expiring, facts)],
    actions: [
      { title: pen.plain(words.remind), verb: 'invitations.remind', data: { id: facts.id } },
      { title: pen.plain(words.revoke), verb: 'invitations.revoke', data: { id: facts.id } },
    ],
  }),
  sample: { id: 'INV-7K2M9QXD', party: 'contact@lumiere.example', at: '2026-12-20T09:00:00.000Z' },
});

const again: Record<Invitation['kind'], { title: Phrase; verb: string }> = {
  partnership: { title: words.newOne, verb: 'partnership.request' },
  customer: { title: words.newCustomer, verb: 'customers.invite' },
  joint: { title: words.newJoint, verb: 'customers.inviteJoint' },
};

export const expiredCard = card<{
  id: string;
  party: string;
  email: string;
  kind: Invitation['kind'];
}>('invitation.expired', {
  view: (facts, pen) => ({
    icon: '⌛',
    title: pen.say(words.expiredTitle),
    lines: [pen.say(words.expiredWhat, { id: facts.id, party: facts.party })],
    actions: [
      { title: pen.plain(again[facts.kind].title), verb: again[facts.kind].verb, data: { email: facts.email } },
    ],
  }),
  sample: {
    id: 'INV-7K2M9QXD',
    party: 'contact@lumiere.example',
    email: 'contact@lumiere.example',
    kind: 'partnership',
  },
});

/** For the invited side of a partnership: the invitation can no longer be acted on. */
export const endedCard = card<{ id: string; status: Invitation['status']; provider?: string }>('invitation.ended', {
  view: (facts, pen) => ({
    icon: '📭',
    title: facts.provider ? pen.say(words.endedOf, { provider: facts.provider }) : pen.say(words.endedTitle),
    status: { text: pen.plain(stateWords[facts.status].word), tone: stateWords[facts.status].tone },
    lines: [pen.say(endedAs('partnership')[facts.status])],
  }),
  sample: { id: 'INV-7K2M9QXD', status: 'expired', provider: 'Armor Distribution' },
});
