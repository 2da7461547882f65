/** What a typed order says is on its review, and nothing of it is dropped (CNV-9, CNV-10, PAR-12, SUB-1, SUB-14). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, type Served } from './scenes.js';

const words = {
  en: {
    later: 'order 5 Visio Plan 2 for Contoso Traders Ltd on 15 December',
    notNow: /You wrote “on 15 December”, so I do not do it now/,
    now: 'Order 5 licences now',
    reseller: /Reseller of record: Bluepeak IT \(MPN ID 5530981\)/,
    monthly: 'order 5 Visio Plan 2 for Contoso Traders Ltd billed annually',
    billing: /one year, annual billing/,
    held: 'order 2 Microsoft 365 Business Premium for Contoso Traders Ltd',
    asks: /already has Microsoft 365 Business Premium, with 10 licences/,
    more: 'Add 2 licences: 12 in all',
    next: 'order 3 Visio Plan 1 for Contoso Traders Ltd',
    set: /10 licences → 12 licences/,
  },
  fr: {
    later: 'commande 5 Visio Plan 2 pour Contoso Traders Ltd à partir du 1er janvier',
    notNow: /Vous avez écrit « à partir du 1er janvier » : je ne le fais donc pas maintenant/,
    now: 'Commander 5 licences maintenant',
    reseller: /Revendeur de référence ?: Lumière Informatique \(ID MPN 4417062\)/,
    monthly: 'commande 5 Visio Plan 2 pour Contoso Traders Ltd facturé à l’année',
    billing: /un an, facturation annuelle/,
    held: 'commande 2 Business Premium pour Contoso Traders Ltd',
    asks: /possède déjà Microsoft 365 Business Premium, avec 10 licences/,
    more: 'Ajouter 2 licences : 12 en tout',
    next: 'commande 3 Visio Plan 1 pour Contoso Traders Ltd',
    set: /10 licences → 12 licences/,
  },
};

let world: World;
let scene: Served;
afterEach(() => world.end());

describe.each(['en', 'fr'] as const)('a provider’s seller types an order (%s)', (language) => {
  const w = words[language];
  beforeEach(async () => {
    world = await program();
    scene = await contoso(world, language);
  });
  const held = async () =>
    (await world.kept((view) => view.find('subscriptions', 'customer', scene.customerId, { limit: 50 }))).items;

  test('CNV-10: a date is said, the order is not carried out, and the next order does not inherit it', async () => {
    const { provider } = scene;
    await provider.says(w.later);
    provider.reads(w.notNow);
    expect(provider.last.buttons[0]).toBe(w.now);
    expect(await held()).toHaveLength(1);
    await provider.says(w.next);
    expect(provider.last.text).not.toMatch(w.notNow);
  });

  test('SUB-1, PAR-12: the customer’s only reseller is prefilled, and the billing that was typed is ordered', async () => {
    const { provider } = scene;
    await provider.says(w.monthly);
    provider.reads(w.reseller, w.billing);
    await provider.commits();
    expect(await held()).toContainEqual(
      expect.objectContaining({ seats: 5, billing: 'annual', resellerId: scene.organization }),
    );
  });

  test('SUB-14: a product that the customer has asks: more licences on it, or a second subscription', async () => {
    const { provider } = scene;
    await provider.says(w.held);
    provider.reads(w.asks);
    expect(await held()).toHaveLength(1);
    await provider.clicks(w.more);
    provider.reads(w.set);
    await provider.commits();
    expect(await held()).toEqual([expect.objectContaining({ seats: 12 })]);
  });
});
