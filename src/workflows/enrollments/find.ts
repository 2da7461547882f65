/** Finds enrolments and derives their next version. */

import type { Enrollment, Happening, Stage } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { Member } from '../../kernel/actor.js';
import { type Draft, type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { enrollmentPhrases } from './phrases.js';

/** The organisation's latest enrolment or transition. */
export const latestOf = async (view: View, organizationId: string): Promise<Enrollment | undefined> =>
  (await view.find('enrolments', 'organization', organizationId, { limit: 1, descending: true })).items[0];

/** The organisation's open enrolment or transition. */
export const openOf = (view: View, organizationId: string): Promise<Enrollment | undefined> =>
  view.one('enrolments', 'open', organizationId);

/** The operator organisation, which is notified of submissions. */
export const operatorOf = async (view: View): Promise<Organization | undefined> =>
  (await view.find('organizations', 'capability', 'operator', { limit: 1 })).items[0];

export interface OwnDraft {
  readonly enrolment: Stage<'draft'>;
  readonly organization: Organization;
}

/** The draft of the actor's organisation. If there is none, the refusal states the next step. */
export async function ownDraft(view: View, actor: Member): Promise<OwnDraft | Refusal> {
  const enrolment = await openOf(view, actor.organization.id);
  if (!enrolment) return refuse(enrollmentPhrases.noDraft);
  if (!isDraft(enrolment)) return refuse(enrollmentPhrases.notDraft);
  return { enrolment, organization: actor.organization };
}
/** The draft without its organisation, for steps that need no more. */
export const draftOnly = async (
  view: View,
  actor: Member,
): Promise<{ readonly enrolment: Draft<Enrollment> } | Refusal> => {
  const found = await ownDraft(view, actor);
  return 'refusal' in found ? found : { enrolment: found.enrolment };
};
export const isDraft = (enrolment: Enrollment): enrolment is Stage<'draft'> => enrolment.status === 'draft';

const ofOneState: readonly string[] = ['status', 'verificationId', 'submittedAt', 'reason', 'decidedBy'];
type Common = Omit<Draft<Stage<'draft'>>, 'status'>;
/** The fields that an enrolment has in every state. */
export const common = (enrolment: Draft<Enrollment>): Common =>
  Object.fromEntries(Object.entries(enrolment).filter(([key]) => !ofOneState.includes(key))) as unknown as Common;

/** The common fields with an event added to the history. `by` is a name, or empty for the bot. */
export const afterThat = (
  enrolment: Draft<Enrollment>,
  what: Happening,
  at: string,
  by: string,
  reason?: string,
): Common => {
  const before = common(enrolment);
  return {
    ...before,
    since: at,
    history: [...before.history, { what, at, by, ...(reason ? { reason } : {}) }],
  };
};
