/** PAR-4: an invitation to somebody who is not enrolled yet waits, leads into enrolment and brings them back to it. */
import { afterEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { answers, codeIn, letterTo, linkIn, nuage, registers } from './cast.js';

let world: World;
afterEach(() => world?.end());

const says = {
  en: {
    accept: (reference: string) => `accept the invitation ${reference}`,
    next: 'Next',
    goOn: 'Continue',
    work: 'Your work email address',
    account: 'Email of the membership account',
    code: 'Code',
    mpn: 'MPN ID',
    enroll: 'Enroll now',
    agreement: 'Indirect reseller agreement',
    agree: 'Accept and continue',
    review: 'Review',
    sendCode: 'Send a code there',
    authorize: 'Authorize indirect provider',
    again: 'Enroll our company',
  },
  fr: {
    accept: (reference: string) => `accepter l’invitation ${reference}`,
    next: 'Suivant',
    goOn: 'Continuer',
    work: 'Votre adresse e-mail professionnelle',
    account: 'Adresse e-mail du compte de partenaire',
    code: 'Code',
    mpn: 'ID MPN',
    enroll: 'S’inscrire maintenant',
    agreement: 'Contrat de revendeur indirect',
    agree: 'Accepter et continuer',
    review: 'Examiner',
    sendCode: 'Y envoyer un code',
    authorize: 'Autoriser le fournisseur indirect',
    again: 'Inscris notre société',
  },
};
type Language = keyof typeof says;

/** The demo cast, with the tenant of Nuage Bleu admitted and its profile in the register. */
async function admitted(): Promise<void> {
  world = await program();
  const theo = world.person('Théo Vasseur');
  await theo.forges('tenants.admit', { tenantId: nuage.tenantId, name: 'Nuage Bleu', country: 'FR', submitted: 'yes' });
  await registers(theo);
}
/** Nolwenn invites an address; the reference in her draft's link, whole. */
async function invited(email: string): Promise<string> {
  const nolwenn = world.person('Nolwenn Le Goff');
  await nolwenn.forges('partnerships.request', { email });
  return /INV-\w+\.[\w-]{22}/.exec(JSON.stringify(nolwenn.last.fields))?.[0] ?? 'no link';
}
const visitor = (language: Language): Person => world.stranger('Claire Aubry', { tenantId: nuage.tenantId, language });

async function enrols(claire: Person, language: Language, email: string): Promise<void> {
  const w = says[language];
  await claire.clicks(w.next);
  await claire.clicks(w.goOn, { [w.work]: email, claim: true });
  await claire.clicks(w.next, { [w.account]: 'partenariat@nuage-bleu.example' });
  await claire.clicks(w.next, { [w.code]: codeIn((await letterTo(world, 'partenariat@nuage-bleu.example')).text) });
  await claire.clicks(w.goOn, { [w.mpn]: '5012345' });
  await claire.clicks(w.next, {
    legalName: 'Nuage Bleu',
    line1: '3 quai Lamennais',
    postalCode: '35000',
    city: 'Rennes',
  });
  await claire.clicks(w.next, { name: 'Claire Aubry', email, phone: '+33 2 99 00 00 01' });
  await claire.clicks(w.next, {
    supportEmail: 'support@nuage-bleu.example',
    supportPhone: '+33 2 99 00 00 00',
    supportWeb: 'https://www.nuage-bleu.example/aide',
  });
  await claire.clicks(w.enroll);
  await answers(world, linkIn((await letterTo(world, email)).text), 'yes', language);
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('reviews');
  await ingrid.clicks('Review');
  await ingrid.clicks('Approve');
  await claire.wasTold(language === 'fr' ? /approuvée/ : /approved/);
  await claire.clicks(w.agreement);
  await claire.clicks(w.agree, { agreed: true });
}

describe.each(['fr', 'en'] as const)('somebody who is nobody’s user yet (%s)', (language) => {
  const w = says[language];

  test('PAR-4: the invited address enrols with it, and the invitation is theirs at once', async () => {
    await admitted();
    const reference = await invited('claire.aubry@nuage-bleu.example');
    const claire = visitor(language);
    await claire.says(w.accept(reference));
    claire.reads(
      language === 'fr' ? /Armor Distribution vous invite à un partenariat/ : /Armor Distribution invites you/,
    );
    claire.reads(language === 'fr' ? /Bienvenue/ : /Welcome/);
    await enrols(claire, language, 'claire.aubry@nuage-bleu.example');
    claire.reads(
      language === 'fr' ? /L’invitation d’Armor Distribution vous attend/ : /invitation of Armor Distribution waits/,
    );
    await claire.clicks(w.review);
    await claire.clicks(w.authorize, { agreed: true });
    claire.reads(language === 'fr' ? 'Partenariat actif' : 'Partnership active');
    await world.person('Nolwenn Le Goff').wasTold(/Nuage Bleu/);
  });

  test('PAR-4, PAR-6: led here by the link, with another address: the invited one is proved by a mailed code', async () => {
    await admitted();
    const reference = await invited('achats@nuage-bleu.example');
    const claire = visitor(language);
    // the link alone, as it stood in the mail
    await claire.says(`https://bot.example/i/${reference}`);
    claire.reads(
      language === 'fr' ? /Armor Distribution vous invite à un partenariat/ : /Armor Distribution invites you/,
    );
    await enrols(claire, language, 'claire.aubry@nuage-bleu.example');
    await claire.clicks(w.review);
    claire.reads(/achats@nuage-bleu\.example/);
    await claire.clicks(w.sendCode);
    await claire.clicks(w.goOn, { [w.code]: '00000000' });
    claire.reads(language === 'fr' ? /Ce n’est pas le bon code/ : /not the code/);
    await claire.clicks(w.goOn, { [w.code]: codeIn((await letterTo(world, 'achats@nuage-bleu.example')).text) });
    await claire.clicks(w.authorize, { agreed: true });
    claire.reads(language === 'fr' ? 'Partenariat actif' : 'Partnership active');
  });
});

test('PAR-4: followed in the middle of an enrolment, it is remembered and the enrolment goes on', async () => {
  await admitted();
  const claire = visitor('fr');
  await claire.says('Inscris notre société');
  await claire.clicks('Suivant');
  await claire.clicks('Continuer', { [says.fr.work]: 'claire.aubry@nuage-bleu.example', claim: true });
  const reference = await invited('achats@nuage-bleu.example');
  await claire.says(says.fr.accept(reference));
  claire.reads(/Armor Distribution vous invite/);
  await claire.clicks('Suivant');
  claire.reads('Associer votre ID MPN');
  const kept = await world.kept((view) => view.find('enrolments', 'tenant', nuage.tenantId));
  expect(kept.items[0]?.invitationId).toBe(reference.split('.')[0]);
});

test('PAR-4, ORG-3: without its link an invitation does not exist for who enrols; ended, it is not waited for', async () => {
  await admitted();
  const reference = await invited('achats@nuage-bleu.example');
  const id = reference.split('.')[0] ?? '';
  const claire = visitor('fr');
  for (const asked of [id, `${id}.${'x'.repeat(22)}`, 'INV-00000000']) {
    await claire.forges('enrollments.startInvited', { id: asked });
    claire.reads('Bienvenue');
    expect(claire.last.text).not.toContain('Armor');
    await claire.forges('enrollments.claim', {
      claim: 'true',
      workEmail: 'claire.aubry@gmail.com',
      invitation: asked,
      submitted: 'yes',
    });
    expect(claire.last.text).not.toContain('Armor');
  }
  await claire.forges('enrollments.claim', {
    claim: 'true',
    workEmail: 'claire.aubry@nuage-bleu.example',
    invitation: id,
    submitted: 'yes',
  });
  claire.reads('Associer votre ID MPN');
  const kept = await world.kept((view) => view.find('enrolments', 'tenant', nuage.tenantId));
  expect(kept.items[0]?.invitationId).toBeUndefined();
});

test('PAR-4: the invitation ended while the enrolment lasted: nothing waits, and the account is ready all the same', async () => {
  world = await program({ config: { settings: loadConfig({ INVITATION_DAYS: '1' }).settings } });
  const theo = world.person('Théo Vasseur');
  await theo.forges('tenants.admit', { tenantId: nuage.tenantId, name: 'Nuage Bleu', country: 'FR', submitted: 'yes' });
  await registers(theo);
  const reference = await invited('claire.aubry@nuage-bleu.example');
  const claire = visitor('fr');
  await claire.says(says.fr.accept(reference));
  await world.later('P2D');
  await enrols(claire, 'fr', 'claire.aubry@nuage-bleu.example');
  claire.reads('Votre compte est prêt');
  expect(claire.last.text).not.toContain('Armor');
  expect(claire.last.buttons).toContain('Rechercher des fournisseurs');
});
