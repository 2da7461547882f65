/** Shows how many direct customers a partner in transition has moved to a provider (TRN-8). */

import { z } from 'zod';
import { domainOf } from '../../domain/email-domains.js';
import { listKey } from '../../domain/relationship.js';
import { type Member, may } from '../../kernel/actor.js';
import type { Button, Item, Tone } from '../../kernel/card.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { heldBy, isActive } from '../relationships/find.js';
import { transferPhrases } from './transfer-phrases.js';

/** `left`: not invited. `accepted`: has an indirect relationship, but active direct subscriptions. */
type Step = 'left' | 'invited' | 'accepted' | 'moved';

interface Moving {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly step: Step;
  /** Number of active direct subscriptions. */
  readonly direct: number;
  /** Expiry of the joint invitation. */
  readonly until?: string;
}
interface MovingFacts {
  readonly items: readonly Moving[];
  readonly moved: number;
  readonly all: number;
  readonly invites: boolean;
  readonly next?: string;
}

const steps: Readonly<Record<Step, { word: Phrase; tone: Tone }>> = {
  left: { word: transferPhrases.left, tone: 'neutral' },
  invited: { word: transferPhrases.invited, tone: 'warning' },
  accepted: { word: transferPhrases.accepted, tone: 'warning' },
  moved: { word: transferPhrases.moved, tone: 'good' },
};

const nextStep = ({ id, name, email, step }: Moving, invites: boolean, t: Localizer): readonly Button[] =>
  step === 'left'
    ? invites
      ? [button('customers.inviteJoint', t.text(transferPhrases.invite), { data: { email, company: name } })]
      : []
    : step === 'accepted'
      ? [button('subscriptions.list', t.text(transferPhrases.subscriptions), { data: { id } })]
      : [];

const item = (one: Moving, invites: boolean, t: Localizer): Item => ({
  title: escapeMarkdown(one.name),
  status: { text: t.text(steps[one.step].word), tone: steps[one.step].tone },
  lines: [
    ...(one.until ? [t.markdown(transferPhrases.until, { at: one.until })] : []),
    ...(one.direct > 0 ? [t.markdown(transferPhrases.direct, { n: one.direct })] : []),
  ],
  actions: nextStep(one, invites, t),
});

export const movingCard = card<MovingFacts>('customer.moving', {
  view: ({ items, moved, all, invites, next }, t) => ({
    icon: '🔀',
    title: t.markdown(transferPhrases.title),
    lines: [t.markdown(all === 0 ? transferPhrases.none : transferPhrases.progress, { moved, all })],
    items: items.map((one) => item(one, invites, t)),
    actions: next ? [button('customers.showTransfers', t.text(transferPhrases.more), { data: { after: next } })] : [],
  }),
  sample: {
    items: [
      { id: 'CUS-1', name: 'Contoso SARL', email: 'ada@contoso.example', step: 'left', direct: 2 },
      {
        id: 'CUS-2',
        name: 'Fabrikam',
        email: 'it@fabrikam.example',
        step: 'invited',
        direct: 1,
        until: '2026-12-21T09:00:00.000Z',
      },
    ],
    moved: 0,
    all: 2,
    invites: true,
    next: 'x',
  },
});

const pageSize = 8;
/** Maximum number of customers and of invitations read. */
const counted = 2_000;

/** Expiry of open joint invitations, by customer id or domain. */
async function openJoint(view: View, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const until = new Map<string, string>();
  let after: string | undefined;
  for (let seen = 0; seen < counted; seen += 200) {
    const page = await view.find('invitations', 'from', organizationId, {
      limit: 200,
      descending: true,
      ...(after ? { after } : {}),
    });
    for (const { kind, status, email, customerId, expiresAt } of page.items)
      if (kind === 'joint' && status === 'open') until.set(customerId ?? domainOf(email), expiresAt);
    after = page.next;
    if (!after) break;
  }
  return until;
}

async function movingOf(
  view: View,
  { organization }: Member,
  customerId: string,
  until: ReadonlyMap<string, string>,
): Promise<Moving | undefined> {
  const held = await heldBy(view, organization.id, customerId);
  if (!held) return undefined;
  const { id, name, domain, contact } = held.customer;
  const direct = (await view.find('subscriptions', 'customer', id, { limit: 200 })).items.filter(
    (s) => s.status === 'active' && s.providerId === organization.id,
  ).length;
  const both = held.relationships.some((r) => r.kind === 'indirect');
  const answerable = until.get(id) ?? until.get(domain);
  const step: Step = both ? (direct > 0 ? 'accepted' : 'moved') : answerable ? 'invited' : 'left';
  return {
    id,
    name,
    email: contact.email,
    step,
    direct,
    ...(step === 'invited' && answerable ? { until: answerable } : {}),
  };
}

/** Counts the direct customers and the moved ones. */
async function progress(view: View, actor: Member, until: ReadonlyMap<string, string>) {
  const key = listKey(actor.organization.id, { kind: 'direct' });
  let after: string | undefined;
  let [moved, all] = [0, 0];
  for (let seen = 0; seen < counted; seen += 200) {
    const page = await view.find('relationships', 'list', key, { limit: 200, ...(after ? { after } : {}) });
    const found = await Promise.all(page.items.map((r) => movingOf(view, actor, r.customerId, until)));
    all += found.length;
    moved += found.filter((one) => one?.step === 'moved').length;
    after = page.next;
    if (!after) break;
  }
  return { moved, all };
}

/** Whether there were direct customers and all of them have moved (TRN-9). */
export async function allMoved(view: View, actor: Member): Promise<boolean> {
  const { moved, all } = await progress(view, actor, await openJoint(view, actor.organization.id));
  return all > 0 && moved === all;
}

export const moving = query({
  verb: 'customers.showTransfers',
  formerly: ['customers.moving'],
  who: 'customers.inviteJoint',
  listed: false,
  words: { title: transferPhrases.title },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor }) => {
    const until = await openJoint(view, actor.organization.id);
    const key = listKey(actor.organization.id, { kind: 'direct' });
    const page = await view.find('relationships', 'list', key, { limit: pageSize, ...(after ? { after } : {}) });
    const items = await Promise.all(page.items.filter(isActive).map((r) => movingOf(view, actor, r.customerId, until)));
    return {
      items: items.filter((one) => one !== undefined),
      ...(await progress(view, actor, until)),
      ...(page.next ? { next: page.next } : {}),
    };
  },
  answer: (facts, _input, { actor }) => show(movingCard, { ...facts, invites: may(actor, 'customers.inviteJoint') }),
});
