/** A Teams identity that has contacted the bot, with its language and conversation reference (CNV-3). */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { languages } from '../kernel/localizer.js';

const person = z.object({
  ...recordBase,
  tenantId: z.string(),
  /** Entra object id */
  aadObjectId: z.string(),
  name: z.string(),
  /** From the Teams locale. */
  locale: z.enum(languages),
  /** `language fr|en`: overrides the locale. */
  language: z.enum(languages).optional(),
  /** Conversation reference of the personal chat, opaque outside `teams/`; absent until the first message there. */
  chat: z.record(z.string(), z.unknown()).optional(),
  /** Whether Teams reports a member (`here`) or a guest (`elsewhere`) of the tenant; absent until checked (ENR-14). */
  home: z.enum(['here', 'elsewhere']).optional(),
  /** Teams rejects the bot's messages (403, 404); nothing is sent until the person contacts the bot again. */
  unreachable: z.boolean().optional(),
  /** Forms rendered before this instant are closed, by `cancel` or a password reset (USR-7). */
  formsEndedAt: z.string().optional(),
  /** The temporary password was correct; a new one must be set before `until`, and no other command runs before (USR-3). */
  signingIn: z.object({ userId: z.string(), passwordSetAt: instant, until: instant }).optional(),
});
export type Person = z.output<typeof person>;

/** The id of a person: tenant id and Entra object id of the activity, which cards cannot forge. */
export const personId = (tenantId: string, aadObjectId: string): string => `${tenantId}:${aadObjectId}`;

export const people = collection({
  schema: person,
  indexes: { tenant: { key: (p) => p.tenantId } },
  audited: false,
});
