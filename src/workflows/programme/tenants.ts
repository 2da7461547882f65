/** Which tenants get further than the welcome (ORG-7). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { change, query } from '../command.js';
import { country, countryChoices } from '../customers/countries.js';
import { done, put, type Refusal, refuse, remove } from '../decision.js';
import type { Pen } from '../language.js';
import * as input from '../text.js';
import { words } from './phrases.js';
import type { Tenant } from './tenant.js';

export const tenantId = z.string().trim().toLowerCase().pipe(z.guid());

const admittedCard = card<{ name: string }>('tenant.admitted', {
  view: (facts, pen) => ({
    icon: '🚪',
    title: pen.say(words.admittedTitle),
    lines: [pen.say(words.admitted, facts)],
    actions: [{ title: pen.plain(words.tenants), verb: 'tenants.list' }],
  }),
  sample: { name: 'Lumière Informatique' },
});

const admit = change({
  verb: 'admit',
  who: 'programme.run',
  words: {
    title: words.admit,
    help: words.admitHelp,
    examples: { en: ['admit', 'admit a tenant'], fr: ['admettre', 'admettre un locataire'] },
    exact: true,
  },
  input: z.object({ tenantId, name: input.line(200), country }),
  form: {
    view: (_facts, pen: Pen) => ({
      icon: '🚪',
      title: pen.say(words.admit),
      lines: [pen.say(words.admitIntro)],
      fields: [
        {
          kind: 'text',
          id: 'tenantId',
          label: pen.plain(words.tenantId),
          required: true,
          maxLength: 40,
          error: pen.plain(words.tenantIdRule),
        },
        {
          kind: 'text',
          id: 'name',
          label: pen.plain(words.name),
          required: true,
          maxLength: 200,
          error: pen.plain(words.nameRule),
        },
        {
          kind: 'choice',
          id: 'country',
          label: pen.plain(words.country),
          required: true,
          choices: countryChoices(pen),
          error: pen.plain(words.countryRule),
        },
      ],
      submit: pen.plain(words.admit),
    }),
    sample: {},
  },
  load: async (view, asked) => ({ known: await view.one('organizations', 'tenant', asked.tenantId) }),
  decide: ({ known }, asked, { actor }) =>
    known
      ? refuse(words.tenantTaken, { name: known.name }, { field: 'tenantId' })
      : done(
          show(admittedCard, { name: asked.name }),
          put('tenants', { id: asked.tenantId, name: asked.name, country: asked.country, admittedBy: actor.user.id }),
        ),
});

type Listed = Pick<Tenant, 'id' | 'name' | 'country' | 'createdAt'>;
const listCard = card<{ tenants: readonly Listed[]; next?: string }>('tenants', {
  view: (facts, pen) => ({
    icon: '🚪',
    title: pen.say(words.tenants),
    ...(facts.tenants.length === 0 ? { lines: [pen.say(words.none)] } : {}),
    items: facts.tenants.map((tenant) => ({
      title: pen.typed(tenant.name),
      lines: [pen.say(words.tenantSince, { id: tenant.id, country: tenant.country, at: tenant.createdAt })],
      actions: [{ title: pen.plain(words.dismiss), verb: 'tenants.dismiss', data: { id: tenant.id } }],
    })),
    actions: [
      ...(facts.next ? [{ title: pen.plain(words.more), verb: 'tenants.list', data: { after: facts.next } }] : []),
      { title: pen.plain(words.admit), verb: 'admit' },
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
    title: words.tenants,
    help: words.tenantsHelp,
    examples: { en: ['tenants', 'admitted tenants'], fr: ['locataires', 'locataires admis'] },
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
  view: (facts, pen) => ({ icon: '🚪', title: pen.say(words.dismiss), lines: [pen.say(words.dismissed, facts)] }),
  sample: { name: 'Lumière Informatique' },
});
const dismiss = change({
  verb: 'tenants.dismiss',
  who: 'programme.run',
  listed: false,
  words: { title: words.dismiss, help: words.dismissWhat, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: async (view, { id }): Promise<Tenant | Refusal> => (await view.get('tenants', id)) ?? refuse(words.noTenant),
  confirm: (tenant, _input, pen) => ({
    icon: '🚪',
    title: pen.say(words.dismissTitle, { name: tenant.name }),
    lines: [pen.say(words.dismissWhat)],
    yes: pen.plain(words.yes),
  }),
  decide: (tenant) => done(show(dismissedCard, { name: tenant.name }), remove('tenants', tenant.id)),
});

export const tenantCommands = [admit, list, dismiss];
export const tenantCards = [admittedCard, listCard, dismissedCard];
