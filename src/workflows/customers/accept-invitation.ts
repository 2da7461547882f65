/** The customer accepts an invitation and gets a relationship with each inviting partner (CUS-6, CUS-13). */
import { z } from 'zod';
import type { Customer } from '../../domain/customer.js';
import { domainOf } from '../../domain/email-domains.js';
import { invitationLife } from '../../domain/invitation.js';
import type { Organization } from '../../domain/organization.js';
import { type ActiveRelationship, type Kind, pairKey } from '../../domain/relationship.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Effect, isFound, notify, put, refuse, resolveCards } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { sentSubject } from '../invitations/facts.js';
import { refuseEnded } from '../invitations/find.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { activePair } from '../partnerships/find.js';
import { isActive } from '../relationships/find.js';
import { codeProblem, isOpen } from './check-code.js';
import { kindFor } from './invitable.js';
import { accepted, acceptedCard, facts, found, pageCard } from './invitation-facts.js';
import { invitePhrases } from './invite-phrases.js';

/** The only customer whose contact has the verified address; its domain may differ (CUS-13). */
async function customerAt(view: View, email: string): Promise<Customer | undefined> {
  const { items } = await view.find('customers', 'contact', email, { limit: 2 });
  return items.length === 1 ? items[0] : undefined;
}

/** The customer of the invited domain or address and its relationships with the inviting partners. */
const withCustomer = async (view: View, id: string) => {
  const all = await found(view, id);
  if (!isFound(all)) return all;
  const { invitation, from, provider } = all;
  const customer = invitation.customerId
    ? await view.get('customers', invitation.customerId)
    : ((await view.one('customers', 'domain', domainOf(invitation.email))) ??
      (await customerAt(view, invitation.email)));
  const before = async (partner: Organization, kind: Kind): Promise<ActiveRelationship | undefined> => {
    const one = customer && (await view.one('relationships', 'pair', pairKey(partner.id, customer.id, kind)));
    return isActive(one) ? one : undefined;
  };
  return {
    all,
    customer,
    partnered: provider ? await activePair(view, provider.id, from.id) : true,
    ofInviter: await before(from, provider ? 'indirect' : kindFor(from)),
    ofProvider: provider ? await before(provider, 'indirect') : undefined,
  };
};

export const acceptInvitation = change({
  verb: 'customerInvitations.accept',
  formerly: ['customer.accept'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({ code: z.string(), name: input.line(100), job: input.line(100), globalAdmin: input.ticked }),
  load: (view, _input, { actor }) => withCustomer(view, actor.id),
  decide: ({ all, customer, partnered, ofInviter, ofProvider }, typed, context) => {
    const { now, ids, settings } = context;
    const { invitation, from, provider } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const wrong = codeProblem(all, typed.code, context);
    if (wrong) return wrong;
    if (!partnered) return refuse(invitePhrases.partnershipEnded);
    const status = invitationLife.next(invitation.status, 'accept');
    if (status !== 'accepted') return refuse(invitationPhrases.notFound);
    const domain = domainOf(invitation.email);
    const id = customer?.id ?? ids.readable('CUS');
    const name = customer?.name ?? invitation.toName ?? domain;
    const link = (
      partner: Organization,
      kind: Kind,
      before: ActiveRelationship | undefined,
      besideId: string | undefined,
    ): Effect => {
      const withIds = [...new Set([...(before?.withIds ?? []), ...(besideId ? [besideId] : [])])];
      return put(
        'relationships',
        before
          ? { ...before, withIds, adminAccess: true }
          : {
              id: ids.sorted(),
              status: 'active',
              customerId: id,
              partnerId: partner.id,
              kind,
              origin: invitation.origin ?? 'ownMarketing',
              since: now,
              withIds,
              adminAccess: true,
              invitationId: invitation.id,
              name,
              domain: customer?.domain ?? domain,
            },
        partner.id,
      );
    };
    const told = { id, name, by: typed.name, job: typed.job, from: from.name };
    const next = {
      ...invitation,
      status,
      acceptedAt: now,
      acceptedBy: typed.name,
      openedAt: invitation.openedAt ?? now,
    };
    return done(
      show(pageCard, facts({ ...all, invitation: next }, settings.customerLinkBase)),
      put('invitations', next, from.id),
      customer
        ? undefined
        : put(
            'customers',
            {
              id,
              name,
              domain,
              country: from.country,
              language: invitation.draft.language,
              contact: { name: typed.name, email: invitation.email },
            },
            from.id,
          ),
      link(from, provider ? 'indirect' : kindFor(from), ofInviter, provider?.id),
      provider ? link(provider, 'indirect', ofProvider, from.id) : undefined,
      resolveCards(sentSubject(invitation.id), show(acceptedCard, told)),
      notify(
        accepted,
        { organizationId: from.id, starter: { userId: invitation.fromUserId, organizationId: from.id } },
        told,
      ),
      provider ? notify(accepted, { organizationId: provider.id }, told) : undefined,
    );
  },
});
