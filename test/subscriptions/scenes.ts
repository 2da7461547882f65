/** Contoso Traders, served by Armor Distribution with a reseller, in either language. */
import { addContoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import type { World } from '../program.js';

export interface Served {
  readonly provider: Person;
  readonly reseller: Person;
  /** The reseller's name, organisation and MPN id. */
  readonly name: string;
  readonly organization: string;
  readonly mpnId: string;
  readonly customerId: string;
  /** Microsoft 365 Business Premium, 10 licences. */
  readonly premium: string;
}

const sides = {
  en: ['Owen Fitzgerald', 'Aoife Brennan', 'Bluepeak IT', 'ORG-BLUEPEAK', '5530981'],
  fr: ['Nolwenn Le Goff', 'Hélène Marchetti', 'Lumière Informatique', 'ORG-LUMIERE', '4417062'],
} as const;

export async function contoso(world: World, language: 'en' | 'fr'): Promise<Served> {
  const [seller, admin, name, organization, mpnId] = sides[language];
  await partners(world, seller, admin);
  await addContoso(world.person('Owen Fitzgerald'), { reseller: name });
  const { items } = await world.kept((view) => view.find('customers', 'country', 'IE', { limit: 50 }));
  const customerId = items.find((one) => one.name === 'Contoso Traders Ltd')?.id ?? '';
  const ordered = await world.kept((view) => view.find('subscriptions', 'customer', customerId, { limit: 50 }));
  const premium = ordered.items[0]?.id ?? '';
  return {
    provider: world.person(seller),
    reseller: world.person(admin),
    name,
    organization,
    mpnId,
    customerId,
    premium,
  };
}

let presses = 0;
/** A press is one of its own, however alike. */
export const once = () => ({ once: `press-${++presses}` });
