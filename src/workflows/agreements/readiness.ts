/**
 * Whether new business can be started with an organisation: it is active and has accepted the newest version of the
 * reseller agreement (ENR-15). Existing business is not checked.
 */

import type { Agreement } from '../../domain/agreement.js';
import type { Organization } from '../../domain/organization.js';
import { type Actor, may } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { agreementPhrases } from './phrases.js';

/** The agreement before the operator publishes a version. */
export const builtIn = {
  id: 'built-in',
  label: '1',
  url: 'https://learn.microsoft.com/partner-center/mpa-overview',
} as const;

/** The newest version. */
export async function currentAgreement(
  view: View,
): Promise<Pick<Agreement, 'id' | 'label' | 'url'> & Partial<Pick<Agreement, 'publishedAt'>>> {
  const newest = (await view.find('agreements', 'kind', 'indirectReseller', { limit: 1, descending: true })).items[0];
  return newest ?? builtIn;
}

/** An active organisation accepts the built-in version. */
export const accepts = (
  organization: Pick<Organization, 'active' | 'agreementId'>,
  current: Pick<Agreement, 'id'>,
): boolean => (current.id === builtIn.id ? organization.active : organization.agreementId === current.id);

/** Why no new business can be started with an organisation. `label` is the version it has not accepted, `since` its day. */
export type Hindrance =
  | { readonly why: 'notActive' }
  | { readonly why: 'newVersion'; readonly label: string; readonly since: string };

/** The hindrance to new business, or `undefined`. Only resellers have an agreement to accept. */
export async function hindranceOf(view: View, organization: Organization): Promise<Hindrance | undefined> {
  if (!organization.active) return { why: 'notActive' };
  if (!organization.capabilities.includes('indirectReseller')) return undefined;
  const current = await currentAgreement(view);
  return accepts(organization, current)
    ? undefined
    : { why: 'newVersion', label: current.label, since: current.publishedAt ?? organization.updatedAt };
}

/** The refusal for the organisation's own users: a global admin gets the accept button, others forward the request. */
export const acceptFirst = (actor: Actor, label: string): Refusal =>
  refuse(
    agreementPhrases.acceptFirst,
    { label },
    {
      next: (t) => [
        may(actor, 'enrolment.run')
          ? button('agreements.accept', t.text(agreementPhrases.title), { style: 'positive' })
          : button('commands.forward', t.text(agreementPhrases.askAdmin), { data: { order: 'agreement.accept' } }),
      ],
    },
  );

/** The refusal for a partner that names the organisation, at the field that names it. */
export const notAccepted = (reseller: string, label: string, field?: string): Refusal =>
  refuse(agreementPhrases.notAccepted, { reseller, label }, field ? { field } : {});
