/** Finds the partnership or the provider that a command means; records of other organisations are "not found" (ORG-3). */

import type { Organization } from '../../domain/organization.js';
import type { ActivePartnership, Partnership } from '../../domain/partnership.js';
import { requestSubject } from '../../domain/partnership-request.js';
import { requestLife } from '../../domain/request.js';
import type { Member } from '../../kernel/actor.js';
import { oneOf, type Refusal, refuse } from '../../kernel/effects.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { partnershipPhrases } from './phrases.js';

export interface Partnered {
  readonly partnership: ActivePartnership;
  /** The other side. */
  readonly other: Organization;
}

type Own = Pick<Member, 'organization'>;

const otherSide = (partnership: Partnership, organizationId: string): string =>
  partnership.providerId === organizationId ? partnership.resellerId : partnership.providerId;

const isActive = (partnership: Partnership): partnership is ActivePartnership => partnership.status === 'active';

async function withOther(view: View, actor: Own, partnership: ActivePartnership): Promise<Partnered | undefined> {
  const other = await view.get('organizations', otherSide(partnership, actor.organization.id));
  return other ? { partnership, other } : undefined;
}

/** One page of the active partnerships in which the actor's organisation is `side`. */
export async function partnered(
  view: View,
  actor: Own,
  side: 'provider' | 'reseller',
  paging: { after?: string; limit: number },
) {
  const page = await view.find('partnerships', side, actor.organization.id, paging);
  const items = await Promise.all(page.items.filter(isActive).map((p) => withOther(view, actor, p)));
  return { items: items.filter((item) => item !== undefined), ...(page.next ? { next: page.next } : {}) };
}

/** One active partnership, by id or by the name of the other organisation. */
export async function thePartnership(
  view: View,
  actor: Member,
  side: 'provider' | 'reseller',
  meant: { id?: string | undefined; name?: string | undefined },
  verb: Verb,
): Promise<Partnered | Refusal> {
  if (meant.id !== undefined) {
    const partnership = await view.get('partnerships', meant.id);
    const ours =
      partnership && partnership[side === 'provider' ? 'providerId' : 'resellerId'] === actor.organization.id;
    const found = ours && isActive(partnership) ? await withOther(view, actor, partnership) : undefined;
    return found ?? refuse(partnershipPhrases.partnershipNotFound);
  }
  const name = folded(meant.name ?? '');
  const { items } = await partnered(view, actor, side, { limit: 200 });
  const fits = items.filter(({ other }) => folded(other.name).includes(name));
  const exact = fits.filter(({ other }) => folded(other.name) === name);
  return oneOf(
    exact.length > 0 ? exact : fits,
    refuse(partnershipPhrases.partnershipNotFound),
    partnershipPhrases.whichPartnership,
    ({ partnership, other }) => ({ title: other.name, verb, data: { id: partnership.id } }),
  );
}

/** A published provider of the directory, by organisation id or by name. */
export async function theProvider(view: View, asked: string, verb: Verb): Promise<Organization | Refusal> {
  const byId = await view.get('organizations', asked);
  const published =
    byId &&
    (await view.find('directory', 'organization', byId.id, { limit: 1 })).items.some((entry) => entry.published);
  if (byId && published) return byId;
  const unknown = refuse(partnershipPhrases.providerUnknown, { field: 'provider' });
  const { items } = await view.search('directory', asked, { index: 'country', key: '*' }, { limit: 6 });
  const entry = oneOf(items, unknown, partnershipPhrases.whichProvider, ({ name, organizationId }) => ({
    title: name,
    verb,
    data: { provider: organizationId },
  }));
  return 'refusal' in entry ? entry : ((await view.get('organizations', entry.organizationId)) ?? unknown);
}

export const activePair = async (view: View, providerId: string, resellerId: string): Promise<boolean> =>
  (await view.one('partnerships', 'pair', `${providerId}|${resellerId}`)) !== undefined;

/** How a partnership request is answered or withdrawn. */
export const requestLifecycle = {
  collection: 'requests',
  machine: requestLife,
  gone: partnershipPhrases.requestGone,
  subject: requestSubject,
} as const;
