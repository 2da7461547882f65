/** Linking the MPN id: the membership account is proved by a mailed code, then one of its profiles is picked (ENR-3, ENR-13). */
import { afterEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { begun, codeIn, type Enrolling, letterTo, prepared } from './cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

const account = 'partenariat@nuage-bleu.example';
const code = async (): Promise<string> => codeIn((await letterTo(all.world, account)).text);
const picks = (claire: Person, mpnId: string) => claire.forges('enrollments.linkMpn', { mpnId, submitted: 'yes' });

/** Claire, before the list of her account's profiles. */
async function proved(): Promise<Person> {
  all = await prepared();
  const { claire } = all;
  await begun(claire);
  await claire.clicks('Suivant', { account });
  await claire.clicks('Suivant', { Code: await code() });
  claire.reads('Choisir le profil d’organisation');
  return claire;
}

test('ENR-13: an unknown account, in both languages; the address that was typed stays', async () => {
  all = await prepared();
  const { claire } = all;
  await begun(claire);
  await readsInBoth(
    claire,
    () => claire.forges('enrollments.setMembership', { account: 'rien@nuage-bleu.example', submitted: 'yes' }),
    {
      en: ['Link your MPN ID', /The register holds no partner profile of this account. Check the address/],
      fr: ['Associer votre ID MPN', /aucun profil de partenaire pour ce compte. Vérifiez l’adresse/],
    },
    () => expect(Object.values(claire.last.fields)).toEqual(['rien@nuage-bleu.example']),
  );
  await readsInBoth(claire, () => claire.forges('enrollments.setMembership', { account: 'rien', submitted: 'yes' }), {
    en: /Give the email address you sign in with to the partner membership account/,
    fr: /Indiquez l’adresse e-mail avec laquelle vous vous connectez au compte de partenaire/,
  });
});

test('ENR-13: a wrong code, too many of them, and a newer one, in both languages', async () => {
  all = await prepared();
  const { world, claire } = all;
  await begun(claire);
  await claire.clicks('Suivant', { account });
  claire.reads(/J’ai envoyé un code à huit chiffres à partenariat@nuage-bleu\.example/);
  const letter = await letterTo(world, account);
  expect(letter.subject).toBe('Votre code pour l’inscription');
  expect(letter.text).toMatch(/Claire Aubry s’inscrit comme revendeur indirect[\s\S]*valable 30 minutes/);
  const first = codeIn(letter.text);
  await claire.says('language en');
  await claire.forges('enrollments.verifyMembership');
  claire.reads('Enter the code', /I mailed a code of eight digits to partenariat@nuage-bleu\.example/);
  await claire.clicks('Send another code');
  const english = await letterTo(world, account);
  expect(english.subject).toBe('Your code for the enrolment');
  expect(english.text).toMatch(/Claire Aubry enrols as an indirect reseller[\s\S]*valid for 30 minutes/);
  const second = codeIn(english.text);
  expect(second).not.toBe(first);
  let presses = 0;
  const types = (code: string) => {
    presses += 1;
    return claire.forges('enrollments.verifyMembership', { code, submitted: 'yes', once: `press ${presses}` });
  };
  // the older one is worth nothing any more: two failures
  await readsInBoth(claire, () => types(first), {
    en: /That is not the code, or it is no longer valid. Look at the newest email/,
    fr: /Ce n’est pas le bon code, ou il n’est plus valable. Consultez le dernier e-mail/,
  });
  for (let time = 0; time < 3; time += 1) await types('00000000');
  for (const code of ['00000000', second])
    await readsInBoth(claire, () => types(code), {
      en: /Too many wrong codes: wait a quarter of an hour, then have another code sent/,
      fr: /Trop de codes erronés : patientez un quart d’heure, puis faites envoyer un autre code/,
    });
  await claire.clicks('Envoyer un autre code');
  claire.reads(/Trop de codes erronés/);
  await world.later('PT16M');
  await claire.forges('enrollments.verifyMembership');
  await claire.clicks('Envoyer un autre code');
  await claire.clicks('Suivant', { Code: await code() });
  claire.reads('Choisir le profil d’organisation');
});

test('ENR-13: a code is good for thirty minutes', async () => {
  all = await prepared();
  const { claire } = all;
  await begun(claire);
  await claire.clicks('Suivant', { account });
  const late = await code();
  await all.world.later('PT31M');
  await claire.clicks('Suivant', { Code: late });
  claire.reads(/Ce n’est pas le bon code, ou il n’est plus valable/);
});

test.each([
  [
    'global-account',
    '5012346',
    /This is the ID of a global account, which neither transacts nor earns. Choose that of the location account/,
    /celui d’un compte global, qui ne permet ni transactions ni primes. Choisissez celui du compte d’emplacement/,
  ],
  [
    'other-country',
    '5012347',
    /This profile is of Belgium, your tenant of France: they must be the same. Choose another/,
    /Pays ou région du profil : Belgique ; du locataire : France. Ils doivent être identiques. Choisissez un autre/,
  ],
  [
    'inactive',
    '5012348',
    /This profile is not active. Choose an active one, or have this one reactivated first/,
    /Ce profil n’est pas actif. Choisissez un profil actif, ou faites d’abord réactiver celui-ci/,
  ],
  [
    'unknown',
    '9999999',
    /This account has no profile with this MPN ID. Choose another, or name another account/,
    /Ce compte n’a aucun profil portant cet ID MPN. Choisissez-en un autre ou indiquez un autre compte/,
  ],
] as const)(
  'ENR-3: an id that is %s, in its own words in both languages, with another to choose and another account',
  async (_kind, mpnId, en, fr) => {
    const claire = await proved();
    await readsInBoth(
      claire,
      () => picks(claire, mpnId),
      { en: ['Choose the organisation profile', en], fr: ['Choisir le profil d’organisation', fr] },
      async (language) => {
        // the profiles stay to choose from, told apart in words
        const choices = claire.last.field('mpnId').choices.map(({ title }) => title);
        expect(choices).toHaveLength(4);
        expect(choices.join('\n')).toMatch(
          language === 'en'
            ? /5012346 · Nuage Bleu · France · global account\n[\s\S]*5012348 .* · location account · inactive/
            : /5012346 · Nuage Bleu · France · compte global\n[\s\S]*5012348 .* · compte d’emplacement · inactif/,
        );
        await claire.clicks(language === 'en' ? 'Another account' : 'Autre compte');
        claire.reads(language === 'en' ? 'Link your MPN ID' : 'Associer votre ID MPN');
      },
    );
    // nothing was linked; the right one is
    await picks(claire, '5012345');
    claire.reads('Profil juridique de l’entreprise');
  },
);

test('ENR-3: nothing chosen is asked for at the field, in both languages', async () => {
  const claire = await proved();
  await readsInBoth(claire, () => claire.forges('enrollments.linkMpn', { submitted: 'yes' }), {
    en: /Choose one of the profiles/,
    fr: /Choisissez l’un des profils/,
  });
});

test('ENR-3: an id already bound to another organisation, in both languages; the import that binds it refuses per row', async () => {
  const claire = await proved();
  const { ines } = all;
  await ines.says('importer des partenaires');
  const head = 'kind,name,tenantId,country,mpnId,adminName,adminEmail,adminObjectId\n';
  const rive =
    'indirectProvider,"Rive, Distribution",44444444-4444-4844-8444-444444444444,FR,5012345,Ana,ana@rive.example,55555555-5555-4555-8555-555555555555\n';
  await ines.clicks('Coller');
  await ines.clicks('Vérifier', {
    'CSV ou JSON': `${head}${rive}directBill,Faux,nope,FR,12,Ana,ana2@rive.example,55555555-5555-4555-8555-555555555556`,
  });
  ines.reads(/À ajouter: 1/, /Erronées: 1/, /rien n’est importé à moitié/);
  expect(ines.last.has('Importer')).toBe(false);
  await ines.clicks('Ligne par ligne');
  ines.reads(/Ligne 3 : Faux/, /ID du locataire \(« nope »\)/, /ID MPN \(« 12 »\) : Indiquez l’ID MPN/);
  await ines.says('importer partenaires');
  await ines.clicks('Coller');
  await ines.clicks('Vérifier', { 'CSV ou JSON': head + rive });
  await ines.clicks('Importer');
  ines.reads(/Ajoutées: 1/);
  await readsInBoth(
    claire,
    () => picks(claire, '5012345'),
    {
      en: /already bound to another organisation of the programme. Choose another, or contact the operator/,
      fr: /déjà associé à une autre organisation du programme. Choisissez-en un autre ou contactez l’opérateur/,
    },
    (language) => expect(claire.last.has(language === 'en' ? 'Another account' : 'Autre compte')).toBe(true),
  );
});

test('ENR-2, ENR-3: nobody else of the tenant picks, and nobody before the account is proved', async () => {
  const claire = await proved();
  await readsInBoth(all.paul, () => picks(all.paul, '5012345'), {
    en: /needs a user account in your organisation, and I do not know you as one of its users yet/,
    fr: /nécessite un compte d’utilisateur/,
  });
  await claire.forges('enrollments.setMembership', { account, submitted: 'yes' });
  await readsInBoth(claire, () => picks(claire, '5012345'), {
    en: /No enrolment of your organisation can be filled in at the moment. Say “enrollment status”/,
    fr: /Aucune inscription de votre organisation n’est à compléter pour le moment. Dites « statut inscription »/,
  });
});
