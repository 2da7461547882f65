/** Who cannot enrol an organisation, and why (ENR-2, ENR-12, ENR-14). */
import { type Actor, may } from '../actor.js';
import { type Refusal, refuse } from '../decision.js';
import type { Facts, Phrase } from '../language.js';
import type { Organization } from '../organizations/organization.js';
import type { User } from '../users/user.js';
import type { View } from '../view.js';
import type { Enrolment } from './enrolment.js';
import { words } from './phrases.js';

/** Where personal Microsoft accounts live: nobody's organisation. */
const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Why this person cannot enrol, whatever the state (ENR-2, ENR-12, ENR-14). */
export function cannotEnrol(
  actor: Actor,
  enrolment: Enrolment | undefined,
  admins: readonly User[],
): Refusal | undefined {
  const personal = actor.person.tenantId.toLowerCase() === personalTenant;
  if (personal || (actor.kind === 'visitor' && actor.person.home === 'elsewhere'))
    return refuse(personal ? words.personal : words.guest, {
      next: (pen) => [{ title: pen.plain(words.createOne), verb: 'enroll.account' }],
    });
  const { organization } = actor;
  if (!organization) return undefined;
  if (actor.kind === 'visitor')
    return organization.enrolling && enrolment
      ? refuse(words.startedBy, { name: enrolment.startedBy.name, at: enrolment.createdAt })
      : refuse(words.notUser, { name: organization.name });
  const { capabilities } = organization;
  if (!capabilities.includes('indirectReseller') && !capabilities.includes('directBill'))
    return refuse(words.otherSide);
  if (may(actor, 'enrolment.run')) return undefined;
  return refuse(
    words.onlyGlobalAdmin as Phrase<Facts>,
    { holders: admins.map((user) => user.name) },
    {
      next: (pen) =>
        admins.length > 0 ? [{ title: pen.plain(words.askThem), verb: 'ask', data: { order: 'enroll.start' } }] : [],
    },
  );
}

export const globalAdmins = async (view: View, organization: Organization | undefined): Promise<readonly User[]> =>
  organization
    ? (await view.find('users', 'organization', organization.id, { limit: 200 })).items
        .filter((user) => user.roles.includes('globalAdmin'))
        .slice(0, 3)
    : [];
