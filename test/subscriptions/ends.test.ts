/** Windows of orders and additions, cancellation, and the four ways at the end of a term (SUB-10 to SUB-13). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, once, type Served } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

type Both = readonly [en: RegExp, fr: RegExp];
const kept = async (id: string) => {
  const found = await world.kept((view) => view.get('subscriptions', id));
  if (!found) throw new Error(id);
  return found;
};

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  let scene: Served;
  const said = (both: Both): RegExp => both[at];
  const title = (en: string, fr: string): string => (at ? fr : en);
  beforeEach(async () => {
    scene = await contoso(world, language);
  });

  test('SUB-10, SUB-14: an order states term, plan, price and end; a plan longer than the term is refused', async () => {
    const { provider, premium, customerId } = scene;
    await provider.says(
      title('order 5 Visio Plan 2 for Contoso Traders', 'commande 5 Visio Plan 2 pour Contoso Traders'),
    );
    provider.reads(
      said([/one year, monthly billing/, /un an, facturation mensuelle/]),
      said([/not in the catalogue: see your price list/, /absent du catalogue/]),
      said([/7 days to change your mind/, /7 jours pour changer d’avis/]),
    );
    const order = { id: customerId, product: 'VISIO-2', seats: '5' };
    await provider.forges('subscriptions.add', { ...order, term: 'P1M', billing: 'annual' });
    provider.reads(said([/billing/i, /facturation/i]));
    await world.later('P30D');
    await provider.forges('subscriptions.add', { ...order, endsWith: premium });
    const visio = await kept(/SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '');
    expect(visio.termEnd).toBe((await kept(premium)).termEnd);
  });

  test('SUB-11: each addition has its own seven days to the hour; afterwards fewer are offered at renewal', async () => {
    const { provider, premium } = scene;
    await world.later('P5D');
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '15' });
    provider.reads(/10 → 15/, said([/can be cancelled or reduced until \{\{DATE\(/, /possible jusqu’au \{\{DATE\(/]));
    await world.later('P2DT1M');
    // the order's days are over, the addition's are not
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '9', ...once() });
    provider.reads(said([/10 licences are locked until the end of the term/, /10 licences sont engagées/]));
    await provider.clicks(title('At renewal: 9 licences', 'Au renouvellement : 9 licences'));
    provider.reads(said([/renews on .* with a change: 9 licences/, /sera renouvelé le .* 9 licences/]));
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '12' });
    provider.reads(/15 → 12/, said([/The scheduled change is undone/, /La modification programmée est annulée/]));
    await provider.clicks(title('Undo: 2 added licences', 'Annuler l’ajout : 2 licences'));
    provider.reads(/12 → 10/);
    expect((await kept(premium)).additions).toBeUndefined();

    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '11', ...once() });
    const [addition] = (await kept(premium)).additions ?? [];
    await world.later('P7D');
    await provider.forges('subscriptions.undoAddition', { subscription: premium, at: addition?.at ?? '' });
    provider.reads(said([/The days to take this addition back are over/, /Le délai pour annuler cet ajout est passé/]));
    expect((await kept(premium)).seats).toBe(11);
  });

  test('SUB-11, CNV-9: a typed line opens the review of a cancellation; after seven days the ways that are left', async () => {
    const { provider, reseller, premium, customerId } = scene;
    const line = title(
      'cancel the Business Premium subscription of Contoso Traders',
      'résilie l’abonnement Business Premium de Contoso Traders',
    );
    await provider.says(line);
    provider.reads(said([/10 licences end at once/, /10 licences prennent fin immédiatement/]));
    expect((await kept(premium)).status).toBe('active');
    await provider.clicks(title('Cancel subscription', 'Annuler l’abonnement'));
    provider.reads(said([/is cancelled/, /l’abonnement est annulé/]));
    await reseller.wasTold(said([/is cancelled/, /l’abonnement est annulé/]));
    expect((await kept(premium)).status).toBe('cancelled');

    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' });
    const visio = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    await world.later('P7D');
    await provider.forges('subscriptions.cancel', { subscription: visio, confirmed: 'yes', ...once() });
    provider.reads(said([/The days to cancel it ended/, /Le délai d’annulation a pris fin/]));
    expect((await kept(visio)).status).toBe('active');
    await reseller.forges('subscriptions.cancel', { subscription: visio, confirmed: 'yes' });
    reseller.reads(said([/ordered this subscription, and only it/, /a commandé cet abonnement et peut seul/]));
    await reseller.clicks(title('Cancel at the end', 'Annuler à l’échéance'));
    reseller.reads(said([/will end on .*, without renewal/, /prendra fin le .*, sans renouvellement/]));
    await world.later('P360D');
    expect((await kept(visio)).status).toBe('expired');
  });

  test('SUB-12: what happens if nobody decides is said; month by month costs more; a schedule is carried out', async () => {
    const { provider, reseller, premium } = scene;
    await reseller.forges('subscriptions.showEnd', { subscription: premium });
    reseller.reads(
      said([/If nobody decides otherwise, it renews as it is: 10 licences for one year/, /Sans autre décision/]),
      said([/costs 3 % more than the monthly plan/, /coûte 3 % de plus que le plan mensuel/]),
    );
    await reseller.clicks(title('Go on month by month', 'Poursuivre au mois'));
    reseller.reads(said([/3 % dearer/, /3 % plus cher/]));
    await provider.wasTold(said([/goes on month by month/, /se poursuivra au mois/]));
    await world.later('P366D');
    const extended = await kept(premium);
    expect(extended).toMatchObject({ status: 'active', extended: true, term: 'P1Y' });
    expect(Date.parse(extended.termEnd) - Date.parse(extended.termStart)).toBeLessThan(32 * 86_400_000);
    await reseller.wasTold(said([/It can be cancelled at any time/, /Il peut être annulé à tout moment/]));

    await reseller.forges('subscriptions.showEnd', { subscription: premium, ...once() });
    await reseller.clicks(title('Renew with a change', 'Renouveler avec une modification'));
    await reseller.clicks(title('Renew with a change', 'Renouveler avec une modification'), {
      [title('Licences', 'Licences')]: '20',
    });
    reseller.reads(said([/with a change: 20 licences/, /avec une modification : 20 licences/]));
    await reseller.forges('subscriptions.showEnd', { subscription: premium, ...once() });
    await reseller.clicks(title('Edit the scheduled change', 'Modifier la programmation'));
    await world.later('P31D');
    const renewed = await kept(premium);
    expect(renewed).toMatchObject({ status: 'active', seats: 20, renewal: true });
    expect(renewed.extended).toBeUndefined();
    expect(Date.parse(renewed.termEnd) - Date.parse(renewed.termStart)).toBeGreaterThan(364 * 86_400_000);
    await reseller.wasTold(said([/renewed with the scheduled change: 20 licences/, /modification programmée : 20/]));
  });
});
