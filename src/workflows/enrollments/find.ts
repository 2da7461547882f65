/** Finding the enrolment that is meant, and what hangs together with it. */

import type { Enrollment, Happening, Stage } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import type { Actor } from '../../kernel/actor.js';
import { type Draft, type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { enrollmentPhrases } from './phrases.js';

/** The enrolment or transition of an organisation that was started last. */
export const latestOf = async (view: View, organizationId: string): Promise<Enrollment | undefined> =>
  (await view.find('enrolments', 'organization', organizationId, { limit: 1, descending: true })).items[0];

/** The one that is under way. */
export const openOf = (view: View, organizationId: string): Promise<Enrollment | undefined> =>
  view.one('enrolments', 'open', organizationId);

/** The operator organisation, which is told of submissions. */
export const operatorOf = async (view: View): Promise<Organization | undefined> =>
  (await view.find('organizations', 'capability', 'operator', { limit: 1 })).items[0];

export interface OwnDraft {
  readonly enrolment: Stage<'draft'>;
  readonly organization: Organization;
}

/** The draft that the actor's organisation works on; what to do instead where there is none. */
export async function ownDraft(view: View, actor: Actor): Promise<OwnDraft | Refusal> {
  if (actor.kind !== 'member') return refuse(enrollmentPhrases.noDraft);
  const enrolment = await openOf(view, actor.organization.id);
  if (!enrolment) return refuse(enrollmentPhrases.noDraft);
  if (!isDraft(enrolment)) return refuse(enrollmentPhrases.notDraft);
  return { enrolment, organization: actor.organization };
}
/** The same where a step needs nothing else of it. */
export const draftOnly = async (
  view: View,
  actor: Actor,
): Promise<{ readonly enrolment: Draft<Enrollment> } | Refusal> => {
  const found = await ownDraft(view, actor);
  return 'refusal' in found ? found : { enrolment: found.enrolment };
};
export const isDraft = (enrolment: Enrollment): enrolment is Stage<'draft'> => enrolment.status === 'draft';

const ofOneState: readonly string[] = ['status', 'verificationId', 'submittedAt', 'reason', 'decidedBy'];
type Common = Omit<Draft<Stage<'draft'>>, 'status'>;
/** What an enrolment is whatever its state. */
export const common = (enrolment: Draft<Enrollment>): Common =>
  Object.fromEntries(Object.entries(enrolment).filter(([key]) => !ofOneState.includes(key))) as unknown as Common;

/** The same, with what happened now; by whom is a name, or empty for the bot itself. */
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
