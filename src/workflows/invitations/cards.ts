/** Cards of the invitation list and of ended invitations. */
import { type Invitation, invitationKindLabels } from '../../domain/invitation.js';
import { button, type CardView, card, type Item } from '../../kernel/card.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { inTab } from '../../kernel/search.js';
import type { Verb } from '../../kernel/verb.js';
import { stateWords } from './facts.js';
import { endedAs, invitationPhrases } from './phrases.js';

export interface ListedInvitation {
  readonly id: string;
  readonly kind: Invitation['kind'];
  readonly status: Invitation['status'];
  /** The sender of a received invitation; the invited party of a sent one. */
  readonly party: string;
  readonly received: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly handedOverAt?: string;
  readonly openedAt?: string;
  /** When it was answered or ended. */
  readonly closedAt?: string;
  /** Reason of the decline. */
  readonly reason?: string;
}
interface ListFacts {
  readonly items: readonly ListedInvitation[];
  readonly filtered: boolean;
  readonly manages: boolean;
  readonly next?: string;
  readonly status?: string;
}

function listed(i: ListedInvitation, manages: boolean, t: Localizer): Item {
  const state = stateWords[i.status];
  const kind = t.text(invitationKindLabels[i.kind]);
  const open = i.status === 'open';
  return {
    title: i.received
      ? t.markdown(invitationPhrases.itemReceived, { kind, party: i.party })
      : t.markdown(invitationPhrases.itemSent, { kind, party: i.party }),
    status: { text: t.text(state.word), tone: state.tone },
    lines: [
      t.markdown(invitationPhrases.made, { id: i.id, at: i.createdAt }),
      ...(open ? [t.markdown(invitationPhrases.expires, { at: i.expiresAt })] : []),
      ...(open && !i.received
        ? [
            i.handedOverAt
              ? t.markdown(invitationPhrases.handed, { at: i.handedOverAt })
              : t.markdown(invitationPhrases.notHanded),
          ]
        : []),
      ...(open
        ? [
            i.openedAt
              ? t.markdown(invitationPhrases.opened, { at: i.openedAt })
              : t.markdown(invitationPhrases.notOpened),
          ]
        : []),
      ...(i.closedAt
        ? [t.markdown(invitationPhrases.closed, { state: t.text(state.word), at: i.closedAt, reason: i.reason ?? '' })]
        : []),
    ],
    actions: !open
      ? []
      : i.received
        ? [button('partnerships.showInvitation', t.text(invitationPhrases.review), { data: { id: i.id } })]
        : manages
          ? [
              button('invitations.draft', t.text(invitationPhrases.showDraft), { data: { id: i.id } }),
              button('invitations.remind', t.text(invitationPhrases.remind), { data: { id: i.id } }),
              button('invitations.revoke', t.text(invitationPhrases.revoke), {
                data: { id: i.id },
                style: 'destructive',
              }),
            ]
          : [],
  };
}

export const listCard = card<ListFacts>('invitation.list', {
  view: (facts, t): CardView => ({
    icon: '📮',
    title: t.markdown(invitationPhrases.listTitle),
    ...(facts.items.length === 0
      ? { lines: [t.markdown(facts.filtered ? invitationPhrases.noneSuch : invitationPhrases.none)] }
      : {}),
    items: facts.items.map((i) => listed(i, facts.manages, t)),
    actions: [
      ...(facts.next
        ? [
            button('invitations.list', t.text(invitationPhrases.more), {
              data: { after: facts.next, ...(facts.status ? { status: facts.status } : {}) },
            }),
          ]
        : []),
      ...(facts.filtered ? [button('invitations.list', t.text(invitationPhrases.all), { plain: true })] : []),
      ...inTab('invitations', t),
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
  view: (facts, t) => ({
    icon: '🚫',
    title: t.markdown(invitationPhrases.revokedTitle),
    lines: [t.markdown(invitationPhrases.revokedWhat, facts)],
  }),
  sample: { id: 'INV-7K2M9QXD', party: 'contact@lumiere.example' },
});

export const expiringCard = card<{ id: string; party: string; at: string }>('invitation.expiring', {
  view: (facts, t) => ({
    icon: '⏳',
    title: t.markdown(invitationPhrases.expiringTitle),
    lines: [t.markdown(invitationPhrases.expiring, facts)],
    actions: [
      button('invitations.remind', t.text(invitationPhrases.remind), { data: { id: facts.id } }),
      button('invitations.revoke', t.text(invitationPhrases.revoke), { data: { id: facts.id } }),
    ],
  }),
  sample: { id: 'INV-7K2M9QXD', party: 'contact@lumiere.example', at: '2026-12-20T09:00:00.000Z' },
});

const again: Record<Invitation['kind'], { title: Phrase; verb: Verb }> = {
  partnership: { title: invitationPhrases.newOne, verb: 'partnerships.request' },
  customer: { title: invitationPhrases.newCustomer, verb: 'customers.invite' },
  joint: { title: invitationPhrases.newJoint, verb: 'customers.inviteJoint' },
};

export const expiredCard = card<{ id: string; party: string; email: string; kind: Invitation['kind'] }>(
  'invitation.expired',
  {
    view: (facts, t) => ({
      icon: '⌛',
      title: t.markdown(invitationPhrases.expiredTitle),
      lines: [t.markdown(invitationPhrases.expiredWhat, { id: facts.id, party: facts.party })],
      actions: [{ title: t.text(again[facts.kind].title), verb: again[facts.kind].verb, data: { email: facts.email } }],
    }),
    sample: {
      id: 'INV-7K2M9QXD',
      party: 'contact@lumiere.example',
      email: 'contact@lumiere.example',
      kind: 'partnership',
    },
  },
);

/** For the invited side: the partnership invitation can no longer be answered. */
export const endedCard = card<{ id: string; status: Invitation['status']; provider?: string }>('invitation.ended', {
  view: (facts, t) => ({
    icon: '📭',
    title: facts.provider
      ? t.markdown(invitationPhrases.endedOf, { provider: facts.provider })
      : t.markdown(invitationPhrases.endedTitle),
    status: { text: t.text(stateWords[facts.status].word), tone: stateWords[facts.status].tone },
    lines: [t.markdown(endedAs('partnership')[facts.status])],
  }),
  sample: { id: 'INV-7K2M9QXD', status: 'expired', provider: 'Armor Distribution' },
});
