/** How a subscription's term ends, and what counts for the reseller that is named on it, in both languages (SUB-6, SUB-9, INC-3). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { after } from '../../src/web/duration.js';
import { dayIn, daysOfYearFrom } from '../harness/dates.js';
import { program, type World } from '../program.js';
import { contoso, once, type Served } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

/** What somebody reads, in English and in French. */
type Both = readonly [en: RegExp, fr: RegExp];

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  let scene: Served;
  beforeEach(async () => {
    scene = await contoso(world, language);
  });
  const said = (both: Both): RegExp => both[at];

  test('SUB-9: with renewal on there is a new term, told to both sides, and the next reminders follow it', async () => {
    const { provider, reseller, customerId } = scene;
    const renewal: Both = [/It renews automatically/, /Le renouvellement est automatique/];
    const end = after(world.clock.now(), 'P2Y') ?? '';
    await world.later('P336D');
    await reseller.wasTold(said(renewal));
    await world.later('P30D');
    const renewed: Both = [
      new RegExp(`Business Premium of Contoso Traders Ltd has a new term until ${dayIn('en', end)}`),
      new RegExp(`Business Premium de Contoso Traders Ltd : nouvelle période jusqu’au ${dayIn('fr', end)}`),
    ];
    await reseller.wasTold(said(renewed));
    await provider.wasTold(said(renewed));
    await provider.forges('subscriptions.list', { id: customerId, ...once() });
    provider.reads(
      said([/✓ active/, /✓ actif/]),
      new RegExp(`${at ? 'renouvelé automatiquement le' : 'renews automatically on'} ${dayIn(language, end)}`),
    );
    await world.later('P336D');
    await reseller.wasTold(said(renewal));
  });

  test('INC-3: the reseller sees what counts for it, and that alone; named later, it counts from then on', async () => {
    const { provider, reseller, mpnId, customerId, name } = scene;
    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' });
    const visio = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    await reseller.forges('subscriptions.listCredited');
    reseller.reads(
      said([/Subscriptions that count for you/, /Abonnements qui comptent pour vous/]),
      said([
        /Contoso Traders Ltd: Microsoft 365 Business Premium/,
        /Contoso Traders Ltd : Microsoft 365 Business Premium/,
      ]),
    );
    expect(reseller.last.text).not.toMatch(/Visio/);
    await provider.forges('subscriptions.assignReseller', { subscription: visio, mpnId });
    provider.reads(name);
    await reseller.forges('subscriptions.listCredited', once());
    reseller.reads(/Visio Plan 2/);
    await provider.forges('subscriptions.listCredited');
    provider.reads(said([/for organisations of another kind/, /réservé à un autre type d’organisation/]));
    const others = world.person(at ? 'Aoife Brennan' : 'Hélène Marchetti');
    await others.forges('subscriptions.listCredited');
    expect(others.last.text).not.toMatch(/Contoso/);
    const helpdesk = world.person(at ? 'Samir Benhaddou' : 'Dermot Quinlan');
    await helpdesk.forges('subscriptions.listCredited');
    helpdesk.reads(said([/takes one of these roles/, /il faut l’un de ces rôles/]));
  });

  test('SUB-6, SUB-9: renewal by both sides; reminded 30, 7 and 1 days before; expired, and then nothing changes it', async () => {
    const { provider, reseller, premium } = scene;
    await reseller.forges('subscriptions.setRenewal', { subscription: premium, onOff: 'false' });
    reseller.reads(said([/will end on .*, without renewal/, /prendra fin le .*, sans renouvellement/]));
    await provider.wasTold(said([/without renewal/, /sans renouvellement/]));
    for (const [wait, days] of [
      [`P${daysOfYearFrom(world.clock.now()) - 30}D`, 30],
      ['P23D', 7],
      ['P6D', 1],
    ] as const) {
      await world.later(wait);
      const text = at ? new RegExp(`échéance dans ${days} jour`) : new RegExp(`ends in ${days} day`);
      await reseller.wasTold(text);
      await provider.wasTold(text);
    }
    await world.later('P2D');
    await reseller.wasTold(said([/ended with its term; renewal was off/, /a pris fin à son échéance/]));
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '5' });
    provider.reads(
      said([/This subscription has ended, so nothing was changed/, /Cet abonnement a pris fin : rien n’a été modifié/]),
    );
  });
});
