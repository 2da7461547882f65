/** Whether an organisation may start its transition (TRN-1). */
import type { Organization } from '../../domain/organization.js';
import type { Profile } from '../../domain/partner-profile.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { transitionPhrases } from './phrases.js';

/** Whether the operator marked it as eligible, and it is no reseller yet. */
export const mayBegin = ({ capabilities, eligible }: Organization): boolean =>
  capabilities.includes('directBill') && !capabilities.includes('indirectReseller') && eligible === true;

/** The refusal of an organisation that cannot start its transition. */
export function cannotBegin(organization: Organization, profile: Profile | undefined): Refusal | undefined {
  const { capabilities, eligible, country } = organization;
  if (!capabilities.includes('directBill')) return refuse(transitionPhrases.onlyDirectBill);
  if (!eligible) return refuse(transitionPhrases.notEligible);
  const current = profile?.kind === 'location' && profile.active && profile.country === country;
  return current ? undefined : refuse(transitionPhrases.noMpn);
}

export const profileOf = async (view: View, { mpnId }: Organization): Promise<Profile | undefined> =>
  mpnId ? view.get('profiles', mpnId) : undefined;
