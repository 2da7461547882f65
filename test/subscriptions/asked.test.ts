/** What a reseller asks its provider to order: asked as it is meant, told once and by its name (SUB-8). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, type Served } from './scenes.js';

const words = {
  en: {
    more: 'please add five more seats to contoso traders business premium',
    sum: /10 now, 5 more: 15\./,
    send: 'Send to the provider',
    sent: /Armor Distribution has your request[\s\S]*Premium of Contoso Traders Ltd: 15 licences from now on/,
    same: 'change the business premium licences of contoso traders to 10',
    unchanged: /That is the present number: nothing was changed/,
    order: 'order 5 visio plan 2 for contoso traders',
    one: /a new subscription for Contoso Traders Ltd: Visio Plan 2, 5 licences/,
    asked: /asks you for this:\na new subscription for Contoso Traders Ltd: Visio Plan 2, 5 licences/,
    approve: 'Approve',
    decline: 'Decline',
    reason: 'Reason',
    declined:
      /Armor Distribution declined: Budget\na new subscription for Contoso Traders Ltd: Visio Plan 2, 5 licences/,
    approved: /approved it and placed the order\.\nOrdered for Contoso Traders Ltd: Visio Plan 2, 5 licences\./,
    changed: /A subscription has changed/,
    upgrade: 'upgrade contoso traders to microsoft 365 e5',
    premium: /Contoso Traders Ltd: Microsoft 365 Business Premium/,
    to: 'Upgrade to',
    back: ['take back our order request', 'cancel my order request', 'withdraw the order request for contoso traders'],
    ours: 'What we asked our providers',
    subscriptions: 'list the subscriptions of contoso traders',
    asks: ['Ask the provider', 'Ask the provider to order'],
    seats: 'Change the number of licences',
    upgrades: 'Upgrade',
  },
  fr: {
    more: 'ajoute cinq licences business premium de plus à contoso traders svp',
    sum: /10 aujourd’hui, 5 de plus : 15\./,
    send: 'Envoyer au fournisseur',
    sent: /Armor Distribution a reçu votre demande[\s\S]*Premium de Contoso Traders Ltd : 15 licences désormais/,
    same: 'passe les licences business premium de contoso traders à 10',
    unchanged: /C’est déjà le nombre actuel : rien n’a été modifié/,
    order: 'commande 5 visio plan 2 pour contoso traders',
    one: /un nouvel abonnement pour Contoso Traders Ltd : Visio Plan 2, 5 licences/,
    asked: /vous demande ceci :\nun nouvel abonnement pour Contoso Traders Ltd : Visio Plan 2, 5 licences/,
    approve: 'Approuver',
    decline: 'Refuser',
    reason: 'Motif',
    declined:
      /Armor Distribution a refusé : Budget\nun nouvel abonnement pour Contoso Traders Ltd : Visio Plan 2, 5 licences/,
    approved: /a passé la commande\.\nCommandé pour Contoso Traders Ltd : Visio Plan 2, 5 licences\./,
    changed: /Un abonnement a (?:changé|été modifié)/,
    upgrade: 'mets contoso traders à niveau vers microsoft 365 e5',
    premium: /Contoso Traders Ltd : Microsoft 365 Business Premium/,
    to: 'Mettre à niveau vers',
    back: ['annule notre demande de commande', 'retire ma demande de commande', 'reprends notre demande de commande'],
    ours: 'Nos demandes aux fournisseurs',
    subscriptions: 'liste les abonnements de contoso traders',
    asks: ['Demander au fournisseur', 'Demander une commande au fournisseur'],
    seats: 'Modifier le nombre de licences',
    upgrades: 'Mettre à niveau',
  },
} as const;

let world: World;
let scene: Served;

describe.each(['en', 'fr'] as const)('a reseller asks (%s)', (language) => {
  const w = words[language];
  beforeEach(async () => {
    world = await program();
    scene = await contoso(world, language);
  });
  afterEach(() => world.end());

  test('SUB-8: for more licences, worked out; never for as many as there are', async () => {
    const { reseller } = scene;
    await reseller.says(w.more);
    reseller.reads(w.sum);
    await reseller.clicks(w.send);
    reseller.reads(w.sent);
    await reseller.says(w.same);
    await reseller.clicks(w.send);
    reseller.reads(w.unchanged);
    expect(reseller.last.fields).toMatchObject({ Licences: '10' });
  });

  test('SUB-8, NOT-1: the answer says what it answers, and is told once', async () => {
    const { provider, reseller } = scene;
    await provider.says('help');
    for (const answer of [w.decline, w.approve]) {
      await reseller.says(w.order);
      await reseller.clicks(w.send);
      await provider.wasTold(w.asked);
      await provider.clicks(answer);
      if (answer === w.decline) {
        await provider.clicks(w.decline, { [w.reason]: 'Budget' });
        provider.reads(w.one);
        await reseller.wasTold(w.declined);
      } else {
        await reseller.wasTold(w.approved);
        await reseller.wasNotTold(w.changed);
      }
    }
  });

  test('SUB-4, SUB-8: for an upgrade of the one subscription that has a path to it, or takes a request back', async () => {
    const { provider, reseller, customerId } = scene;
    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' });
    await reseller.says(w.upgrade);
    reseller.reads(w.premium);
    expect(reseller.last.fields).toMatchObject({ [w.to]: 'microsoft 365 e5' });
    await reseller.clicks(w.send);
    for (const text of w.back) {
      await reseller.says(text);
      reseller.reads(w.ours);
      expect(reseller.last.text, text).toMatch(/Microsoft 365 E5/);
    }
  });

  test('SUB-4, SUB-8, USR-4: a button that could only be refused is none; each asks for what it says', async () => {
    const { provider, reseller, customerId } = scene;
    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' });
    expect(provider.last.buttons).toContain(w.seats);
    expect(provider.last.buttons).not.toContain(w.upgrades);
    await provider.forges('subscriptions.add', { id: customerId, product: 'AZURE-PLAN', seats: '1' });
    expect(provider.last.buttons).not.toContain(w.seats);
    await reseller.says(w.subscriptions);
    for (const title of w.asks) expect(reseller.last.buttons).toContain(title);
  });
});
