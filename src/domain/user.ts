/** A user account of an organisation, bound to a Teams identity at enrolment or first sign-in. */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { languages, phrase } from '../kernel/localizer.js';
import { roles } from '../kernel/permissions.js';
import { folded } from '../kernel/text.js';
import { topicLabels } from '../kernel/topics.js';
import { labels, languageLabels } from './labels.js';
import { placeLabels, places } from './notification.js';
import { roleWords } from './role-phrases.js';

export const user = z.object({
  ...recordBase,
  organizationId: z.string(),
  name: z.string().min(1),
  /** Unique across the system (USR-1); lower case. */
  email: z.string(),
  roles: z.array(z.enum(roles)),
  /** The Teams identity it is bound to; absent until the first sign-in (USR-3). */
  personId: z.string().optional(),
  language: z.enum(languages).optional(),
  /** The first user of a tenant entered the address; it is not verified (ENR-12). */
  emailUnproved: z.literal(true).optional(),
  /** Where they want the notifications of each topic (NOT-3); default: Teams. */
  notifications: z.partialRecord(z.string(), z.enum(places)).optional(),
  /** Stored as a salted hash only (USR-2). */
  password: z
    .object({
      hash: z.string(),
      setAt: instant,
      /** A temporary password, valid for the first sign-in until this instant. */
      temporaryUntil: instant.optional(),
    })
    .optional(),
});
export type User = z.output<typeof user>;

const unknownDomain = '@unknown.invalid';
/** Placeholder address and name of a user of whom only the Entra object id is known. */
export const nameless = (aadObjectId: string): string => `${aadObjectId.toLowerCase()}${unknownDomain}`;
export const isNameless = (user: Pick<User, 'name'>): boolean => user.name.endsWith(unknownDomain);
/** The user's email address, if known. */
export const mailbox = ({ email }: Pick<User, 'email'>): string | undefined =>
  email.endsWith(unknownDomain) ? undefined : email;

export const users = collection({
  schema: user,
  grave: true,
  labels: {
    name: phrase({ en: 'user', fr: 'utilisateur' }),
    fields: {
      ...labels('organizationId', 'name', 'email', 'language'),
      roles: phrase({ en: 'Roles', fr: 'Rôles' }),
      personId: phrase({ en: 'Teams identity', fr: 'Identité Teams' }),
      emailUnproved: phrase({ en: 'Address not proved', fr: 'Adresse non vérifiée' }),
      notifications: phrase({ en: 'Notifications', fr: 'Notifications' }),
    },
    keys: topicLabels,
    values: { roles: roleWords, language: languageLabels, notifications: placeLabels },
  },
  indexes: {
    organization: { key: (u) => u.organizationId, order: (u) => folded(u.name) },
    /** `organisation|role`: users with the role. */
    role: {
      key: (u) => u.roles.map((role) => `${u.organizationId}|${role}`),
      order: (u) => folded(u.name),
    },
  },
  unique: { email: (u) => u.email, person: (u) => u.personId },
  search: (u) => [u.name, u.email],
  hidden: ['password'],
});
