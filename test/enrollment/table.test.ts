/** ENR-7, TRN-9: whatever is pressed in whatever order, only moves of the tables happen, and every record is one of theirs. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Enrollment,
  enrollment,
  enrollmentLife,
  nextStatus,
  type Status,
  statuses,
  transitionLife,
} from '../../src/domain/enrollment.js';
import { letters } from '../harness/letters.js';
import { answers, type Enrolling, fr, linkIn, prepared, submitted } from './cast.js';

const kinds = ['enrolment', 'transition'] as const;
const steps = ['submit', 'submitVerified', 'confirm', 'reopen', 'approve', 'reject', 'withdraw', 'accept'] as const;

describe('the tables', () => {
  test('random steps stay among the states, and nothing leads out of an end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (kind, path) => {
        let status: Status = 'draft';
        let over = false;
        for (const step of path) {
          const next = nextStatus({ kind, status }, step);
          if (next === undefined) continue;
          expect(over).toBe(false);
          expect(statuses).toContain(next);
          over = next === 'active' || next === 'dual' || next === 'withdrawn';
          status = next;
        }
      }),
    );
  });

  test('TRN-3: from approved there is only the agreement, and nothing after it', () => {
    expect(transitionLife.steps('approved')).toEqual(['accept']);
    expect(transitionLife.steps('dual')).toEqual([]);
    expect(enrollmentLife.steps('active')).toEqual([]);
  });
});

// ── the program itself ───────────────────────────────────────────────────────────────────────────────────────────

let all: Enrolling;
afterEach(() => all?.world.end());

/** What one press may lead through: a move, or the move and the policy's approval. */
const reachable = (kind: Enrollment['kind'], from: Status): readonly Status[] => {
  const once = steps.map((step) => nextStatus({ kind, status: from }, step)).filter((status) => status !== undefined);
  const approved = once.includes('inReview') ? (['approved'] as const) : [];
  return [from, ...once, ...approved];
};

const presses = [
  ['claire', 'enroll.submit'],
  ['claire', 'enroll.reopen'],
  ['claire', 'enroll.resendVerification'],
  ['claire', 'agreement.accept'],
  ['claire', 'enroll.primary'],
  ['ines', 'review.approve'],
  ['ines', 'review.reject'],
  ['link', 'yes'],
  ['link', 'no'],
  ['claire', 'enroll.withdraw'],
] as const;

test('ENR-7: random presses by everybody make only moves of the table', async () => {
  all = await prepared();
  const { world, claire, ines } = all;
  await submitted(all);
  const mine = async (): Promise<Enrollment | undefined> =>
    (await world.bot.store.read((view) => view.find('enrolments', 'tenant', claire.tenantId, { limit: 10 }))).items.at(
      -1,
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...presses.slice(0, -1)), { minLength: 8, maxLength: 12 }),
      async (path) => {
        for (const [who, what] of path) {
          const before = await mine();
          if (!before) throw new Error('the enrolment is gone');
          const { id, version } = before;
          if (who === 'claire')
            await claire.forges(what, {
              id,
              version,
              agreed: 'true',
              submitted: 'yes',
              name: fr.primary['Nom complet'],
              email: fr.primary['Adresse e-mail'],
              phone: fr.primary.Téléphone,
            });
          else if (who === 'ines') await ines.forges(what, { id, reason: 'Non' });
          else {
            await world.bot.flush();
            const last = (await letters(world.folder, fr.primary['Adresse e-mail']))
              .filter(({ text }) => /\/v\//.test(text))
              .at(-1);
            if (last) await answers(world, linkIn(last.text), what as 'yes' | 'no');
          }
          const after = await mine();
          expect(enrollment.safeParse(after).success).toBe(true);
          expect(reachable(before.kind, before.status)).toContain(after?.status);
        }
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
}, 60_000);
