/** Marks a direct-bill partner as eligible for the transition (TRN-1). */
import { z } from 'zod';
import type { Organization } from '../../domain/organization.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from './phrases.js';

export const markedCard = card<{ name: string; eligible: boolean }>('partner.marked', {
  view: (facts, t) => ({
    icon: '🏢',
    title: t.markdown(operatorPhrases.mark),
    lines: [t.markdown(facts.eligible ? operatorPhrases.marked : operatorPhrases.unmarked, { name: facts.name })],
  }),
  sample: { name: 'Atelier Numérique', eligible: true },
});

type Choices = readonly { readonly title: string; readonly value: string }[];

/** Only partners that are direct-bill alone: a dual partner stays dual (TRN-3). */
const markable = ({ capabilities }: Organization): boolean =>
  capabilities.includes('directBill') && !capabilities.includes('indirectReseller');

export const markPartner = change({
  verb: 'partners.mark',
  formerly: ['partner.mark'],
  who: 'programme.run',
  words: {
    title: operatorPhrases.mark,
    help: operatorPhrases.markHelp,
    exact: true,
  },
  input: z.object({ partner: input.id, eligible: z.enum(['true', 'false']).default('false') }),
  form: {
    load: async (view): Promise<{ choices: Choices }> => ({
      choices: (await view.find('organizations', 'capability', 'directBill', { limit: 100 })).items
        .filter(markable)
        .map(({ id, name, eligible }) => ({ value: id, title: `${eligible ? '✓ ' : ''}${name}` })),
    }),
    view: ({ choices }: { choices: Choices }, t: Localizer) => ({
      icon: '🏢',
      title: t.markdown(operatorPhrases.mark),
      fields: [
        choices.length > 0
          ? field(t, 'choice', 'partner', operatorPhrases.partner, operatorPhrases.partnerRule, { choices })
          : field(t, 'text', 'partner', operatorPhrases.partner, operatorPhrases.noPartner, { maxLength: 200 }),
        field(t, 'toggle', 'eligible', operatorPhrases.eligible, operatorPhrases.eligibleRule, { required: false }),
      ],
      submit: t.text(operatorPhrases.mark),
    }),
    sample: { choices: [{ title: 'Atelier Numérique', value: 'ORG-ATELIER' }] },
  },
  load: async (view, asked) => {
    const organization = await view.get('organizations', asked.partner);
    return organization && markable(organization)
      ? { organization }
      : refuse(operatorPhrases.noPartner, { field: 'partner' });
  },
  decide: ({ organization }, asked) => {
    const eligible = asked.eligible === 'true';
    return done(
      show(markedCard, { name: organization.name, eligible }),
      put('organizations', { ...organization, eligible }),
    );
  },
});
