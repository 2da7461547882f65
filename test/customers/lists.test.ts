/** Lists, one customer in full, and the end of a relationship (CUS-9, CUS-10, CUS-13, PAR-13, TRN-7). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { addContoso, partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('CUS-9: own customers, filtered by relationship, origin, partner and name; direct and indirect told apart', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await addContoso(owen);
  await owen.says('List our customers');
  owen.reads(
    /Conserverie de la Baie\n• direct/,
    /Contoso Traders Ltd\n• indirect/,
    /with Bluepeak IT/,
    /origin: own marketing/,
  );
  await owen.clicks('Filter');
  await owen.clicks('Filter', { Relationship: 'direct' });
  expect(owen.last.text).not.toMatch(/Contoso/);
  await owen.clicks('Filter');
  await owen.clicks('Filter', { Relationship: 'All', Partner: 'Bluepeak IT' });
  owen.reads('Customers with Bluepeak IT', /Contoso/);
  expect(owen.last.text).not.toMatch(/Conserverie/);
  await owen.clicks('Filter');
  await owen.clicks('Filter', { 'Name or domain': 'contosotraders' });
  owen.reads(/Contoso/);
  await owen.clicks('Filter');
  await owen.clicks('Filter', { 'Name or domain': 'nobody', Partner: 'All' });
  owen.reads(/No customer fits/);
});

test('CUS-9, CNV-1: the shared list is understood however it is said, on either side and in either language', async () => {
  await partners(world);
  await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
  const sides: readonly [string, string, readonly string[]][] = [
    [
      'Owen Fitzgerald',
      'Customers with Bluepeak IT',
      [
        'customers with Bluepeak IT',
        'our customers with bluepeak it',
        'show the customers with Bluepeak IT',
        'customers shared with Bluepeak IT',
        'the clients we share with Bluepeak IT',
        'customers in common with Bluepeak IT',
        'which customers do we have with Bluepeak IT?',
      ],
    ],
    [
      'Nolwenn Le Goff',
      'Clients avec Lumière Informatique',
      [
        'clients avec Lumière Informatique',
        'nos clients avec lumiere informatique',
        'affiche les clients avec Lumière Informatique',
        'clients partagés avec Lumière Informatique',
        'les clients que nous avons avec Lumière Informatique',
        'clients en commun avec Lumière Informatique',
        'clients servis avec Lumière Informatique',
        'quels clients avons-nous avec Lumière Informatique ?',
      ],
    ],
    [
      'Hélène Marchetti',
      'Clients avec Armor Distribution',
      ['clients avec Armor Distribution', 'clients partagés avec le fournisseur Armor Distribution'],
    ],
    [
      'Aoife Brennan',
      'Customers with Armor Distribution',
      ['customers with Armor Distribution', 'show the customers with Armor Distribution'],
    ],
  ];
  const missed: string[] = [];
  for (const [who, title, lines] of sides)
    for (const line of lines) {
      const seen = await world.person(who).says(line);
      if (!seen.text.includes(title)) missed.push(`${line}: ${seen.text.slice(0, 80)}`);
    }
  expect(missed).toEqual([]);
});

test('CUS-9, PAR-13: customers stay shared after the partnership has ended', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  const aoife = world.person('Aoife Brennan');
  await addContoso(owen);
  await owen.says('List our partnerships');
  await owen.clicks('Remove partnership');
  await owen.clicks('Yes');
  await aoife.says('Show the customer Contoso Traders Ltd');
  aoife.reads(/indirect, with Armor Distribution/, /reseller of record: Bluepeak IT/);
  await owen.says('Add a new customer for the reseller Bluepeak IT');
  expect(owen.last.inputs.find((f) => f.id === 'reseller')?.choices.map((c) => c.title)).not.toContain('Bluepeak IT');
});

test('CUS-10: removal with its statements; leaves the own list only, tells nobody', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  const aoife = world.person('Aoife Brennan');
  await addContoso(owen);
  await aoife.wasTold(/added Contoso/);
  await owen.says('Remove the customer relationship with Contoso Traders Ltd');
  owen.reads(
    /Remove your relationship with Contoso Traders Ltd\?/,
    /Delegated admin privileges that were granted stay unchanged/,
    /good faith, for a legitimate business purpose/,
    /legal notice of termination, you give it yourself/,
  );
  await owen.clicks('Yes');
  owen.reads(/no longer among your customers\. Nobody has been told/);
  await aoife.wasNotTold(/Contoso/);
  await owen.says('List our customers');
  expect(owen.last.text).not.toMatch(/Contoso/);
  await owen.says('Show the customer Contoso Traders Ltd');
  owen.reads(/I know no such customer/);
  await aoife.says('List our customers');
  aoife.reads(/Contoso Traders Ltd/);
});

test('CUS-10: in French; ORG-3: a customer of others is an unknown one', async () => {
  const aurelie = world.person('Aurélie Chastain');
  await aurelie.says('Supprime la relation client avec Clinique des Tilleuls');
  aurelie.reads(
    /Supprimer votre relation avec Clinique des Tilleuls \?/,
    /Les privilèges d’administrateur délégué accordés restent inchangés/,
    /avis légal de résiliation/,
  );
  await aurelie.clicks('Oui');
  aurelie.reads(/ne figure plus parmi vos clients/);
  const others: string[] = [];
  for (const id of ['CUS-HARBOUR', 'CUS-CLINIQUE', 'CUS-NOSUCH00']) {
    await aurelie.forges('customers.show', { id });
    others.push(aurelie.last.text);
  }
  expect(new Set(others).size).toBe(1);
  await aurelie.forges('customers.remove', { id: 'CUS-HARBOUR' });
  aurelie.reads(/Je ne connais pas ce client/);
});

test('CUS-10: a helpdesk agent may not; told who may', async () => {
  const samir = world.person('Samir Benhaddou');
  await samir.says('Supprime la relation client avec Clinique des Tilleuls');
  samir.reads(/agent commercial/);
  await samir.says('Affiche le client Clinique des Tilleuls');
  expect(samir.last.buttons).not.toContain('Supprimer une relation client');
});
