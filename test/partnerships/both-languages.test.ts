/** Who can be a party, and each refusal of asking and answering, in English and in French (PAR-4, PAR-5, PAR-6, PAR-8, PAR-14). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { becomePartners, idIn, invites, partnershipsOf, referenceIn } from './steps.js';

let world: World;
let aoife: Person; // global admin of Bluepeak
let katrin: Person; // global admin of Nordlicht
beforeEach(async () => {
  world = await program();
  aoife = world.person('Aoife Brennan');
  katrin = world.person('Katrin Böhme');
});
afterEach(() => world.end());

const sends = (person: Person, verb: string, data: Record<string, string>) => () =>
  person.forges(verb, { ...data, submitted: 'yes' });

test('PAR-4: never with oneself, never with who is not enrolled, in both languages', async () => {
  const own = (await world.kept((view) => view.find('users', 'organization', 'ORG-NORDLICHT'))).items.find(
    ({ name }) => name === 'Jonas Lindqvist',
  );
  await readsInBoth(katrin, sends(katrin, 'partnerships.request', { email: own?.email ?? '' }), {
    en: /This address belongs to your own organisation, which cannot be its own partner. Give the reseller’s address/,
    fr: /Cette adresse appartient à votre propre organisation, qui ne peut pas être son propre partenaire/,
  });
  const eoin = world.person('Eoin Gallagher');
  await readsInBoth(eoin, sends(eoin, 'partnerships.ask', { provider: 'ORG-ARMOR' }), {
    en: /Shannon Cloud Services is not an active indirect reseller yet/,
    fr: /Shannon Cloud Services n’est pas encore un revendeur indirect actif/,
  });
  // an invitation to who is not enrolled waits, and leads into enrolment
  const draft = await invites(world.person('Nolwenn Le Goff'), 'eoin.gallagher@shannon-cloud.example');
  await readsInBoth(
    eoin,
    () => eoin.forges('partnerships.accept', { id: idIn(draft) }),
    {
      en: /is not an active indirect reseller yet/,
      fr: /n’est pas encore un revendeur indirect actif/,
    },
    (language) => expect(eoin.last.buttons).toContain(language === 'en' ? 'Enrol first' : 'S’inscrire d’abord'),
  );
  expect((await world.kept((view) => view.get('invitations', idIn(draft))))?.status).toBe('open');
  // no direct-bill partner accepts, asks or has any before it is a reseller too: it is led there
  const etienne = world.person('Étienne Garrigue');
  const other = await invites(world.person('Nolwenn Le Goff'), 'etienne.garrigue@atelier-numerique.example');
  for (const order of [
    () => etienne.forges('partnerships.accept', { id: idIn(other) }),
    () => etienne.says('demande un partenariat à Armor Distribution'),
    () => etienne.says('ask Nordlicht Distribution for a partnership'),
    () => etienne.says('partenariats'),
  ])
    await readsInBoth(
      etienne,
      order,
      {
        en: /Atelier Numérique is a direct-bill partner[\s\S]*Become an indirect reseller first/,
        fr: /Atelier Numérique est partenaire de facturation directe[\s\S]*Devenez d’abord revendeur indirect/,
      },
      (language) =>
        expect(etienne.last.buttons).toContain(
          language === 'en' ? 'Become an indirect reseller' : 'Devenir un revendeur indirect',
        ),
    );
});

test('PAR-4, PAR-6: an invitation’s link is nothing for a direct-bill partner or another provider, in both languages', async () => {
  const id = referenceIn(await invites(world.person('Gaëlle Le Bihan'), 'info@somewhere.example'));
  await readsInBoth(katrin, () => katrin.forges('partnerships.showInvitation', { id }), {
    en: 'Nordlicht Distribution is not an indirect reseller in the programme, and only a reseller can accept this invitation.',
    fr: 'Nordlicht Distribution n’est pas revendeur indirect dans le programme ; seul un revendeur peut accepter cette invitation.',
  });
  const etienne = world.person('Étienne Garrigue');
  await readsInBoth(etienne, () => etienne.forges('partnerships.showInvitation', { id }), {
    en: /Become an indirect reseller first/,
    fr: /Devenez d’abord revendeur indirect/,
  });
});

test('PAR-8: no partnership yet; admin access given back, asked, done and told, in both languages', async () => {
  await readsInBoth(katrin, () => partnershipsOf(katrin), {
    en: 'You have no partnership yet. Request one with a reseller’s email address.',
    fr: 'Vous n’avez encore aucun partenariat. Demandez-en un avec l’adresse e-mail d’un revendeur.',
  });
  await katrin.says('language en');
  await becomePartners(katrin, 'Nordlicht Distribution', aoife, 'aoife.brennan@bluepeak-it.example');
  const [partnership] = (await world.kept((view) => view.find('partnerships', 'reseller', 'ORG-BLUEPEAK'))).items;
  const id = partnership?.id ?? '';
  let rounds = 0;
  const takenBack = async () => {
    rounds += 1;
    await aoife.forges('partnerships.revokeAdmin', { id, once: `round ${rounds}`, confirmed: 'yes' });
    await katrin.wasTold(/took back your admin access/);
    return aoife.forges('partnerships.grantAdmin', { id, once: `round ${rounds}` });
  };
  await readsInBoth(
    aoife,
    takenBack,
    {
      en: [
        'Give Nordlicht Distribution admin access again?',
        'Nordlicht Distribution gets admin access to your organisation’s work account again and is told.',
      ],
      fr: [
        'Rendre l’accès administrateur à Nordlicht Distribution ?',
        'Nordlicht Distribution retrouve un accès administrateur au compte professionnel de votre organisation et en est informé.',
      ],
    },
    async (language) => {
      await katrin.says(`language ${language}`);
      await aoife.clicks(language === 'en' ? 'Yes' : 'Oui');
      const [title, marked, told] =
        language === 'en'
          ? [
              'Admin access given again',
              'Marked: Nordlicht Distribution has admin access again.',
              'Bluepeak IT gave you admin access to its work account again.',
            ]
          : [
              'Accès administrateur rendu',
              'C’est consigné : Nordlicht Distribution dispose de nouveau d’un accès administrateur.',
              'Bluepeak IT vous a rendu l’accès administrateur à son compte professionnel.',
            ];
      aoife.reads(title, marked);
      await katrin.wasTold(told);
      katrin.reads(title);
    },
  );
});

test('PAR-5: asking and answering refuse, in both languages', async () => {
  await readsInBoth(aoife, sends(aoife, 'partnerships.ask', { message: 'x' }), {
    en: [/Ask a provider for a partnership/, /Choose a provider of the list/],
    fr: [/Solliciter un partenariat auprès d’un fournisseur/, /Choisissez un fournisseur dans la liste/],
  });
  await readsInBoth(aoife, sends(aoife, 'partnerships.ask', { provider: 'Nobody' }), {
    en: /No published provider of that name/,
    fr: /Aucun fournisseur publié ne porte ce nom/,
  });
  const dermot = world.person('Dermot Quinlan');
  await readsInBoth(dermot, sends(dermot, 'partnerships.ask', { provider: 'ORG-NORDLICHT' }), {
    en: /takes one of these roles: global admin, user admin, admin agent and sales agent/,
    fr: /il faut l’un de ces rôles : administrateur général, administrateur des utilisateurs, agent d’administration/,
  });
  await sends(aoife, 'partnerships.ask', { provider: 'ORG-NORDLICHT' })();
  aoife.reads('Demande envoyée', /Nordlicht Distribution a reçu votre demande. Je vous préviendrai/);
  await readsInBoth(aoife, sends(aoife, 'partnerships.ask', { provider: 'ORG-NORDLICHT', message: 'Again' }), {
    en: /Your organisation asked Nordlicht Distribution .*; the request is still waiting for an answer/,
    fr: /Votre organisation a sollicité Nordlicht Distribution .* ; la demande attend encore une réponse/,
  });
  const [request] = (await world.kept((view) => view.find('requests', 'provider', 'ORG-NORDLICHT'))).items;
  const id = request?.id ?? '';
  await readsInBoth(katrin, sends(katrin, 'partnerships.declineRequest', { id, reason: ' ' }), {
    en: ['Decline this request', /Say why in up to 500 characters: it is passed on/],
    fr: ['Refuser cette demande', /Indiquez le motif en 500 caractères au plus : il sera transmis/],
  });
  for (const verb of ['partnership.approve', 'partnership.declineRequest'])
    await readsInBoth(katrin, sends(katrin, verb, { id: 'unknown', reason: 'x' }), {
      en: /I know no such request/,
      fr: /Je ne connais pas cette demande/,
    });
  const priya = world.person('Priya Raman');
  await readsInBoth(priya, sends(priya, 'partnerships.approve', { id }), {
    en: /takes one of these roles/,
    fr: /il faut l’un de ces rôles/,
  });
  await readsInBoth(aoife, () => aoife.forges('partnerships.withdraw', { id }), {
    en: [/Withdraw this request\?/, /Nordlicht Distribution can no longer answer it. You can ask again later/],
    fr: [/Retirer cette demande \?/, /Nordlicht Distribution ne pourra plus y répondre. Vous pourrez la renouveler/],
  });
  await aoife.forges('partnerships.withdraw', { id, confirmed: 'yes' });
  aoife.reads('Demande retirée', /Bluepeak IT a retiré la demande/);
  for (const verb of ['partnership.approve', 'partnership.declineRequest'])
    await readsInBoth(katrin, sends(katrin, verb, { id, reason: 'x' }), {
      en: /has been answered or withdrawn already/,
      fr: /a déjà reçu une réponse ou a été retirée/,
    });
  await readsInBoth(
    aoife,
    () => aoife.forges('partnerships.withdraw', { id, confirmed: 'yes', once: aoife.last.text }),
    {
      en: /has been answered or withdrawn already/,
      fr: /a déjà reçu une réponse ou a été retirée/,
    },
  );
});

test('PAR-5, PAR-14: several that wait become buttons, in both languages', async () => {
  for (const name of ['Aoife Brennan', 'Hélène Marchetti'])
    await sends(world.person(name), 'partnership.ask', { provider: 'ORG-NORDLICHT' })();
  await readsInBoth(
    katrin,
    () => katrin.forges('partnerships.approve'),
    { en: /Several requests are waiting. Which one do you mean\?/, fr: /Plusieurs demandes sont en attente/ },
    () => expect(katrin.last.buttons).toEqual(expect.arrayContaining(['Bluepeak IT', 'Lumière Informatique'])),
  );
});
