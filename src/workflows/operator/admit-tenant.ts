/** Which tenants get further than the welcome (ORG-7). */

import { z } from 'zod';
import { country, countryChoices } from '../../domain/countries.js';
import type { Tenant } from '../../domain/tenant.js';
import { button, card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, type Refusal, refuse, remove } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from './phrases.js';

export const tenantId = z.string().trim().toLowerCase().pipe(z.guid());

const admittedCard = card<{ name: string }>('tenant.admitted', {
  view: (facts, t) => ({
    icon: '🚪',
    title: t.markdown(operatorPhrases.admittedTitle),
    lines: [t.markdown(operatorPhrases.admitted, facts)],
    actions: [button('tenants.list', t.text(operatorPhrases.tenants))],
  }),
  sample: { name: 'Lumière Informatique' },
});

const admit = change({
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
  load: async (view, asked) => ({ known: await view.one('organizations', 'tenant', asked.tenantId) }),
  decide: ({ known }, asked, { actor }) =>
    known
      ? refuse(operatorPhrases.tenantTaken, { name: known.name }, { field: 'tenantId' })
      : done(
          show(admittedCard, { name: asked.name }),
          put('tenants', { id: asked.tenantId, name: asked.name, country: asked.country, admittedBy: actor.user.id }),
        ),
});

type Listed = Pick<Tenant, 'id' | 'name' | 'country' | 'createdAt'>;
const listCard = card<{ tenants: readonly Listed[]; next?: string }>('tenants', {
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
const list = query({
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
    show(listCard, {
      tenants: items.map(({ id, name, country: of, createdAt }) => ({ id, name, country: of, createdAt })),
      ...(next ? { next } : {}),
    }),
});

const dismissedCard = card<{ name: string }>('tenant.dismissed', {
  view: (facts, t) => ({
    icon: '🚪',
    title: t.markdown(operatorPhrases.dismiss),
    lines: [t.markdown(operatorPhrases.dismissed, facts)],
  }),
  sample: { name: 'Lumière Informatique' },
});
const dismiss = change({
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

export const tenantCommands = [admit, list, dismiss];
export const tenantCards = [admittedCard, listCard, dismissedCard];
