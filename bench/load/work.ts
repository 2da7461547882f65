/** What people do in the benchmarks, as activities, and how to see that each was really done. */
import { loadCast } from '../../demo/cast.js';
import { type ActivityJson, execute, message, type Speaker } from '../../test/harness/activity.js';
import type { Place } from '../../test/harness/place.js';
import { customerId, provider, resellers, servedAlone, subscriptionId } from '../world/customers.js';
import { company } from '../world/names.js';

export type Work = 'read' | 'action' | 'change' | 'list' | 'search' | 'shared';

/** The provider's people who may do all of it, English and French. */
const mayChange = new Set(['globalAdmin', 'userAdmin', 'billingAdmin', 'adminAgent', 'salesAgent']);
const { tenantId = '', people = [] } = loadCast().organizations.find(({ id }) => id === provider) ?? {};
const speakers: readonly Speaker[] = people
  .filter(({ roles }) => roles.some((role) => mayChange.has(role)))
  .map(({ name, aadObjectId, language }) => ({
    name,
    tenantId,
    aadObjectId,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
  }));

const chatOf = ({ name, aadObjectId }: Speaker): Place => ({
  kind: 'personal',
  id: `a:${tenantId}:${aadObjectId}`,
  name,
  tenantId,
  installed: true,
});

/** Text that every correct answer contains and no refusal does. */
export const expectedTexts: Readonly<Record<Work, string>> = {
  read: '',
  action: '"🏢"',
  change: '"✅"',
  list: '"🏢"',
  search: '"🏢"',
  shared: '"🏢"',
};

export interface Asked {
  readonly work: Work;
  /** Which of those who speak at once; a change is of this one's own subscription. */
  readonly worker: number;
  /** Names the turn for good. */
  readonly id: string;
  /** How often this worker did it before, on the same store. */
  readonly times: number;
  readonly serviceUrl: string;
  readonly customers: number;
}

export function activity({ work, worker, id, times, serviceUrl, customers }: Asked): ActivityJson {
  const by = speakers[worker % speakers.length] as Speaker;
  const frame = { id, serviceUrl, by, place: chatOf(by) };
  const english = by.locale.startsWith('en');
  const press = (verb: string, data: object): ActivityJson =>
    execute(frame, { verb, title: verb, data: { ...data, nonce: id } });
  // strides through the customers, so that no two in a row are neighbours
  const somebody = (worker * 7_919 + times * 104_729) % customers;
  switch (work) {
    case 'read':
      return message(frame, english ? 'list our customers' : 'liste nos clients');
    case 'action':
      return press('customers.show', { id: customerId(somebody) });
    case 'change':
      return press('subscriptions.renewal', {
        subscription: subscriptionId(servedAlone(worker)),
        onOff: String(times % 2 === 1),
      });
    case 'list':
      return press('customers.list', {});
    case 'search':
      return press('customers.list', { search: company(somebody).name.split(' ').slice(1).join(' ') });
    case 'shared':
      return press('customers.list', { partnerId: resellers[times % resellers.length] });
  }
}
