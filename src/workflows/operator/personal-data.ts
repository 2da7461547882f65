/** What is kept about a person: the account, the Teams identity and what waits for delivery. */
import type { Invitation } from '../../domain/invitation.js';
import type { Notification } from '../../domain/notification.js';
import type { Organization } from '../../domain/organization.js';
import type { Person } from '../../domain/person.js';
import type { User } from '../../domain/user.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { privacyPhrases } from './privacy-phrases.js';

export interface PersonalData {
  readonly user?: User | undefined;
  readonly organization?: Organization | undefined;
  readonly person?: Person | undefined;
  /** Undelivered notifications. */
  readonly notices: readonly Notification[];
  /** Open invitations to the address. */
  readonly invitations: readonly Invitation[];
}

/** @param who an email address, or tenant id and Entra object id joined by a colon */
export async function findPersonalData(view: View, who: string): Promise<PersonalData | Refusal> {
  const key = who.toLowerCase();
  const user = (await view.one('users', 'email', key)) ?? (await view.one('users', 'person', key));
  const person = await view.get('people', user?.personId ?? key);
  if (!user && !person) return refuse(privacyPhrases.nobody, { field: 'who' });
  const recipients = [
    ...(user ? [`user:${user.id}`, `mail:${user.email}`] : []),
    ...(person ? [`person:${person.id}`] : []),
  ];
  const notices = await Promise.all(
    recipients.map((recipient) => view.find('notices', 'recipient', recipient, { limit: 200 })),
  );
  const email = user?.email ?? key;
  return {
    user,
    person,
    invitations: (await view.find('invitations', 'email', email, { limit: 200 })).items,
    organization: user && (await view.get('organizations', user.organizationId)),
    notices: notices.flatMap(({ items }) => items),
  };
}

/** The same as JSON, without secrets: to be handed to the person. */
export function exported({ user, organization, person, notices, invitations }: PersonalData): string {
  const account = user && {
    id: user.id,
    organization: organization?.name,
    name: user.name,
    email: user.email,
    roles: user.roles,
    language: user.language,
    notifications: user.notifications,
    passwordSetAt: user.password?.setAt,
    createdAt: user.createdAt,
    updatedAt: user.updatedAt,
  };
  const identity = person && {
    tenantId: person.tenantId,
    aadObjectId: person.aadObjectId,
    name: person.name,
    locale: person.locale,
    language: person.language,
    home: person.home,
    chat: person.chat,
    createdAt: person.createdAt,
    updatedAt: person.updatedAt,
  };
  const undelivered = notices.map(({ event, facts, createdAt }) => ({ event, facts, createdAt }));
  const contactOf = user && organization?.primaryContact?.email === user.email ? organization.name : undefined;
  const invited = invitations.map(({ id, kind, createdAt, expiresAt }) => ({ id, kind, createdAt, expiresAt }));
  return JSON.stringify({ account, identity, contactOf, invited, undelivered }, null, 2);
}
