/** Lists active partnerships and open requests on both sides (PAR-7). */

import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { type Partnered, partnered } from './find.js';
import { type ListedPartnership, type ListedRequest, listCard } from './list-card.js';
import { partnershipPhrases } from './phrases.js';
import { resellerFirst } from './received-invitation.js';

const pageSize = 8;

export const listed = ({ partnership, other }: Partnered): ListedPartnership => ({
  id: partnership.id,
  otherId: other.id,
  name: other.name,
  country: other.country,
  since: partnership.since,
  adminAccess: partnership.adminAccess,
  ...(other.primaryContact ? { email: other.primaryContact.email } : {}),
});

export async function openRequests(
  view: View,
  side: 'provider' | 'reseller',
  organizationId: string,
  limit = pageSize,
): Promise<ListedRequest[]> {
  const paging = { limit, descending: true };
  const requests =
    side === 'provider'
      ? await view.find('requests', 'toDecide', organizationId, paging)
      : await view.find('requests', 'reseller', organizationId, { ...paging, limit: 50 });
  const asked = requests.items.filter((request) => request.status === 'asked').slice(0, limit);
  return Promise.all(
    asked.map(async (request) => {
      const other = await view.get('organizations', side === 'provider' ? request.resellerId : request.providerId);
      return { id: request.id, name: other?.name ?? '', at: request.createdAt };
    }),
  );
}

export const listPartnerships = query({
  verb: 'partnerships.list',
  formerly: ['partnership.list'],
  who: 'partnership.see',
  refused: resellerFirst,
  words: {
    title: partnershipPhrases.list,
    help: phrase({ en: 'Your partners, and requests that wait', fr: 'Vos partenaires et les demandes en attente' }),
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor }) => {
    const side = async (as: 'provider' | 'reseller') => {
      const page = await partnered(view, actor, as, { limit: pageSize, ...(after ? { after } : {}) });
      return {
        partnerships: page.items.map(listed),
        requests: after ? [] : await openRequests(view, as, actor.organization.id),
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
