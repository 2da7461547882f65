/** The form that narrows the list of customers (CUS-9). */
import { z } from 'zod';
import { query } from '../command.js';
import { type Pen, phrase } from '../language.js';
import { partnerChoices } from './find.js';
import { narrowing } from './listing.js';
import { originWords, relationWords, words } from './listing-phrases.js';
import { kinds, origins } from './relationship.js';

type Choices = readonly { readonly title: string; readonly value: string }[];

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
