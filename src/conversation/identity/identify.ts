/** Who speaks: the tenant and object id of the activity, and what the store knows of them. Never a name, never a card. */

import { type Person, personId } from '../../domain/person.js';
import { isNameless } from '../../domain/user.js';
import type { Actor, Place } from '../../kernel/actor.js';
import type { Draft, Effect } from '../../kernel/effects.js';
import { put } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import type { Deps } from '../deps.js';
import { toWrites } from '../dispatch/to-writes.js';
import type { IncomingTurn, Requester } from '../turn.js';

/** The person as this activity shows them. */
function seen(said: IncomingTurn, known: Person | undefined): Draft<Person> {
  const personal = said.place.kind === 'personal';
  return {
    ...known,
    id: personId(said.tenantId, said.aadObjectId),
    tenantId: said.tenantId,
    aadObjectId: said.aadObjectId,
    name: said.name,
    locale: said.locale,
    ...(personal ? { chat: said.chat } : {}),
    unreachable: personal ? said.what.kind === 'left' : (known?.unreachable ?? false),
  };
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Somebody known by their object id alone until now gets the name that Teams shows. */
async function naming(view: View, userId: string, name: string): Promise<Effect[]> {
  const user = await view.get('users', userId);
  return user && name && isNameless(user) ? [put('users', { ...user, name }, user.organizationId)] : [];
}

/** A channel that took nothing takes messages again: somebody there spoke to us (NOT-5). */
async function heardAgain(deps: Deps, said: IncomingTurn): Promise<void> {
  const id = said.place.conversation;
  const known = await deps.store.read((view) => view.get('channels', id));
  if (!known?.unreachable) return;
  await deps.store.transaction(async (view) => {
    const now = await view.get('channels', id);
    const effects = now ? [put('channels', { ...now, unreachable: false }, now.organizationId)] : [];
    return { writes: await toWrites(deps, view, effects, { verb: 'person.seen' }), result: undefined };
  });
}

type Spoken = Pick<IncomingTurn, 'tenantId' | 'aadObjectId'>;

/** What the store knows of whoever is of this tenant and has this object id. */
const look = (deps: Deps, { tenantId, aadObjectId }: Spoken) =>
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
  { user, organization, tenant }: Omit<Awaited<ReturnType<typeof look>>, 'known'>,
): Actor {
  const somebody = { person, language: person.language ?? person.locale, place };
  return user && organization
    ? { kind: 'member', ...somebody, user: isNameless(user) ? { ...user, name } : user, organization }
    : { kind: 'visitor', ...somebody, ...(organization ? { organization } : {}), ...(tenant ? { tenant } : {}) };
}

export async function identify(deps: Deps, said: IncomingTurn): Promise<Actor> {
  const id = personId(said.tenantId, said.aadObjectId);
  if (said.place.kind !== 'personal') await heardAgain(deps, said);
  const { known, ...rest } = await look(deps, said);
  const { user } = rest;
  const now = seen(said, known);
  const person: Person =
    known && same({ ...known, ...now }, known)
      ? known
      : { version: 1, createdAt: deps.now(), updatedAt: deps.now(), ...known, ...now };
  if (person !== known) {
    await deps.store.transaction(async (view) => ({
      writes: await toWrites(
        deps,
        view,
        [
          put('people', seen(said, await view.get('people', id))),
          ...(user ? await naming(view, user.id, said.name) : []),
        ],
        { verb: 'person.seen' },
      ),
      result: undefined,
    }));
  }
  return actorOf(person, { ...said.place, chat: said.chat }, said.name, rest);
}

/** Who looks without saying anything: nothing is kept of it, least of all where they looked from. */
export async function recognise(deps: Deps, looker: Requester): Promise<Actor> {
  const { known, ...rest } = await look(deps, looker);
  const { tenantId, aadObjectId, name, locale } = looker;
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
