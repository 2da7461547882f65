/**
 * Every lifecycle is a table, and the whole program keeps to it: people do what they like in any order, and the audit
 * trail, or for imports the store, is read for moves that no table has (ENR-7, TRN-9, PAR-14, INC-4, SUB-9, NOT-3, ORG-5).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelLife } from '../src/domain/channel.js';
import { collections as records } from '../src/domain/collections.js';
import { directoryChangeLife } from '../src/domain/directory-change.js';
import { enrollmentLife, transitionLife } from '../src/domain/enrollment.js';
import { importLife } from '../src/domain/import.js';
import { incentiveLife } from '../src/domain/incentive.js';
import { invitationLife } from '../src/domain/invitation.js';
import { partnershipLife } from '../src/domain/partnership.js';
import { relationshipLife } from '../src/domain/relationship.js';
import { requestLife } from '../src/domain/request.js';
import { subscriptionLife } from '../src/domain/subscription.js';
import { verificationLife } from '../src/domain/verification.js';
import type { CollectionName } from '../src/kernel/collection.js';
import { settings } from '../src/kernel/settings.js';
import type { View } from '../src/kernel/view.js';
import { program, type World } from './program.js';

interface Life {
  readonly states: readonly string[];
  steps(state: string): readonly string[];
  next(state: string, step: string): string | undefined;
}
const enrolments = [enrollmentLife, transitionLife];
/** The tables of a collection, and where its records begin. */
const lives: Partial<
  Record<
    CollectionName,
    { readonly tables: readonly unknown[]; readonly start: string; readonly or?: readonly string[] }
  >
> = {
  enrolments: { tables: enrolments, start: 'draft' },
  verifications: { tables: [verificationLife], start: 'open' },
  invitations: { tables: [invitationLife], start: 'open' },
  requests: { tables: [requestLife], start: 'asked' },
  partnerships: { tables: [partnershipLife], start: 'active' },
  relationships: { tables: [relationshipLife], start: 'active' },
  subscriptions: { tables: [subscriptionLife], start: 'active' },
  orderRequests: { tables: [requestLife], start: 'asked' },
  incentives: { tables: [incentiveLife], start: 'notInvited' },
  directoryChanges: { tables: [directoryChangeLife], start: 'asked' },
  channels: { tables: [channelLife], start: 'asked' },
  // a file that came with a message had no place kept for it
  imports: { tables: [importLife], start: 'awaited', or: ['unsure', 'checking'] },
};
const after = ({ steps, next }: Life, state: string): string[] =>
  steps(state).flatMap((step) => next(state, step) ?? []);
/** What one order may lead to: a move, and the approval by policy that follows a submission at once (TRN-4). */
function reachable(collection: CollectionName, from: string): readonly string[] {
  return ((lives[collection]?.tables ?? []) as readonly Life[]).flatMap((life) => {
    const once = after(life, from);
    return collection === 'enrolments' && once.includes('inReview') ? [...once, ...after(life, 'inReview')] : once;
  });
}

/** Whether a table leads from one state to another in some steps: what completes itself moves on between two looks. */
function leads(life: Life, from: string, to: string, seen: readonly string[] = []): boolean {
  return (
    from === to || after(life, from).some((next) => !seen.includes(next) && leads(life, next, to, [...seen, from]))
  );
}

type Facts = Readonly<Record<string, string>>;
interface Step {
  /** Empty: time passes. */
  readonly who: string;
  readonly verb: string;
  readonly data: (view: View, world: World) => Promise<Facts>;
}
const step = (who: string, verb: string, data: Facts | Step['data'] = {}): Step => ({
  who,
  verb,
  data: typeof data === 'function' ? data : async () => data,
});
/** The newest record that an index lists under a key, by its id. */
const newest =
  <C extends CollectionName>(collection: C, index: string, key: string, more: Facts = {}): Step['data'] =>
  async (view) => {
    const { items } = await view.find(collection, index as never, key, { limit: 1, descending: true });
    const [last] = items as readonly { readonly id: string }[];
    return { id: last?.id ?? 'none', ...more };
  };
const transition =
  (more: Facts): Step['data'] =>
  async (view) => {
    const { items } = await view.find('enrolments', 'organization', 'ORG-ATELIER', { limit: 1, descending: true });
    return { id: items[0]?.id ?? 'none', version: String(items[0]?.version ?? 1), ...more };
  };
const time = (duration: string): Step => step('', duration);
/** The newest import, as it stands. */
const newestImport =
  (more: Facts): Step['data'] =>
  async (view) => {
    const [last] = (await view.find('imports', 'end', 'all', { limit: 1, descending: true })).items;
    return { id: last?.id ?? 'none', v: String(last?.version ?? 1), ...more };
  };
const register = 'mpnId,kind,legalName,country,active,account\n7045518,location,Atelier,FR,yes,p@atelier.example\n';

const [etienne, helene, gaelle, ingrid] = ['Étienne Garrigue', 'Hélène Marchetti', 'Gaëlle Le Bihan', 'Ingrid Solberg'];
const ticked = { current: 'true', noRollback: 'true' };
const contact = { name: 'Solène Dupouy', email: 'solene.dupouy@atelier-numerique.example', phone: '+33 5 56 00 20 02' };

/** Through every table once. */
const tour: readonly Step[] = [
  step(gaelle, 'channels.notify'),
  step(gaelle, 'channels.confirm', { id: '19:Ventes@thread', topics: 'partnerships' }),
  step(gaelle, 'directoryChanges.request', { name: 'Armor', targets: 'FR https://armor.example/fr' }),
  step(ingrid, 'directoryChanges.approve', newest('directoryChanges', 'review', 'waiting')),
  step(helene, 'partnerships.ask', { provider: 'ORG-ARMOR' }),
  step(gaelle, 'partnerships.approve', newest('requests', 'provider', 'ORG-ARMOR')),
  step(helene, 'partnerships.accept', newest('invitations', 'to', 'ORG-LUMIERE', { agreed: 'true' })),
  step(helene, 'customers.request', { company: 'Chais Réunis', provider: 'ORG-ARMOR', told: 'yes' }),
  step(gaelle, 'orderRequests.decline', newest('orderRequests', 'provider', 'ORG-ARMOR', { reason: 'Non' })),
  step(helene, 'customers.request', { company: 'Caves Réunies', provider: 'ORG-ARMOR', told: 'yes' }),
  step(helene, 'orderRequests.withdraw', newest('orderRequests', 'reseller', 'ORG-LUMIERE')),
  step(gaelle, 'partnerships.remove', { reseller: 'Lumière Informatique' }),
  step(ingrid, 'imports.register'),
  step(ingrid, 'imports.paste', newestImport({ data: register })),
  step(ingrid, 'imports.confirm', newestImport({})),
  step(etienne, 'transitions.start'),
  step(etienne, 'enrollments.setPrimaryContact', contact),
  step(etienne, 'transitions.enroll', transition(ticked)),
  step(etienne, 'enrollments.reopen'),
  step(etienne, 'enrollments.setPrimaryContact', {
    ...contact,
    name: 'Étienne Garrigue',
    email: 'etienne.garrigue@atelier-numerique.example',
  }),
  step(etienne, 'transitions.enroll', transition(ticked)),
  step(ingrid, 'reviews.approve', transition({})),
  step(ingrid, 'reviews.confirmApproval', transition({ asked: 'yes', reason: 'Connu' })),
  step(etienne, 'agreements.accept', { version: 'built-in', agreed: 'true' }),
  step(etienne, 'customers.remove', { id: 'CUS-VIGNERONS' }),
  time('P31D'),
  step(etienne, 'incentives.enroll', { programme: 'indirectReseller' }),
  step(gaelle, 'channels.stop', { id: '19:Ventes@thread' }),
  time('P400D'),
];
const others: readonly Step[] = [
  step(gaelle, 'partnerships.request', { email: 'helene.marchetti@lumiere-informatique.example' }),
  step(gaelle, 'partnerships.declineRequest', newest('requests', 'provider', 'ORG-ARMOR', { reason: 'Non' })),
  step(helene, 'partnerships.withdraw', newest('requests', 'reseller', 'ORG-LUMIERE')),
  step(helene, 'partnerships.decline', newest('invitations', 'to', 'ORG-LUMIERE', { reason: 'Non' })),
  step(gaelle, 'invitations.revoke', newest('invitations', 'from', 'ORG-ARMOR')),
  step(ingrid, 'directoryChanges.reject', newest('directoryChanges', 'review', 'waiting', { reason: 'Non' })),
  step(ingrid, 'reviews.reject', transition({ reason: 'Non' })),
  step(etienne, 'enrollments.withdraw'),
  step(etienne, 'enrollments.resendVerification'),
  step(etienne, 'incentives.decline', { programme: 'indirectReseller' }),
  step(ingrid, 'imports.receiveFile', { text: register, name: 'register.csv' }),
  step(ingrid, 'imports.discard', newestImport({})),
  step(etienne, 'subscriptions.end', { subscription: 'SUB-VIGNERONS-1' }),
  time('P8D'),
];

async function takes(world: World, { who, verb, data }: Step, once: string): Promise<void> {
  if (who === '') return world.later(verb);
  const facts = await world.kept((view) => data(view, world));
  const place = verb === 'channels.notify' ? { in: world.group('Ventes', world.person(who), 'channel') } : {};
  await world.person(who).forges(verb, { ...facts, once, submitted: 'yes', confirmed: 'yes' }, place);
}

/** Looks at the imports after every step: their states are in no audit trail. */
function importWatch(world: World): () => Promise<boolean> {
  const known = new Map<string, string>();
  let movedOn = false;
  const starts = ['awaited', ...(lives.imports?.or ?? [])];
  return async () => {
    const { items } = await world.kept((view) => view.find('imports', 'end', 'all', { limit: 200 }));
    for (const { id, status } of items) {
      const before = known.get(id);
      const from = before === undefined ? starts : [before];
      const may = from.some((one) => leads(importLife as unknown as Life, one, status));
      expect(may, `imports ${before ?? 'new'} → ${status}`).toBe(true);
      movedOn ||= before !== undefined && before !== status;
      known.set(id, status);
    }
    return movedOn;
  };
}

/** Which collections moved; throws at a move that no table has. */
async function moved(world: World): Promise<Set<CollectionName>> {
  return world.kept(async (view) => {
    const found = new Set<CollectionName>();
    for (const organization of ['', ...world.cast.organizations.map(({ id }) => id)]) {
      let page = await view.find('audit', 'organization', organization, { limit: 200 });
      for (;;) {
        for (const { collection, recordId, before, after: now, verb } of page.items) {
          const of = collection as CollectionName;
          const life = lives[of];
          if (!life || now.status === undefined) continue;
          const says = `${verb}: ${collection} ${before.status ?? 'new'} → ${now.status}`;
          if (before.status === undefined) expect(now.status, says).toBe(life.start);
          else expect(reachable(of, String(before.status)), says).toContain(now.status);
          if (before.status !== undefined) found.add(of);
          expect(records[of].schema.safeParse(await view.get(of, recordId)).success, says).toBe(true);
        }
        if (!page.next) break;
        page = await view.find('audit', 'organization', organization, { limit: 200, after: page.next });
      }
    }
    return found;
  });
}

test.each(Object.entries(lives))(
  'every way through the table of %s stays in it, and an end is an end',
  (_name, life) => {
    for (const table of life.tables as readonly Life[]) {
      const { states, steps, next } = table;
      expect(states).toContain(life.start);
      const known = [...new Set(states.flatMap((state) => steps(state)))];
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (taken) => {
          let state = life.start;
          for (const one of taken) {
            const to = next(state, one);
            expect(to !== undefined).toBe(steps(state).includes(one));
            state = to ?? state;
            expect(states).toContain(state);
          }
        }),
      );
    }
  },
);

test('ENR-7, TRN-9, PAR-14, INC-4, SUB-9: whatever people do, no record makes a move that its table has not', async () => {
  const all = new Set<CollectionName>();
  const noise = fc.array(fc.array(fc.constantFrom(...others, ...tour), { maxLength: 2 }), {
    minLength: tour.length,
    maxLength: tour.length,
  });
  await fc.assert(
    fc.asyncProperty(noise, fc.boolean(), async (between, policy) => {
      const world = await program({
        pulse: false,
        config: { settings: { ...settings.parse({}), approveTransitions: policy } },
      });
      try {
        const looks = importWatch(world);
        for (const [n, one] of tour.entries()) {
          for (const [m, other] of (between[n] ?? []).entries()) await takes(world, other, `${n}.${m}`);
          await takes(world, one, String(n));
          if (await looks()) all.add('imports');
        }
        for (const collection of await moved(world)) all.add(collection);
      } finally {
        await world.end();
      }
    }),
    { numRuns: 4, examples: [[tour.map(() => []), false]] },
  );
  expect([...all].sort()).toEqual(Object.keys(lives).sort());
}, 180_000);
