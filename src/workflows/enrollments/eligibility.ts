/** Refusals for users that cannot enrol an organisation (ENR-2, ENR-12, ENR-14). */

import type { Enrollment } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { User } from '../../domain/user.js';
import { type Actor, may } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Facts, Phrase } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { enrollmentPhrases } from './phrases.js';

/** Microsoft's tenant of personal accounts, which belongs to no organisation. */
const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

export function cannotEnrol(
  actor: Actor,
  enrolment: Enrollment | undefined,
  admins: readonly User[],
): Refusal | undefined {
  const personal = actor.person.tenantId.toLowerCase() === personalTenant;
  if (personal || (actor.kind === 'visitor' && actor.person.home === 'elsewhere'))
    return refuse(personal ? enrollmentPhrases.personal : enrollmentPhrases.guest, {
      next: (t) => [button('enrollments.showAccount', t.text(enrollmentPhrases.createOne))],
    });
  const { organization } = actor;
  if (!organization) return undefined;
  if (actor.kind === 'visitor')
    return organization.enrolling && enrolment
      ? refuse(enrollmentPhrases.startedBy, { name: enrolment.startedBy.name, at: enrolment.createdAt })
      : refuse(enrollmentPhrases.notUser, { name: organization.name });
  const { capabilities } = organization;
  if (!capabilities.includes('indirectReseller') && !capabilities.includes('directBill'))
    return refuse(enrollmentPhrases.otherSide);
  if (may(actor, 'enrolment.run')) return undefined;
  return refuse(
    enrollmentPhrases.onlyGlobalAdmin as Phrase<Facts>,
    { holders: admins.map((user) => user.name) },
    {
      next: (t) =>
        admins.length > 0
          ? [button('commands.forward', t.text(enrollmentPhrases.askThem), { data: { order: 'enroll.start' } })]
          : [],
    },
  );
}

export const globalAdmins = async (view: View, organization: Organization | undefined): Promise<readonly User[]> =>
  organization
    ? (await view.find('users', 'organization', organization.id, { limit: 200 })).items
        .filter((user) => user.roles.includes('globalAdmin'))
        .slice(0, 3)
    : [];
