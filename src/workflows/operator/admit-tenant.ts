/** Admits a tenant to the programme (ORG-7). */
import { z } from 'zod';
import { country, countryChoices } from '../../domain/countries.js';
import { lookalikesOf } from '../../domain/lookalikes.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { likeFacts, tenantId } from './partner.js';
import { operatorPhrases } from './phrases.js';

export const admittedCard = card<{ name: string; looksLike?: string }>('tenant.admitted', {
  view: (facts, t) => ({
    icon: '🚪',
    title: t.markdown(operatorPhrases.admittedTitle),
    lines: [t.markdown(operatorPhrases.admitted, facts)],
    ...(facts.looksLike ? { notes: [t.markdown(operatorPhrases.looksLike, { names: facts.looksLike })] } : {}),
    actions: [button('tenants.list', t.text(operatorPhrases.tenants))],
  }),
  sample: { name: 'Lumière Informatique' },
});

export const admitTenant = change({
  verb: 'tenants.admit',
  formerly: ['admit'],
  who: 'programme.run',
  words: {
    title: operatorPhrases.admit,
    help: operatorPhrases.admitHelp,
    exact: true,
  },
  input: z.object({ tenantId, name: input.line(200), country }),
  form: {
    view: (_facts, t: Localizer) => ({
      icon: '🚪',
      title: t.markdown(operatorPhrases.admit),
      lines: [t.markdown(operatorPhrases.admitIntro)],
      fields: [
        field(t, 'text', 'tenantId', operatorPhrases.tenantId, operatorPhrases.tenantIdRule, { maxLength: 40 }),
        field(t, 'text', 'name', operatorPhrases.name, operatorPhrases.nameRule, { maxLength: 200 }),
        field(t, 'choice', 'country', operatorPhrases.country, operatorPhrases.countryRule, {
          choices: countryChoices(t),
        }),
      ],
      submit: t.text(operatorPhrases.admit),
    }),
    sample: {},
  },
  load: async (view, asked) => ({
    known: await view.one('organizations', 'tenant', asked.tenantId),
    alike: await lookalikesOf(view, asked.name),
  }),
  decide: ({ known, alike }, asked, { actor }) =>
    known
      ? refuse(operatorPhrases.tenantTaken, { name: known.name }, { field: 'tenantId' })
      : done(
          show(admittedCard, { name: asked.name, ...likeFacts(alike) }),
          put('tenants', { id: asked.tenantId, name: asked.name, country: asked.country, admittedBy: actor.user.id }),
        ),
});
