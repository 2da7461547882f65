/** Identifies the actor by tenant id and Entra object id, never by a display name or card data. */

import { type Person, personId } from '../../domain/person.js';
import { isNameless } from '../../domain/user.js';
import type { Actor, Place } from '../../kernel/actor.js';
import type { Draft, Effect } from '../../kernel/effects.js';
import { put } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import type { Deps } from '../deps.js';
import type { IncomingTurn, Requester } from '../turn.js';
import { note } from './note.js';

/** The person record, updated with the data of this turn. */
function seen(turn: IncomingTurn, known: Person | undefined): Draft<Person> {
  const personal = turn.place.kind === 'personal';
  return {
    ...known,
    id: personId(turn.tenantId, turn.aadObjectId),
    tenantId: turn.tenantId,
    aadObjectId: turn.aadObjectId,
    name: turn.name,
    locale: turn.locale,
    ...(personal ? { chat: turn.chat } : {}),
    unreachable: personal ? turn.what.kind === 'left' : (known?.unreachable ?? false),
  };
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Gives a user that was created by object id alone the display name of Teams. */
async function nameEffects(view: View, userId: string, name: string): Promise<Effect[]> {
  const user = await view.get('users', userId);
  return user && name && isNameless(user) ? [put('users', { ...user, name }, user.organizationId)] : [];
}

/** Marks a channel reachable again after a message from it (NOT-5). */
async function markReachable(deps: Deps, turn: IncomingTurn): Promise<void> {
  const id = turn.place.conversation;
  const known = await deps.store.read((view) => view.get('channels', id));
  if (!known?.unreachable) return;
  await note(deps, async (view) => {
    const now = await view.get('channels', id);
    return now ? [put('channels', { ...now, unreachable: false }, now.organizationId)] : [];
  });
}

/** The records of a person and their organisation. */
const lookUp = (deps: Deps, { tenantId, aadObjectId }: Pick<IncomingTurn, 'tenantId' | 'aadObjectId'>) =>
  deps.store.read(async (view) => {
    const id = personId(tenantId, aadObjectId);
    const [known, user] = await Promise.all([view.get('people', id), view.one('users', 'person', id)]);
    const organization = user
      ? await view.get('organizations', user.organizationId)
      : await view.one('organizations', 'tenant', tenantId);
    const tenant = organization ? undefined : await view.get('tenants', tenantId.toLowerCase());
    return { known, user, organization, tenant };
  });

function actorOf(
  person: Person,
  place: Place,
  name: string,
  { user, organization, tenant }: Omit<Awaited<ReturnType<typeof lookUp>>, 'known'>,
): Actor {
  const base = { person, language: person.language ?? person.locale, place };
  return user && organization
    ? { kind: 'member', ...base, user: isNameless(user) ? { ...user, name } : user, organization }
    : { kind: 'visitor', ...base, ...(organization ? { organization } : {}), ...(tenant ? { tenant } : {}) };
}

/** Identifies the sender of a turn and stores changes of name, locale and chat. */
export async function identify(deps: Deps, turn: IncomingTurn): Promise<Actor> {
  const id = personId(turn.tenantId, turn.aadObjectId);
  if (turn.place.kind !== 'personal') await markReachable(deps, turn);
  const { known, ...rest } = await lookUp(deps, turn);
  const { user } = rest;
  const now = seen(turn, known);
  const person: Person =
    known && same({ ...known, ...now }, known)
      ? known
      : { version: 1, createdAt: deps.now(), updatedAt: deps.now(), ...known, ...now };
  if (person !== known) {
    await note(deps, async (view) => [
      put('people', seen(turn, await view.get('people', id))),
      ...(user ? await nameEffects(view, user.id, turn.name) : []),
    ]);
  }
  return actorOf(person, { ...turn.place, chat: turn.chat }, turn.name, rest);
}

/** The actor as the store has them now. */
export async function reidentify(deps: Deps, { person, place }: Actor): Promise<Actor> {
  const { known = person, ...rest } = await lookUp(deps, person);
  return actorOf(known, place, person.name, rest);
}

/** Identifies the requester of a query without a turn (tab, message extension); stores nothing. */
export async function recognise(deps: Deps, requester: Requester): Promise<Actor> {
  const { known, ...rest } = await lookUp(deps, requester);
  const { tenantId, aadObjectId, name, locale } = requester;
  const person: Person = known ?? {
    id: personId(tenantId, aadObjectId),
    version: 1,
    createdAt: deps.now(),
    updatedAt: deps.now(),
    tenantId,
    aadObjectId,
    name,
    locale,
  };
  return actorOf({ ...person, locale }, { kind: 'personal', conversation: '' }, name, rest);
}
