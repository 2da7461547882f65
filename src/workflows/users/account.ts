/** The account that a removal or a password reset ends: the user, the bound person and the other admins (USR-5, USR-7). */
import type { Person } from '../../domain/person.js';
import type { User } from '../../domain/user.js';
import type { Member } from '../../kernel/actor.js';
import { type Effect, put, type Refusal } from '../../kernel/effects.js';
import type { Secrets } from '../../kernel/secrets.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { type Admins, adminsBeside, type Meant, theUser } from './find.js';

interface FoundAccount {
  readonly user: User;
  readonly person: Person | undefined;
  readonly admins: Admins;
}

export async function findAccount(
  view: View,
  actor: Member,
  asked: Meant,
  verb: Verb,
): Promise<FoundAccount | Refusal> {
  const user = await theUser(view, actor, asked, verb);
  if ('refusal' in user) return user;
  const person = user.personId ? await view.get('people', user.personId) : undefined;
  return { user, person, admins: await adminsBeside(view, user) };
}

/** Invalidates the forms that the person has open. */
export const endForms = (person: Person | undefined, now: string): Effect | undefined =>
  person && put('people', { ...person, formsEndedAt: now });

/** A new temporary password with its hash. Hashing is slow: call it before the transaction. */
export async function temporaryPassword({ secrets }: { readonly secrets: Secrets }) {
  const password = secrets.make();
  return { password, hash: await secrets.hash(password) };
}
