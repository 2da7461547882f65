/** Finds indirect providers in the directory, for all users of an admitted tenant, also before enrolment (ORG-4). */
import { z } from 'zod';
import { type DirectoryEntry, serviceLabels } from '../../domain/directory-entry.js';
import { may } from '../../kernel/actor.js';
import { button, card, type Item, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { directoryPhrases } from './phrases.js';

const pageSize = 8;

interface Listed {
  readonly organizationId: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly services: readonly (keyof typeof serviceLabels)[];
  readonly profile?: string;
  readonly email: string;
  readonly logo?: string;
}
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

const itemOf = (entry: Listed, asks: boolean, t: Localizer): Item => ({
  title: escapeMarkdown(entry.name),
  lines: [
    t.markdown(directoryPhrases.countries, { names: entry.countries.map((code) => t.format.country(code)) }),
    ...(entry.services.length > 0
      ? [t.markdown(directoryPhrases.services, { services: entry.services.map((s) => t.text(serviceLabels[s])) })]
      : []),
  ],
  ...(entry.logo ? { image: { url: entry.logo, alt: entry.name } } : {}),
  actions: [
    ...(asks
      ? [button('partnerships.ask', t.text(directoryPhrases.request), { data: { provider: entry.organizationId } })]
      : []),
    ...(entry.profile ? [{ title: t.text(directoryPhrases.profile), url: entry.profile }] : []),
    { title: t.text(directoryPhrases.mail), url: `mailto:${entry.email}` },
  ],
});

export const listCard = card<ListFacts>('directory.list', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(directoryPhrases.title),
    lines: [
      facts.country
        ? t.markdown(directoryPhrases.in, { country: facts.country })
        : t.markdown(directoryPhrases.everywhere),
      ...(facts.items.length === 0
        ? [t.markdown(facts.country ? directoryPhrases.none : directoryPhrases.noneAtAll)]
        : []),
    ],
    items: facts.items.map((entry) => itemOf(entry, facts.asks, t)),
    notes: [t.markdown(directoryPhrases.advice)],
    actions: [
      ...(facts.next
        ? [
            button('providers.find', t.text(directoryPhrases.more), {
              data: { after: facts.next, ...(facts.country ? { country: facts.country } : {}) },
            }),
          ]
        : []),
      ...(facts.country ? [button('providers.find', t.text(directoryPhrases.all), { data: { country: '*' } })] : []),
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

export const findProviders = query({
  verb: 'providers.find',
  who: 'anyone',
  words: { title: directoryPhrases.find, help: directoryPhrases.help },
  input: z.object({
    /** ISO 3166-1 alpha-2, or `*` for all countries. Default: the country of the user's organisation. */
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
