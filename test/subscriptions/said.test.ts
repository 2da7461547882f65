/** Orders as busy people type them: so many more or fewer, several at once, names that fit several, questions of time. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addContoso, contoso as details } from '../customers/scenes.js';
import { program, type World } from '../program.js';
import { contoso, type Served } from './scenes.js';

const words = {
  en: {
    more: 'add twenty five more seats of business premium to contoso traders',
    added: 'add 25 seats of business premium to contoso traders ltd',
    by: 'increase the licences of contoso traders by 25',
    sum: /10 licences → 35 licences/,
    fewer: 'remove two licences from contoso traders',
    difference: /10 licences → 8 licences/,
    none: 'remove 100 seats from contoso traders',
    noneLeft: /None would be left\. A subscription keeps at least one licence/,
    left: /10 → 8 licences/,
    things: 'add 3 teams premium and 2 visio plan 1 to Contoso Traders Ltd',
    several: /2 orders in one line\nNothing has been done yet\. Each has its own button/,
    other: /1 other order of your line, still open/,
    ordered: /Ordered for Contoso Traders Ltd: Microsoft Teams Premium, 3 licences/,
    customers: 'turn off renewal for contoso traders and contoso hotels',
    apart: 'order 3 power bi pro for contoso traders and 2 visio plan 1 for contoso hotels',
    unlike: 'add 5 seats to contoso traders and 3 to contoso hotels',
    which: 'order ten visio plan 2 for contoso',
    whichOne: /Several customers fit/,
    tenOrdered: /Ordered for Contoso Hotels: Visio Plan 2, 10 licences/,
    unknown: 'order 1 visio plan 2 for nobody ltd',
    noSuch: /I know no such customer of yours/,
    absent: 'add 4 licences of power bi pro to contoso traders',
    notThere: /Contoso Traders Ltd has no active subscription to power bi pro/,
    instead: ['Add subscription · 4 × power bi pro', 'Subscriptions'],
    four: /Ordered for Contoso Traders Ltd: Power BI Pro, 4 licences/,
    ends: 'when does the subscription of contoso traders end?',
    list: /Subscriptions of Contoso Traders Ltd/,
  },
  fr: {
    more: 'mets vingt-cinq licences business premium de plus à contoso traders',
    added: 'ajoute 25 licences business premium à contoso traders ltd',
    by: 'augmente de 25 les licences de contoso traders',
    sum: /10 licences → 35 licences/,
    fewer: 'enlève deux licences à contoso traders',
    difference: /10 licences → 8 licences/,
    none: 'retire 100 licences à contoso traders',
    noneLeft: /Il n’en resterait aucune\. Un abonnement garde au moins une licence/,
    left: /10 → 8 licences/,
    things: 'ajoute 3 teams premium et 2 visio plan 1 à Contoso Traders Ltd',
    several: /2 demandes en une ligne\nRien n’a encore été fait\. Chacune a son propre bouton/,
    other: /1 autre demande de votre ligne, encore en attente/,
    ordered: /Commandé pour Contoso Traders Ltd : Microsoft Teams Premium, 3 licences/,
    customers: 'désactive le renouvellement de contoso traders et de contoso hotels',
    apart: 'commande 3 power bi pro pour contoso traders et 2 visio plan 1 pour contoso hotels',
    unlike: 'ajoute 5 licences à contoso traders et 3 à contoso hotels',
    which: 'commande dix visio plan 2 pour contoso',
    whichOne: /Plusieurs clients correspondent/,
    tenOrdered: /Commandé pour Contoso Hotels : Visio Plan 2, 10 licences/,
    unknown: 'commande 1 visio plan 2 pour soleil ltd',
    noSuch: /Je ne connais pas ce client parmi les vôtres/,
    absent: 'ajoute 4 licences power bi pro à contoso traders',
    notThere: /Contoso Traders Ltd n’a pas d’abonnement actif à power bi pro/,
    instead: ['Ajouter un abonnement · 4 × power bi pro', 'Abonnements'],
    four: /Commandé pour Contoso Traders Ltd : Power BI Pro, 4 licences/,
    ends: 'quand se termine l’abonnement de contoso traders ?',
    list: /Abonnements de Contoso Traders Ltd/,
  },
} as const;

let world: World;
let scene: Served;

describe.each(['en', 'fr'] as const)('a provider’s seller types (%s)', (language) => {
  const w = words[language];
  beforeEach(async () => {
    world = await program();
    scene = await contoso(world, language);
    await addContoso(world.person('Owen Fitzgerald'), {
      reseller: scene.name,
      details: {
        ...details,
        'Company name': 'Contoso Hotels',
        'Primary domain prefix (.onmicrosoft.com)': 'contosohotels',
      },
      products: [['Microsoft 365 Business Basic', 20]],
    });
  });
  afterEach(() => world.end());

  test('SUB-4, CNV-1: so many more or fewer are worked out and asked, never taken for the number to reach', async () => {
    const { provider } = scene;
    for (const text of [w.more, w.added, w.by]) {
      await provider.says(text);
      provider.reads(w.sum);
    }
    await provider.says(w.none);
    provider.reads(w.noneLeft);
    expect(provider.last.fields).toMatchObject({ Licences: '10' });
    await provider.says(w.fewer);
    provider.reads(w.difference);
    await provider.commits();
    provider.reads(w.left);
  });

  test('CNV-2, SUB-1: of several orders in one line none is carried out by itself, and none is forgotten', async () => {
    const { provider } = scene;
    for (const text of [w.customers, w.apart, w.unlike, w.things]) {
      const before = await world.kept((view) => view.find('subscriptions', 'provider', 'ORG-ARMOR', { limit: 50 }));
      await provider.says(text);
      provider.reads(w.several);
      expect(provider.last.buttons.length, text).toBeGreaterThanOrEqual(2);
      expect(await world.kept((view) => view.find('subscriptions', 'provider', 'ORG-ARMOR', { limit: 50 }))).toEqual(
        before,
      );
    }
    await provider.commits();
    provider.reads(w.ordered, w.other);
  });

  test('CNV-1, CNV-2: whom a name that fits several means is asked, and what was said besides is kept', async () => {
    const { provider } = scene;
    await provider.says(w.which);
    provider.reads(w.whichOne);
    await provider.clicks('Contoso Hotels · contosohotels.onmicrosoft.com');
    await provider.commits();
    provider.reads(w.tenOrdered);
  });

  test('CNV-2, CUS-7: a legal form that a customer’s name ends with as well does not make it the customer', async () => {
    const { provider } = scene;
    await provider.says(w.unknown);
    provider.reads(w.noSuch);
    expect(provider.last.text).not.toMatch(/Contoso/);
  });

  test('SUB-1, SUB-4: licences of what a customer does not have are ordered in one click, with what was said', async () => {
    const { provider } = scene;
    await provider.says(w.absent);
    provider.reads(w.notThere);
    expect(provider.last.buttons).toEqual(w.instead);
    await provider.clicks(w.instead[0]);
    await provider.commits();
    provider.reads(w.four);
  });

  test('CNV-1, SUB-9: when a subscription ends is told by the list that shows it', async () => {
    const { provider } = scene;
    await provider.says(w.ends);
    provider.reads(w.list);
  });
});
