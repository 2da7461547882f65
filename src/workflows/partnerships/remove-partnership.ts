/** Removes a partnership and revokes the open invitations between its organisations (PAR-9, PAR-13). */
import { z } from 'zod';
import { invitationLife, type OpenInvitation } from '../../domain/invitation.js';
import { partnershipLife } from '../../domain/partnership.js';
import type { Actor } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { Page, Paging, View } from '../../kernel/view.js';
import { removedCard } from './cards.js';
import { thePartnership } from './find.js';
import { partnershipPhrases } from './phrases.js';

/** Version of the statements that the user confirms (PAR-9). Change it with the wording. */
const representation = 'PAR-9/1';

/**
 * Open invitations between the two organisations, joint ones included: they end with the partnership (PAR-13). An
 * invitation made before the reseller was known has only an address.
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

/** All pages, because the rule applies to all records. */
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

export const removePartnership = change({
  verb: 'partnerships.remove',
  formerly: ['partnership.remove'],
  who: 'partnership.remove',
  typed: 'order',
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
  // Notify nobody and leave delivered cards: the provider informs the other side itself (PAR-9).
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
