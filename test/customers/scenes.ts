/** What several conversations about customers begin with. */
import type { Person } from '../harness/person.js';
import type { World } from '../program.js';

/** Armor Distribution (Owen) and Bluepeak IT (Aoife) become partners. */
export async function partners(world: World, seller = 'Owen Fitzgerald', admin = 'Aoife Brennan'): Promise<void> {
  const provider = world.person(seller);
  const reseller = world.person(admin);
  await reseller.installs();
  await provider.installs();
  const { email } = world.cast.organizations.flatMap((o) => o.people).find((p) => p.name === admin) ?? { email: '' };
  await provider.says(`request a partnership with ${email}`);
  await provider.clicks(provider.last.has('Done') ? 'Done' : 'Terminé');
  await reseller.says('accept the invitation');
  const tick = reseller.last.inputs[0]?.label ?? '';
  const button = reseller.last.has('Authorize indirect provider')
    ? 'Authorize indirect provider'
    : 'Autoriser le fournisseur indirect';
  await reseller.clicks(button, { [tick]: true });
}

/** Details of a customer that are all right, in English. */
export const contoso = {
  'Company name': 'Contoso Traders Ltd',
  'Primary domain prefix (.onmicrosoft.com)': 'contosotraders',
  'Country/region': 'Ireland',
  Address: '7 Merchants Quay',
  'Postal code': 'D08 XY61',
  City: 'Dublin',
  'Contact’s first name': 'Maeve',
  'Contact’s last name': 'Lynch',
  'Contact’s email address': 'maeve.lynch@contoso-traders.example',
};

/** Adds Contoso with these products, up to the confirmation. */
export async function addContoso(
  seller: Person,
  {
    reseller = 'Bluepeak IT',
    details = contoso,
    products = [['Microsoft 365 Business Premium', 10]],
  }: {
    reseller?: string;
    details?: Readonly<Record<string, string>>;
    products?: readonly (readonly [string, number])[];
  } = {},
): Promise<void> {
  await seller.says('add customer');
  await seller.clicks('Next: Subscriptions', {
    ...details,
    ...(seller.last.inputs.some((field) => field.label === 'Indirect reseller')
      ? { 'Indirect reseller': reseller }
      : {}),
  });
  for (const [product, seats] of products.slice(0, -1))
    await seller.clicks('Add another product', { Product: product, Licences: seats });
  const [product = '', seats = 1] = products.at(-1) ?? [];
  await seller.clicks('Next: Review', { Product: product, Licences: seats });
  await seller.clicks('Submit');
}
