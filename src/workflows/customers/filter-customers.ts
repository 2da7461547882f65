/** Filters the list of customers by text, relationship, origin and partner (CUS-9). */

import { z } from 'zod';
import { kinds, originLabels, origins, relationshipKindLabels } from '../../domain/relationship.js';
import { query } from '../../kernel/command.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { partnerChoices } from '../relationships/find.js';
import { narrowing } from './list-customers.js';
import { customerListPhrases } from './list-phrases.js';

type Choices = readonly { readonly title: string; readonly value: string }[];

export const filter = query({
  verb: 'customers.filter',
  who: 'customers.see',
  listed: false,
  words: { title: customerListPhrases.filterTitle },
  input: z.object({ ...narrowing, filtered: z.literal('yes') }),
  form: {
    load: async (view, actor): Promise<{ partners: Choices }> => ({
      partners: [
        ...(await partnerChoices(view, actor, 'provider')),
        ...(await partnerChoices(view, actor, 'reseller')),
      ],
    }),
    view: ({ partners }: { partners: Choices }, t: Localizer) => ({
      icon: '🔍',
      title: t.markdown(customerListPhrases.filterTitle),
      fields: [
        field(t, 'text', 'search', customerListPhrases.search, customerListPhrases.searchRule, {
          required: false,
          maxLength: 200,
        }),
        field(t, 'choice', 'kind', customerListPhrases.kind, customerListPhrases.choose, {
          required: false,
          value: 'all',
          choices: [
            { title: t.text(customerListPhrases.all), value: 'all' },
            ...kinds.map((kind) => ({ title: t.text(relationshipKindLabels[kind]), value: kind })),
          ],
        }),
        field(t, 'choice', 'origin', customerListPhrases.origin, customerListPhrases.choose, {
          required: false,
          value: 'all',
          choices: [
            { title: t.text(customerListPhrases.all), value: 'all' },
            ...origins.map((origin) => ({ title: t.text(originLabels[origin]), value: origin })),
          ],
        }),
        ...(partners.length > 0
          ? [
              field(t, 'choice', 'partnerId', customerListPhrases.partner, customerListPhrases.choose, {
                required: false,
                value: 'all',
                choices: [{ title: t.text(customerListPhrases.all), value: 'all' }, ...partners],
              }),
            ]
          : []),
      ],
      submit: t.text(customerListPhrases.filter),
      data: { filtered: 'yes' },
    }),
    sample: { partners: [{ title: 'Lumière Informatique', value: 'ORG-LUMIERE' }] },
  },
  load: async () => ({}),
  answer: (_facts, { filtered: _said, partnerId, ...asked }) => ({
    card: '',
    facts: {},
    redirectTo: {
      verb: 'customers.list',
      data: Object.fromEntries(
        Object.entries({ ...asked, ...(partnerId && partnerId !== 'all' ? { partnerId } : {}) }).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
    },
  }),
});
