/** Access to the users, licences and admin account of a customer (SUB-5, SUB-6). */

import type { Member } from '../../kernel/actor.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Held } from '../relationships/find.js';
import { licensePhrases } from './phrases.js';

/** Refuses all but the reseller with admin access and the direct-bill partner of a direct customer (SUB-6). */
export function noAccess(actor: Member, { relationships }: Held): Refusal | undefined {
  const { capabilities } = actor.organization;
  const may = relationships.some(
    (r) => r.adminAccess && capabilities.includes(r.kind === 'direct' ? 'directBill' : 'indirectReseller'),
  );
  return may ? undefined : refuse(licensePhrases.noAccess);
}
