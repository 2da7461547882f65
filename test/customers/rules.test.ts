/** Every rule of customers: it works, each refusal in its words, a role that may not, in both languages (CUS-1 to CUS-13). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { once } from '../subscriptions/scenes.js';
import { acceptsAt, answer, browserOf, codeFor, linkIn } from './page.js';
import { partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

/** What somebody reads, in English and in French. */
type Both = readonly [en: RegExp, fr: RegExp];

const given = {
  reseller: 'none',
  company: 'Contoso Traders Ltd',
  domain: 'contosotraders',
  country: 'IE',
  line1: '7 Merchants Quay',
  postalCode: 'D08 XY61',
  city: 'Dublin',
  firstName: 'Maeve',
  lastName: 'Lynch',
  email: 'maeve.lynch@contoso-traders.example',
};

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (_language, at) => {
  const said = (both: Both): RegExp => both[at];
  const button = (en: string, fr: string): string => (at ? fr : en);
  let seller: Person;
  let admin: Person;
  let agent: Person;
  const reseller = at ? 'Lumière Informatique' : 'Bluepeak IT';
  const resellerId = at ? 'ORG-LUMIERE' : 'ORG-BLUEPEAK';
  beforeEach(() => {
    seller = world.person(at ? 'Nolwenn Le Goff' : 'Owen Fitzgerald');
    admin = world.person(at ? 'Hélène Marchetti' : 'Aoife Brennan');
    agent = world.person(at ? 'Aurélie Chastain' : 'Siobhán Ó Dálaigh');
  });
  const partnered = () => partners(world, seller.name, admin.name);
  const noRole: Both = [/takes one of these roles/, /il faut l’un de ces rôles/];
  const otherKind: Both = [/for organisations of another kind/, /réservé à un autre type d’organisation/];

  test('CUS-1, CUS-11: each detail that is wrong is refused at its field, and all of it at once; nothing typed is lost', async () => {
    const wrong: readonly [object, Both][] = [
      [
        { company: '***' },
        [/A company name has letters or digits/, /Un nom de société comporte des lettres ou des chiffres/],
      ],
      [{ company: 'Ltd.' }, [/only a legal form/, /Ce n’est qu’une forme juridique/]],
      [{ company: 'X' }, [/One character is no company name/, /Un seul caractère ne fait pas un nom de société/]],
      [
        { domain: 'contoso-ie' },
        [/1 to 27 letters and digits and nothing else\. Free/, /1 à 27 lettres et chiffres, rien d’autre\. Disponible/],
      ],
      [{ country: 'Freedonia' }, [/Choose a country or region/, /Choisissez un pays ou une région/]],
      [
        { postalCode: '75001' },
        [/Ireland needs a postal code such as/, /Irlande : un code postal est exigé, par exemple/],
      ],
      [
        { email: 'x@microsoft.com' },
        [/An address at Microsoft cannot be/, /Une adresse chez Microsoft ne peut pas être/],
      ],
      [
        { email: 'x@armor-distribution.example' },
        [/armor-distribution\.example is your own domain/, /armor-distribution\.example est votre propre domaine/],
      ],
      [{ email: 'nonsense' }, [/One address at the customer’s company/, /Une adresse au sein de la société du client/]],
      [{ phone: 'call me' }, [/Digits, with the country code/, /Des chiffres, avec l’indicatif du pays/]],
      [
        { country: 'CA', postalCode: 'K1A 0B1' },
        [/Canada: the state or province is needed/, /Canada : l’État ou la province est exigé/],
      ],
      [
        { country: 'CA', postalCode: 'K1A 0B1', state: 'TX' },
        [/Canada has no such state or province/, /Canada : État ou province inconnu/],
      ],
      [
        { country: 'PL', postalCode: '00-001' },
        [/registration number is demanded there/, /le numéro d’immatriculation de la société y est exigé/],
      ],
    ];
    for (const [change, reason] of wrong) {
      await seller.forges('customers.add', { ...given, ...change, submitted: 'yes', ...once() });
      seller.reads(said([/New customer/, /Nouveau client/]), said(reason));
      expect(Object.values(seller.last.fields)).toEqual(expect.arrayContaining(['7 Merchants Quay', 'Maeve']));
    }
    await seller.forges('customers.add', {
      ...given,
      company: 'Ltd',
      postalCode: '1',
      email: 'x@microsoft.com',
      submitted: 'yes',
    });
    for (const at of [1, 5, 6]) seller.reads(said(wrong[at]?.[1] ?? noRole));
  });

  test('CUS-1: products at their field; Cancel undoes the whole and offers to start over; a helpdesk agent may not', async () => {
    await seller.forges('customers.add', { ...given, submitted: 'yes' });
    seller.reads(said([/New subscription/, /Nouvel abonnement/]));
    const review = button('Next: Review', 'Suivant : Vérification');
    const product = button('Product', 'Produit');
    await seller.clicks(review);
    seller.reads(said([/Choose at least one product/, /Choisissez au moins un produit/]));
    await seller.clicks(review, { [product]: 'Microsoft 365 Business Basic', Licences: 301 });
    seller.reads(said([/Give a whole number from 1 to 300/, /Indiquez un nombre entier de 1 à 300/]));
    await seller.clicks(review, { [product]: 'Microsoft Teams Premium', Licences: 3 });
    seller.reads(said([/is an add-on and needs one of these first/, /est un module complémentaire/]));
    await seller.clicks(review, { [product]: 'Visio Plan 2', Licences: 3 });
    const card = seller.last;
    await seller.clicks(button('Cancel', 'Annuler'));
    seller.reads(
      said([/Nothing was created/, /Rien n’a été créé/]),
      said([/Contoso Traders Ltd and its order are given up/, /Contoso Traders Ltd et sa commande sont abandonnés/]),
    );
    await seller.clicks(button('Submit', 'Envoyer'), {}, { on: card });
    seller.reads(said([/submitted or given up already/, /a déjà été envoyé ou abandonné/]));
    await seller.clicks(button('Start over', 'Recommencer'));
    seller.reads(said([/New customer/, /Nouveau client/]));
    const helpdesk = world.person(at ? 'Loïc Tanguy' : 'Priya Raman');
    for (const verb of [
      'customers.add',
      'customers.products',
      'customers.review',
      'customers.submit',
      'customers.giveUp',
    ]) {
      await helpdesk.forges(verb, { ...given, id: 'ADD-x', v: 1, next: 'review', submitted: 'yes' });
      helpdesk.reads(said(noRole));
    }
  });

  test('CUS-2, CUS-12: a direct customer of the provider’s own; its setup info is shown this once', async () => {
    await seller.forges('customers.add', { ...given, submitted: 'yes' });
    await seller.clicks(button('Next: Review', 'Suivant : Vérification'), {
      [button('Product', 'Produit')]: 'Visio Plan 2',
      Licences: 3,
    });
    seller.reads(said([/None: our own direct customer/, /Aucun : notre client direct/]));
    const shown = await seller.clicks(button('Submit', 'Envoyer'));
    seller.reads(
      said([/Setup info/, /Informations de configuration/]),
      said([/shown this once only/, /ne s’affichent qu’une seule fois/]),
      /\w{4}(?:-\w{4}){3}/,
    );
    const again = await world.redeliver(shown);
    expect(again.text).toMatch(
      said([/already shown and cannot be shown again/, /ont déjà été affichées et ne peuvent plus l’être/]),
    );
    expect(again.text).not.toMatch(/\w{4}(?:-\w{4}){3}/);
    await seller.says(button('Show the customer Contoso Traders Ltd', 'Affiche le client Contoso Traders Ltd'));
    seller.reads(said([/Relationships: direct, since/, /Relations: directe, depuis/]));
    // and it is nobody else's
    await admin.forges('customers.show', { company: 'Contoso Traders Ltd' });
    admin.reads(said([/I know no such customer: “Contoso/, /Je ne connais aucun client «\sContoso/]));
  });

  test('CUS-3: a reseller is told why it cannot, asks or invites; each end of the request; a provider does not ask', async () => {
    await agent.says(button('add customer', 'ajouter un client'));
    agent.reads(
      said([
        /You have no provider yet who could do this/,
        /Vous n’avez pas encore de fournisseur qui puisse s’en charger/,
      ]),
    );
    expect(agent.last.buttons).toEqual(
      at ? ['Rechercher un fournisseur', 'Inviter de nouveaux clients'] : ['Find providers', 'Invite new customers'],
    );
    await partnered();
    await agent.installs();
    const ask = async (data: object = {}) =>
      agent.forges('customers.request', {
        company: 'Contoso Traders Ltd',
        provider: 'ORG-ARMOR',
        told: 'yes',
        ...data,
        ...once(),
      });
    await agent.forges('customers.add', given);
    agent.reads(
      said([
        /Resellers cannot create customer tenants: your provider does it/,
        /Les revendeurs ne peuvent pas créer de locataires clients : votre fournisseur s’en charge/,
      ]),
    );
    await agent.clicks(button('Invite new customers', 'Inviter de nouveaux clients'));
    agent.reads(said([/Request a reseller relationship/, /Demander une relation de revendeur/]));
    await ask({ provider: 'ORG-NORDLICHT' });
    agent.reads(said([/Choose one of your providers/, /Choisissez un de vos fournisseurs/]));
    await ask({ message: 'Before Friday' });
    agent.reads(said([/Armor Distribution has your request/, /Armor Distribution a reçu votre demande/]));
    await seller.wasTold(
      said([
        /create the customer Contoso Traders Ltd for it\nBefore Friday/,
        /créer le client Contoso Traders Ltd pour son compte\nBefore Friday/,
      ]),
    );
    const card = seller.last;
    await seller.clicks(button('Decline', 'Refuser'));
    await seller.clicks(button('Decline', 'Refuser'), { [button('Reason', 'Motif')]: 'Known already' });
    await agent.wasTold(
      said([/Armor Distribution declined: Known already/, /Armor Distribution a refusé : Known already/]),
    );
    await seller.clicks(button('Approve', 'Approuver'), {}, { on: card });
    seller.reads(said([/has been answered already/, /a déjà reçu une réponse/]));
    await ask();
    await seller.wasTold(/Contoso Traders Ltd/);
    await seller.clicks(button('Approve', 'Approuver'));
    expect(seller.last.fields).toMatchObject({ [button('Indirect reseller', 'Revendeur indirect')]: resellerId });
    await seller.forges('customers.request', { company: 'X', provider: 'ORG-ARMOR', told: 'yes' });
    seller.reads(said(otherKind));
  });

  test('CUS-4: alone: each refusal at its field, once per address, a role that may not', async () => {
    const invite = (data: object) =>
      agent.forges('customers.invite', { email: 'nora@harbourfoods.example', ...data, ...once() });
    await invite({ email: 'nora@gmail.com' });
    agent.reads(said([/This is a web mail service/, /Il s’agit d’une messagerie grand public/]));
    await invite({ email: at ? 'x@lumiere-informatique.example' : 'x@bluepeak-it.example' });
    agent.reads(said([/belongs to your own organisation/, /appartient à votre propre organisation/]));
    await invite({ email: 'nonsense', submitted: 'yes' });
    agent.reads(said([/One address at the customer’s own domain/, /Une adresse sur le domaine du client/]));
    await invite({ company: 'Harbour Foods' });
    const link = linkIn(agent);
    await invite({});
    expect(linkIn(agent)).toBe(link);
    await acceptsAt(world, link, 'nora@harbourfoods.example');
    await invite({});
    agent.reads(
      said([
        /You already have this relationship with Harbour Foods/,
        /Vous avez déjà cette relation avec Harbour Foods/,
      ]),
    );
    const other = world.person(at ? 'Samir Benhaddou' : 'Ruth Callaghan');
    await other.forges('customers.invite', { email: 'nora@harbourfoods.example' });
    other.reads(said(noRole));
  });

  test('CUS-4, ORG-3: of a customer of others an invitation tells nothing, not even its name', async () => {
    const [person, known] = at ? [agent, 'it@harbour-freight.example'] : [agent, 'info@clinique-tilleuls.example'];
    await person.forges('customers.invite', { email: known });
    expect(JSON.stringify(person.last.card)).not.toMatch(/Harbour Freight|Clinique des Tilleuls/);
  });

  test('CUS-5: jointly only by a reseller, with a provider of its own; once; a role that may not', async () => {
    const joint = (data: object = {}) =>
      agent.forges('customers.inviteJoint', {
        email: 'nora@harbourfoods.example',
        provider: 'ORG-ARMOR',
        ...data,
        ...once(),
      });
    await joint({ submitted: 'yes' });
    agent.reads(
      said([
        /You have no provider yet|Choose one of your providers/,
        /Vous n’avez pas encore de fournisseur|Choisissez un de vos fournisseurs/,
      ]),
    );
    await partnered();
    await joint({ provider: 'Nobody Ltd', submitted: 'yes' });
    agent.reads(said([/Choose one of your providers/, /Choisissez un de vos fournisseurs/]));
    await joint({ email: 'nora@gmail.com' });
    agent.reads(said([/This is a web mail service/, /Il s’agit d’une messagerie grand public/]));
    await joint({ company: 'Harbour Foods' });
    const link = linkIn(agent);
    await joint();
    expect(linkIn(agent)).toBe(link);
    await acceptsAt(world, link, 'nora@harbourfoods.example');
    await joint();
    agent.reads(
      said([
        /You already have this relationship with Harbour Foods/,
        /Vous avez déjà cette relation avec Harbour Foods/,
      ]),
    );
    for (const person of [seller, admin]) {
      await person.says(button('customers', 'clients'));
      person.reads(/Harbour Foods/, said([/• indirect\n/, /• indirecte\n/]));
    }
    await seller.forges('customers.inviteJoint', { email: 'x@y.example', provider: 'ORG-ARMOR' });
    seller.reads(said(otherKind));
    const other = world.person(at ? 'Samir Benhaddou' : 'Ruth Callaghan');
    await other.forges('customers.inviteJoint', { email: 'x@y.example', provider: 'ORG-ARMOR' });
    other.reads(said(noRole));
  });

  test('CUS-6: the page asks for everything, counts codes and tries, and is answered once', async () => {
    await agent.forges('customers.invite', {
      email: 'nora@harbourfoods.example',
      company: 'Harbour Foods',
      language: at ? 'fr' : 'en',
    });
    const link = linkIn(agent);
    const nora = browserOf(world, link);
    await nora.opens();
    const reads = (page: string, both: Both) => expect(page).toMatch(said(both));
    reads(await nora.sends({ do: 'code' }), [/A code is on its way to/, /Un code a été envoyé à/]);
    const code = await codeFor(world, 'nora@harbourfoods.example');
    const incomplete: Both = [
      /give the code, your name and your function, and tick the box/,
      /indiquez le code, votre nom et votre fonction, et cochez la case/,
    ];
    for (const lacking of [{ globalAdmin: '' }, { name: '' }, { job: '' }, { code: '' }])
      reads(await nora.sends({ ...answer, code, ...lacking }), incomplete);
    reads(await nora.sends({ do: 'decline', code: '' }), [
      /To decline, give the code/,
      /Pour refuser, indiquez le code/,
    ]);
    reads(await nora.sends({ ...answer, code: '00000000' }), [
      /This code is not right\. Check/,
      /Ce code n’est pas le bon\. Vérifiez/,
    ]);
    for (let n = 0; n < 4; n += 1) await nora.sends({ ...answer, code: '00000000' });
    reads(await nora.sends({ ...answer, code }), [
      /not right, or no longer valid/,
      /n’est pas le bon, ou n’est plus valable/,
    ]);
    for (let n = 0; n < 4; n += 1) {
      await world.later('PT1M');
      await nora.sends({ do: 'code' });
    }
    const last = await codeFor(world, 'nora@harbourfoods.example');
    await world.later('PT1M');
    reads(await nora.sends({ do: 'code' }), [/Too many codes were asked for/, /Trop de codes ont été demandés/]);
    await nora.opens();
    reads(await nora.sends({ ...answer, code: last }), [/has been told/, /en est informé/]);
    reads(await browserOf(world, link).opens(), [/<title>Accepted/, /<title>Accepté/]);
    await agent.says(button('customers', 'clients'));
    agent.reads(/Harbour Foods/);
  });

  test('CUS-7, CUS-13: no order without record and relationship; the refusal names the joint invitation', async () => {
    const foreign = at ? 'CUS-HARBOUR' : 'CUS-CLINIQUE';
    const texts: string[] = [];
    for (const id of [foreign, 'CUS-NOSUCH00']) {
      await seller.forges('subscriptions.add', { id, product: 'VISIO-2', seats: '5', submitted: 'yes', ...once() });
      seller.reads(said([/its reseller can invite it jointly/, /son revendeur peut l’inviter conjointement/]));
      texts.push(seller.last.text);
    }
    expect(new Set(texts).size).toBe(1);
  });

  test('CUS-13: who proves the address of a customer’s contact answers for it, whatever its domain; not where several have it', async () => {
    const records = async () => (await world.kept((view) => view.find('customers', 'contact', given.email))).items;
    const adds = async (domain: string, company: string) => {
      await seller.forges('customers.add', { ...given, domain, company, submitted: 'yes', ...once() });
      await seller.clicks(button('Next: Review', 'Suivant : Vérification'), {
        [button('Product', 'Produit')]: 'Visio Plan 2',
        Licences: 3,
      });
      await seller.clicks(button('Submit', 'Envoyer'));
    };
    await adds(given.domain, given.company);
    await agent.forges('customers.invite', { email: given.email, company: 'As we call it' });
    const link = linkIn(agent);
    await acceptsAt(world, link, given.email);
    expect((await records()).map(({ domain }) => domain)).toEqual(['contosotraders.onmicrosoft.com']);
    await agent.says(button('customers', 'clients'));
    agent.reads(/Contoso Traders Ltd\n/, /contosotraders\.onmicrosoft\.com/);
    expect(agent.last.text).not.toMatch(/As we call it/);

    // two customers with one contact: neither is meant
    await adds('contosotwo', 'Contoso Two Ltd');
    const other = world.person(at ? 'Marcus Oyelaran' : 'Rémi Delcourt');
    await other.forges('customers.invite', { email: given.email, company: 'Contoso Three' });
    await acceptsAt(world, linkIn(other), given.email);
    expect((await records()).map(({ domain }) => domain).sort()).toEqual([
      'contoso-traders.example',
      'contosotraders.onmicrosoft.com',
      'contosotwo.onmicrosoft.com',
    ]);
    await other.says(at ? 'customers' : 'clients');
    other.reads(/Contoso Three\n/);
    expect(other.last.text).not.toMatch(/Contoso Two/);
  });

  test('CUS-9: the shared list, an empty one, one that nothing fits; unknown partners; no role sees none', async () => {
    await partnered();
    await seller.forges('customers.list', { partnerId: resellerId });
    seller.reads(
      at ? `Clients avec ${reseller}` : `Customers with ${reseller}`,
      said([/No customer fits/, /Aucun client ne correspond/]),
    );
    await seller.forges('customers.list', { search: 'nobody at all' });
    seller.reads(said([/No customer fits/, /Aucun client ne correspond/]));
    for (const partnerId of ['ORG-NORDLICHT', 'ORG-NOSUCH']) {
      await seller.forges('customers.list', { partnerId });
      seller.reads(said([/I know no such partner of yours/, /Je ne connais pas ce partenaire parmi les vôtres/]));
    }
    const outsider = world.person('Baptiste Noël');
    await outsider.forges('people.setLanguage', { language: at ? 'fr' : 'en' });
    await outsider.forges('customers.list');
    outsider.reads(said([/takes a role in your organisation/, /il faut un rôle dans votre organisation/]));
    await seller.forges('customers.remove', { company: 'Conserverie de la Baie', confirmed: 'yes' });
    await seller.says(button('customers', 'clients'));
    seller.reads(said([/There is no customer here/, /Il n’y a aucun client ici/]));
  });

  test('CUS-10: the own relationship ends with its statements, kept with who, when and which text; nothing is sent, drafted or pushed', async () => {
    await partnered();
    await seller.forges('customers.add', { ...given, reseller: resellerId, submitted: 'yes' });
    await seller.clicks(button('Next: Review', 'Suivant : Vérification'), {
      [button('Product', 'Produit')]: 'Visio Plan 2',
      Licences: 3,
    });
    await seller.clicks(button('Submit', 'Envoyer'));
    await seller.wasTold(said([/Partnership active/, /Partenariat actif/]));
    await admin.wasTold(/Contoso Traders Ltd/);
    await admin.clicks(button('Show the customer', 'Afficher le client'));
    admin.reads('Contoso Traders Ltd', said([/\n• Account\n/, /\n• Compte\n/]));
    const [own] = (
      await world.kept((view) =>
        view.search('relationships', 'contoso', { index: 'list', key: `${resellerId}|*|*|*` }, { limit: 1 }),
      )
    ).items;
    const before = { mails: (await world.mails()).length, messages: world.connector.messages.length };
    const invited = await world.kept((view) => view.find('invitations', 'from', resellerId, { limit: 200 }));

    await admin.clicks(button('Remove customer relationship', 'Supprimer une relation client'));
    admin.reads(
      said([
        /Remove your relationship with Contoso Traders Ltd\?/,
        /Supprimer votre relation avec Contoso Traders Ltd \?/,
      ]),
      said([
        /Only your organisation’s own relationship ends/,
        /Seule la relation de votre propre organisation prend fin/,
      ]),
      said([
        /Delegated admin privileges that were granted stay unchanged/,
        /Les privilèges d’administrateur délégué accordés restent inchangés/,
      ]),
      said([
        /in good faith, for a legitimate business purpose and in accordance with your agreement with the customer or partner, and that you will defend and hold Microsoft harmless/,
        /de bonne foi, à des fins commerciales légitimes et conformément à l’accord conclu avec votre client ou partenaire/,
      ]),
      said([
        /legal notice of termination, you give it yourself: I neither send nor draft/,
        /avis légal de résiliation, c’est à vous de le donner/,
      ]),
    );
    await admin.clicks(button('Cancel', 'Annuler'));
    admin.reads(said([/Nothing was changed/, /Rien n’a été modifié/]));
    await admin.forges('customers.show', { company: 'Contoso Traders Ltd' });
    await admin.clicks(button('Remove customer relationship', 'Supprimer une relation client'));
    const question = admin.last;
    await admin.clicks(button('Yes', 'Oui'));
    admin.reads(
      said([
        /no longer among your customers\. Nobody has been told/,
        /ne figure plus parmi vos clients\. Personne n’en a été informé/,
      ]),
    );

    // nothing to the other side: no message, no mail, no card of theirs changed, no draft
    await seller.wasNotTold();
    await world.later('P1D');
    await seller.wasNotTold();
    expect((await world.mails()).length).toBe(before.mails);
    const elsewhere = world.connector.messages.slice(before.messages).filter(({ place }) => place !== admin.personal);
    expect(elsewhere).toEqual([]);
    expect(await world.kept((view) => view.find('invitations', 'from', resellerId, { limit: 200 }))).toEqual(invited);
    const ended = await world.kept((view) => view.get('relationships', own?.id ?? ''));
    expect(ended).toMatchObject({
      status: 'removed',
      representation: { text: 'CUS-10/1', by: expect.any(String), at: expect.any(String) },
    });

    // the other side keeps it, with what it has; the own side has lost it for good
    await seller.says(button('Show the customer Contoso Traders Ltd', 'Affiche le client Contoso Traders Ltd'));
    seller.reads(/Contoso Traders Ltd/, /Visio Plan 2/);
    await admin.clicks(button('Yes', 'Oui'), {}, { on: question });
    await admin.says(button('customers', 'clients'));
    expect(admin.last.text).not.toMatch(/Contoso/);
    for (const verb of ['customers.show', 'customers.remove', 'customers.users', 'subscriptions.list']) {
      await admin.forges(verb, { id: own?.customerId ?? '' });
      admin.reads(said([/I know no such customer/, /Je ne connais pas ce client/]));
    }
    const other = world.person(at ? 'Loïc Tanguy' : 'Dermot Quinlan');
    await other.forges('customers.remove', { id: own?.customerId ?? '', confirmed: 'yes' });
    other.reads(said(noRole));
  });
});

describe('CUS-12: a direct-bill partner', () => {
  test('CUS-12, CUS-2: adds its own direct customer by the same steps, with setup info, and orders for it', async () => {
    const hugo = world.person('Hugo Lasserre');
    await hugo.says('ajouter un client');
    expect(hugo.last.inputs.map((field) => field.id)).not.toContain('reseller');
    await hugo.forges('customers.add', {
      ...given,
      // a reseller that is forged is none
      reseller: 'ORG-LUMIERE',
      country: 'FR',
      postalCode: '33000',
      city: 'Bordeaux',
      submitted: 'yes',
    });
    await hugo.clicks('Suivant : Vérification', { Produit: 'Visio Plan 2', Licences: 3 });
    hugo.reads(/Aucun : notre client direct/);
    await hugo.clicks('Envoyer');
    hugo.reads('Confirmation', /Informations de configuration/, /est créé et sa commande est passée\./);
    await hugo.clicks('Afficher le client');
    hugo.reads(/Relations: directe, depuis/, /Visio Plan 2/);
    await hugo.clicks('Ajouter / Afficher les produits');
    await hugo.clicks('Envoyer', { Produit: 'Power BI Pro', Licences: 2 });
    hugo.reads(/Commandé pour Contoso Traders Ltd : Power BI Pro, 2 licences/);
    await world.person('Hélène Marchetti').says('clients');
    expect(world.person('Hélène Marchetti').last.text).not.toMatch(/Contoso/);
    const emily = world.person('Emily Thornton');
    await emily.forges('customers.add', { ...given, submitted: 'yes' });
    emily.reads(/takes one of these roles/);
  });

  test('CUS-4: invites alone, for a direct relationship, with Microsoft’s page for it', async () => {
    const hugo = world.person('Hugo Lasserre');
    await hugo.forges('customers.invite', { email: 'info@hotelduparc.example', company: 'Hôtel du Parc' });
    const page = await acceptsAt(world, linkIn(hugo), 'info@hotelduparc.example');
    expect(page).toMatch(/invType=ResellerRelationship&amp;partnerId=[\w-]+&amp;msppId=0&amp;DAP=true#/);
    await hugo.says('clients');
    hugo.reads(/Hôtel du Parc\n• directe/);
    await hugo.forges('customers.inviteJoint', { email: 'x@y.example', provider: 'ORG-ARMOR' });
    hugo.reads(
      /réservé à un autre type d’organisation|Vous n’avez pas encore de fournisseur|Choisissez un de vos fournisseurs/,
    );
  });

  test('CUS-10, TRN-8: of a customer that is direct and indirect both relationships end, and that is said', async () => {
    const etienne = world.person('Étienne Garrigue');
    await etienne.says('Démarre notre transition vers revendeur indirect');
    await etienne.clicks('S’inscrire maintenant', { current: true, noRollback: true });
    await etienne.says('Accepte le contrat de revendeur');
    await etienne.clicks('Accepter et continuer', { agreed: true });
    await partners(world, 'Nolwenn Le Goff', 'Étienne Garrigue');
    await etienne.forges('customers.inviteJoint', {
      email: 'jerome.castaing@vignerons-estuaire.example',
      provider: 'ORG-ARMOR',
    });
    await acceptsAt(world, linkIn(etienne), 'jerome.castaing@vignerons-estuaire.example');
    await etienne.forges('customers.remove', { id: 'CUS-VIGNERONS' });
    etienne.reads(/Vos deux relations avec ce client prennent fin, la directe et l’indirecte/);
    await etienne.clicks('Oui');
    await etienne.says('clients');
    expect(etienne.last.text).not.toMatch(/Vignerons/);
    await world.person('Nolwenn Le Goff').says('clients');
    world.person('Nolwenn Le Goff').reads(/Vignerons/);
  });
});
