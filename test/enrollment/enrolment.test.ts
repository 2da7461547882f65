/** A whole enrolment from an empty store, in French: from the operator's admission to the active reseller. */
import { afterEach, describe, expect, test } from 'vitest';
import { program } from '../program.js';
import {
  answers,
  begun,
  codeIn,
  described,
  type Enrolling,
  emptyWorld,
  inReview,
  letterTo,
  linked,
  linkIn,
  nuage,
  prepared,
  registers,
} from './cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

describe('the whole way', () => {
  test('ORG-7, ENR-1 to ENR-13: admitted, enrolled, verified, reviewed, agreed, admin agent', async () => {
    all = await prepared();
    const { world, ines, claire } = all;
    ines.reads(/Importer le registre/, /importé/, /Ajoutées: 4/);

    await claire.says('Inscris notre société');
    claire.reads('Bienvenue', 'compte professionnel d’administrateur général', /plusieurs jours/, /contact principal/);
    await begun(claire);
    claire.reads('Associer votre ID MPN');
    await linked(all);
    claire.reads('Profil juridique');
    expect(claire.last.fields['Dénomination sociale']).toBe('Nuage Bleu');
    await described(claire);
    claire.reads(
      'Vérifier et s’inscrire',
      'Claire Aubry, claire.aubry@nuage-bleu.example',
      'https://www.nuage-bleu.example/aide',
    );
    await claire.clicks('S’inscrire maintenant');
    claire.reads('vérification de l’adresse e-mail', /claire\.aubry@nuage-bleu\.example/);

    const letter = await letterTo(world, 'claire.aubry@nuage-bleu.example');
    expect(letter.subject).toContain('À confirmer');
    expect(letter.text).toContain('Claire Aubry a inscrit Nuage Bleu');
    const page = await world.visit(`${linkIn(letter.text)}?lang=fr`);
    expect(page.text).toContain('Oui, c’est bien moi');
    expect(page.text).toContain('Ce n’était pas nous');
    const answered = await answers(world, linkIn(letter.text), 'yes');
    expect(answered.text).toContain('l’adresse est confirmée');

    const card = await ines.wasTold(/Inscription à examiner/);
    expect(card.text).toMatch(/Nom et pays conformes au registre: ✓ concluant/);
    expect(card.text).toMatch(/Habilitation à agir au nom de l’organisation: ⚠ non prouvé/);
    expect(card.text).toMatch(/Adresse du contact principal vérifiée: ✓ concluant/);
    await claire.wasTold(/en cours d’examen/);
    await ines.clicks('Approuver');
    ines.reads(/Approbation par Inès Roussel/);

    await claire.wasTold(/approuvée/);
    await claire.clicks('Contrat de revendeur indirect');
    claire.reads('Contrat de revendeur indirect');
    await claire.clicks('Accepter et continuer', { agreed: true });
    claire.reads('Votre compte est prêt', /pas encore agent d’administration/);
    await claire.clicks('Mettre à jour');
    claire.reads(/Vous êtes agent d’administration/);
    await claire.says('statut inscription');
    claire.reads(/active/, /commencée \(Claire Aubry\)/, /approuvée \(Inès Roussel\)/, /contrat accepté/);
    await claire.says('profil société');
    claire.reads('Nuage Bleu', '5012345', 'revendeur indirect');

    // the first user, and that user's first sign-in (USR-1 to USR-3)
    await claire.says('ajouter un utilisateur');
    await claire.clicks('Ajouter', {
      'Nom complet': 'Luc Morel',
      'Adresse e-mail': 'luc.morel@nuage-bleu.example',
      'Types d’agent': ['agent commercial'],
    });
    const [password = ''] = /\w{4}-\w{4}-\w{4}-\w{4}/.exec(claire.last.text) ?? [];
    const luc = world.stranger('Luc Morel', { tenantId: claire.tenantId, language: 'fr' });
    await luc.says('se connecter');
    await luc.clicks('Se connecter', {
      'Nom d’utilisateur': 'luc.morel@nuage-bleu.example',
      'Mot de passe temporaire': password,
    });
    await luc.clicks('Continuer', {
      'Nouveau mot de passe': 'Goeland-rapide-42',
      'Confirmer le nouveau mot de passe': 'Goeland-rapide-42',
    });
    luc.reads(/Vous êtes connecté, Luc Morel/, /agent commercial/);
    await luc.says('statut inscription');
    luc.reads(/Terminé : votre organisation est un revendeur indirect actif/);
    expect(luc.last.buttons).toEqual([]);
  });

  test('ENR-1 to ENR-13, USR-1 to USR-3: the same in English, somebody else as primary contact, changed in between', async () => {
    all = await emptyWorld('en');
    const { world, ines, claire, paul } = all;
    await ines.says('admit');
    await ines.clicks('Admit a tenant', {
      'Tenant ID': nuage.tenantId,
      'Name of the organisation': 'Nuage Bleu',
      'Country/region': 'FR',
    });
    ines.reads(/Nuage Bleu is admitted/);
    await registers(ines);
    ines.reads(/imported/);

    await claire.says('Enroll our company');
    claire.reads(/global admin rights/, /partner membership account/, /Legal business name, address/, /several days/);
    await claire.clicks('Next');
    await claire.clicks('Back');
    claire.reads('Welcome');
    await claire.clicks('Next');
    await claire.clicks('Cancel');
    await claire.says('Enroll our company');
    await claire.clicks('Next');
    await claire.clicks('Continue', { 'Your work email address': 'claire.aubry@nuage-bleu.example', claim: true });
    await claire.clicks('Next', { 'Email of the membership account': 'partenariat@nuage-bleu.example' });
    await claire.clicks('Next', { Code: codeIn((await letterTo(world, 'partenariat@nuage-bleu.example')).text) });
    await claire.clicks('Continue', { 'MPN ID': '5012345' });
    await claire.clicks('Back');
    claire.reads('Choose the organisation profile');
    await claire.clicks('Continue');
    await claire.clicks('Next', { Address: '3 quai Lamennais', 'Postal code': '35000', 'Town/city': 'Rennes' });
    await claire.clicks('Back');
    expect(claire.last.fields).toMatchObject({ Address: '3 quai Lamennais' });
    await claire.clicks('Next');
    const primary = {
      'Full name': 'Paul Vidal',
      'Email address': 'paul.vidal@nuage-bleu.example',
      Phone: '+33 2 99 00 00 02',
    };
    await claire.clicks('Next', { ...primary, 'Email address': 'paul@outlook.com' });
    claire.reads(/web mail service/);
    await claire.clicks('Next', primary);
    // left in the middle, and taken up days later, after a restart
    await claire.clicks('Cancel');
    await world.later('P3D');
    await world.restart();
    await claire.says('Enroll our company');
    claire.reads('Customer support');
    await claire.clicks('Next', {
      'Customer support – Email address': 'support@nuage-bleu.example',
      'Customer support – Phone': '+33 2 99 00 00 00',
      'Support web page': 'www.nuage-bleu.example/aide',
    });
    claire.reads('Check and enrol', /Paul Vidal, paul\.vidal@nuage-bleu\.example/, /review goes on after that/);
    await claire.clicks('Enroll now');
    claire.reads('email verification', /confirms the address with the link in the email/);

    // “That was not us”: back to the draft, the operator is told; then once more
    const disputed = linkIn((await letterTo(world, 'paul.vidal@nuage-bleu.example')).text);
    expect((await answers(world, disputed, 'no', 'en')).text).toContain('nothing goes on in your name');
    await ines.wasTold(/disputes an enrolment[\s\S]*“That was not us”[\s\S]*draft again/);
    await claire.wasTold(/draft[\s\S]*“That was not us” was answered from paul\.vidal@nuage-bleu\.example/);
    await claire.says('Enroll our company');
    await claire.clicks('Enroll now');
    const first = linkIn((await letterTo(world, 'paul.vidal@nuage-bleu.example')).text);
    await world.later('P4D');
    const expired = await world.visit(`${first}?lang=en`);
    expect([expired.status, expired.text]).toEqual([
      410,
      expect.stringContaining('ask Claire Aubry to have it sent again'),
    ]);
    await claire.says('Resend the verification email');
    claire.reads(/Sent to paul\.vidal/, /older ones no longer work/);
    const letter = await letterTo(world, 'paul.vidal@nuage-bleu.example');
    expect(letter.text).not.toContain('To act on it');
    const answered = await answers(world, linkIn(letter.text), 'yes', 'en');
    expect(answered.text).toMatch(/Address confirmed[\s\S]*review of Nuage Bleu goes on/);

    // rejected with a reason, corrected, submitted again without another mail
    await ines.wasTold(/Enrolment to review/);
    await ines.clicks('Reject');
    await ines.clicks('Reject', { Reason: 'The street is not that of the register.' });
    expect((await letterTo(world, 'paul.vidal@nuage-bleu.example')).text).toContain('The street is not that');
    await claire.wasTold(/rejected[\s\S]*The street is not that of the register/);
    await claire.clicks('Correct and resubmit');
    await claire.clicks('Change profile');
    await claire.clicks('Next', { Address: '5 quai Lamennais' });
    await claire.says('Enroll our company');
    claire.reads(/5 quai Lamennais/, /already verified/);
    await claire.clicks('Enroll now');
    claire.reads('in review', /Reason: The street is not that of the register/);
    await paul.says('enrollment status');
    paul.reads(/Claire Aubry started your organisation’s enrolment/);
    await world.later('P8D');
    await claire.says('enrollment status');
    claire.reads(/takes longer than usual/);
    await ines.says('reviews');
    ines.reads('overdue');
    await ines.clicks('Review');
    ines.reads(/waited longer than it should/);
    await ines.clicks('Approve');
    await claire.wasTold(/approved/);
    await claire.clicks('Indirect reseller agreement');
    await claire.clicks('Accept and continue', { agreed: true });
    await claire.clicks('Update');
    await claire.clicks('Add user');
    await claire.clicks('Add', {
      'Full name': 'Paul Vidal',
      Email: 'paul.vidal@nuage-bleu.example',
      'Agent types': ['sales agent'],
    });
    const [password = ''] = /\w{4}-\w{4}-\w{4}-\w{4}/.exec(claire.last.text) ?? [];
    await paul.says('sign in');
    await paul.clicks('Sign in', { 'User name': 'paul.vidal@nuage-bleu.example', 'Temporary password': password });
    await paul.clicks('Continue', { 'New password': 'Quick-herring-42', 'New password again': 'Quick-herring-42' });
    paul.reads(/Paul Vidal/, /sales agent/);
  });
});

test.each(['fr', 'en'] as const)(
  'ENR-10: whoever enrolled is led to become admin agent, by one click (%s)',
  async (language) => {
    all = await prepared();
    const { ines, claire } = all;
    await inReview(all);
    await ines.wasTold(/Inscription à examiner/);
    // before the account is ready nothing of it is possible
    await claire.forges('enrollments.becomeAdminAgent');
    claire.reads(/vient après l’approbation/);
    await ines.clicks('Approuver');
    await claire.forges('enrollments.becomeAdminAgent');
    claire.reads(/le compte sera prêt une fois le contrat de revendeur indirect accepté/);
    await claire.says(`language ${language}`);
    await claire.forges('agreements.accept');
    const french = language === 'fr';
    await claire.clicks(french ? 'Accepter et continuer' : 'Accept and continue', { agreed: true });
    claire.reads(french ? /pas encore agent d’administration/ : /not an admin agent yet/);
    expect(claire.last.buttons).not.toContain(french ? 'Ajouter un utilisateur' : 'Add user');
    const [once, twice] = await claire.clicksTwice(french ? 'Mettre à jour' : 'Update');
    for (const seen of [once, twice])
      expect(seen.text).toMatch(french ? /Vous êtes agent d’administration/ : /You are an admin agent/);
    expect(claire.last.buttons).toContain(french ? 'Ajouter un utilisateur' : 'Add user');
    const user = await all.world.kept((view) => view.one('users', 'email', 'claire.aubry@nuage-bleu.example'));
    expect(user?.roles).toEqual(['globalAdmin', 'adminAgent']);
  },
);

test('ENR-10: only a global admin gives themselves the role so', async () => {
  const world = await program();
  all = { world } as Enrolling;
  const aurelie = world.person('Aurélie Chastain');
  await aurelie.forges('enrollments.becomeAdminAgent');
  aurelie.reads(/il faut ce rôle|il faut l’un de ces rôles/);
  await world.person('Katrin Böhme').forges('enrollments.becomeAdminAgent');
  expect(world.person('Katrin Böhme').last.text).not.toMatch(/You are an admin agent/);
});
