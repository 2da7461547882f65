/** Finding the partnership, the request or the provider that is meant; what others hold does not exist here (ORG-3). */

import type { Organization } from '../../domain/organization.js';
import type { ActivePartnership, Partnership } from '../../domain/partnership.js';
import type { Member } from '../../kernel/actor.js';
import { type Refusal, refuse, whichOf } from '../../kernel/effects.js';
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

/** The active partnerships of the actor's organisation on one side, a page of them. */
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

/** One active partnership, by id or by the other side's name; several of that name become buttons. */
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
  const [first, ...others] = exact.length > 0 ? exact : fits;
  if (!first) return refuse(partnershipPhrases.partnershipNotFound);
  if (others.length === 0) return first;
  return whichOf(partnershipPhrases.whichPartnership, fits, ({ partnership, other }) => ({
    title: other.name,
    verb,
    data: { id: partnership.id },
  }));
}

/** A provider of the directory, by its organisation's id or by name. */
export async function theProvider(view: View, asked: string, verb: Verb): Promise<Organization | Refusal> {
  const byId = await view.get('organizations', asked);
  const published =
    byId &&
    (await view.find('directory', 'organization', byId.id, { limit: 1 })).items.some((entry) => entry.published);
  if (byId && published) return byId;
  const fits = (await view.search('directory', asked, { index: 'country', key: '*' }, { limit: 6 })).items;
  const [first, ...others] = fits;
  if (!first) return refuse(partnershipPhrases.providerUnknown, { field: 'provider' });
  if (others.length > 0)
    return whichOf(partnershipPhrases.whichProvider, fits, (entry) => ({
      title: entry.name,
      verb,
      data: { provider: entry.organizationId },
    }));
  return (
    (await view.get('organizations', first.organizationId)) ??
    refuse(partnershipPhrases.providerUnknown, { field: 'provider' })
  );
}

export const activePair = async (view: View, providerId: string, resellerId: string): Promise<boolean> =>
  (await view.one('partnerships', 'pair', `${providerId}|${resellerId}`)) !== undefined;
