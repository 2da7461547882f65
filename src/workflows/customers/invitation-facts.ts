/** Facts, cards and notifications of an invitation to a customer (CUS-6). */

import type { Invitation } from '../../domain/invitation.js';
import { isMistakable } from '../../domain/lookalikes.js';
import type { Organization } from '../../domain/organization.js';
import { button, card } from '../../kernel/card.js';
import { notification, type Refusal, refuse } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { mailedCode } from '../../kernel/mailed-code.js';
import type { Settings } from '../../kernel/settings.js';
import type { View } from '../../kernel/view.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { invitePhrases } from './invite-phrases.js';

/** Facts of the invitation page. */
export interface AskedFacts {
  readonly id: string;
  readonly status: Invitation['status'];
  readonly language: Language;
  readonly from: string;
  /** Name of the provider of a joint invitation. */
  readonly provider?: string;
  /** Another partner has a name that looks like that of an inviting one. */
  readonly mistakable?: true;
  readonly email: string;
  readonly expiresAt: string;
  /** A code was sent to the invited address. */
  readonly codeSent: boolean;
  /** The typed code was wrong. */
  readonly wrong?: true;
  /** After acceptance: Microsoft's page, if the inviting partner has all ids it needs. */
  readonly microsoft?: string;
}

export const pageCard = card<AskedFacts>('customer.asked', {
  view: (facts) => ({ icon: '✉️', title: escapeMarkdown(facts.from) }),
  sample: {
    id: 'INV-7K2M9QXD',
    status: 'open',
    language: 'en',
    from: 'Bluepeak IT',
    email: 'it@customer.example',
    expiresAt: '2026-12-21T09:00:00.000Z',
    codeSent: false,
  },
});

const codeCard = card<{ id: string; n: number; from: string; language: Language }>('customer.code', {
  // Always in the language of the invitation.
  view: ({ id, n, from, language }, t) => {
    const code = mailedCode(t.links, 'customer', id, n);
    const wording = invitePhrases.code[language];
    return {
      icon: '🔑',
      title: escapeMarkdown(invitePhrases.codeTitle[language] as string),
      lines: [escapeMarkdown(typeof wording === 'string' ? wording : wording({ code, from }, t.format))],
    };
  },
  sample: { id: 'INV-7K2M9QXD', n: 1, from: 'Bluepeak IT', language: 'en' },
});
export const acceptedCard = card<{ id: string; name: string; by: string; job: string; from: string }>(
  'customer.accepted',
  {
    view: ({ id, ...facts }, t) => ({
      icon: '🎉',
      title: t.markdown(invitePhrases.acceptedTitle),
      lines: [t.markdown(invitePhrases.accepted, facts)],
      actions: [button('customers.show', t.text(invitePhrases.show), { data: { id } })],
    }),
    sample: { id: 'CUS-1', name: 'Contoso SARL', by: 'Ada Ito', job: 'CIO', from: 'Bluepeak IT' },
  },
);
export const declinedCard = card<{ party: string; reason?: string }>('customer.declined', {
  view: ({ party, reason }, t) => ({
    icon: '📭',
    title: t.markdown(invitePhrases.declinedTitle),
    lines: [t.markdown(invitePhrases.declined, { party, reason: reason ?? t.text(invitePhrases.noReason) })],
  }),
  sample: { party: 'it@customer.example', reason: 'We have a partner' },
});
export const codeMailed = notification('customer.code', 'customers.see', codeCard);
export const accepted = notification('customer.accepted', 'customers.see', acceptedCard);
export const declined = notification('customer.declined', 'customers.invite', declinedCard);

/** Address of Microsoft's acceptance page in Partner Center format; `undefined` if an id is missing. */
export function microsoftLink(
  base: Settings['customerLinkBase'],
  from: Organization,
  provider: Organization | undefined,
): string | undefined {
  const reseller = from.capabilities.includes('indirectReseller');
  if (reseller && from.mpnId === undefined) return undefined;
  const query = new URLSearchParams({
    invType: reseller ? 'IndirectResellerRelationship' : 'ResellerRelationship',
    partnerId: from.tenantId,
    msppId: reseller ? (from.mpnId ?? '0') : '0',
    DAP: 'true',
    ...(provider ? { indirectCSPId: provider.tenantId } : {}),
  });
  return `${base}?${query}#/BillingAccounts/partner-invitation`;
}

/** An invitation to a customer with the inviting partners. */
export interface Found {
  readonly invitation: Invitation;
  readonly from: Organization;
  readonly provider: Organization | undefined;
  readonly mistakable: boolean;
}
export async function found(view: View, id: string): Promise<Found | Refusal> {
  const invitation = await view.get('invitations', id);
  const from = invitation && (await view.get('organizations', invitation.fromOrganizationId));
  if (!invitation || !from || invitation.kind === 'partnership') return refuse(invitationPhrases.notFound);
  const provider = invitation.withOrganizationId
    ? await view.get('organizations', invitation.withOrganizationId)
    : undefined;
  const mistakable = await Promise.all([from, provider].map(async (one) => one && isMistakable(view, one)));
  return { invitation, from, provider, mistakable: mistakable.includes(true) };
}
export const facts = ({ invitation, from, provider, mistakable }: Found, base: string): AskedFacts => {
  const microsoft = invitation.status === 'accepted' ? microsoftLink(base, from, provider) : undefined;
  return {
    id: invitation.id,
    status: invitation.status,
    language: invitation.draft.language,
    from: from.name,
    ...(provider ? { provider: provider.name } : {}),
    ...(mistakable ? { mistakable } : {}),
    email: invitation.email,
    expiresAt: invitation.expiresAt,
    codeSent: (invitation.codes ?? 0) > 0,
    ...(microsoft ? { microsoft } : {}),
  };
};
