/**
 * The one question before anything new is started with an organisation: is it active, and has it accepted the newest
 * version of the reseller agreement (ENR-15)? What exists already asks nothing.
 */

import type { Agreement } from '../../domain/agreement.js';
import type { Organization } from '../../domain/organization.js';
import { type Actor, may } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { agreementPhrases } from './phrases.js';

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

/** Why nothing new can be started with an organisation: `newVersion` is the one it has yet to accept. */
export type Hindrance = { readonly why: 'notActive' } | { readonly why: 'newVersion'; readonly label: string };

/** What hinders anything new; `undefined`: nothing does. Only resellers have an agreement to accept. */
export async function hindranceOf(view: View, organization: Organization): Promise<Hindrance | undefined> {
  if (!organization.active) return { why: 'notActive' };
  if (!organization.capabilities.includes('indirectReseller')) return undefined;
  const current = await currentAgreement(view);
  return accepts(organization, current) ? undefined : { why: 'newVersion', label: current.label };
}

/** Told to its own people: a global admin accepts at once, everybody else asks one. */
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

/** Told to a partner that names it, at the field where it did. */
export const notAccepted = (reseller: string, label: string, field?: string): Refusal =>
  refuse(agreementPhrases.notAccepted, { reseller, label }, field ? { field } : {});
