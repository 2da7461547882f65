/** Lists of customers: own, shared with a partner, by kind, by origin, found by name or domain (CUS-9, TRN-7). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import type { Item } from '../card.js';
import { inTab } from '../search.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { card, type Pen, phrase, query, refuse, show } from '../workflow.js';
import { examples } from './examples.js';
import { isActive, namesOf, partnerChoices, thePartner } from './find.js';
import { originWords, relationWords, words } from './listing-phrases.js';
import { type Kind, kinds, listKey, type Origin, origins } from './relationship.js';

const pageSize = 8;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly since: string;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly partners: readonly string[];
}
/** How the list is narrowed: goes along to the next page. */
interface Narrowing {
  readonly kind?: Kind | undefined;
  readonly origin?: Origin | undefined;
  readonly partnerId?: string | undefined;
  readonly search?: string | undefined;
}
interface ListFacts {
  readonly items: readonly Listed[];
  readonly narrowed: Narrowing;
  /** The partner that the customers are shared with. */
  readonly partner?: string;
  readonly next?: string;
}

const listed = (one: Listed, pen: Pen): Item => ({
  title: pen.typed(one.name),
  status: { text: pen.plain(relationWords[one.kind]), tone: 'neutral' },
  lines: [
    pen.say(words.summary, one),
    ...(one.partners.length > 0 ? [pen.say(words.together, { partners: one.partners })] : []),
    pen.say(words.came, { origin: pen.plain(originWords[one.origin]) }),
  ],
  actions: [{ title: pen.plain(words.open), verb: 'customers.show', data: { id: one.id } }],
});

export const listCard = card<ListFacts>('customer.list', {
  view: ({ items, narrowed, partner, next }, pen) => {
    const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
    return {
      icon: '🏢',
      title: partner ? pen.say(words.sharedTitle, { partner }) : pen.say(words.listTitle),
      ...(items.length === 0 ? { lines: [pen.say(isNarrowed ? words.noneSuch : words.none)] } : {}),
      items: items.map((one) => listed(one, pen)),
      actions: [
        ...(next ? [{ title: pen.plain(words.more), verb: 'customers.list', data: { ...narrowed, after: next } }] : []),
        { title: pen.plain(words.filter), verb: 'customers.filter', data: { ...narrowed } },
        ...inTab('customers', pen),
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
        kind: 'indirect',
        origin: 'provider',
        partners: ['Lumière Informatique'],
      },
    ],
    narrowed: { kind: 'indirect' },
    partner: 'Lumière Informatique',
    next: 'x',
  },
});

const narrowing = {
  kind: z.enum(kinds).optional().catch(undefined),
  origin: z.enum(origins).optional().catch(undefined),
  /** The partner's organisation id. */
  partnerId: input.id.optional(),
  /** Said: the name of a reseller or a provider, or of a customer. */
  reseller: input.line(200).optional(),
  provider: input.line(200).optional(),
  company: input.line(200).optional(),
  search: input.line(200).optional(),
};

/** The partner that is meant: one of ours, or one that we serve customers with although the partnership has ended (PAR-13). */
async function sharedWith(
  view: View,
  actor: Member,
  asked: { partnerId?: string | undefined; reseller?: string | undefined; provider?: string | undefined },
) {
  const { partnerId, reseller, provider } = asked;
  if (partnerId !== undefined) {
    const key = listKey(actor.organization.id, { withId: partnerId });
    const known =
      (await thePartner(view, actor, 'provider', partnerId)) ??
      (await thePartner(view, actor, 'reseller', partnerId)) ??
      ((await view.find('relationships', 'list', key, { limit: 1 })).items.length > 0
        ? await view.get('organizations', partnerId)
        : undefined);
    return known ?? refuse(words.partnerUnknown);
  }
  const name = reseller ?? provider;
  if (name === undefined) return undefined;
  const found = (await thePartner(view, actor, 'provider', name)) ?? (await thePartner(view, actor, 'reseller', name));
  return found ?? refuse(words.partnerUnknown);
}

export const list = query({
  verb: 'customers.list',
  who: 'customers.see',
  words: {
    title: words.listTitle,
    help: phrase({
      en: 'Your customers, all or by partner, kind or origin',
      fr: 'Vos clients, tous ou par partenaire, relation ou origine',
    }),
    examples: examples['customers.list'],
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
      page.items.filter(isActive).map(async (r): Promise<Listed> => {
        const customer = await view.get('customers', r.customerId);
        return {
          id: r.customerId,
          name: r.name,
          domain: r.domain,
          country: customer?.country ?? '',
          since: r.since,
          kind: r.kind,
          origin: r.origin,
          partners: await namesOf(view, r.withIds),
        };
      }),
    );
    return {
      items,
      narrowed: { kind, origin, partnerId: partner?.id, search },
      ...(partner ? { partner: partner.name } : {}),
      ...(page.next ? { next: page.next } : {}),
    };
  },
  answer: (facts) => show(listCard, facts),
});

type Choices = readonly { readonly title: string; readonly value: string }[];

/** The form that narrows the list. */
export const filter = query({
  verb: 'customers.filter',
  who: 'customers.see',
  listed: false,
  words: {
    title: words.filterTitle,
    help: phrase({ en: 'Narrows the list of customers', fr: 'Restreint la liste des clients' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ ...narrowing, filtered: z.literal('yes') }),
  form: {
    load: async (view, actor): Promise<{ partners: Choices }> => ({
      partners:
        actor.kind === 'member'
          ? [...(await partnerChoices(view, actor, 'provider')), ...(await partnerChoices(view, actor, 'reseller'))]
          : [],
    }),
    view: ({ partners }: { partners: Choices }, pen: Pen) => ({
      icon: '🔍',
      title: pen.say(words.filterTitle),
      fields: [
        {
          kind: 'text',
          id: 'search',
          label: pen.plain(words.search),
          maxLength: 200,
          error: pen.plain(words.searchRule),
        },
        {
          kind: 'choice',
          id: 'kind',
          label: pen.plain(words.kind),
          error: pen.plain(words.choose),
          value: 'all',
          choices: [
            { title: pen.plain(words.all), value: 'all' },
            ...kinds.map((kind) => ({ title: pen.plain(relationWords[kind]), value: kind })),
          ],
        },
        {
          kind: 'choice',
          id: 'origin',
          label: pen.plain(words.origin),
          error: pen.plain(words.choose),
          value: 'all',
          choices: [
            { title: pen.plain(words.all), value: 'all' },
            ...origins.map((origin) => ({ title: pen.plain(originWords[origin]), value: origin })),
          ],
        },
        ...(partners.length > 0
          ? [
              {
                kind: 'choice' as const,
                id: 'partnerId',
                label: pen.plain(words.partner),
                error: pen.plain(words.choose),
                value: 'all',
                choices: [{ title: pen.plain(words.all), value: 'all' }, ...partners],
              },
            ]
          : []),
      ],
      submit: pen.plain(words.filter),
      data: { filtered: 'yes' },
    }),
    sample: { partners: [{ title: 'Lumière Informatique', value: 'ORG-LUMIERE' }] },
  },
  load: async () => ({}),
  answer: (_facts, { filtered: _said, partnerId, ...asked }) => ({
    card: '',
    facts: {},
    goOn: {
      verb: 'customers.list',
      data: Object.fromEntries(
        Object.entries({ ...asked, ...(partnerId && partnerId !== 'all' ? { partnerId } : {}) }).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
    },
  }),
});
