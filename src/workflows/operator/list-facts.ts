/** Lists the facts of the programme: value, effective date, source, what uses it. */

import { z } from 'zod';
import { type FactId, factIds, type ProgrammeFact, shippedFacts } from '../../domain/programme-fact.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { factPhrases } from './fact-phrases.js';

export interface ListedFact {
  readonly id: string;
  readonly about: { readonly en: string; readonly fr: string };
  readonly value: number;
  readonly from: string;
  readonly source: string;
  readonly uses: string;
  /** What holds until `from`, if that is to come. */
  readonly before?: number;
}

export const listedFact = (
  id: FactId,
  changed: Pick<ProgrammeFact, 'value' | 'from' | 'source' | 'before'> | undefined,
  now: string,
): readonly ListedFact[] => {
  const shipped = shippedFacts.get(id);
  if (!shipped) return [];
  const { about, uses } = shipped;
  const { value, from, source } = changed ?? shipped;
  const coming = changed && changed.from > now.slice(0, 10) ? { before: changed.before } : {};
  return [{ id, about, uses, value, from, source, ...coming }];
};

export const allFacts = async (view: View, now: string): Promise<readonly ListedFact[]> =>
  (await Promise.all(factIds.map(async (id) => listedFact(id, await view.get('programmeFacts', id), now)))).flat();

export const factsCard = card<{ facts: readonly ListedFact[] }>('programme.facts', {
  view: ({ facts }, t) => ({
    icon: '📐',
    title: t.markdown(factPhrases.title),
    items: facts.map((fact) => ({
      title: escapeMarkdown(fact.about[t.language]),
      lines: [
        t.markdown(factPhrases.value, { value: fact.value, from: fact.from }),
        ...(fact.before === undefined ? [] : [t.markdown(factPhrases.before, { before: fact.before })]),
        t.markdown(factPhrases.source, { source: fact.source }),
        t.markdown(factPhrases.uses, { rule: fact.uses }),
      ],
      actions: [button('programmeFacts.change', t.text(factPhrases.change), { data: { id: fact.id } })],
    })),
  }),
  sample: { facts: factIds.flatMap((id) => listedFact(id, undefined, '2026-12-01T09:00:00.000Z')) },
});

export const listFacts = query({
  verb: 'programmeFacts.list',
  who: 'programme.run',
  words: { title: factPhrases.title, help: factPhrases.help, exact: true },
  input: z.object({}),
  load: async (view, _input, { now }) => ({ facts: await allFacts(view, now) }),
  answer: ({ facts }) => show(factsCard, { facts }),
});
