/** Active partnerships: listed on both sides, admin access taken back and given again, removed by the provider. */

import { z } from 'zod';
import { invitationLife, type OpenInvitation } from '../../domain/invitation.js';
import { partnershipLife } from '../../domain/partnership.js';
import { type Actor, may } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, notification, notify, put, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { Page, Paging, View } from '../../kernel/view.js';
import { accessCard, accessToldCard, removedCard } from './cards.js';
import { examples } from './examples.js';
import { type Partnered, partnered, thePartnership } from './find.js';
import { type ListedPartnership, type ListedRequest, listCard } from './list-card.js';
import { partnershipPhrases } from './phrases.js';
import { resellerFirst } from './received-invitation.js';

const pageSize = 8;
/** Version of the statements that a removal is confirmed with (PAR-9); a new wording gets a new name. */
const representation = 'PAR-9/1';

export const accessTold = notification('partnership.access', 'partnership.request', accessToldCard);

export const listed = ({ partnership, other }: Partnered): ListedPartnership => ({
  id: partnership.id,
  otherId: other.id,
  name: other.name,
  country: other.country,
  since: partnership.since,
  adminAccess: partnership.adminAccess,
  ...(other.primaryContact ? { email: other.primaryContact.email } : {}),
});

export async function waiting(
  view: View,
  side: 'provider' | 'reseller',
  organizationId: string,
): Promise<ListedRequest[]> {
  const requests = (await view.find('requests', side, organizationId, { limit: 50, descending: true })).items;
  const asked = requests.filter((request) => request.status === 'asked').slice(0, pageSize);
  return Promise.all(
    asked.map(async (request) => {
      const other = await view.get('organizations', side === 'provider' ? request.resellerId : request.providerId);
      return { id: request.id, name: other?.name ?? '', at: request.createdAt };
    }),
  );
}

export const list = query({
  verb: 'partnerships.list',
  formerly: ['partnership.list'],
  who: 'partnership.see',
  refused: resellerFirst,
  words: {
    title: partnershipPhrases.list,
    help: phrase({ en: 'Your partners, and requests that wait', fr: 'Vos partenaires et les demandes en attente' }),
    examples: examples['partnership.list'],
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor }) => {
    const side = async (as: 'provider' | 'reseller') => {
      const page = await partnered(view, actor, as, { limit: pageSize, ...(after ? { after } : {}) });
      return {
        partnerships: page.items.map(listed),
        requests: after ? [] : await waiting(view, as, actor.organization.id),
        ...(page.next ? { next: page.next } : {}),
      };
    };
    const { capabilities } = actor.organization;
    return {
      ...(capabilities.includes('indirectProvider') ? { resellers: await side('provider') } : {}),
      ...(capabilities.includes('indirectReseller') ? { providers: await side('reseller') } : {}),
    };
  },
  answer: (sides, _input, { actor }) =>
    show(listCard, {
      ...sides,
      removes: may(actor, 'partnership.remove'),
      decides: may(actor, 'partnership.decide') || may(actor, 'partnership.ask'),
      authorises: may(actor, 'partnership.accept'),
      adds: may(actor, 'customers.add'),
      invites: may(actor, 'customers.inviteJoint'),
    }),
});

const providerMeant = z.object({ id: input.id.optional(), provider: input.line(200).optional() });

/** Admin access marked as taken back (`false`) or given again (`true`): the reseller's global admin, told to the provider (PAR-8). */
const access = (given: boolean) => {
  const verb = given ? 'partnerships.grantAdmin' : 'partnerships.revokeAdmin';
  return change({
    verb,
    formerly: [given ? 'partnership.grantAdmin' : 'partnership.revokeAdmin'],
    who: 'partnership.accept',
    listed: !given,
    words: {
      title: given ? partnershipPhrases.giveBack : partnershipPhrases.takeBack,
      help: given
        ? phrase({ en: 'Gives a provider admin access again', fr: 'Rend l’accès administrateur à un fournisseur' })
        : phrase({
            en: 'Takes back a provider’s admin access; orders stay possible',
            fr: 'Retire l’accès administrateur d’un fournisseur ; les commandes restent possibles',
          }),
      examples: given ? { en: [], fr: [] } : examples['partnership.revokeAdmin'],
    },
    input: providerMeant,
    load: (view, { id, provider }, { actor }) => thePartnership(view, actor, 'reseller', { id, name: provider }, verb),
    confirm: ({ other }, _input, t) => ({
      icon: '🔑',
      title: t.markdown(given ? partnershipPhrases.giveBackTitle : partnershipPhrases.takeBackTitle, {
        provider: other.name,
      }),
      lines: [
        t.markdown(given ? partnershipPhrases.giveBackWhat : partnershipPhrases.takeBackWhat, { provider: other.name }),
      ],
      yes: t.text(partnershipPhrases.yes),
    }),
    decide: ({ partnership, other }, _input, { actor }) => {
      if (partnership.adminAccess === given) return refuse(partnershipPhrases.accessSame);
      return done(
        show(accessCard, { provider: other.name, given }),
        put('partnerships', { ...partnership, adminAccess: given }),
        notify(accessTold, { organizationId: other.id }, { reseller: actor.organization.name, given }),
      );
    },
  });
};
export const revokeAdmin = access(false);
export const grantAdmin = access(true);

/**
 * Open invitations between the two, joint ones included: they end with the partnership (PAR-13). One made while the
 * reseller was not known names only an address.
 */
async function openBetween(view: View, providerId: string, resellerId: string): Promise<readonly OpenInvitation[]> {
  const [toReseller, byReseller, people] = await Promise.all([
    all((paging) => view.find('invitations', 'to', resellerId, paging)),
    all((paging) => view.find('invitations', 'from', resellerId, paging)),
    all((paging) => view.find('users', 'organization', resellerId, paging)),
  ]);
  const toAddresses = await Promise.all(
    people.map(async ({ email }) => (await view.find('invitations', 'email', email, { limit: 200 })).items),
  );
  const between = [
    ...[...toReseller, ...toAddresses.flat()].filter((i) => i.fromOrganizationId === providerId),
    ...byReseller.filter((i) => i.withOrganizationId === providerId),
  ].filter((i): i is OpenInvitation => i.status === 'open');
  return [...new Map(between.map((i) => [i.id, i])).values()];
}

/** Every page, where a rule is about all of them. */
async function all<R>(page: (paging: Paging) => Promise<Page<R>>): Promise<readonly R[]> {
  const items: R[] = [];
  let after: string | undefined;
  do {
    const { items: some, next } = await page({ limit: 200, ...(after ? { after } : {}) });
    items.push(...some);
    after = next;
  } while (after);
  return items;
}

export const remove = change({
  verb: 'partnerships.remove',
  formerly: ['partnership.remove'],
  who: 'partnership.remove',
  refused: (actor: Actor) =>
    actor.organization?.capabilities.includes('indirectReseller') &&
    !actor.organization.capabilities.includes('indirectProvider')
      ? refuse(partnershipPhrases.onlyProviderRemoves, {
          next: (t) => [button('partnerships.revokeAdmin', t.text(partnershipPhrases.takeBack))],
        })
      : undefined,
  words: {
    title: partnershipPhrases.remove,
    help: phrase({ en: 'Ends a partnership; customers stay', fr: 'Met fin à un partenariat ; les clients restent' }),
    examples: examples['partnership.remove'],
  },
  input: z.object({ id: input.id.optional(), reseller: input.line(200).optional() }),
  load: async (view, { id, reseller }, { actor }) => {
    const found = await thePartnership(view, actor, 'provider', { id, name: reseller }, 'partnerships.remove');
    if ('refusal' in found) return found;
    return { ...found, open: await openBetween(view, found.partnership.providerId, found.partnership.resellerId) };
  },
  confirm: ({ other }, _input, t) => ({
    icon: '⚠️',
    title: t.markdown(partnershipPhrases.removeTitle, { reseller: other.name }),
    lines: [
      t.markdown(partnershipPhrases.customersStay),
      t.markdown(partnershipPhrases.privilegesStay),
      t.markdown(partnershipPhrases.goodFaith),
      t.markdown(partnershipPhrases.legalNotice),
    ],
    yes: t.text(partnershipPhrases.yes),
  }),
  // nothing is told, settled or drafted: the other side hears it from the provider itself (PAR-9)
  decide: ({ partnership, other, open }, _input, { actor, now }) => {
    const status = partnershipLife.next(partnership.status, 'remove');
    const revoked = invitationLife.next('open', 'revoke');
    if (status !== 'removed' || revoked !== 'revoked') return refuse(partnershipPhrases.partnershipNotFound);
    return done(
      show(removedCard, { reseller: other.name }),
      put('partnerships', {
        ...partnership,
        status,
        removedAt: now,
        representation: { by: actor.user.id, at: now, text: representation },
      }),
      ...open.map((invitation) => put('invitations', { ...invitation, status: revoked, endedAt: now })),
    );
  },
});
