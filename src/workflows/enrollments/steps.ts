/** The steps of an enrolment: the data that each of them gives, and the next one (ENR-1, ENR-2, ENR-4, ENR-16). */
import type { Enrollment } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { Draft } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';

const steps = ['membership', 'mpn', 'legal', 'primary', 'support'] as const;
export type Step = (typeof steps)[number];

type Given = Pick<
  Draft<Enrollment>,
  'membership' | 'mpnId' | 'legalName' | 'address' | 'primaryContact' | 'supportContact'
>;
const given: Record<Step, (data: Given) => boolean> = {
  membership: ({ membership }) => membership?.provedAt !== undefined,
  mpn: ({ mpnId }) => mpnId !== undefined,
  legal: ({ legalName, address }) => legalName !== undefined && address !== undefined,
  primary: ({ primaryContact }) => primaryContact?.phone !== undefined,
  support: ({ supportContact }) => supportContact !== undefined,
};

/** The steps that an organisation is asked for: of one that the programme knows, what its record lacks (ENR-2). */
export function stepsOf({ onboarded, ...known }: Organization): readonly Step[] {
  if (!onboarded) return steps;
  const { membership: _membership, name: legalName, ...record } = known;
  const recorded = { ...record, legalName };
  return steps.filter((step) =>
    step === 'membership' ? known.mpnId === undefined : step === 'support' || !given[step](recorded),
  );
}

const verbs: Record<Step, Verb> = {
  membership: 'enrollments.setMembership',
  mpn: 'enrollments.linkMpn',
  legal: 'enrollments.setLegalProfile',
  primary: 'enrollments.setPrimaryContact',
  support: 'enrollments.setSupportContact',
};

/** The first step whose data is missing. */
export function missingStep(enrolment: Given, asked: readonly Step[]): Verb | undefined {
  const step = asked.find((one) => !given[one](enrolment));
  if (step === 'membership' && enrolment.membership) return 'enrollments.verifyMembership';
  return step && verbs[step];
}

/** The step before, for **Back**. */
export function stepBefore(step: Step, asked: readonly Step[]): Verb | undefined {
  const before = asked[asked.indexOf(step) - 1];
  return before && verbs[before];
}
