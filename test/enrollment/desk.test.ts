/** The operator's desk: decided once, oldest first, by the policy; tenants, partners, directory (ORG-5 to ORG-7, ENR-11). */
import { afterEach, describe, expect, test } from 'vitest';
import { businessDays, isLate } from '../../src/domain/business-days.js';
import { settings } from '../../src/kernel/settings.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { answers, codeIn, desk, type Enrolling, inReview, letterTo, linkIn, nuage, prepared } from './cast.js';

let world: World;
let all: Enrolling | undefined;
afterEach(() => world.end());
const begin = async (): Promise<Enrolling> => {
  all = await prepared();
  world = all.world;
  return all;
};
const second = (): Person =>
  world.stranger('Théo Vasseur', {
    tenantId: desk.tenantId,
    aadObjectId: '22222222-2222-4222-8222-333333333333',
    language: 'fr',
  });

/** Eoin of Shannon enrols, up to the review or the policy's approval. */
async function shannonEnrols(eoin: Person): Promise<void> {
  await eoin.says('Enroll our company');
  await eoin.clicks('Next');
  await eoin.clicks('Next', { account: 'membership@shannon-cloud.example' });
  await eoin.clicks('Next', { Code: codeIn((await letterTo(world, 'membership@shannon-cloud.example')).text) });
  await eoin.clicks('Continue', { 'MPN ID': '6129347' });
  await eoin.clicks('Next');
  await eoin.clicks('Enroll now');
  await answers(world, linkIn((await letterTo(world, 'eoin.gallagher@shannon-cloud.example')).text), 'yes', 'en');
  await eoin.says('enrollment status');
}

describe('reviews', () => {
  test('ENR-11: two people decide at the same moment: one does, the other is told how it was decided', async () => {
    const { ines, claire } = await begin();
    const theo = second();
    await theo.says('examens');
    await inReview(all as Enrolling);
    const cards = [await ines.wasTold(/Inscription à examiner/), await theo.wasTold(/Inscription à examiner/)];
    const seen = await Promise.all([
      ines.clicks('Approuver', {}, { on: cards[0] as never }),
      theo.clicks('Approuver', {}, { on: cards[1] as never }),
    ]);
    expect(seen.filter(({ text }) => text.includes('Une décision a déjà été prise'))).toHaveLength(1);
    for (const { text } of seen) expect(text).toMatch(/Approbation par (Inès Roussel|Théo Vasseur)/);
    await claire.says('statut inscription');
    expect(claire.last.text.match(/approuvée \(/g)).toHaveLength(1);
  });

  test('ENR-11, ORG-5: what waits stands oldest first, directory changes among enrolments', async () => {
    world = await program();
    const [yann, ingrid, eoin] = ['Yann Kervella', 'Ingrid Solberg', 'Eoin Gallagher'].map((name) =>
      world.person(name),
    ) as [Person, Person, Person];
    await yann.forges('directoryChanges.request', {
      name: 'Armor',
      targets: 'FR https://www.armor.example/fr',
      submitted: 'yes',
    });
    await world.later('P1D');
    await shannonEnrols(eoin);
    eoin.reads('in review');
    await ingrid.says('reviews');
    ingrid.reads(/Armor Distribution[\s\S]*directory change[\s\S]*Shannon Cloud Services[\s\S]*enrolment/);
  });

  test('ENR-11: the policy approves an enrolment at once where it is on and every check passes', async () => {
    world = await program({ config: { settings: { ...settings.parse({}), approveEnrolments: true } } });
    const eoin = world.person('Eoin Gallagher');
    await shannonEnrols(eoin);
    eoin.reads('approved', /approved automatically: every check passed/);
    await world.person('Ingrid Solberg').says('reviews');
    world.person('Ingrid Solberg').reads(/Nothing waits/);
  });

  test('ENR-11, ENR-12: with an unproved claim the policy leaves it to the operator', async () => {
    all = await prepared({ settings: { ...settings.parse({}), approveEnrolments: true } });
    world = all.world;
    await inReview(all);
    await all.ines.wasTold(/Inscription à examiner/);
    await all.claire.says('statut inscription');
    all.claire.reads(/en cours d’examen/);
  });

  test('ENR-8: waits are counted in business days: five for an enrolment, three for a transition', () => {
    const friday = '2026-11-20T09:00:00.000Z';
    expect([1, 2, 3, 7].map((days) => businessDays(friday, `2026-11-${20 + days}T09:00:00.000Z`))).toEqual([
      0, 0, 1, 5,
    ]);
    const waits = settings.parse({});
    const late = (kind: 'enrolment' | 'transition', day: number) =>
      isLate({ kind, since: friday }, `2026-11-${day}T09:00:00.000Z`, waits);
    expect([late('transition', 24), late('transition', 25)]).toEqual([false, true]);
    expect([late('enrolment', 26), late('enrolment', 27)]).toEqual([false, true]);
  });
});

describe('one draft, two global admins', () => {
  test('ENR-4: the second sees what the first changed, and replaces it only knowingly', async () => {
    world = await program();
    const eoin = world.person('Eoin Gallagher');
    const mathilde = world.person('Mathilde Verdier');
    await eoin.says('change the role of Mathilde Verdier to global admin');
    await eoin.clicks('Update', { 'Admin types': ['global admin'] });
    await eoin.says('Enroll our company');
    await eoin.clicks('Next');
    await eoin.clicks('Next', { account: 'membership@shannon-cloud.example' });
    await eoin.clicks('Next', { Code: codeIn((await letterTo(world, 'membership@shannon-cloud.example')).text) });
    const form = await eoin.clicks('Continue', { 'MPN ID': '6129347' });
    await mathilde.says('Inscris notre société');
    mathilde.reads('Vérifier et s’inscrire');
    await mathilde.clicks('Modifier le profil');
    await mathilde.clicks('Suivant', { Adresse: '2 Custom House Quay' });
    await eoin.clicks('Next', { Address: '9 O’Connell Street' }, { on: form });
    eoin.reads(/Mathilde Verdier changed this step meanwhile; it says now: .*2 Custom House Quay/);
    expect(eoin.last.fields.Address).toBe('9 O’Connell Street');
    await eoin.clicks('Next');
    await mathilde.forges('enrollments.setLegalProfile');
    expect(mathilde.last.fields.Adresse).toBe('9 O’Connell Street');
  });
});

describe('who enrols not', () => {
  test.each([
    ['Katrin Böhme', 'Enroll our company', /only resellers enrol here/],
    ['Gaëlle Le Bihan', 'Inscris notre société', /seuls les revendeurs s’inscrivent ici/],
    ['Ingrid Solberg', 'Enroll our company', /only resellers enrol here/],
    ['Hélène Marchetti', 'Inscris notre société', /déjà un revendeur indirect actif/],
    ['Étienne Garrigue', 'Inscris notre société', /Devenir un revendeur indirect/],
  ])('ENR-2: %s', async (name, says, told) => {
    world = await program();
    const person = world.person(name);
    await person.says(says);
    person.reads(told);
  });
});

describe('tenants and partners', () => {
  test('ORG-7: admissions are listed and taken back; then the tenant’s people get no further', async () => {
    const { ines, claire } = await begin();
    await claire.says('Inscris notre société');
    claire.reads('Bienvenue');
    await ines.says('locataires');
    ines.reads(/Nuage Bleu/, nuage.tenantId, /France/);
    await ines.clicks('Retirer l’admission');
    ines.reads(/Retirer l’admission de Nuage Bleu/, /ne pourront plus parler au bot/);
    await ines.clicks('Oui');
    await claire.says('Inscris notre société');
    claire.reads(/pas encore admise/);
    await ines.forges('tenants.dismiss', { id: nuage.tenantId });
    ines.reads(/Je ne connais pas ce locataire/);
    await claire.forges('tenants.list');
    claire.reads(/pas encore admise/);
  });

  test('ORG-6, TRN-1: onboarding refuses at the field what another holds, and keeps what was typed; eligibility is marked', async () => {
    world = await program();
    const ingrid = world.person('Ingrid Solberg');
    const fresh = {
      kind: 'directBill',
      name: 'Harbour IT',
      tenantId: '66666666-6666-4666-8666-666666666666',
      country: 'IE',
      mpnId: '7712345',
      adminName: 'Sean Daly',
      adminEmail: 'sean.daly@harbour-it.example',
      adminObjectId: '77777777-7777-4777-8777-777777777777',
    };
    await ingrid.says('onboard a partner');
    for (const [wrong, told] of [
      [
        { tenantId: world.person('Gaëlle Le Bihan').tenantId },
        /tenant of Armor Distribution, which is in the programme already/,
      ],
      [{ mpnId: '1804275' }, /already bound to another organisation/],
      [{ adminEmail: 'aoife.brennan@bluepeak-it.example' }, /user account with this address already exists/],
      [{ mpnId: '0123' }, /5 to 10 digits, the first not 0/],
      [{ tenantId: 'harbour' }, /Give the Entra tenant ID/],
    ] as const) {
      await ingrid.clicks('Onboard a partner', { ...fresh, ...wrong }, { force: true });
      ingrid.reads(told);
      expect(ingrid.last.fields['Name of the organisation']).toBe('Harbour IT');
    }
    await ingrid.clicks('Onboard a partner', fresh);
    ingrid.reads(/Harbour IT is in the programme; Sean Daly is its first global admin/);
    await ingrid.says('eligibility');
    await ingrid.clicks('Eligibility for the transition', { 'Direct-bill partner': 'Harbour IT', eligible: true });
    ingrid.reads(/Harbour IT may become an indirect reseller/);
    for (const name of ['Declan Moriarty', 'Katrin Böhme']) {
      await world.person(name).forges('partners.onboard', {});
      world.person(name).reads(/one of these roles|organisations of another kind/);
    }
  });
});

test('ORG-5: rejected with a reason, the requester is told and the old entry stays; asked again, the newer replaces the older', async () => {
  world = await program();
  const [jonas, theo] = [world.person('Jonas Lindqvist'), world.person('Théo Vasseur')];
  await jonas.says('help');
  await theo.says('aide');
  await jonas.says('change directory entry');
  await jonas.clicks('Submit', { name: 'Nordlicht Europe', targets: 'DE https://www.nordlicht.example/de' });
  jonas.reads(/operator decides on your request/);
  await jonas.forges('directoryChanges.request', {
    name: 'Nordlicht',
    targets: 'DE https://www.nordlicht.example',
    submitted: 'yes',
  });
  jonas.reads(/It replaces your request of/);
  await theo.wasTold(
    /Modification d’annuaire à examiner : Nordlicht Distribution[\s\S]*Nordlicht \(publié actuellement : Nordlicht Distribution\)/,
  );
  await theo.clicks('Rejeter');
  await theo.clicks('Rejeter', {}, { force: true });
  theo.reads(/Indiquez un motif/);
  await theo.clicks('Rejeter', { Motif: 'Le logo est illisible.' });
  theo.reads(/Rejet par Théo Vasseur/);
  await jonas.wasTold(/was rejected: Le logo est illisible/);
  await world.person('Aoife Brennan').forges('providers.find', { country: 'de' });
  world.person('Aoife Brennan').reads(/Nordlicht Distribution/);
  expect(world.person('Aoife Brennan').last.text).not.toContain('Nordlicht Europe');
});

test('ORG-8: a contact who was named disputes it: the present one stays, the operator is told', async () => {
  world = await program();
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('help');
  const helene = world.person('Hélène Marchetti');
  await helene.forges('organizations.editProfile');
  await helene.clicks('Mettre à jour', {
    name: 'Rémi Delcourt',
    email: 'direction@lumiere-informatique.example',
    city: 'Lyon',
  });
  const letter = await letterTo(world, 'direction@lumiere-informatique.example');
  expect(letter.subject).toMatch(/^À confirmer\s: contact principal de Lumière Informatique$/);
  const asked = (await world.visit(`${linkIn(letter.text)}?lang=en`)).text;
  expect(asked).toContain('Please confirm: primary contact of Lumière Informatique');
  expect(asked).toContain('and are you its primary contact?');
  expect(asked).not.toMatch(/enrolment|sign(ed)? up/);
  const page = await answers(world, linkIn(letter.text), 'no');
  expect(page.text).toContain('Votre réponse est enregistrée');
  await ingrid.wasTold(
    /disputes being a primary contact[\s\S]*direction@lumiere-informatique\.example[\s\S]*present contact stays/,
  );
  await helene.wasTold(
    /Nouveau contact principal contesté[\s\S]*« Ce n’était pas nous »[\s\S]*direction@lumiere[\s\S]*Rien n’a été modifié[\s\S]*helene\.marchetti@lumiere-informatique\.example demeure/,
  );
  await helene.says('profil société');
  helene.reads('helene.marchetti@lumiere-informatique.example');
});
