/** A review that the price list or the partnership has overtaken refuses with what changed, in both languages (CUS-1, SUB-7, PAR-13). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Product } from '../../src/domain/product.js';
import { builtIn } from '../../src/workflows/catalog/built-in.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { contoso, partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

/** A price list of the products that the bot comes with, one of them changed. */
async function priceList(change: Partial<Product> & { id: string }): Promise<void> {
  const now = world.clock.now();
  await world.bot.store.transaction(async (view) => ({
    result: undefined,
    writes: await Promise.all(
      builtIn.map(async (product) => {
        const before = await view.get('products', product.id);
        const next = { ...product, ...before, ...(product.id === change.id ? change : {}) };
        return {
          put: 'products' as const,
          record: { ...next, version: (before?.version ?? 0) + 1, createdAt: now, updatedAt: now },
        };
      }),
    ),
  }));
}

async function reviewed(seller: Person): Promise<void> {
  await seller.says('add customer');
  const french = seller.locale === 'fr-FR';
  if (french) {
    await seller.clicks('Suivant : Abonnements', {
      'Revendeur indirect': 'Lumière Informatique',
      'Nom de la société': 'Brasserie du Port SARL',
      'Préfixe du domaine principal (.onmicrosoft.com)': 'brasserieduport',
      'Pays/région': 'France',
      Adresse: '2 quai de la Fosse',
      'Code postal': '44000',
      Ville: 'Nantes',
      'Prénom du contact': 'Anaïs',
      'Nom du contact': 'Le Roux',
      'Adresse e-mail du contact': 'anais@brasserie-du-port.example',
    });
    await seller.clicks('Suivant : Vérification', { Produit: 'Visio Plan 2', Licences: 30 });
  } else {
    await seller.clicks('Next: Subscriptions', { ...contoso, 'Indirect reseller': 'Bluepeak IT' });
    await seller.clicks('Next: Review', { Product: 'Visio Plan 2', Licences: 30 });
  }
}

test('CUS-1, SUB-7: fewer licences allowed: refused as often as it is pressed, until the number is corrected', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await reviewed(owen);
  await priceList({ id: 'VISIO-2', max: 20 });
  for (const _press of [1, 2]) {
    await owen.clicks('Submit');
    owen.reads(
      'Review',
      /Nothing was submitted: this has changed since you reviewed it/,
      /Visio Plan 2 can now be ordered with 1 to 20 licences\. Go back and correct the number/,
    );
  }
  await owen.clicks('Back');
  await owen.clicks('Next: Review', { Product: 'Visio Plan 2', Licences: 20 });
  await owen.clicks('Submit');
  owen.reads('Confirmation');
});

test('CUS-1, SUB-7: a product that is gone, a term that changed, in French', async () => {
  await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
  const nolwenn = world.person('Nolwenn Le Goff');
  await reviewed(nolwenn);
  await priceList({ id: 'VISIO-2', terms: ['P1Y'] });
  await nolwenn.clicks('Envoyer');
  nolwenn.reads(
    /Rien n’a été envoyé : voici ce qui a changé/,
    /Visio Plan 2 : ses limites ou ses conditions ont été modifiées/,
  );
  await priceList({ id: 'VISIO-2', sold: false });
  for (const _press of [1, 2]) {
    await nolwenn.clicks('Envoyer');
    nolwenn.reads(/Visio Plan 2 n’est plus en vente\. Revenez en arrière et choisissez un autre produit/);
  }
  await nolwenn.says('clients');
  expect(nolwenn.last.text).not.toMatch(/Brasserie/);
});

test('CUS-1: what only changed in its conditions is seen once and can then be submitted', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await reviewed(owen);
  await priceList({ id: 'VISIO-2', max: 500 });
  await owen.clicks('Submit');
  owen.reads(/Visio Plan 2: its limits or terms were changed in the price list/);
  await owen.clicks('Submit');
  owen.reads('Confirmation');
});

test('CUS-1, PAR-13: a partnership that was ended and made anew is said, and what is new can then be submitted', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await reviewed(owen);
  const review = owen.last;
  await world.person('Nolwenn Le Goff').forges('partnerships.remove', { reseller: 'Bluepeak IT', confirmed: 'yes' });
  await partners(world, 'Nolwenn Le Goff');
  await owen.clicks('Submit', {}, { on: review });
  owen.reads(/The partnership with Bluepeak IT has ended or was renewed/);
  await owen.clicks('Submit');
  owen.reads('Confirmation');
});
