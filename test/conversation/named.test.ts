/** Who and what a line names is preselected, found and passed on; what is not among the choices is said (PAR-13, SUB-8). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contoso as contosoDetails } from '../customers/scenes.js';
import { program, type World } from '../program.js';
import { contoso, type Served } from '../subscriptions/scenes.js';

let world: World;
let scene: Served;
beforeAll(async () => {
  world = await program();
  scene = await contoso(world, 'en');
});
afterAll(() => world.end());

const chosenIn = ({ last }: Served['provider'], label: string) => last.inputs.find((one) => one.label === label)?.value;

describe('Owen Fitzgerald at a provider', () => {
  test('PAR-13: a named reseller is preselected, and one without a partnership is said, not replaced', async () => {
    await scene.provider.says('add a customer for Bluepeak IT');
    expect(chosenIn(scene.provider, 'Indirect reseller')).toBe('ORG-BLUEPEAK');
    await scene.provider.says('add a customer for Shannon Cloud Services');
    expect(scene.provider.last.text).toContain('“Shannon Cloud Services” is not one of these');
    expect(chosenIn(scene.provider, 'Indirect reseller') ?? '').toBe('');
  });

  test('CNV-9: the exact name of a customer or partner shows its record', async () => {
    await scene.provider.says('contoso traders ltd');
    expect(scene.provider.last.text).toContain('contosotraders.onmicrosoft.com');
    await scene.provider.says('Bluepeak IT');
    expect(scene.provider.last.text).toMatch(/Bluepeak IT[\s\S]*active/);
    // somebody else's customer does not exist here (ORG-3)
    await scene.provider.says('Elbe Instruments');
    expect(scene.provider.last.text).not.toContain('elbe-instruments.example');
  });

  test('SUB-14: a nickname is the product it stands for', async () => {
    await scene.provider.says('order 12 BP for Contoso Traders Ltd');
    expect(scene.provider.last.text).toContain('already has Microsoft 365 Business Premium');
  });
});

describe('Aoife Brennan at a reseller', () => {
  test('SUB-8: term and billing of the line reach the request and the provider', async () => {
    const { reseller, provider } = scene;
    await reseller.says('order 6 visio plan 2 for Contoso Traders Ltd for one year billed annually');
    expect([chosenIn(reseller, 'Term'), chosenIn(reseller, 'Billing')]).toEqual(['P1Y', 'annual']);
    await reseller.clicks('Send to the provider');
    expect(reseller.last.text).toContain('Term: one year · Billing: annual');
    await provider.says('order requests');
    expect(provider.last.text).toContain('Term: one year · Billing: annual');
    await provider.clicks('Approve');
    const { items } = await world.kept((view) =>
      view.find('subscriptions', 'customer', scene.customerId, { limit: 9 }),
    );
    const ordered = items.find(({ productId }) => productId === 'VISIO-2');
    expect(ordered ?? provider.last.text).toMatchObject({ term: 'P1Y', billing: 'annual', seats: 6 });
  });

  test('CUS-3: a provider named in the line is preselected and not left over', async () => {
    await scene.reseller.says('new customer Daly & Sons via Armor');
    expect(scene.reseller.last.text).not.toContain('I did not take this into account');
    expect(scene.reseller.last.inputs.find((one) => /provider/i.test(one.label))?.value).toBe('ORG-ARMOR');
  });

  test('PAR-10: invitations are found by address or party, and addresses are whole', async () => {
    const { reseller } = scene;
    await reseller.says('invite sean.o’brien@harp-music.example and tom&co@müller.example');
    expect(reseller.last.text).toContain('sean.o’brien@harp-music.example');
    expect(reseller.last.text).toContain('tom&co@müller.example');
    await reseller.says('invite sean.o’brien@harp-music.example');
    await reseller.says("revoke the invitation to sean.o'brien@harp-music.example");
    expect(reseller.last.text).toContain("for sean.o'brien@harp-music.example");
    await reseller.says('revoke the invitation of harp-music');
    expect(reseller.last.text).toContain("for sean.o'brien@harp-music.example");
  });
});

test('PAR-13: “Start over” after a discarded customer keeps what was typed and who was chosen', async () => {
  const { provider } = scene;
  await provider.says('add a customer for Bluepeak IT');
  await provider.clicks('Next: Subscriptions', {
    ...contosoDetails,
    'Company name': 'Glen Bakery Ltd',
    'Primary domain prefix (.onmicrosoft.com)': 'glenbakery',
  });
  await provider.clicks('Next: Review', { Product: 'Visio Plan 2', Licences: 2 });
  await provider.clicks('Cancel');
  await provider.clicks('Start over');
  expect(chosenIn(provider, 'Indirect reseller')).toBe('ORG-BLUEPEAK');
  expect(chosenIn(provider, 'Company name')).toBe('Glen Bakery Ltd');
});
