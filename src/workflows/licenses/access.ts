/** Who manages a customer's users, licences and admin account (SUB-5, SUB-6). */
import type { Member } from '../../kernel/actor.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Held } from '../relationships/find.js';
import { licensePhrases } from './phrases.js';

/** SUB-6: the reseller with admin access, or the direct-bill partner of its direct customer. */
export function noAccess(actor: Member, { relationships }: Held): Refusal | undefined {
  const { capabilities } = actor.organization;
  const may = relationships.some(
    (r) => r.adminAccess && capabilities.includes(r.kind === 'direct' ? 'directBill' : 'indirectReseller'),
  );
  return may ? undefined : refuse(licensePhrases.noAccess);
}
