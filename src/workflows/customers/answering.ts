/** The customer's answer on its page: an address proved by a mailed code, then accepted or declined, once (CUS-6, CUS-13). */
import { z } from 'zod';
import { domainOf } from '../enrollment/webmail.js';
import { partyOf, sentSubject } from '../invitations/facts.js';
import { refuseEnded } from '../invitations/find.js';
import { type Invitation, invitationLife, type OpenInvitation } from '../invitations/invitation.js';
import { words as invitationWords } from '../invitations/phrases.js';
import type { Language } from '../language.js';
import type { Organization } from '../organizations/organization.js';
import { activePair } from '../partnerships/find.js';
import type { Settings } from '../settings.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import {
  card,
  change,
  done,
  type Effect,
  isFound,
  notice,
  phrase,
  put,
  query,
  type Refusal,
  refuse,
  settle,
  show,
  tell,
} from '../workflow.js';
import { isActive } from './find.js';
import { words } from './invite-phrases.js';
import { kindFor } from './inviting.js';
import { type ActiveRelationship, type Kind, pairKey } from './relationship.js';

const codesAtMost = 5;
const triesAtMost = 5;

/** What the page is worded from. */
export interface AskedFacts {
  readonly id: string;
  readonly status: Invitation['status'];
  readonly language: Language;
  readonly from: string;
  /** Joint invitations: the provider. */
  readonly provider?: string;
  readonly email: string;
  readonly expiresAt: string;
  /** A code is on its way to the invited address. */
  readonly codeSent: boolean;
  /** The code that was typed is not the right one. */
  readonly wrong?: true;
  /** Accepted: Microsoft's own page, where the inviting partner has real ids. */
  readonly microsoft?: string;
}

const pageCard = card<AskedFacts>('customer.asked', {
  view: (facts, pen) => ({ icon: '✉️', title: pen.typed(facts.from) }),
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
  // worded in the language of the invitation, whoever the address belongs to
  view: ({ id, n, from, language }, pen) => {
    const code = pen.links.code('customer', `${id}/${n}`);
    const wording = words.code[language];
    return {
      icon: '🔑',
      title: pen.typed(words.codeTitle[language] as string),
      lines: [pen.typed(typeof wording === 'string' ? wording : wording({ code, from }, pen.words))],
    };
  },
  sample: { id: 'INV-7K2M9QXD', n: 1, from: 'Bluepeak IT', language: 'en' },
});
const acceptedCard = card<{ id: string; name: string; by: string; job: string; from: string }>('customer.accepted', {
  view: ({ id, ...facts }, pen) => ({
    icon: '🎉',
    title: pen.say(words.acceptedTitle),
    lines: [pen.say(words.accepted, facts)],
    actions: [{ title: pen.plain(words.show), verb: 'customers.show', data: { id } }],
  }),
  sample: { id: 'CUS-1', name: 'Contoso SARL', by: 'Ada Ito', job: 'CIO', from: 'Bluepeak IT' },
});
const declinedCard = card<{ party: string; reason?: string }>('customer.declined', {
  view: ({ party, reason }, pen) => ({
    icon: '📭',
    title: pen.say(words.declinedTitle),
    lines: [pen.say(words.declined, { party, reason: reason ?? pen.plain(words.noReason) })],
  }),
  sample: { party: 'it@customer.example', reason: 'We have a partner' },
});
export const codeMailed = notice('customer.code', 'customers.see', codeCard);
export const accepted = notice('customer.accepted', 'customers.see', acceptedCard);
export const declined = notice('customer.declined', 'customers.invite', declinedCard);
export const answerCards = [pageCard];

/** Microsoft's own acceptance page; its shapes are those of Partner Center. `undefined`: an id is missing. */
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

const unsaid = (what: string) => ({
  title: invitationWords.topic,
  help: phrase({ en: what, fr: what }),
  examples: { en: [], fr: [] },
});

interface Found {
  readonly invitation: Invitation;
  readonly from: Organization;
  readonly provider: Organization | undefined;
}
async function found(view: View, id: string): Promise<Found | Refusal> {
  const invitation = await view.get('invitations', id);
  const from = invitation && (await view.get('organizations', invitation.fromOrganizationId));
  if (!invitation || !from || invitation.kind === 'partnership') return refuse(invitationWords.notFound);
  const provider = invitation.withOrganizationId
    ? await view.get('organizations', invitation.withOrganizationId)
    : undefined;
  return { invitation, from, provider };
}
const facts = ({ invitation, from, provider }: Found, base: string): AskedFacts => {
  const microsoft = invitation.status === 'accepted' ? microsoftLink(base, from, provider) : undefined;
  return {
    id: invitation.id,
    status: invitation.status,
    language: invitation.draft.language,
    from: from.name,
    ...(provider ? { provider: provider.name } : {}),
    email: invitation.email,
    expiresAt: invitation.expiresAt,
    codeSent: (invitation.codes ?? 0) > 0,
    ...(microsoft ? { microsoft } : {}),
  };
};

const look = query({
  verb: 'customer.page',
  who: 'link',
  listed: false,
  words: unsaid('customer page'),
  input: z.object({}),
  load: (view, _input, { actor }) => found(view, actor.id),
  answer: (all, _input, { settings }) => show(pageCard, facts(all, settings.customerLinkBase)),
});

const isOpen = (invitation: Invitation, now: string): invitation is OpenInvitation =>
  invitation.status === 'open' && invitation.expiresAt > now;

const sendCode = change({
  verb: 'customer.sendCode',
  who: 'link',
  listed: false,
  words: unsaid('code asked for'),
  input: z.object({}),
  load: (view, _input, { actor }) => found(view, actor.id),
  decide: (all, _input, { now, settings }) => {
    const { invitation, from } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const n = (invitation.codes ?? 0) + 1;
    if (n > codesAtMost) return refuse(words.codesSpent);
    const next = { ...invitation, codes: n, tries: 0, openedAt: invitation.openedAt ?? now };
    return done(
      show(pageCard, facts({ ...all, invitation: next }, settings.customerLinkBase)),
      put('invitations', next, invitation.fromOrganizationId),
      tell(
        codeMailed,
        { emails: [invitation.email], language: invitation.draft.language },
        {
          id: invitation.id,
          n,
          from: from.name,
          language: invitation.draft.language,
        },
      ),
    );
  },
});

const proof = {
  code: z.string().transform((text) => text.replace(/\D/g, '')),
  name: input.line(100),
  job: input.line(100),
};

/** The customer of the invited domain, with the relationships that the inviting parties have already. */
const withCustomer = async (view: View, id: string) => {
  const all = await found(view, id);
  if (!isFound(all)) return all;
  const { invitation, from, provider } = all;
  const customer = invitation.customerId
    ? await view.get('customers', invitation.customerId)
    : await view.one('customers', 'domain', domainOf(invitation.email));
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

const accept = change({
  verb: 'customer.accept',
  who: 'link',
  listed: false,
  words: unsaid('accepted by the customer'),
  input: z.object({ ...proof, globalAdmin: input.ticked }),
  load: (view, _input, { actor }) => withCustomer(view, actor.id),
  decide: ({ all, customer, partnered, ofInviter, ofProvider }, typed, { now, ids, links, settings }) => {
    const { invitation, from, provider } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const wrong = codeProblem(invitation, typed.code, links);
    if (wrong === 'spent') return refuse(words.codeWrong);
    if (wrong) return done(show(pageCard, { ...facts(all, settings.customerLinkBase), wrong: true }), wrong);
    if (!partnered) return refuse(words.partnershipEnded);
    const status = invitationLife.next(invitation.status, 'accept');
    if (status !== 'accepted') return refuse(invitationWords.notFound);
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
      settle(sentSubject(invitation.id), show(acceptedCard, told)),
      tell(accepted, { organizationId: from.id, userIds: [invitation.fromUserId] }, told),
      provider ? tell(accepted, { organizationId: provider.id }, told) : undefined,
    );
  },
});

/** A wrong code is counted: the effect to keep; `spent`: none is valid any more. */
function codeProblem(
  invitation: OpenInvitation,
  code: string,
  links: { code(purpose: string, id: string): string },
): Effect | 'spent' | undefined {
  const n = invitation.codes ?? 0;
  const tries = invitation.tries ?? 0;
  if (n === 0 || tries >= triesAtMost) return 'spent';
  if (links.code('customer', `${invitation.id}/${n}`) === code) return undefined;
  return put('invitations', { ...invitation, tries: tries + 1 }, invitation.fromOrganizationId);
}

const decline = change({
  verb: 'customer.decline',
  who: 'link',
  listed: false,
  words: unsaid('declined by the customer'),
  input: z.object({ code: proof.code, reason: input.lines(500).optional() }),
  load: (view, _input, { actor }) => found(view, actor.id),
  decide: (all, typed, { now, links, settings }) => {
    const { invitation, from } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const wrong = codeProblem(invitation, typed.code, links);
    if (wrong === 'spent') return refuse(words.codeWrong);
    if (wrong) return done(show(pageCard, { ...facts(all, settings.customerLinkBase), wrong: true }), wrong);
    const status = invitationLife.next(invitation.status, 'decline');
    if (status !== 'declined') return refuse(invitationWords.notFound);
    const next = { ...invitation, status, declinedAt: now, declinedBy: invitation.email, reason: typed.reason ?? '' };
    const told = { party: partyOf(invitation), ...(typed.reason ? { reason: typed.reason } : {}) };
    return done(
      show(pageCard, facts({ ...all, invitation: next }, settings.customerLinkBase)),
      put('invitations', next, from.id),
      settle(sentSubject(invitation.id), show(declinedCard, told)),
      tell(declined, { organizationId: from.id, userIds: [invitation.fromUserId] }, told),
    );
  },
});

export const answerCommands = [look, sendCode, accept, decline];
