/** Who may not order, name, renew or manage is told who may; what others hold does not exist (SUB-6, USR-4, ORG-3). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, once } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('SUB-6, USR-4: each command with a role that may not: who may is said, and nobody is told anything', async () => {
  const { premium, customerId, reseller } = await contoso(world, 'en');
  const refused: readonly (readonly [string, string, object, RegExp])[] = [
    ['Loïc Tanguy', 'subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' }, /agent commercial/],
    ['Priya Raman', 'subscriptions.add', { id: 'CUS-ELBE', product: 'VISIO-2', seats: '5' }, /sales agent/],
    ['Loïc Tanguy', 'subscriptions.changeSeats', { subscription: premium, seats: '9' }, /il faut l’un de ces rôles/],
    [
      'Priya Raman',
      'subscriptions.changeSeats',
      { subscription: 'SUB-ELBE0001', seats: '9' },
      /takes one of these roles/,
    ],
    [
      'Loïc Tanguy',
      'subscriptions.upgrade',
      { subscription: premium, product: 'M365-E5' },
      /il faut l’un de ces rôles/,
    ],
    [
      'Priya Raman',
      'subscriptions.upgrade',
      { subscription: 'SUB-ELBE0001', product: 'M365-E5' },
      /takes one of these roles/,
    ],
    [
      'Loïc Tanguy',
      'subscriptions.assignReseller',
      { subscription: premium, mpnId: '5530981' },
      /il faut l’un de ces rôles/,
    ],
    [
      'Priya Raman',
      'subscriptions.assignReseller',
      { subscription: premium, mpnId: '5530981' },
      /takes one of these roles/,
    ],
    [
      'Éric Jézéquel',
      'subscriptions.setSupportContact',
      { subscription: premium, reseller: 'ORG-BLUEPEAK' },
      /il faut l’un de ces rôles/,
    ],
    ['Dermot Quinlan', 'subscriptions.renewal', { subscription: premium, onOff: 'false' }, /takes one of these roles/],
    ['Loïc Tanguy', 'subscriptions.renewal', { subscription: premium, onOff: 'false' }, /il faut l’un de ces rôles/],
    ['Ruth Callaghan', 'licenses.assign', { subscription: premium, user: 'x' }, /takes one of these roles/],
    [
      'Ruth Callaghan',
      'licenses.remove',
      { subscription: premium, user: 'x', confirmed: 'yes' },
      /takes one of these roles/,
    ],
    [
      'Ruth Callaghan',
      'customers.addUser',
      { id: customerId, name: 'X', email: 'x@y.example' },
      /takes one of these roles/,
    ],
    ['Ruth Callaghan', 'customers.removeUser', { user: 'x' }, /takes one of these roles/],
    ['Loïc Tanguy', 'orders.decline', { id: 'x', reason: 'no' }, /il faut l’un de ces rôles/],
    ['Loïc Tanguy', 'orders.approve', { id: 'x' }, /il faut l’un de ces rôles/],
    ['Loïc Tanguy', 'subscriptions.tenantOwner', { subscription: premium }, /il faut l’un de ces rôles/],
    [
      'Emily Thornton',
      'subscriptions.end',
      { subscription: 'SUB-VIGN0001', confirmed: 'yes' },
      /takes one of these roles/,
    ],
    ['Dermot Quinlan', 'subscriptions.credit', {}, /takes one of these roles/],
    ['Baptiste Noël', 'subscriptions.list', { id: customerId }, /il faut un rôle dans votre organisation/],
    ...['orders.askAdd', 'orders.askSeats', 'orders.askUpgrade'].map(
      (verb) =>
        ['Baptiste Noël', verb, { id: customerId, told: 'yes' }, /il faut un rôle dans votre organisation/] as const,
    ),
  ];
  await reseller.wasTold(/added Contoso/);
  for (const [who, verb, data, reason] of refused) {
    const person = world.person(who);
    await person.forges(verb, { ...data, submitted: 'yes' });
    expect(`${verb}: ${person.last.text}`).toMatch(reason);
    // and the same in the other language
    const other = person.locale === 'fr-FR' ? 'en' : 'fr';
    await person.forges('people.setLanguage', { language: other, ...once() });
    await person.forges(verb, { ...data, submitted: 'yes', ...once() });
    const none = who === 'Baptiste Noël';
    const english = none ? /takes a role in your organisation/ : /takes one of these roles/;
    const french = none ? /il faut un rôle dans votre organisation/ : /il faut l’un de ces rôles/;
    expect(`${verb}: ${person.last.text}`).toMatch(other === 'en' ? english : french);
    await person.forges('people.setLanguage', { language: other === 'en' ? 'fr' : 'en', ...once() });
  }
  await reseller.wasNotTold();
});

test('SUB-6, ORG-3: a subscription of others reads as an unknown one, in every command', async () => {
  const { premium } = await contoso(world, 'en');
  const jonas = world.person('Jonas Lindqvist');
  const commands: readonly [string, object][] = [
    ['subscriptions.changeSeats', { seats: '3' }],
    ['subscriptions.upgrade', { product: 'M365-E5' }],
    ['subscriptions.renewal', { onOff: 'false' }],
    ['subscriptions.assignReseller', { mpnId: '5530981' }],
    ['subscriptions.setSupportContact', { reseller: 'ORG-BLUEPEAK' }],
    ['subscriptions.end', {}],
    ['subscriptions.tenantOwner', {}],
  ];
  for (const [verb, data] of commands) {
    await jonas.forges(verb, { subscription: premium, ...data, confirmed: 'yes' });
    const foreign = jonas.last.text;
    await jonas.forges(verb, { subscription: 'SUB-NOSUCH00', ...data, confirmed: 'yes' });
    expect(jonas.last.text).toBe(foreign);
    expect(foreign).toMatch(/I know no such subscription/);
  }
});
