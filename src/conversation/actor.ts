/** Who speaks: the tenant and object id of the activity, and what the store knows of them. Never a name, never a card. */
import type { Actor } from '../workflows/actor.js';
import { type Person, personId } from '../workflows/people/person.js';
import type { Draft } from '../workflows/workflow.js';
import { put } from '../workflows/workflow.js';
import type { Deps } from './deps.js';
import { keep } from './keep.js';
import type { Said } from './said.js';

/** The person as this activity shows them. */
function seen(said: Said, known: Person | undefined): Draft<Person> {
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

export async function identify(deps: Deps, said: Said): Promise<Actor> {
  const id = personId(said.tenantId, said.aadObjectId);
  const { known, user, organization } = await deps.store.read(async (view) => {
    const [known, user] = await Promise.all([view.get('people', id), view.one('users', 'person', id)]);
    const organization = user
      ? await view.get('organizations', user.organizationId)
      : await view.one('organizations', 'tenant', said.tenantId);
    return { known, user, organization };
  });
  const now = seen(said, known);
  const person: Person =
    known && same({ ...known, ...now }, known)
      ? known
      : { version: 1, createdAt: deps.now(), updatedAt: deps.now(), ...known, ...now };
  if (person !== known) {
    await deps.store.transaction(async (view) => ({
      writes: await keep(deps, view, [put('people', seen(said, await view.get('people', id)))], {
        verb: 'person.seen',
      }),
      result: undefined,
    }));
  }
  const somebody = { person, language: person.language ?? person.locale, place: said.place };
  return user && organization
    ? { kind: 'member', ...somebody, user, organization }
    : { kind: 'visitor', ...somebody, ...(organization ? { organization } : {}) };
}
