/** Lists the admitted tenants (ORG-7). */
import { z } from 'zod';
import type { Tenant } from '../../domain/tenant.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { operatorPhrases } from './phrases.js';

type Listed = Pick<Tenant, 'id' | 'name' | 'country' | 'createdAt'>;

export const tenantsCard = card<{ tenants: readonly Listed[]; next?: string }>('tenants', {
  view: (facts, t) => ({
    icon: '🚪',
    title: t.markdown(operatorPhrases.tenants),
    ...(facts.tenants.length === 0 ? { lines: [t.markdown(operatorPhrases.none)] } : {}),
    items: facts.tenants.map((tenant) => ({
      title: escapeMarkdown(tenant.name),
      lines: [
        t.markdown(operatorPhrases.tenantSince, { id: tenant.id, country: tenant.country, at: tenant.createdAt }),
      ],
      actions: [button('tenants.dismiss', t.text(operatorPhrases.dismiss), { data: { id: tenant.id } })],
    })),
    actions: [
      ...(facts.next ? [button('tenants.list', t.text(operatorPhrases.more), { data: { after: facts.next } })] : []),
      button('tenants.admit', t.text(operatorPhrases.admit)),
    ],
  }),
  sample: {
    tenants: [{ id: '2a6f8c49', name: 'Lumière Informatique', country: 'FR', createdAt: '2026-11-20T09:00:00.000Z' }],
  },
});

export const listTenants = query({
  verb: 'tenants.list',
  who: 'programme.run',
  words: {
    title: operatorPhrases.tenants,
    help: operatorPhrases.tenantsHelp,
    exact: true,
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: (view, { after }) => view.find('tenants', 'all', 'all', { limit: 8, ...(after ? { after } : {}) }),
  answer: ({ items, next }) =>
    show(tenantsCard, {
      tenants: items.map(({ id, name, country: of, createdAt }) => ({ id, name, country: of, createdAt })),
      ...(next ? { next } : {}),
    }),
});
