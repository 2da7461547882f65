/**
 * Whether somebody who may come to enrol is at home in their tenant or its guest (ENR-14): the channel is asked once, and
 * only while it matters, which is before the tenant has an organisation.
 */
import type { Actor } from '../../kernel/actor.js';
import { put } from '../../kernel/effects.js';
import type { Channel } from '../deliver/channel.js';
import type { Deps } from '../deps.js';
import { toWrites } from '../dispatch/to-writes.js';
import type { IncomingTurn } from '../turn.js';

export type HomeOf = Channel['homeOf'];

export async function atHome(
  deps: Deps & { readonly homeOf?: HomeOf },
  said: IncomingTurn,
  actor: Actor,
): Promise<Actor> {
  const known = actor.organization !== undefined || actor.person.home !== undefined || said.place.kind === 'channel';
  const home = known ? undefined : await deps.homeOf?.(said.chat, said.aadObjectId);
  if (home === undefined) return actor;
  await deps.store.transaction(async (view) => {
    const person = await view.get('people', actor.person.id);
    const effects = person ? [put('people', { ...person, home })] : [];
    return { writes: await toWrites(deps, view, effects, { verb: 'person.seen' }), result: undefined };
  });
  return { ...actor, person: { ...actor.person, home } };
}
