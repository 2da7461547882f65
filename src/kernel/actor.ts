/** The actor of a turn. A command receives the kind that its permission guarantees. */

import type { RecordOf } from './collection.js';
import type { Language } from './localizer.js';
import type { Permission } from './permissions.js';
import { holds } from './permissions.js';

export interface Place {
  readonly kind: 'personal' | 'group' | 'channel';
  /** The channel's conversation id. */
  readonly conversation: string;
  /** How to reach it again, opaque outside `teams/`; absent without a turn. */
  readonly chat?: Readonly<Record<string, unknown>>;
}

interface Somebody {
  readonly person: RecordOf<'people'>;
  readonly language: Language;
  readonly place: Place;
}
/** Of an admitted tenant, but no user of an organisation. */
export interface Visitor extends Somebody {
  readonly kind: 'visitor';
  /** The organisation of the tenant, if it is in the programme. */
  readonly organization?: RecordOf<'organizations'>;
  /** Its admission by the operator, while it has no organisation. */
  readonly tenant?: RecordOf<'tenants'>;
}
/** A user of an organisation, with roles. */
export interface Member extends Somebody {
  readonly kind: 'member';
  readonly user: RecordOf<'users'>;
  readonly organization: RecordOf<'organizations'>;
}
export type Actor = Visitor | Member;
/** Holds a signed link to one record, and may do only what that link is for. */
export interface LinkHolder {
  readonly kind: 'link';
  /** What the link is for: the link type of its page (`i`, `drafts`). */
  readonly linkType: string;
  readonly id: string;
  readonly language: Language;
}

/** ENR-12: all that an organisation may do before its first enrolment is approved. */
const whileEnrolling: readonly Permission[] = ['enrolment.run', 'organization.see', 'verification.resend'];

/** ENR-12: whether nothing but the enrolment is possible yet. */
export const isEnrolling = (actor: Actor): boolean => actor.organization?.enrolling === true;

/** PAR-4: whose organisation is not in the programme yet is led into its enrolment, with the invitation remembered. */
export const enrolsFirst = (actor: Actor): boolean =>
  isEnrolling(actor) || (actor.kind === 'visitor' && actor.organization === undefined);

/** USR-4: whether this person may now. */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'member' &&
  (!isEnrolling(actor) || whileEnrolling.includes(permission)) &&
  holds(permission, { capabilities: actor.organization.capabilities, roles: actor.user.roles });
