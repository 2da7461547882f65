/** Admission of tenants (ORG-7) and the guest check before enrolment (ENR-14). */
import type { Actor } from '../../kernel/actor.js';
import { put } from '../../kernel/effects.js';
import type { Channel } from '../channel.js';
import type { Deps } from '../deps.js';
import type { IncomingTurn } from '../turn.js';
import { note } from './note.js';

export type HomeOf = Channel['homeOf'];

/** A tenant is admitted if it is in the programme, if the operator admitted it, or if the configuration admits it. */
export const admitted = (actor: Actor, admits: (tenantId: string) => boolean): boolean =>
  actor.organization !== undefined ||
  (actor.kind === 'visitor' && actor.tenant !== undefined) ||
  admits(actor.person.tenantId);

/**
 * ENR-14: stores whether the person is a member or a guest of the tenant. The channel is asked once per person, and only
 * while the tenant has no organisation, because only then the answer matters.
 */
export async function withHome(
  deps: Deps & { readonly homeOf?: HomeOf },
  turn: IncomingTurn,
  actor: Actor,
): Promise<Actor> {
  const known = actor.organization !== undefined || actor.person.home !== undefined || turn.place.kind === 'channel';
  const home = known ? undefined : await deps.homeOf?.(turn.chat, turn.aadObjectId);
  if (home === undefined) return actor;
  await note(deps, async (view) => {
    const person = await view.get('people', actor.person.id);
    return person ? [put('people', { ...person, home })] : [];
  });
  return { ...actor, person: { ...actor.person, home } };
}
