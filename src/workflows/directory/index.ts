/** The directory of indirect providers, open to anyone of an admitted tenant, also before enrolling (ORG-4). */
import { z } from 'zod';
import { may } from '../actor.js';
import type { Item } from '../card.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import type { Pen } from '../language.js';
import * as input from '../text.js';
import type { Workflow } from '../workflow.js';
import { changeCards, changeNotices } from './change-cards.js';
import { changingCommands } from './changing.js';
import { decidingCommands } from './deciding.js';
import type { DirectoryEntry } from './entry.js';
import { examples } from './examples.js';
import { words } from './phrases.js';

const pageSize = 8;

interface Listed {
  readonly organizationId: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly services: readonly (keyof typeof serviceWords)[];
  readonly profile?: string;
  readonly email: string;
  readonly logo?: string;
}
const serviceWords = { training: words.training, marketing: words.marketing, financing: words.financing };

interface ListFacts {
  readonly country?: string;
  readonly items: readonly Listed[];
  readonly asks: boolean;
  readonly next?: string;
}

const listed = (entry: DirectoryEntry, country: string | undefined): Listed => {
  const profile = (country ? entry.profiles[country] : undefined) ?? Object.values(entry.profiles)[0];
  const { organizationId, name, countries, services, contactEmail, logoUrl } = entry;
  return {
    organizationId,
    name,
    countries,
    services,
    email: contactEmail,
    ...(profile ? { profile } : {}),
    ...(logoUrl ? { logo: logoUrl } : {}),
  };
};

const itemOf = (entry: Listed, asks: boolean, pen: Pen): Item => ({
  title: pen.typed(entry.name),
  lines: [
    pen.say(words.countries, { names: entry.countries.map((code) => pen.words.country(code)) }),
    ...(entry.services.length > 0
      ? [pen.say(words.services, { services: entry.services.map((s) => pen.plain(serviceWords[s])) })]
      : []),
  ],
  ...(entry.logo ? { image: { url: entry.logo, alt: entry.name } } : {}),
  actions: [
    ...(asks
      ? [{ title: pen.plain(words.request), verb: 'partnership.ask', data: { provider: entry.organizationId } }]
      : []),
    ...(entry.profile ? [{ title: pen.plain(words.profile), url: entry.profile }] : []),
    { title: pen.plain(words.mail), url: `mailto:${entry.email}` },
  ],
});

const listCard = card<ListFacts>('directory.list', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(words.title),
    lines: [
      facts.country ? pen.say(words.in, { country: facts.country }) : pen.say(words.everywhere),
      ...(facts.items.length === 0 ? [pen.say(facts.country ? words.none : words.noneAtAll)] : []),
    ],
    items: facts.items.map((entry) => itemOf(entry, facts.asks, pen)),
    notes: [pen.say(words.advice)],
    actions: [
      ...(facts.next
        ? [
            {
              title: pen.plain(words.more),
              verb: 'providers.find',
              data: { after: facts.next, ...(facts.country ? { country: facts.country } : {}) },
            },
          ]
        : []),
      ...(facts.country ? [{ title: pen.plain(words.all), verb: 'providers.find', data: { country: '*' } }] : []),
    ],
  }),
  sample: {
    country: 'FR',
    items: [
      {
        organizationId: 'armor',
        name: 'Armor Distribution',
        countries: ['FR', 'BE'],
        services: ['training', 'financing'],
        profile: 'https://armor.example',
        email: 'partenaires@armor.example',
      },
    ],
    asks: true,
  },
});

const find = query({
  verb: 'providers.find',
  who: 'anyone',
  words: { title: words.find, help: words.help, examples: examples['providers.find'] },
  input: z.object({
    /** ISO 3166-1 alpha-2, or `*` for everywhere; the organisation's own country unless said. */
    country: z
      .string()
      .trim()
      .toUpperCase()
      .pipe(z.string().regex(/^([A-Z]{2}|\*)$/))
      .optional(),
    provider: input.line(200).optional(),
    after: z.string().max(400).optional(),
  }),
  load: async (view, { country, provider, after }, { actor }) => {
    const key = country ?? (provider ? '*' : (actor.organization?.country ?? '*'));
    const paging = { limit: pageSize, ...(after ? { after } : {}) };
    const page = provider
      ? await view.search('directory', provider, { index: 'country', key }, paging)
      : await view.find('directory', 'country', key, paging);
    const only = key === '*' ? undefined : key;
    return {
      ...(only ? { country: only } : {}),
      items: page.items.map((entry) => listed(entry, only)),
      ...(page.next ? { next: page.next } : {}),
    };
  },
  answer: (facts, _input, { actor }) => show(listCard, { ...facts, asks: may(actor, 'partnership.ask') }),
});

export const directory: Workflow = {
  name: 'directory',
  title: words.topic,
  page: 'directory',
  commands: [find, ...changingCommands, ...decidingCommands],
  cards: [listCard, ...changeCards],
  notices: changeNotices,
  timers: [],
};
