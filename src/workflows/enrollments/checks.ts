/** Automated checks of a submission, for the operator's card and the approval policy (ENR-11). */

import { domainOf } from '../../domain/email-domains.js';
import type { Enrollment } from '../../domain/enrollment.js';
import { lookalikesOf } from '../../domain/lookalikes.js';
import type { Organization } from '../../domain/organization.js';
import type { Profile } from '../../domain/partner-profile.js';
import { mailbox } from '../../domain/user.js';
import type { Draft } from '../../kernel/effects.js';
import { folded } from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';

export const checkNames = ['established', 'authority', 'mpnId', 'address', 'domain', 'unique', 'name'] as const;
export type CheckName = (typeof checkNames)[number];
/** `unproved`: there is no evidence for or against it. */
export type Outcome = 'passed' | 'failed' | 'unproved';
export type Checks = Readonly<Record<CheckName, Outcome>>;

/** Facts that the checks need. */
export interface Checked {
  readonly organization: Organization;
  readonly profile?: Profile | undefined;
  /** Another organisation or submission has the MPN ID. */
  readonly bound: boolean;
  /** Other organisations with a name like the legal name. */
  readonly alike: readonly string[];
  /** Email address of the user who started it. */
  readonly startedEmail?: string | undefined;
}

/** Whether another organisation or submission has the MPN ID. */
export async function isBound(view: View, mpnId: string, organizationId: string): Promise<boolean> {
  const [organization, enrolment] = await Promise.all([
    view.one('organizations', 'mpnId', mpnId),
    view.one('enrolments', 'mpnId', mpnId),
  ]);
  return [organization?.id, enrolment?.organizationId].some((id) => id !== undefined && id !== organizationId);
}

export async function checkedFacts(
  view: View,
  enrolment: Pick<Enrollment, 'startedBy' | 'legalName'> & { readonly mpnId?: string | undefined },
  organization: Organization,
): Promise<Checked> {
  const { mpnId, startedBy, legalName = organization.name } = enrolment;
  const starter = await view.get('users', startedBy.userId);
  const alike = await lookalikesOf(view, legalName, organization.id);
  return {
    organization,
    alike: alike.map(({ name, id }) => `${name} (${id})`),
    profile: mpnId ? await view.get('profiles', mpnId) : undefined,
    bound: mpnId ? await isBound(view, mpnId, organization.id) : false,
    startedEmail: starter && mailbox(starter),
  };
}

const outcome = (passed: boolean): Outcome => (passed ? 'passed' : 'failed');

export function check(enrolment: Draft<Enrollment>, { organization, profile, bound, alike }: Checked): Checks {
  const { legalName = '', country, primaryContact, authority } = enrolment;
  const domain = domainOf(primaryContact?.email ?? '');
  return {
    established: outcome(folded(profile?.legalName ?? '') === folded(legalName) && profile?.country === country),
    authority: ({ proved: 'passed', disproved: 'failed', claimed: 'unproved' } as const)[authority],
    mpnId: outcome(
      profile !== undefined && profile.kind === 'location' && profile.active && profile.country === country,
    ),
    address: outcome(primaryContact !== undefined && organization.verifiedEmail === primaryContact.email),
    domain: profile && domainOf(profile.account) === domain ? 'passed' : 'unproved',
    unique: outcome(!bound),
    name: alike.length > 0 ? 'unproved' : 'passed',
  };
}

export const failedChecks = (checks: Checks): readonly CheckName[] =>
  checkNames.filter((name) => checks[name] === 'failed');
export const allPass = (checks: Checks): boolean => checkNames.every((name) => checks[name] === 'passed');
