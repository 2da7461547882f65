/** What the enrolment refuses and tells, in English and in French: rule by rule, each in the state it belongs to. */
import { afterEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { program } from '../program.js';
import {
  answers,
  begun,
  described,
  type Enrolling,
  emptyWorld,
  inReview,
  letterTo,
  linked,
  linkIn,
  nuage,
  prepared,
  submitted,
} from './cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

/** The demo cast, where organisations are in every state. */
async function cast(): Promise<(name: string) => Person> {
  const world = await program();
  all = { world } as Enrolling;
  return (name) => world.person(name);
}
/** A form that is sent as it was filled in. */
const sends = (person: Person, verb: string, data: Record<string, string>) => () =>
  person.forges(verb, { ...data, submitted: 'yes' });

test('ENR-12: the claim refuses at each field, in both languages', async () => {
  const person = await cast();
  await person('Théo Vasseur').forges('tenants.admit', {
    tenantId: nuage.tenantId,
    name: 'Nuage Bleu',
    country: 'FR',
    submitted: 'yes',
  });
  const claire = all.world.stranger('Claire Aubry', { tenantId: nuage.tenantId });
  const claims = (workEmail: string, more = {}) =>
    sends(claire, 'enrollments.claim', { claim: 'true', workEmail, ...more });
  await readsInBoth(claire, claims('aoife.brennan@bluepeak-it.example'), {
    en: ['Who enrols the organisation', /A user account with this address already exists. Give your own work address/],
    fr: ['Qui inscrit l’organisation', /Un compte d’utilisateur existe déjà avec cette adresse. Indiquez votre propre/],
  });
  await readsInBoth(claire, claims('claire.aubry@gmail.com'), {
    en: /web mail service/,
    fr: /service de messagerie web/,
  });
  await readsInBoth(claire, sends(claire, 'enrollments.claim', { workEmail: 'claire' }), {
    en: [
      /Give the email address of your work account, such as ana@company\.example/,
      /Tick the box: only a global administrator who may act for the organisation can enrol it/,
      /I am a global administrator of this tenant and authorised to act on its behalf/,
    ],
    fr: [
      /Indiquez l’adresse e-mail de votre compte professionnel, par exemple ana@entreprise\.example/,
      /Cochez la case : seul un administrateur général autorisé à agir au nom de l’organisation peut l’inscrire/,
      /Je suis administrateur général de ce locataire et autorisé à agir en son nom/,
    ],
  });
  expect(await all.world.kept((view) => view.one('organizations', 'tenant', nuage.tenantId))).toBeUndefined();
});

test('ENR-12, ORG-7: where enrolment is open the country is asked for, in both languages', async () => {
  all = await emptyWorld('fr', { enrolmentOpen: true });
  const { claire } = all;
  await readsInBoth(
    claire,
    sends(claire, 'enrollments.claim', { claim: 'true', workEmail: 'claire@nuage-bleu.example', country: 'XX' }),
    {
      en: [/Country\/region of the tenant/, /Choose the country\/region that your tenant was made in/],
      fr: [/Pays ou région du locataire/, /Choisissez le pays ou la région où votre locataire a été créé/],
    },
  );
});

test('ENR-1, ENR-12: a second person is told who started; a visitor of an enrolled organisation whom to ask', async () => {
  all = await prepared();
  const { world, claire, paul } = all;
  await begun(claire);
  await readsInBoth(paul, () => paul.says('Enroll our company'), {
    en: /Claire Aubry started your organisation’s enrolment on \d+ \w+ \d{4}. Ask Claire Aubry how it stands/,
    fr: /Claire Aubry a commencé l’inscription de votre organisation le .* \d{4}. Demandez-lui où elle en est/,
  });
  await world.end();
  const person = await cast();
  const visitor = all.world.stranger('Zoé', { tenantId: person('Aoife Brennan').tenantId });
  await readsInBoth(visitor, () => visitor.says('Enroll our company'), {
    en: /Bluepeak IT is already in the programme, and I do not know you as one of its users/,
    fr: /Bluepeak IT fait déjà partie du programme, et je ne vous connais pas comme utilisateur/,
  });
});

test('ENR-2: who enrols not, in both languages', async () => {
  const person = await cast();
  const enrols = (name: string) => () => person(name).says('Enroll our company');
  await readsInBoth(person('Ciara Nolan'), enrols('Ciara Nolan'), {
    en: /Only a global admin may enrol the organisation. In yours, Eoin Gallagher can do it; I can ask for you/,
    fr: /Seul un administrateur général peut inscrire l’organisation. Dans la vôtre, adressez-vous à Eoin Gallagher/,
  });
  await readsInBoth(person('Aoife Brennan'), enrols('Aoife Brennan'), {
    en: /active indirect reseller already: there is nothing to enrol/,
    fr: /déjà un revendeur indirect actif : il n’y a rien à inscrire/,
  });
  await readsInBoth(person('Katrin Böhme'), enrols('Katrin Böhme'), {
    en: /takes part in the programme in another way; only resellers enrol here/,
    fr: /participe au programme à un autre titre ; seuls les revendeurs s’inscrivent ici/,
  });
});

test('ENR-7, ENR-8: what is asked of an enrolment that there is not, in both languages', async () => {
  const person = await cast();
  const eoin = person('Eoin Gallagher');
  await readsInBoth(eoin, () => eoin.says('enrollment status'), {
    en: /Your organisation has no enrolment. Say “enroll” to start one/,
    fr: /Votre organisation n’a aucune inscription. Dites « inscription revendeur » pour en commencer une/,
  });
  for (const verb of ['enroll.withdraw', 'enroll.reopen'])
    await readsInBoth(eoin, () => eoin.forges(verb, { confirmed: 'yes' }), {
      en: /Your organisation has no enrolment/,
      fr: /Votre organisation n’a aucune inscription/,
    });
  await readsInBoth(eoin, () => eoin.forges('enrollments.setLegalProfile'), {
    en: /No enrolment of your organisation can be filled in at the moment/,
    fr: /Aucune inscription de votre organisation n’est à compléter pour le moment/,
  });
  await readsInBoth(eoin, () => eoin.forges('enrollments.resendVerification'), {
    en: /No address of your organisation waits to be verified/,
    fr: /Aucune adresse de votre organisation n’est en attente de vérification/,
  });
  await readsInBoth(eoin, () => eoin.forges('agreements.accept'), {
    en: /No agreement waits to be accepted by your organisation/,
    fr: /Aucun contrat n’attend l’accord de votre organisation/,
  });
  // a sales agent neither resends nor withdraws
  const siobhan = person('Siobhán Ó Dálaigh');
  await readsInBoth(siobhan, () => siobhan.forges('enrollments.resendVerification'), {
    en: /takes one of these roles: global admin and admin agent/,
    fr: /il faut l’un de ces rôles\s: administrateur général et agent d’administration/,
  });
  for (const verb of ['enroll.withdraw', 'enroll.submit', 'enroll.legal', 'agreement.accept'])
    await readsInBoth(siobhan, () => siobhan.forges(verb, { id: 'ENR-00000000', version: '1' }), {
      en: /takes this role: global admin/,
      fr: /il faut ce rôle\s: administrateur général/,
    });
});

test('ENR-4, ENR-5: profile and contacts refuse at each field, in both languages; nothing typed is lost', async () => {
  all = await prepared();
  const { claire } = all;
  await begun(claire);
  await linked(all);
  await readsInBoth(claire, () => claire.forges('enrollments.submit', { id: 'ENR-00000000', version: '1' }), {
    en: /The enrolment was changed meanwhile, so nothing was submitted. This is how it stands now/,
    fr: /L’inscription a été modifiée entre-temps : rien n’a été envoyé. Voici son état actuel/,
  });
  await readsInBoth(
    claire,
    sends(claire, 'enrollments.setLegalProfile', {
      line2: 'x'.repeat(201),
      postalCode: '9'.repeat(21),
      legalName: ' ',
    }),
    {
      en: [
        'Legal business profile',
        /As in the trade register, without abbreviations. Country\/region: France/,
        /Give the legal business name, up to 200 characters/,
        /Give street and number/,
        /Give the town or city/,
        /Up to 20 characters/,
      ],
      fr: [
        'Profil juridique de l’entreprise',
        /Comme au registre du commerce, sans abréviations. Pays ou région : France/,
        /Indiquez la dénomination sociale, 200 caractères au plus/,
        /Indiquez le numéro et la rue/,
        /Indiquez la ville/,
        /20 caractères au plus/,
      ],
    },
    () => expect(claire.last.field('postalCode').value).toBe('9'.repeat(20)),
  );
  await claire.forges('enrollments.setLegalProfile', {
    legalName: 'Nuage Bleu',
    line1: '3 quai Lamennais',
    city: 'Rennes',
    submitted: 'yes',
  });
  await readsInBoth(
    claire,
    sends(claire, 'enrollments.setPrimaryContact', { name: ' ', email: 'claire', phone: 'x' }),
    {
      en: [
        'Primary contact',
        /Give the full name/,
        /Give one email address of your organisation, such as ana@company\.example/,
        /Give a phone number with its country code/,
      ],
      fr: [
        'Contact principal',
        /Indiquez le nom complet/,
        /Indiquez une adresse e-mail de votre organisation, par exemple ana@entreprise\.example/,
        /Indiquez un numéro de téléphone avec son indicatif/,
      ],
    },
  );
  const contact = { name: 'Claire Aubry', phone: '+33 2 99 00 00 01' };
  await readsInBoth(
    claire,
    sends(claire, 'enrollments.setPrimaryContact', { ...contact, email: 'claire@yahoo.fr' }),
    {
      en: /web mail service/,
      fr: /service de messagerie web/,
    },
    () => expect(claire.last.field('email').value).toBe('claire@yahoo.fr'),
  );
  await claire.forges('enrollments.setPrimaryContact', {
    ...contact,
    email: 'claire.aubry@nuage-bleu.example',
    submitted: 'yes',
  });
  await readsInBoth(
    claire,
    sends(claire, 'enrollments.setSupportContact', { supportEmail: 'x', supportPhone: 'x', supportWeb: 'nulle part' }),
    {
      en: ['Customer support', /Where your customers find support/, /Give the address of a web page, such as/],
      fr: ['Support client', /Où vos clients trouvent de l’aide/, /Indiquez l’adresse d’une page web/],
    },
  );
  await claire.says('statut inscription');
  claire.reads(/brouillon/);
});

test('ENR-4, ENR-7: what was submitted is not changed and not submitted twice; what is done is not taken back', async () => {
  all = await prepared();
  const { ines, claire } = all;
  await submitted(all);
  for (const verb of ['enroll.legal', 'enroll.primary', 'enroll.support', 'enroll.mpn', 'enroll.membership'])
    await readsInBoth(claire, () => claire.forges(verb), {
      en: /Your enrolment has been submitted, so its data cannot be changed now. Say “enrollment status”/,
      fr: /Votre inscription est déjà envoyée : ses données ne peuvent plus être modifiées/,
    });
  await readsInBoth(claire, () => claire.says('enrollment status'), {
    en: ['email verification', /the primary contact \(claire\.aubry@nuage-bleu\.example\) confirms the address/],
    fr: ['vérification de l’adresse e-mail', /le contact principal \(claire\.aubry@nuage-bleu\.example\) confirme/],
  });
  await answers(all.world, linkIn((await letterTo(all.world, 'claire.aubry@nuage-bleu.example')).text), 'yes');
  await readsInBoth(claire, () => claire.says('enrollment status'), {
    en: ['in review', /the programme’s operator reviews it and decides/, /Waits since .* \(0 business days\)/],
    fr: [
      'en cours d’examen',
      /l’opérateur du programme l’examine et décide/,
      /En attente depuis le .* \(0 jour ouvré\)/,
    ],
  });
  await readsInBoth(claire, () => claire.forges('enrollments.reopen'), {
    en: /It cannot be changed in its present state. Say “enrollment status”/,
    fr: /Elle ne peut pas être modifiée dans son état actuel. Dites « statut inscription »/,
  });
  await ines.wasTold(/Inscription à examiner/);
  await ines.clicks('Approuver');
  await readsInBoth(claire, () => claire.forges('enrollments.withdraw', { confirmed: 'yes' }), {
    en: /It can be withdrawn only before it is approved. Nothing was changed/,
    fr: /Elle ne peut être retirée qu’avant son approbation. Rien n’a été modifié/,
  });
  await readsInBoth(claire, () => claire.says('enrollment status'), {
    en: ['approved', /a global admin of your organisation accepts the indirect reseller agreement/],
    fr: ['approuvée', /un administrateur général de votre organisation accepte le contrat de revendeur indirect/],
  });
  await readsInBoth(claire, sends(claire, 'agreements.accept', { version: 'built-in' }), {
    en: [/Read the indirect reseller agreement, version 1/, /Tick the box to accept the agreement/],
    fr: [/Lisez le contrat de revendeur indirect, version 1/, /Cochez la case pour accepter le contrat/],
  });
  await claire.forges('agreements.accept', { version: 'built-in', agreed: 'true', submitted: 'yes' });
  await readsInBoth(claire, () => claire.forges('agreements.accept'), {
    en: /No agreement waits to be accepted by your organisation/,
    fr: /Aucun contrat n’attend l’accord de votre organisation/,
  });
  await readsInBoth(claire, () => claire.says('enrollment status'), {
    en: [
      'active',
      /started \(Claire Aubry\)/,
      /submitted \(Claire Aubry\)/,
      /address confirmed \(Claire Aubry\)/,
      /approved \(Inès Roussel\)/,
      /agreement accepted \(Claire Aubry\)/,
      /Done: your organisation is an active indirect reseller/,
    ],
    fr: [
      'active',
      /commencée \(Claire Aubry\)/,
      /envoyée \(Claire Aubry\)/,
      /adresse confirmée \(Claire Aubry\)/,
      /approuvée \(Inès Roussel\)/,
      /contrat accepté \(Claire Aubry\)/,
      /Terminé : votre organisation est un revendeur indirect actif/,
    ],
  });
});

test('ENR-6: the page in both languages, and the same for a link that was answered, replaced or has expired', async () => {
  all = await prepared();
  const { world, ines, claire } = all;
  await submitted(all);
  const letter = await letterTo(world, 'claire.aubry@nuage-bleu.example');
  const link = linkIn(letter.text);
  expect(letter.text).toMatch(/Nous vous écrivons pour vérifier[\s\S]*Le lien est valable jusqu’au/);
  const page = async (language: string) => (await world.visit(`${link}?lang=${language}`)).text;
  expect(await page('en')).toMatch(
    /Please confirm: enrolment of Nuage Bleu[\s\S]*Claire Aubry enrolled Nuage Bleu[\s\S]*Does claire\.aubry@nuage-bleu\.example belong[\s\S]*Yes, I signed up[\s\S]*That was not us/,
  );
  expect(await page('fr')).toMatch(
    /À confirmer\s: inscription de Nuage Bleu[\s\S]*Claire Aubry a inscrit Nuage Bleu[\s\S]*L’adresse claire\.aubry@nuage-bleu\.example appartient-elle[\s\S]*Oui, c’est bien moi[\s\S]*Ce n’était pas nous/,
  );
  // looking changes nothing, and neither does a POST without the page's token
  expect((await world.submit(link, { answer: 'yes' })).status).toBeGreaterThanOrEqual(400);
  await claire.says('statut inscription');
  claire.reads('vérification de l’adresse e-mail');
  const open = await world.visit(`${link}?lang=en`);
  const token = /name="token" value="([^"]+)"/.exec(open.text)?.[1] ?? '';
  const cookie = (open.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await ines.says('language en');
  expect((await answers(world, link, 'no', 'en')).text).toMatch(
    /Your answer is noted[\s\S]*nothing goes on in your name, and the programme has been told/,
  );
  await ines.wasTold(/A primary contact disputes an enrolment[\s\S]*to the enrolment of Nuage Bleu by Claire Aubry/);
  for (const [language, words] of [
    [
      'en',
      /This link is no longer valid[\s\S]*answered, replaced or has expired. Nothing was changed[\s\S]*ask Claire Aubry/,
    ],
    [
      'fr',
      /Ce lien n’est plus valable[\s\S]*déjà servi, a été remplacé ou a expiré. Rien n’a été modifié[\s\S]*demandez à Claire Aubry/,
    ],
  ] as const) {
    expect(await page(language)).toMatch(words);
    // also from the page that stood open
    const late = await world.submit(`${link}?lang=${language}`, { token, answer: 'yes' }, { cookie });
    expect(late.text).toMatch(words);
  }
  await claire.says('statut inscription');
  claire.reads(/brouillon/);
});

test('ENR-11: what the desk cannot decide, in both languages; nobody else decides', async () => {
  all = await prepared();
  const { ines, claire } = all;
  await inReview(all);
  await readsInBoth(claire, () => claire.forges('agreements.accept'), {
    en: /The agreement comes after the approval. Say “enrollment status”/,
    fr: /Le contrat vient après l’approbation. Dites « statut inscription »/,
  });
  const [enrolment] = (await all.world.kept((view) => view.find('enrolments', 'review', 'waiting'))).items;
  const id = enrolment?.id ?? '';
  await readsInBoth(ines, () => ines.forges('reviews.show', { id }), {
    en: [
      'Enrolment to review',
      /Name and country match the register: ✓ passed/,
      /May act for the organisation: ⚠ unproved/,
      /MPN ID: active location account, same country: ✓ passed/,
      /Primary contact’s address proved: ✓ passed/,
      /Domain belongs to the organisation: ✓ passed/,
      /Neither tenant nor MPN ID enrolled elsewhere: ✓ passed/,
      /Started by Claire Aubry; waits since/,
    ],
    fr: [
      'Inscription à examiner',
      /Habilitation à agir au nom de l’organisation: ⚠ non prouvé/,
      /ID MPN : compte d’emplacement actif, même pays: ✓ concluant/,
      /Adresse du contact principal vérifiée: ✓ concluant/,
    ],
  });
  await readsInBoth(ines, sends(ines, 'reviews.reject', { id, reason: ' ' }), {
    en: ['Reject: Nuage Bleu', /The organisation and its primary contact read the reason/, /Give a reason, up to 500/],
    fr: ['Rejeter : Nuage Bleu', /L’organisation et son contact principal lisent ce motif/, /Indiquez un motif, 500/],
  });
  for (const verb of ['review.approve', 'review.reject', 'review.show'])
    await readsInBoth(ines, () => ines.forges(verb, { id: 'ENR-00000000', reason: 'x', submitted: 'yes' }), {
      en: /I know no such submission. Say “reviews” to see what waits/,
      fr: /Je ne connais pas cette demande. Dites « examens » pour voir ce qui attend/,
    });
  for (const verb of ['review.approve', 'review.reject', 'reviews'])
    await readsInBoth(claire, () => claire.forges(verb, { id, reason: 'x', submitted: 'yes' }), {
      en: /is for organisations of another kind: programme operator/,
      fr: /est réservé à un autre type d’organisation : opérateur du programme/,
    });
  await ines.forges('reviews.reject', { id, reason: 'Le nom diffère.', submitted: 'yes' });
  for (const verb of ['review.approve', 'review.reject'])
    await readsInBoth(ines, () => ines.forges(verb, { id, reason: 'x', submitted: 'yes' }), {
      en: [/This was decided or withdrawn already, so nothing was changed/, /Rejected by Inès Roussel: Le nom diffère/],
      fr: [/Une décision a déjà été prise, ou la demande a été retirée/, /Rejet par Inès Roussel : Le nom diffère/],
    });
  await readsInBoth(claire, () => claire.says('enrollment status'), {
    en: ['rejected', /Reason: Le nom diffère/, /corrects it and submits it again/],
    fr: ['rejetée', /Motif : Le nom diffère/, /la corrige et la renvoie/],
  });
});

test('ENR-4, ENR-11: an id bound meanwhile is refused at the submission, in both languages', async () => {
  all = await prepared();
  const { ines, claire } = all;
  await begun(claire);
  await linked(all);
  await described(claire);
  await ines.forges('partners.onboard', {
    kind: 'indirectProvider',
    name: 'Rive',
    tenantId: '44444444-4444-4844-8444-444444444444',
    country: 'FR',
    mpnId: '5012345',
    adminName: 'Ana',
    adminEmail: 'ana@rive.example',
    adminObjectId: '55555555-5555-4555-8555-555555555555',
    submitted: 'yes',
  });
  const [draft] = (await all.world.kept((view) => view.find('enrolments', 'tenant', nuage.tenantId))).items;
  const submits = () => claire.forges('enrollments.submit', { id: draft?.id ?? '', version: `${draft?.version}` });
  await readsInBoth(claire, submits, {
    en: /This MPN ID is already bound to another organisation of the programme/,
    fr: /Cet ID MPN est déjà associé à une autre organisation du programme/,
  });
  const older = () => claire.forges('enrollments.submit', { id: draft?.id ?? '', version: '1' });
  await readsInBoth(claire, older, {
    en: ['Check and enrol', /changed meanwhile, so nothing was submitted/],
    fr: ['Vérifier et s’inscrire', /modifiée entre-temps : rien n’a été envoyé/],
  });
});
