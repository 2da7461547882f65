/** Whether an organisation's reseller agreement is active: the newest published version is accepted (ENR-15). */
import type { Organization } from '../organizations/organization.js';
import type { Agreement } from '../programme/agreement.js';
import type { View } from '../view.js';

/** Accepted where the operator has not published a version yet. */
export const builtIn = {
  id: 'built-in',
  label: '1',
  url: 'https://learn.microsoft.com/partner-center/mpa-overview',
} as const;

/** The version that counts. */
export async function currentAgreement(view: View): Promise<Pick<Agreement, 'id' | 'label' | 'url'>> {
  const newest = (await view.find('agreements', 'kind', 'indirectReseller', { limit: 1, descending: true })).items[0];
  return newest ?? builtIn;
}

/** An organisation that was active before any version was published has an active agreement. */
export const accepts = (
  organization: Pick<Organization, 'active' | 'agreementId'>,
  current: Pick<Agreement, 'id'>,
): boolean => (current.id === builtIn.id ? organization.active : organization.agreementId === current.id);

/** ENR-15: what is new (a partnership, a subscription that names the reseller) needs it; what exists stays. */
export const hasActiveAgreement = async (view: View, organization: Organization): Promise<boolean> =>
  accepts(organization, await currentAgreement(view));
