/** The demo's organisations and people. Tests, the demo and outside checks take their actors from `cast.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { customer } from '../src/domain/customer.js';
import { directoryEntry } from '../src/domain/directory-entry.js';
import { organization } from '../src/domain/organization.js';
import { kinds, origins } from '../src/domain/relationship.js';
import { languages } from '../src/kernel/localizer.js';
import { roles } from '../src/kernel/permissions.js';

const guid = z.guid().lowercase();
const email = z.email().lowercase().endsWith('.example');

const castPerson = z.strictObject({
  name: z.string().min(1),
  email,
  aadObjectId: guid,
  roles: z.array(z.enum(roles)),
  language: z.enum(languages),
});

const castOrganization = z.strictObject({
  ...organization.omit({ version: true, createdAt: true, updatedAt: true }).required({
    address: true,
    primaryContact: true,
    supportContact: true,
  }).shape,
  tenantId: guid,
  mpnId: z
    .string()
    .regex(/^[1-9]\d{5,6}$/)
    .optional(),
  /** The provider's directory entry. */
  directory: directoryEntry
    .pick({ countries: true, services: true, logoUrl: true, profiles: true, contactEmail: true, published: true })
    .optional(),
  /** A direct-bill partner marked eligible for the transition. */
  eligible: z.literal(true).optional(),
  people: z.array(castPerson).min(1),
});

const castSubscription = z.strictObject({
  id: z.string().startsWith('SUB-'),
  /** English name of a product of the catalogue. */
  product: z.string().min(1),
  licences: z.number().int().positive(),
  assigned: z.number().int().nonnegative(),
  orderedBy: z.string(),
  renewal: z.boolean(),
  /** Days left of its one-year term at midnight UTC on the day the cast is seeded. */
  daysLeft: z.number().int().positive().max(365),
});

const castCustomer = z.strictObject({
  ...customer.pick({ name: true, country: true, language: true, address: true, contact: true }).shape,
  id: z.string().startsWith('CUS-'),
  domain: z.string().endsWith('.example'),
  relationships: z.array(
    z.strictObject({
      organizationId: z.string(),
      kind: z.enum(kinds),
      origin: z.enum(origins),
      /** Days the relationship has existed when the cast is seeded. */
      sinceDays: z.number().int().nonnegative(),
    }),
  ),
  subscriptions: z.array(castSubscription),
});

/** A partner profile of the operator's register. Loose: other fields are validated by their workflow. */
const castProfile = z.looseObject({
  mpnId: z.string().regex(/^[1-9]\d{5,6}$/),
  kind: z.enum(['location', 'global']),
  legalName: z.string().min(1),
  country: z.string().length(2),
  active: z.boolean(),
  membershipAccount: email,
  benefits: z.array(z.string()),
  incentives: z.array(z.string()),
  competencies: z.array(z.string()),
});

export const castSchema = z.strictObject({
  organizations: z.array(castOrganization).min(1),
  customers: z.array(castCustomer),
  register: z.array(castProfile).optional(),
});

export type Cast = z.output<typeof castSchema>;
export type CastOrganization = Cast['organizations'][number];
export type CastCustomer = Cast['customers'][number];
export type CastPerson = CastOrganization['people'][number];

/** The package's folder, whether run from the sources or from `dist`. */
export function packageRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json was not found above the demo');
  return packageRoot(parent);
}

/** Reads and checks `demo/cast.json`. @throws ZodError that names the invalid fields */
export const loadCast = (): Cast =>
  castSchema.parse(JSON.parse(readFileSync(join(packageRoot(), 'demo', 'cast.json'), 'utf8')));
