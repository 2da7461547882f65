/** Changes a fact of the programme; the value before holds until the effective date. */

import { z } from 'zod';
import { factIds, valueAt } from '../../domain/programme-fact.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { factPhrases } from './fact-phrases.js';
import { allFacts, factsCard, type ListedFact, listedFact } from './list-facts.js';

export const changeFact = change({
  verb: 'programmeFacts.change',
  who: 'programme.run',
  listed: false,
  pressed: true,
  words: { title: factPhrases.changeTitle },
  input: z.object({
    id: input.line(60),
    value: z.coerce.number().int().min(0).max(1_000_000_000),
    from: z.iso.date(),
    source: input.line(300),
  }),
  form: {
    load: async (view, _actor, { id }, { now }): Promise<{ fact: ListedFact } | Refusal> => {
      const fact = (await allFacts(view, now)).find((one) => one.id === id);
      return fact ? { fact } : refuse(factPhrases.unknown);
    },
    view: ({ fact }: { fact: ListedFact }, t: Localizer) => ({
      icon: '📐',
      title: t.markdown(factPhrases.changeTitle),
      lines: [escapeMarkdown(fact.about[t.language]), t.markdown(factPhrases.changeWhat)],
      fields: [
        field(t, 'number', 'value', factPhrases.valueTitle, factPhrases.valueRule, {
          min: 0,
          value: String(fact.value),
        }),
        field(t, 'text', 'from', factPhrases.from, factPhrases.fromRule, {
          maxLength: 10,
          value: t.now.slice(0, 10),
        }),
        field(t, 'text', 'source', factPhrases.sourceTitle, factPhrases.sourceRule, {
          maxLength: 300,
          value: fact.source,
        }),
      ],
      submit: t.text(factPhrases.change),
      data: { id: fact.id },
    }),
    sample: {
      fact: {
        id: 'returnDays',
        about: { en: 'Days to take licences back', fr: 'Jours pour rendre des licences' },
        value: 7,
        from: '2022-03-01',
        source: 'learn.microsoft.com',
        uses: 'SUB-11',
      },
    },
  },
  load: async (view, { id }, { now }) => {
    const known = factIds.find((one) => one === id);
    return known
      ? { known, changed: await view.get('programmeFacts', known), facts: await allFacts(view, now) }
      : refuse(factPhrases.unknown);
  },
  decide: ({ known, changed, facts }, { value, from, source }, { now }) => {
    const record = { id: known, value, from, source, before: valueAt(known, changed, now) };
    return done(
      show(factsCard, { facts: facts.flatMap((one) => (one.id === known ? listedFact(known, record, now) : [one])) }),
      put('programmeFacts', record),
    );
  },
});
