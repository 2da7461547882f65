/** A partner to onboard: one schema for the card and for a row of an imported file (ORG-6). */
import { z } from 'zod';
import { country } from '../../domain/countries.js';
import type { Organization } from '../../domain/organization.js';
import { mpnId } from '../../domain/partner-profile.js';
import { personId } from '../../domain/person.js';
import type { Ids } from '../../kernel/command.js';
import { type Effect, put } from '../../kernel/effects.js';
import { type Capability, capabilities } from '../../kernel/permissions.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';

export const tenantId = z.string().trim().toLowerCase().pipe(z.guid());

/** Yes or no in both languages, from files and toggles. */
export const yes = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['', 'yes', 'no', 'true', 'false', '1', '0', 'oui', 'non', 'x']))
  .transform((text) => ['yes', 'true', '1', 'oui', 'x'].includes(text));

export const partnerKinds = capabilities.filter((one) => one !== 'operator');
export const partnerInput = {
  kind: z.enum(partnerKinds as [Exclude<Capability, 'operator'>, ...Exclude<Capability, 'operator'>[]]),
  name: input.line(200),
  tenantId,
  country,
  mpnId,
  adminName: input.line(200),
  adminEmail: input.email,
  adminObjectId: z.string().trim().toLowerCase().pipe(z.guid()),
  eligible: yes.optional(),
};
export const partner = z.object(partnerInput);
export type NewPartner = z.output<typeof partner>;

/** For the operator's card: the organisations with a name like that of the new one. */
export const likeFacts = (alike: readonly Organization[]): { looksLike?: string } =>
  alike.length > 0 ? { looksLike: alike.map(({ name, id }) => `${name} (${id})`).join(', ') } : {};

/** The unique keys that another record has. */
export async function takenKeys(
  view: View,
  asked: NewPartner,
): Promise<readonly ('tenantId' | 'mpnId' | 'adminEmail')[]> {
  const [tenant, mpn, user, person] = await Promise.all([
    view.one('organizations', 'tenant', asked.tenantId),
    view.one('organizations', 'mpnId', asked.mpnId),
    view.one('users', 'email', asked.adminEmail),
    view.one('users', 'person', personId(asked.tenantId, asked.adminObjectId)),
  ]);
  return [
    ...(tenant ? (['tenantId'] as const) : []),
    ...(mpn ? (['mpnId'] as const) : []),
    ...(user || person ? (['adminEmail'] as const) : []),
  ];
}

/** Creates the organisation and its first global admin. A reseller still confirms its contact and accepts the agreement (ENR-2). */
export function broughtIn(asked: NewPartner, ids: Ids): readonly Effect[] {
  const organizationId = ids.readable('ORG');
  const reseller = asked.kind === 'indirectReseller';
  return [
    put('organizations', {
      id: organizationId,
      name: asked.name,
      tenantId: asked.tenantId,
      capabilities: [asked.kind],
      country: asked.country,
      mpnId: asked.mpnId,
      primaryContact: { name: asked.adminName, email: asked.adminEmail },
      active: !reseller,
      ...(reseller ? { onboarded: true } : {}),
      ...(asked.kind === 'directBill' ? { eligible: asked.eligible === true } : {}),
    }),
    put('users', {
      id: ids.readable('USR'),
      organizationId,
      name: asked.adminName,
      email: asked.adminEmail,
      roles: ['globalAdmin'],
      personId: personId(asked.tenantId, asked.adminObjectId),
    }),
  ];
}
