/** Lists customers: all, by partner, kind or origin, or by name or domain (CUS-9, TRN-7). */

import { z } from 'zod';
import {
  type ActiveRelationship,
  type Kind,
  kinds,
  listKey,
  listKeys,
  type Origin,
  originLabels,
  origins,
  relationshipKindLabels,
} from '../../domain/relationship.js';
import { type Member, may } from '../../kernel/actor.js';
import type { Item } from '../../kernel/card.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import { inTab } from '../../kernel/search.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { isActive, namesOf, ownRelationships, thePartner, theSharing } from '../relationships/find.js';
import { relationshipPhrases } from '../relationships/phrases.js';
import { customerListPhrases } from './list-phrases.js';

const pageSize = 8;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly since: string;
  readonly kinds: readonly Kind[];
  readonly origins: readonly Origin[];
  readonly partners: readonly string[];
}
/** The filters of the list, passed on to the next page. */
interface Narrowing {
  readonly kind?: Kind | undefined;
  readonly origin?: Origin | undefined;
  readonly partnerId?: string | undefined;
  readonly search?: string | undefined;
}
interface ListFacts {
  readonly items: readonly Listed[];
  readonly narrowed: Narrowing;
  /** Name of the partner with which the customers are shared. */
  readonly partner?: string;
  readonly next?: string;
  /** The actor may export the list. */
  readonly exports: boolean;
}

const listed = (one: Listed, t: Localizer): Item => ({
  title: escapeMarkdown(one.name),
  status: { text: t.format.list(one.kinds.map((kind) => t.text(relationshipKindLabels[kind]))), tone: 'neutral' },
  lines: [
    t.markdown(customerListPhrases.summary, one),
    ...(one.partners.length > 0 ? [t.markdown(customerListPhrases.together, { partners: one.partners })] : []),
    t.markdown(customerListPhrases.came, {
      origin: t.format.list(one.origins.map((origin) => t.text(originLabels[origin]))),
    }),
  ],
  actions: [button('customers.show', t.text(customerListPhrases.open), { data: { id: one.id } })],
});

export const listCard = card<ListFacts>('customer.list', {
  view: ({ items, narrowed, partner, next, exports }, t) => {
    const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
    return {
      icon: '🏢',
      title: partner
        ? t.markdown(customerListPhrases.sharedTitle, { partner })
        : t.markdown(customerListPhrases.listTitle),
      ...(items.length === 0
        ? { lines: [t.markdown(isNarrowed ? customerListPhrases.noneSuch : customerListPhrases.none)] }
        : {}),
      items: items.map((one) => listed(one, t)),
      actions: [
        ...(next
          ? [button('customers.list', t.text(customerListPhrases.more), { data: { ...narrowed, after: next } })]
          : []),
        button('customers.filter', t.text(customerListPhrases.filter), { data: { ...narrowed } }),
        ...(exports && items.length > 0
          ? [button('exports.exportCustomers', t.text(customerListPhrases.export), { data: { ...narrowed } })]
          : []),
        ...inTab('customers', t),
      ],
    };
  },
  sample: {
    items: [
      {
        id: 'CUS-1',
        name: 'Contoso SARL',
        domain: 'contoso.onmicrosoft.com',
        country: 'FR',
        since: '2026-10-01T09:00:00.000Z',
        kinds: ['direct', 'indirect'],
        origins: ['provider'],
        partners: ['Lumière Informatique'],
      },
    ],
    narrowed: { kind: 'indirect' },
    partner: 'Lumière Informatique',
    next: 'x',
    exports: true,
  },
});

export const narrowing = {
  kind: z.enum(kinds).optional().catch(undefined),
  origin: z.enum(origins).optional().catch(undefined),
  /** Organisation id of the partner. */
  partnerId: input.id.optional(),
  /** Typed names. */
  reseller: input.line(200).optional(),
  provider: input.line(200).optional(),
  company: input.line(200).optional(),
  search: input.line(200).optional(),
};

/** The partner, by id or typed name. */
async function sharedWith(
  view: View,
  actor: Member,
  asked: { partnerId?: string | undefined; reseller?: string | undefined; provider?: string | undefined },
) {
  const { partnerId, reseller, provider } = asked;
  if (partnerId !== undefined) return theSharing(view, actor, partnerId);
  const name = reseller ?? provider;
  if (name === undefined) return undefined;
  const found = (await thePartner(view, actor, 'provider', name)) ?? (await thePartner(view, actor, 'reseller', name));
  return found ?? refuse(relationshipPhrases.partnerUnknown);
}

/**
 * Relationships of a customer that match the list, oldest first. A customer with two kinds of relationship is listed once,
 * at the first match (TRN-8); `undefined` for the other relationship.
 */
async function together(view: View, r: ActiveRelationship, key: string) {
  const all = (await ownRelationships(view, r.partnerId, r.customerId)).filter((one) => listKeys(one)?.includes(key));
  return all[0]?.id === r.id ? all.toSorted((a, b) => a.since.localeCompare(b.since)) : undefined;
}

export const list = query({
  verb: 'customers.list',
  who: 'customers.see',
  words: {
    title: customerListPhrases.listTitle,
    help: phrase({
      en: 'Your customers, all or by partner, kind or origin',
      fr: 'Vos clients, tous ou par partenaire, relation ou origine',
    }),
  },
  input: z.object({ ...narrowing, after: z.string().max(400).optional() }),
  load: async (view, asked, { actor }) => {
    const partner = await sharedWith(view, actor, asked);
    if (partner && 'refusal' in partner) return partner;
    const { kind, origin } = asked;
    const search = asked.search ?? asked.company;
    const key = listKey(actor.organization.id, { kind, origin, withId: partner?.id });
    const paging = { limit: pageSize, ...(asked.after ? { after: asked.after } : {}) };
    const page = search
      ? await view.search('relationships', search, { index: 'list', key }, paging)
      : await view.find('relationships', 'list', key, paging);
    const items = await Promise.all(
      page.items.filter(isActive).map(async (r): Promise<Listed | undefined> => {
        const all = await together(view, r, key);
        const customer = all && (await view.get('customers', r.customerId));
        return (
          all && {
            id: r.customerId,
            name: r.name,
            domain: r.domain,
            country: customer?.country ?? '',
            since: all[0]?.since ?? r.since,
            kinds: all.map((one) => one.kind),
            origins: [...new Set(all.map((one) => one.origin))],
            partners: await namesOf(view, [...new Set(all.flatMap((one) => one.withIds))]),
          }
        );
      }),
    );
    return {
      items: items.filter((one) => one !== undefined),
      narrowed: { kind, origin, partnerId: partner?.id, search },
      ...(partner ? { partner: partner.name } : {}),
      ...(page.next ? { next: page.next } : {}),
    };
  },
  answer: (facts, _input, { actor }) => show(listCard, { ...facts, exports: may(actor, 'data.move') }),
});
