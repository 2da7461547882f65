import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { authorises, idIn, partnershipsOf } from './steps.js';

let world: World;
let helene: Person;
let remi: Person;
let gaelle: Person;
let owen: Person;
let aoife: Person;
let katrin: Person;
beforeEach(async () => {
  world = await program();
  helene = world.person('Hélène Marchetti');
  remi = world.person('Rémi Delcourt');
  gaelle = world.person('Gaëlle Le Bihan');
  owen = world.person('Owen Fitzgerald');
  aoife = world.person('Aoife Brennan');
  katrin = world.person('Katrin Böhme');
  for (const person of [helene, remi, gaelle, owen, aoife, katrin]) await partnershipsOf(person);
});
afterEach(() => world.end());

const asks = async (person: Person, provider: string, message?: string) => {
  await person.forges('partnerships.ask', { provider, ...(message ? { message } : {}) });
  return person.last;
};

test('PAR-5, NOT-1: a reseller asks a provider from the directory; its people get a card in their own language', async () => {
  await remi.forges('providers.find');
  const form = await remi.clicks('Demander un partenariat');
  expect(form.text).toMatch(/Demande envoyée|Armor|Nordlicht/);
  await asks(aoife, 'Armor Distribution', 'We sell to *40* customers.');
  aoife.reads(/Request sent/, /Armor Distribution has your request/);
  const french = await gaelle.wasTold(
    /Aoife Brennan, de Bluepeak IT, souhaite que vous deveniez son fournisseur indirect/,
  );
  expect(french.buttons).toEqual(['Approuver', 'Refuser']);
  expect(french.text).toContain('We sell to \\*40\\* customers.');
  await owen.wasTold(/Aoife Brennan of Bluepeak IT would like you to be their indirect provider/);
});

test('PAR-5: approving makes the invitation, addressed to the reseller, which authorises it', async () => {
  await asks(remi, 'ORG-NORDLICHT');
  remi.reads(/Demande envoyée/, /Nordlicht Distribution a reçu votre demande/);
  await katrin.wasTold(/Rémi Delcourt of Lumière Informatique/);
  const draft = await katrin.clicks('Approve');
  expect(draft.field('body').value).toContain('souhaite devenir votre fournisseur indirect');
  await remi.wasTold(/Nordlicht Distribution a approuvé votre demande/);
  await helene.wasTold(/examiner et valider l’invitation/);
  await helene.clicks('Examiner');
  helene.reads(/Nordlicht Distribution vous invite à un partenariat/);
  await authorises(helene, idIn(draft), 'Nordlicht Distribution');
  helene.reads(/Partenariat actif/);
  expect((await partnershipsOf(katrin)).text).toContain('Lumière Informatique');
});

test('PAR-5, NOT-4: a request is declined with a reason; colleagues see who answered', async () => {
  await asks(aoife, 'Armor Distribution');
  await owen.wasTold(/Bluepeak IT/);
  await gaelle.wasTold(/Bluepeak IT/);
  const form = await gaelle.clicks('Refuser');
  expect(form.title).toContain('Refuser cette demande');
  await gaelle.clicks('Refuser', { Motif: ' ' }, { force: true });
  gaelle.reads(/Indiquez le motif/);
  await gaelle.clicks('Refuser', { Motif: 'Nous ne couvrons pas [votre pays](http://evil.example).' });
  gaelle.reads(/Gaëlle Le Bihan a refusé la demande de Bluepeak IT : Nous ne couvrons pas/);
  const told = await aoife.wasTold(/Your request was declined/);
  expect(told.text).toContain(
    'Armor Distribution declined: Nous ne couvrons pas \\[votre pays\\](http://evil.example).',
  );
  expect(told.buttons).toEqual(['Find providers']);
  const seen = await owen.wasTold(/Gaëlle Le Bihan declined the request of Bluepeak IT/);
  expect(seen.buttons).toEqual([]);
});

test('PAR-5, PAR-14: a request is withdrawn after a question; the provider’s card says so', async () => {
  await asks(aoife, 'Armor Distribution');
  await gaelle.wasTold(/Bluepeak IT/);
  const card = gaelle.last;
  await aoife.clicks('Withdraw the request');
  aoife.reads(/Withdraw this request\?/, /You can ask again later/);
  await aoife.clicks('Yes');
  aoife.reads(/Request withdrawn/);
  const seen = await gaelle.wasTold(/Bluepeak IT a retiré la demande/);
  expect(seen.buttons).toEqual([]);
  await gaelle.clicks('Approuver', {}, { on: card });
  gaelle.reads(/a déjà reçu une réponse ou a été retirée/);
  await asks(aoife, 'Armor Distribution', 'Once more.');
  aoife.reads(/Request sent/, /has your request/);
});

test('PAR-10, NOT-4: an invitation that ends after all says so on the card that led to it, and whose it was', async () => {
  await asks(remi, 'Nordlicht Distribution');
  await katrin.wasTold(/Lumière Informatique/);
  const id = idIn(await katrin.clicks('Approve'));
  await remi.wasTold(/Votre demande est approuvée/);
  await katrin.forges('invitations.revoke', { id, confirmed: 'yes' });
  await remi.wasTold(/L’invitation de Nordlicht Distribution est close[\s\S]*révoquée/);
  await asks(aoife, 'Armor Distribution');
  await gaelle.wasTold(/Bluepeak IT/);
  await gaelle.clicks('Approuver');
  await aoife.wasTold(/Your request was approved|Your request is approved/);
  await world.later('P31D');
  await aoife.wasTold(/The invitation of Armor Distribution has ended[\s\S]*expired/);
});

test('PAR-5: asked twice, the request that waits is named; French and English', async () => {
  await asks(aoife, 'Armor Distribution');
  await world.later('P2D');
  await asks(aoife, 'Armor Distribution', 'Again.');
  aoife.reads(/asked Armor Distribution 2 days ago; the request is still waiting/);
  await asks(remi, 'Nordlicht Distribution');
  await asks(helene, 'Nordlicht Distribution');
  helene.reads(/sollicité Nordlicht Distribution à l’instant ; la demande attend encore/);
  expect((await partnershipsOf(katrin)).text).toMatch(/Request: Lumière Informatique, just now/);
});

test('NOT-4: two people decide at once: one of them, once', async () => {
  await asks(aoife, 'Armor Distribution');
  await gaelle.wasTold(/Bluepeak/);
  await owen.wasTold(/Bluepeak/);
  const both = await Promise.all([gaelle.clicks('Approuver'), owen.clicks('Approve')]);
  const drafts = both.filter((seen) => seen.inputs.length > 0);
  expect(drafts).toHaveLength(1);
  expect(both.map(({ text }) => text).join()).toMatch(/has been answered or withdrawn already|a déjà reçu une réponse/);
  const sent = await world.kept((view) => view.find('invitations', 'from', 'ORG-ARMOR'));
  expect(sent.items).toHaveLength(1);
  await aoife.wasTold(/Armor Distribution approved your request/);
});

test('PAR-5, NOT-4: who approved keeps the draft in place of the request, colleagues see who did', async () => {
  await asks(aoife, 'Armor Distribution');
  await gaelle.wasTold(/Bluepeak/);
  await owen.wasTold(/Bluepeak/);
  const draft = await gaelle.clicks('Approuver');
  await owen.wasTold(/Gaëlle Le Bihan approved the request of Bluepeak IT/);
  const own = await gaelle.wasTold(/Brouillon d’invitation/);
  expect(own.field('body').value).toBe(draft.field('body').value);
});

test('PAR-5: refusals in their own words, and wrong roles', async () => {
  await asks(aoife, 'Nobody Distribution');
  aoife.reads(/No published provider of that name/);
  await asks(helene, 'Personne');
  helene.reads(/Aucun fournisseur publié ne porte ce nom/);
  await asks(aoife, 'ORG-LUMIERE');
  aoife.reads(/No published provider of that name/);
  const eoin = world.person('Eoin Gallagher');
  await asks(eoin, 'Armor Distribution');
  eoin.reads(/Shannon Cloud Services is not an active indirect reseller yet/, /“enroll”/);
  const mathilde = world.person('Mathilde Verdier');
  await asks(mathilde, 'Armor Distribution');
  mathilde.reads(/n’est pas encore un revendeur indirect actif/, /« inscription »/);
  const samir = world.person('Samir Benhaddou');
  await asks(samir, 'Armor Distribution');
  samir.reads(/il faut l’un de ces rôles/, /Aurélie Chastain/);
  expect(samir.last.buttons).toEqual(['Transmettre ma demande']);
  await asks(gaelle, 'Nordlicht Distribution');
  gaelle.reads(/réservé à un autre type d’organisation/);
  await asks(remi, 'Armor Distribution');
  const tanguy = world.person('Loïc Tanguy');
  const { items } = await world.kept((view) => view.find('requests', 'provider', 'ORG-ARMOR'));
  const id = items[0]?.id;
  await tanguy.forges('partnerships.approve', { id });
  tanguy.reads(/Gaëlle Le Bihan/);
  for (const verb of ['partnership.approve', 'partnership.declineRequest']) {
    const theirs = await katrin.forges(verb, { id, reason: 'x' });
    expect(theirs.text).toBe((await katrin.forges(verb, { id: 'unknown', reason: 'x' })).text);
    katrin.reads(/I know no such request/);
  }
  await aoife.forges('partnerships.withdraw', { id });
  aoife.reads(/I know no such request/);
});
