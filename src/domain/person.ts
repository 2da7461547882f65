/** A Teams identity the bot has heard from: who speaks, how to reach them, in which language (CNV-3). */
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
  /** How to reach the personal chat, opaque outside `teams/`; absent until it was seen. */
  chat: z.record(z.string(), z.unknown()).optional(),
  /** Whether Teams knows them as a user of this tenant or as a guest of it; absent until it was asked (ENR-14). */
  home: z.enum(['here', 'elsewhere']).optional(),
  /** The channel refuses our messages (403, 404): nothing is sent until the person is heard from again. */
  unreachable: z.boolean().optional(),
  /** Forms shown before this instant were left by `cancel`, or ended by a reset of the password (USR-7). */
  formsEndedAt: z.string().optional(),
  /** The temporary password was right; a new one is due before this instant, and nothing else is possible before (USR-3). */
  signingIn: z.object({ userId: z.string(), passwordSetAt: instant, until: instant }).optional(),
});
export type Person = z.output<typeof person>;

/** A person's id: tenant id and AAD object id of the activity, nothing a card or a name could forge. */
export const personId = (tenantId: string, aadObjectId: string): string => `${tenantId}:${aadObjectId}`;

export const people = collection({
  schema: person,
  indexes: { tenant: { key: (p) => p.tenantId } },
  audited: false,
});
