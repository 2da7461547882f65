/** Ends the admission of a tenant (ORG-7). */
import { z } from 'zod';
import type { Tenant } from '../../domain/tenant.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Refusal, refuse, remove } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from './phrases.js';

export const dismissedCard = card<{ name: string }>('tenant.dismissed', {
  view: (facts, t) => ({
    icon: '🚪',
    title: t.markdown(operatorPhrases.dismiss),
    lines: [t.markdown(operatorPhrases.dismissed, facts)],
  }),
  sample: { name: 'Lumière Informatique' },
});

export const dismissTenant = change({
  verb: 'tenants.dismiss',
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.dismiss },
  input: z.object({ id: input.id }),
  load: async (view, { id }): Promise<Tenant | Refusal> =>
    (await view.get('tenants', id)) ?? refuse(operatorPhrases.noTenant),
  confirm: (tenant, _input, t) => ({
    icon: '🚪',
    title: t.markdown(operatorPhrases.dismissTitle, { name: tenant.name }),
    lines: [t.markdown(operatorPhrases.dismissWhat)],
    yes: t.text(operatorPhrases.yes),
  }),
  decide: (tenant) => done(show(dismissedCard, { name: tenant.name }), remove('tenants', tenant.id)),
});
