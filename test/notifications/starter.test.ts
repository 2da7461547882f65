/** NOT-5: an answer goes to whoever asked; who was removed, or lost the role since, is followed by those who may. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptsAt, linkIn } from '../customers/page.js';
import { addContoso, partners } from '../customers/scenes.js';
import { letters } from '../harness/letters.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
let aoife: Person; // global admin of Bluepeak, English
let siobhan: Person; // sales agent there
let helene: Person; // global admin of Lumière, French
let aurelie: Person; // sales agent there
let gaelle: Person; // global admin of Armor, French
beforeEach(async () => {
  world = await program();
  aoife = world.person('Aoife Brennan');
  siobhan = world.person('Siobhán Ó Dálaigh');
  helene = world.person('Hélène Marchetti');
  aurelie = world.person('Aurélie Chastain');
  gaelle = world.person('Gaëlle Le Bihan');
  for (const person of [aoife, siobhan, helene, aurelie, gaelle]) await person.says('help');
});
afterEach(() => world.end());

const removes = (admin: Person, name: string) => admin.forges('users.remove', { name, confirmed: 'yes' });
const asks = (person: Person) => person.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
async function declines(reason: string): Promise<void> {
  await gaelle.wasTold(/Partenariat|partenariat|fournisseur indirect/);
  await gaelle.clicks('Refuser');
  await gaelle.clicks('Refuser', { Motif: reason });
}
/** Nothing that was decided is left without a reader. */
async function nothingUndelivered(): Promise<void> {
  await world.bot.flush();
  expect((await world.kept((view) => view.find('notices', 'dead', 'dead'))).items).toEqual([]);
}

test('NOT-5, PAR-5: declined after whoever asked was removed: those who may ask are told, in their language', async () => {
  await asks(siobhan);
  await removes(aoife, 'Siobhán Ó Dálaigh');
  await declines('Pas dans votre pays');
  await aoife.wasTold(/Your request was declined[\s\S]*Armor Distribution declined: Pas dans votre pays/);
  await siobhan.wasNotTold();
  // who may not ask is not told: a helpdesk agent
  await world.person('Dermot Quinlan').wasNotTold(/declined/);
  await nothingUndelivered();
});

test('NOT-5, PAR-5: the same where whoever asked may no longer; in French', async () => {
  await asks(aurelie);
  await helene.forges('users.setRoles', { name: 'Aurélie Chastain' });
  await helene.clicks('Mettre à jour', { 'Types d’agent': ['agent du support technique'] });
  await declines('Nous ne couvrons pas la région');
  await helene.wasTold(/Votre demande est refusée[\s\S]*Nous ne couvrons pas la région/);
  await aurelie.wasNotTold(/refusée/);
});

test('NOT-5, PAR-5: as long as whoever asked is there, nobody else is told of a refusal', async () => {
  await asks(siobhan);
  await declines('Plus tard');
  await siobhan.wasTold(/Your request was declined/);
  await aoife.wasNotTold(/declined/);
});

test('NOT-5, PAR-15: the reminder and the end of an invitation reach those who may, once the inviter is gone', async () => {
  const nolwenn = world.person('Nolwenn Le Goff');
  await nolwenn.forges('partnerships.request', { email: 'somebody@elsewhere.example' });
  await removes(gaelle, 'Nolwenn Le Goff');
  await world.later('P24D');
  await gaelle.wasTold(/expire/);
  await world.later('P8D');
  await gaelle.wasTold(/expiré/);
  await nolwenn.wasNotTold(/expir/);
  await nothingUndelivered();
});

test('NOT-5, SUB-8, CUS-6, ORG-5: orders, customers and directory changes are answered without a word to who is gone', async () => {
  await partners(world);
  await addContoso(world.person('Owen Fitzgerald'));
  await siobhan.forges('orderRequests.requestSubscription', {
    company: 'Contoso Traders Ltd',
    product: 'VISIO-2',
    seats: '5',
    told: 'yes',
    submitted: 'yes',
  });
  await siobhan.forges('customers.invite', { email: 'it@fabrikam.example' });
  const link = linkIn(siobhan);
  await removes(aoife, 'Siobhán Ó Dálaigh');
  await gaelle.wasTold(/Visio/);
  await gaelle.clicks('Refuser');
  await gaelle.clicks('Refuser', { Motif: 'Plus en vente' });
  await aoife.wasTold(/Plus en vente/);
  await acceptsAt(world, link, 'it@fabrikam.example');
  await aoife.wasTold(/it@fabrikam\.example|fabrikam/i);

  const yann = world.person('Yann Kervella');
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('help');
  await yann.forges('directoryChanges.request', {
    name: 'Armor',
    targets: 'FR https://www.armor.example/fr',
    submitted: 'yes',
  });
  await removes(gaelle, 'Yann Kervella');
  await ingrid.wasTold(/Directory change to review/);
  await ingrid.clicks('Approve');
  await gaelle.wasTold(/approuvée et publiée/);
  await nothingUndelivered();
  expect(await letters(world.folder, 'siobhan.odalaigh@bluepeak-it.example')).toEqual([]);
});
