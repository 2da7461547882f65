import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invitationLife } from '../src/domain/invitation.js';
import { partnershipLife } from '../src/domain/partnership.js';
import { requestLife } from '../src/domain/request.js';
import { program, type World } from './program.js';

const lives = [
  ['invitations', invitationLife, 'open', ['accepted', 'declined', 'expired', 'revoked', 'replaced']],
  ['requests', requestLife, 'asked', ['approved', 'declined', 'withdrawn']],
  ['partnerships', partnershipLife, 'active', ['removed']],
] as const;

test.each(lives)(
  'PAR-14: %s never reach a state that their table does not have, and an end is an end',
  (_name, life, start, ends) => {
    const { next, steps, states } = life as {
      next(state: string, step: string): string | undefined;
      steps(state: string): readonly string[];
      states: readonly string[];
    };
    expect([...states].sort()).toEqual([start, ...ends].sort());
    const known = [...new Set(states.flatMap((state) => steps(state)))];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (taken) => {
        let state: string = start;
        for (const step of taken) {
          const to = next(state, step);
          if (to !== undefined) {
            expect(steps(state)).toContain(step);
            state = to;
          }
          expect(states).toContain(state);
        }
        if (state !== start) expect(steps(state)).toEqual([]);
      }),
    );
  },
);

const providers = ['Gaëlle Le Bihan', 'Katrin Böhme'] as const;
const resellers = ['Hélène Marchetti', 'Aoife Brennan'] as const;
const addresses = [
  'helene.marchetti@lumiere-informatique.example',
  'remi.delcourt@lumiere-informatique.example',
  'aoife.brennan@bluepeak-it.example',
  'info@unknown.example',
  'yann.kervella@armor-distribution.example',
];
const named = { provider: ['Armor Distribution', 'Nordlicht Distribution'], reseller: ['Lumière', 'Bluepeak'] };

interface Step {
  readonly who: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
}
const step = (who: readonly string[], verb: string, data: Record<string, readonly string[]>) =>
  fc.record({
    who: fc.constantFrom(...who),
    verb: fc.constant(verb),
    data: fc.record(Object.fromEntries(Object.entries(data).map(([key, values]) => [key, fc.constantFrom(...values)]))),
  });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: step(providers, 'partnerships.request', { email: addresses }) },
  { weight: 3, arbitrary: step(resellers, 'partnerships.ask', { provider: named.provider }) },
  { weight: 2, arbitrary: step(providers, 'partnerships.approve', { reseller: named.reseller }) },
  {
    weight: 1,
    arbitrary: step(providers, 'partnerships.declineRequest', { reseller: named.reseller, reason: ['No'] }),
  },
  { weight: 4, arbitrary: step(resellers, 'partnerships.accept', { provider: named.provider, agreed: ['true'] }) },
  { weight: 1, arbitrary: step(resellers, 'partnerships.decline', { provider: named.provider, reason: ['No'] }) },
  { weight: 1, arbitrary: step(providers, 'invitations.revoke', { email: addresses }) },
  { weight: 1, arbitrary: step(resellers, 'partnerships.revokeAdmin', { provider: named.provider }) },
  { weight: 1, arbitrary: step(resellers, 'partnerships.grantAdmin', { provider: named.provider }) },
  { weight: 2, arbitrary: step(providers, 'partnerships.remove', { reseller: named.reseller }) },
  { weight: 1, arbitrary: fc.constantFrom('P8D', 'P25D').map((verb) => ({ who: '', verb, data: {} })) },
);

/** What must hold whatever people do. */
async function holds(world: World): Promise<void> {
  await world.kept(async (view) => {
    const sides = async (index: 'provider' | 'reseller', of: readonly string[]) =>
      (await Promise.all(of.map((id) => view.find('partnerships', index, id)))).flatMap(({ items }) => items);
    const [asProvider, asReseller] = [
      await sides('provider', ['ORG-ARMOR', 'ORG-NORDLICHT']),
      await sides('reseller', ['ORG-LUMIERE', 'ORG-BLUEPEAK']),
    ];
    const pairs = asProvider.map((one) => `${one.providerId}|${one.resellerId}`);
    expect(new Set(pairs).size, 'at most one active partnership of a pair').toBe(pairs.length);
    expect(asProvider.map(({ id }) => id).sort(), 'both sides see the same').toEqual(
      asReseller.map(({ id }) => id).sort(),
    );
    for (const from of ['ORG-ARMOR', 'ORG-NORDLICHT']) {
      const { items } = await view.find('invitations', 'from', from, { limit: 200 });
      const open = items.filter(({ status }) => status === 'open').map((one) => one.toOrganizationId ?? one.email);
      expect(new Set(open).size, 'at most one open invitation to a party').toBe(open.length);
      for (const party of open) expect(pairs, 'nothing open between partners').not.toContain(`${from}|${party}`);
    }
  });
}

test('PAR-4, PAR-7, PAR-10, PAR-13: whatever people do in whatever order, pairs and invitations stay single and both lists agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = await program({ pulse: false });
      try {
        for (const [n, { who, verb, data }] of steps.entries()) {
          if (who === '') await world.later(verb);
          else await world.person(who).forges(verb, { ...data, once: String(n), submitted: 'yes', confirmed: 'yes' });
          await holds(world);
        }
      } finally {
        await world.end();
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
