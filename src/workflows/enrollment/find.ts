/** Finding the enrolment that is meant, and what hangs together with it. */
import type { Actor } from '../actor.js';
import { type Draft, type Refusal, refuse } from '../decision.js';
import type { Organization } from '../organizations/organization.js';
import type { View } from '../view.js';
import type { Enrolment, Happening, Stage } from './enrolment.js';
import { words } from './phrases.js';

/** The enrolment or transition of an organisation that was started last. */
export const latestOf = async (view: View, organizationId: string): Promise<Enrolment | undefined> =>
  (await view.find('enrolments', 'organization', organizationId, { limit: 1, descending: true })).items[0];

/** The one that is under way. */
export const openOf = (view: View, organizationId: string): Promise<Enrolment | undefined> =>
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
  if (actor.kind !== 'member') return refuse(words.noDraft);
  const enrolment = await openOf(view, actor.organization.id);
  if (!enrolment) return refuse(words.noDraft);
  if (!isDraft(enrolment)) return refuse(words.notDraft);
  return { enrolment, organization: actor.organization };
}
/** The same where a step needs nothing else of it. */
export const draftOnly = async (
  view: View,
  actor: Actor,
): Promise<{ readonly enrolment: Draft<Enrolment> } | Refusal> => {
  const found = await ownDraft(view, actor);
  return 'refusal' in found ? found : { enrolment: found.enrolment };
};
export const isDraft = (enrolment: Enrolment): enrolment is Stage<'draft'> => enrolment.status === 'draft';

const ofOneState: readonly string[] = ['status', 'verificationId', 'submittedAt', 'reason', 'decidedBy'];
type Common = Omit<Draft<Stage<'draft'>>, 'status'>;
/** What an enrolment is whatever its state. */
export const common = (enrolment: Draft<Enrolment>): Common =>
  Object.fromEntries(Object.entries(enrolment).filter(([key]) => !ofOneState.includes(key))) as unknown as Common;

/** The same, with what happened now; by whom is a name, or empty for the bot itself. */
export const afterThat = (
  enrolment: Draft<Enrolment>,
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
