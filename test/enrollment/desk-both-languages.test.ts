/** The operator's desk, the profile and the directory's changes: refusals and answers in English and in French (ORG-2 to ORG-8). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { answers, letterTo, linkIn } from './cast.js';

let world: World;
let ingrid: Person; // global admin of the operator
beforeEach(async () => {
  world = await program();
  ingrid = world.person('Ingrid Solberg');
});
afterEach(() => world.end());

const sends = (person: Person, verb: string, data: Record<string, string>) => () =>
  person.forges(verb, { ...data, submitted: 'yes' });
const harbour = '66666666-6666-4666-8666-666666666666';
const partner = {
  kind: 'directBill',
  name: 'Harbour IT',
  tenantId: harbour,
  country: 'IE',
  mpnId: '7712345',
  adminName: 'Sean Daly',
  adminEmail: 'sean.daly@harbour-it.example',
  adminObjectId: '77777777-7777-4777-8777-777777777777',
};

test('ORG-7: admitting refuses at each field, an admission is taken back, in both languages', async () => {
  await readsInBoth(ingrid, sends(ingrid, 'tenants.admit', { tenantId: 'x', name: ' ', country: 'ZQ' }), {
    en: [
      'Admit a tenant',
      /Its people can then talk to the bot/,
      /Give the Entra tenant ID, such as/,
      /Give the name, up to 200 characters/,
      /Choose the country\/region/,
    ],
    fr: [
      'Admettre un locataire',
      /Ses membres pourront ensuite parler au bot/,
      /Indiquez l’ID du locataire Entra/,
      /Indiquez le nom, 200 caractères au plus/,
      /Choisissez le pays ou la région/,
    ],
  });
  const taken = { tenantId: world.person('Aoife Brennan').tenantId, name: 'X', country: 'IE' };
  await readsInBoth(ingrid, sends(ingrid, 'tenants.admit', taken), {
    en: /This is the tenant of Bluepeak IT, which is in the programme already/,
    fr: /C’est le locataire de Bluepeak IT, qui fait déjà partie du programme/,
  });
  await ingrid.says('language en');
  await sends(ingrid, 'tenants.admit', { tenantId: harbour, name: 'Harbour IT', country: 'IE' })();
  ingrid.reads('Tenant admitted', /Harbour IT is admitted: its people can say “enroll”/);
  await readsInBoth(ingrid, () => ingrid.forges('tenants.list'), {
    en: ['Admitted tenants', /Ireland · admitted on/],
    fr: ['Locataires admis', /Irlande · admission le/],
  });
  await readsInBoth(ingrid, () => ingrid.forges('tenants.dismiss', { id: harbour }), {
    en: [/Take back the admission of Harbour IT\?/, /Its people can no longer talk to the bot/],
    fr: [/Retirer l’admission de Harbour IT \?/, /Ses membres ne pourront plus parler au bot/],
  });
  await readsInBoth(ingrid, () => ingrid.forges('tenants.dismiss', { id: 'unknown', confirmed: 'yes' }), {
    en: /I know no such tenant. Say “tenants” to see those you admitted/,
    fr: /Je ne connais pas ce locataire. Dites « locataires » pour voir/,
  });
  await ingrid.forges('tenants.dismiss', { id: harbour, confirmed: 'yes' });
  ingrid.reads(/L’admission de Harbour IT est retirée/);
  const stranger = world.stranger('Sean', { tenantId: harbour });
  await stranger.says('help');
  stranger.reads(/Your organisation has not been admitted to this bot yet. Ask whoever runs it/);
});

test('ORG-6: onboarding refuses at each field and what another holds, in both languages; wrong roles', async () => {
  await readsInBoth(
    ingrid,
    sends(ingrid, 'partners.onboard', {
      kind: 'other',
      name: ' ',
      tenantId: 'x',
      country: 'IRL',
      mpnId: '0123',
      adminName: ' ',
      adminEmail: 'x',
      adminObjectId: 'x',
    }),
    {
      en: [
        'Onboard a partner',
        /Choose the kind of partner/,
        /Give the MPN ID of the location account: 5 to 10 digits, the first not 0/,
        /Give one email address/,
        /Give the Entra object ID of the person, a GUID/,
      ],
      fr: [
        'Intégrer un partenaire',
        /Choisissez le type de partenaire/,
        /de 5 à 10 chiffres, le premier différent de 0/,
        /Indiquez une adresse e-mail/,
        /Indiquez l’ID d’objet Entra de la personne, un GUID/,
      ],
    },
  );
  for (const [wrong, en, fr] of [
    [
      { tenantId: world.person('Gaëlle Le Bihan').tenantId },
      /This is the tenant of Armor Distribution, which is in the programme already/,
      /C’est le locataire d’Armor Distribution, qui fait déjà partie du programme/,
    ],
    [{ mpnId: '1804275' }, /This MPN ID is already bound to another organisation/, /Cet ID MPN est déjà associé/],
    [
      { adminEmail: 'aoife.brennan@bluepeak-it.example' },
      /A user account with this address already exists/,
      /Un compte d’utilisateur existe déjà avec cette adresse/,
    ],
  ] as const)
    await readsInBoth(ingrid, sends(ingrid, 'partners.onboard', { ...partner, ...wrong }), { en, fr });
  await sends(ingrid, 'partners.onboard', partner)();
  ingrid.reads(
    'Partenaire intégré',
    /Harbour IT fait partie du programme ; premier administrateur général : Sean Daly/,
  );
  for (const verb of ['partner.onboard', 'admit', 'agreement.publish', 'partner.mark', 'reviews', 'tenants.list']) {
    const [declan, helene] = [world.person('Declan Moriarty'), world.person('Hélène Marchetti')];
    await readsInBoth(declan, () => declan.forges(verb), {
      en: /takes one of these roles: global admin and admin agent/,
      fr: /il faut l’un de ces rôles : administrateur général et agent d’administration/,
    });
    await readsInBoth(helene, () => helene.forges(verb), {
      en: /is for organisations of another kind: programme operator/,
      fr: /est réservé à un autre type d’organisation : opérateur du programme/,
    });
  }
});

test('TRN-1, ENR-15: marks and versions: refusals and answers in both languages', async () => {
  await sends(ingrid, 'partners.onboard', partner)();
  await readsInBoth(ingrid, sends(ingrid, 'partners.mark', { partner: 'ORG-BLUEPEAK' }), {
    en: /I know no such direct-bill partner/,
    fr: /Je ne connais pas ce partenaire de facturation directe/,
  });
  const [fresh] = (await world.kept((view) => view.find('organizations', 'capability', 'directBill'))).items.filter(
    ({ name }) => name === 'Harbour IT',
  );
  await readsInBoth(ingrid, () => ingrid.forges('partners.mark'), {
    en: ['Eligibility for the transition', 'Direct-bill partner'],
    fr: ['Éligibilité à la transition', 'Partenaire de facturation directe'],
  });
  await sends(ingrid, 'partners.mark', { partner: fresh?.id ?? '', eligible: 'true' })();
  ingrid.reads(/Harbour IT peut devenir revendeur indirect/);
  await ingrid.says('language en');
  await sends(ingrid, 'partners.mark', { partner: fresh?.id ?? '', eligible: 'false' })();
  ingrid.reads(/Harbour IT is no longer marked as eligible/);

  const version = { label: '2027-01', url: 'https://desk.example/agreement' };
  await readsInBoth(ingrid, sends(ingrid, 'agreementVersions.publish', { label: ' ', url: 'http://x' }), {
    en: [/Publish an agreement version/, /Name the version, such as/, /Give the https address where the text can be/],
    fr: [/Publier une version du contrat/, /Nommez la version, par exemple/, /Indiquez l’adresse https où le texte/],
  });
  await readsInBoth(ingrid, sends(ingrid, 'agreementVersions.publish', version), {
    en: [/Publish version 2027-01\?/, /The global admins of every reseller are asked to accept it/],
    fr: [
      /Publier la version 2027-01 \?/,
      /Les administrateurs généraux de chaque revendeur seront invités à l’accepter/,
    ],
  });
  await ingrid.forges('agreementVersions.publish', { ...version, submitted: 'yes', confirmed: 'yes' });
  ingrid.reads(/La version 2027-01 est publiée/);
  await readsInBoth(ingrid, sends(ingrid, 'agreementVersions.publish', version), {
    en: /This version was published already/,
    fr: /Cette version est déjà publiée/,
  });
});

test('ORG-5: a directory change refuses at each field, is replaced while it waits, is decided once, in both languages', async () => {
  const katrin = world.person('Katrin Böhme');
  await readsInBoth(
    katrin,
    sends(katrin, 'directoryChanges.request', { name: ' ', logoUrl: 'http://x', targets: 'DE nowhere' }),
    {
      en: [
        'Change the directory entry',
        /The programme’s operator decides on it; until then the present entry stays published/,
        /Give the name, up to 200 characters/,
        /Give an https address of an image/,
        /One location a line: its two-letter country code/,
      ],
      fr: [
        'Modifier la fiche d’annuaire',
        /L’opérateur du programme en décide ; d’ici là, la fiche actuelle reste publiée/,
        /Indiquez le nom, 200 caractères au plus/,
        /Indiquez l’adresse https d’une image/,
        /Un emplacement par ligne : le code à deux lettres/,
      ],
    },
  );
  const change = { name: 'Nordlicht Europe', targets: 'DE https://www.nordlicht.example/de' };
  await sends(katrin, 'directoryChanges.request', change)();
  katrin.reads('Demande envoyée', /L’opérateur du programme examine votre demande ; je vous informerai/);
  const waiting = async () => (await world.kept((view) => view.find('directoryChanges', 'review', 'waiting'))).items;
  const [first] = await waiting();
  await readsInBoth(
    katrin,
    sends(katrin, 'directoryChanges.request', { ...change, targets: change.targets.replace(' ', ': ') }),
    {
      en: /Your request of .* still waits for its decision/,
      fr: /Votre demande du .* attend encore une décision/,
    },
  );
  // one that differs replaces it; a card of the first decides nothing and leads to the newer one
  await katrin.says('language fr');
  await katrin.says('modifier la fiche d’annuaire');
  await katrin.clicks('Envoyer', { name: 'Nordlicht & Cie', targets: 'CH https://www.nordlicht.example/ch' });
  katrin.reads('Demande envoyée', /Elle remplace votre demande du/);
  expect((await waiting()).map(({ name }) => name)).toEqual(['Nordlicht & Cie']);
  for (const verb of ['directoryChanges.approve', 'directoryChanges.reject'])
    await readsInBoth(ingrid, sends(ingrid, verb, { id: first?.id ?? '', reason: 'x' }), {
      en: /replaced this request by a newer one. Nothing was changed/,
      fr: /a remplacé cette demande par une plus récente. Rien n’a été modifié/,
    });
  const fiona = world.person('Fiona Achterberg');
  await readsInBoth(fiona, sends(fiona, 'directoryChanges.request', change), {
    en: /takes one of these roles: global admin and admin agent/,
    fr: /il faut l’un de ces rôles : administrateur général et agent d’administration/,
  });
  const aoife = world.person('Aoife Brennan');
  await readsInBoth(aoife, sends(aoife, 'directoryChanges.request', change), {
    en: /is for organisations of another kind: indirect provider/,
    fr: /est réservé à un autre type d’organisation : fournisseur indirect/,
  });
  const [asked] = (await world.kept((view) => view.find('directoryChanges', 'review', 'waiting'))).items;
  const id = asked?.id ?? '';
  await readsInBoth(ingrid, () => ingrid.forges('directoryChanges.review', { id }), {
    en: [
      'Directory change to review',
      /Asked by Katrin Böhme on/,
      /Target URL, Germany/,
      /removed \(published now: http/,
      /ch \(new\)/,
    ],
    fr: [
      'Modification d’annuaire à examiner',
      /Demande de Katrin Böhme le/,
      /supprimé \(publié actuellement : http/,
      /ch \(nouveau\)/,
    ],
  });
  await readsInBoth(ingrid, sends(ingrid, 'directoryChanges.reject', { id, reason: ' ' }), {
    en: /Give a reason, up to 500 characters/,
    fr: /Indiquez un motif, 500 caractères au plus/,
  });
  for (const verb of ['directory.approve', 'directory.reject', 'directory.review'])
    await readsInBoth(ingrid, sends(ingrid, verb, { id: 'unknown', reason: 'x' }), {
      en: /I know no such submission. Say “reviews”/,
      fr: /Je ne connais pas cette demande. Dites « examens »/,
    });
  await katrin.says('language en');
  await sends(ingrid, 'directoryChanges.reject', { id, reason: 'Le logo est illisible.' })();
  for (const verb of ['directory.approve', 'directory.reject'])
    await readsInBoth(ingrid, sends(ingrid, verb, { id, reason: 'x' }), {
      en: /This was decided or withdrawn already, so nothing was changed/,
      fr: /Une décision a déjà été prise, ou la demande a été retirée/,
    });
  await katrin.wasTold(/Your directory entry[\s\S]*The change you asked for was rejected: Le logo est illisible/);
  await katrin.says('language fr');
  await sends(katrin, 'directoryChanges.request', { ...change, name: 'Nordlicht' })();
  const [again] = (await world.kept((view) => view.find('directoryChanges', 'review', 'waiting'))).items;
  await sends(ingrid, 'directoryChanges.approve', { id: again?.id ?? '' })();
  ingrid.reads(/Approbation par Ingrid Solberg/);
  await katrin.wasTold(/Votre fiche d’annuaire[\s\S]*La modification demandée est approuvée et publiée/);
});

test('ORG-5, ORG-6: a provider just brought in has no directory entry to change, in both languages', async () => {
  const tenantId = '88888888-8888-4888-8888-888888888888';
  const adminObjectId = '99999999-9999-4999-8999-999999999999';
  await ingrid.forges('imports.register');
  const id = (await world.kept((view) => view.find('imports', 'end', 'all'))).items[0]?.id ?? '';
  const register = 'mpnId,kind,legalName,country,active,account\n7712346,location,Quayside,IE,yes,p@quayside.example\n';
  await sends(ingrid, 'imports.paste', { id, data: register })();
  await ingrid.clicks('Import');
  await sends(ingrid, 'partners.onboard', {
    kind: 'indirectProvider',
    name: 'Quayside Distribution',
    tenantId,
    country: 'IE',
    mpnId: '7712346',
    adminName: 'Nora Tierney',
    adminEmail: 'nora.tierney@quayside.example',
    adminObjectId,
  })();
  const nora = world.stranger('Nora Tierney', { tenantId, aadObjectId: adminObjectId });
  const none = {
    en: 'Your organisation has no directory entry yet: ask the programme’s operator for one.',
    fr: 'Votre organisation n’a pas encore de fiche d’annuaire : demandez-en une à l’opérateur du programme.',
  };
  await readsInBoth(nora, () => nora.forges('directoryChanges.request'), none);
  const change = { name: 'Quayside', targets: 'IE https://www.quayside.example' };
  await readsInBoth(nora, sends(nora, 'directoryChanges.request', change), none);
});

test('ORG-8, ORG-2: the profile is edited: refusals, a colleague’s change, the new contact, in both languages', async () => {
  const helene = world.person('Hélène Marchetti');
  const ours = {
    legalName: 'Lumière Informatique',
    line1: '27 rue de la République',
    city: 'Lyon',
    postalCode: '69002',
    name: 'Hélène Marchetti',
    email: 'helene.marchetti@lumiere-informatique.example',
    phone: '+33 4 72 00 00 01',
    supportEmail: 'support@lumiere-informatique.example',
    supportPhone: '+33 4 72 00 00 00',
    supportWeb: 'https://www.lumiere-informatique.example/aide',
  };
  await readsInBoth(
    helene,
    sends(helene, 'organizations.editProfile', { ...ours, email: 'helene@gmail.com' }),
    {
      en: ['Edit profile', /Tenant and MPN ID stay as they are/, /web mail service/],
      fr: ['Modifier le profil', /Le locataire et l’ID MPN ne changent pas/, /service de messagerie web/],
    },
    () => expect(helene.last.field('email').value).toBe('helene@gmail.com'),
  );
  await readsInBoth(helene, sends(helene, 'organizations.editProfile', { ...ours, version: '99' }), {
    en: /Somebody changed the profile meanwhile, so yours was not saved/,
    fr: /Quelqu’un a modifié le profil entre-temps : le vôtre n’a pas été enregistré/,
  });
  const aurelie = world.person('Aurélie Chastain');
  await readsInBoth(aurelie, sends(aurelie, 'organizations.editProfile', ours), {
    en: /takes one of these roles: global admin and admin agent/,
    fr: /il faut l’un de ces rôles : administrateur général et agent d’administration/,
  });
  // tenant and MPN id are not among what is edited, whatever is sent
  await sends(helene, 'organizations.editProfile', {
    ...ours,
    tenantId: harbour,
    mpnId: '1804275',
    city: 'Villeurbanne',
  })();
  helene.reads('Modifier le profil', /Le profil est mis à jour/);
  const kept = await world.kept((view) => view.get('organizations', 'ORG-LUMIERE'));
  expect(kept).toMatchObject({ tenantId: helene.tenantId, mpnId: '4417062', address: { city: 'Villeurbanne' } });
  await helene.says('language en');
  await sends(helene, 'organizations.editProfile', { ...ours, email: 'direction@lumiere-informatique.example' })();
  helene.reads(/I mailed direction@lumiere-informatique\.example: the new primary contact counts once it is confirmed/);
  const letter = await letterTo(world, 'direction@lumiere-informatique.example');
  const page = await answers(world, linkIn(letter.text), 'yes', 'en');
  expect(page.text).toMatch(/Address confirmed[\s\S]*you are now the primary contact of Lumière Informatique/);
  await helene.wasTold(
    /Primary contact changed[\s\S]*direction@lumiere-informatique\.example is now the primary contact of Lumière/,
  );
  const old = await letterTo(world, 'helene.marchetti@lumiere-informatique.example');
  expect(old.text).toMatch(/direction@lumiere-informatique\.example/);
  await readsInBoth(helene, () => helene.says('Show our profile'), {
    en: ['Your profile', /Primary contact: .*direction@/, /Customer support: /, /Address: /],
    fr: ['Votre profil', /Contact principal: .*direction@/, /Support client/, /Adresse: /],
  });
});
