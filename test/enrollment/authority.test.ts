/** ENR-12: the claim to be a global administrator, held against the directory roles of the tab's sign-in. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { Entra, type Forged } from '../harness/entra.js';
import type { Person } from '../harness/person.js';
import { answers, begun, described, type Enrolling, letterTo, linked, linkIn, nuage, prepared } from './cast.js';

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
const directoryReader = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';

let entra: Entra;
let all: Enrolling;
beforeAll(async () => {
  entra = await Entra.start();
});
afterAll(() => entra.stop());
afterEach(() => all?.world.end());

/** Claire, with an object id that a token can carry. */
async function enrolling(config: object): Promise<{ all: Enrolling; claire: Person }> {
  const made = await prepared({ signIn: entra.trust, ...config });
  const claire = made.world.stranger('Claire Lenoir', {
    tenantId: nuage.tenantId,
    aadObjectId: '44444444-5555-4666-8777-888888888888',
    language: 'fr',
  });
  return { all: { ...made, claire }, claire };
}
const roles = { settings: loadConfig({ SIGN_IN_ROLES: '1' }).settings };

async function opensTab(person: Person, forged?: Forged) {
  const headers = { authorization: `Bearer ${entra.token(person, forged)}` };
  return JSON.parse((await all.world.visit('/api/tab/overview?lang=fr', { headers })).text);
}
async function submitted(claire: Person): Promise<void> {
  await described(claire);
  claire.reads('Vérifier et s’inscrire');
  await claire.clicks('S’inscrire maintenant');
  await answers(all.world, linkIn((await letterTo(all.world, 'claire.aubry@nuage-bleu.example')).text), 'yes');
}

test('ENR-12: a global administrator is proved by opening the tab; the operator sees the check passed', async () => {
  const { all: made, claire } = await enrolling(roles);
  all = made;
  await begun(claire);
  await claire.says('statut inscription');
  claire.reads(/Ouvrez l’onglet « Vue d’ensemble »/);
  await claire.clicks('Reprendre l’inscription');
  const seen = await opensTab(claire, { claims: { wids: [directoryReader, globalAdministrator] } });
  expect(seen.proof).toMatch(/confirme que vous êtes administrateur général/);
  await linked(all);
  await submitted(claire);
  const card = await all.ines.wasTold(/Inscription à examiner/);
  expect(card.text).toMatch(/Habilitation à agir au nom de l’organisation: ✓ concluant/);
  expect(card.text).not.toMatch(/rien ne le prouve/);
  await claire.says('statut inscription');
  claire.reads(/administrateur général, selon l’authentification \(Claire Lenoir\)/);
  expect(claire.last.text).not.toMatch(/Ouvrez l’onglet/);
});

test('ENR-12: a sign-in without the role fails the check and says so; with the role activated it passes', async () => {
  const { all: made, claire } = await enrolling(roles);
  all = made;
  await begun(claire);
  await linked(all);
  const seen = await opensTab(claire, { claims: { wids: [directoryReader] } });
  expect(seen.proof).toMatch(/ne vous désigne pas comme administrateur général/);
  await submitted(claire);
  const card = await all.ines.wasTold(/Inscription à examiner/);
  card.text.match(/./);
  expect(card.text).toMatch(/Habilitation à agir au nom de l’organisation: ✗ non concluant/);
  expect(card.text).toMatch(/l’authentification dans Teams ne le confirme pas/);
  await opensTab(claire, { claims: { wids: [globalAdministrator] } });
  await all.ines.says('examens');
  await all.ines.clicks('Examiner');
  all.ines.reads(/Habilitation à agir au nom de l’organisation: ✓ concluant/);
});

test.each<[string, object, Forged]>([
  ['where roles are not configured', {}, { claims: { wids: [globalAdministrator] } }],
  ['where the token carries none', roles, {}],
])('ENR-12: %s the claim stands as unproved', async (_where, config, forged) => {
  const { all: made, claire } = await enrolling(config);
  all = made;
  await begun(claire);
  await linked(all);
  expect((await opensTab(claire, forged)).proof).toBeUndefined();
  await submitted(claire);
  const card = await all.ines.wasTold(/Inscription à examiner/);
  expect(card.text).toMatch(/Habilitation à agir au nom de l’organisation: ⚠ non prouvé/);
  expect(card.text).toMatch(/rien ne le prouve\. Assurez-vous-en autrement/);
});

/** Template ids that Entra puts into `wids` of whoever holds no privileged role: of a member, of a guest. */
const ordinaryMember = 'b79fbf4d-3ef9-4689-8143-76b194e85509';
const guestUser = '10dae51f-b6af-4016-8d66-8c2a99b929b3';
const v1 = 'https://sts.example/{tid}/';

test.each<[string, Forged['claims'], RegExp | undefined]>([
  ['an ordinary member', { wids: [ordinaryMember] }, /ne vous désigne pas comme administrateur général/],
  [
    'a guest of the tenant',
    { wids: [guestUser], acct: 1, idp: 'https://sts.example/elsewhere/' },
    /ne vous désigne pas/,
  ],
  [
    'a global administrator with a token of version 1',
    {
      iss: v1.replace('{tid}', nuage.tenantId),
      ver: '1.0',
      appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      unique_name: 'claire.aubry@nuage-bleu.example',
      wids: [globalAdministrator, ordinaryMember],
    },
    /confirme que vous êtes administrateur général/,
  ],
  ['a token whose roles are no list', { wids: globalAdministrator }, undefined],
  ['a token of groups alone, too many to name', { _claim_names: { groups: 'src1' }, hasgroups: true }, undefined],
])('ENR-12: what the roles of a real token say: %s', async (_who, claims, proof) => {
  const trust = { ...entra.trust, issuers: [...entra.trust.issuers, v1] };
  const { all: made, claire } = await enrolling({ ...roles, signIn: trust });
  all = made;
  await begun(claire);
  const seen = await opensTab(claire, claims ? { claims } : {});
  if (proof) expect(seen.proof).toMatch(proof);
  else expect(seen.proof).toBeUndefined();
  const [enrolment] = (await all.world.kept((view) => view.find('enrolments', 'tenant', nuage.tenantId))).items;
  const expected = proof === undefined ? 'claimed' : proof.source.startsWith('confirme') ? 'proved' : 'disproved';
  expect(enrolment?.authority).toBe(expected);
});

test('ENR-12: nobody proves it for somebody else, nor by a press, nor after the decision', async () => {
  const { all: made, claire } = await enrolling(roles);
  all = made;
  const { paul, ines } = all;
  await begun(claire);
  await claire.forges('enrollments.verifyAuthority', { globalAdmin: 'true' });
  await claire.says('statut inscription');
  await claire.clicks('Reprendre l’inscription');
  const authority = async () =>
    (await all.world.kept((view) => view.find('enrolments', 'tenant', nuage.tenantId))).items[0]?.authority;
  expect(await authority()).toBe('claimed');
  const other = all.world.stranger('Autre', {
    tenantId: nuage.tenantId,
    aadObjectId: '44444444-5555-4666-8777-999999999999',
  });
  await opensTab(other, { claims: { wids: [globalAdministrator] } });
  expect(await authority()).toBe('claimed');
  await paul.says('statut inscription');
  expect(paul.last.text).not.toMatch(/Ouvrez l’onglet/);
  await linked(all);
  await submitted(claire);
  await ines.wasTold(/Inscription à examiner/);
  await ines.clicks('Approuver');
  await opensTab(claire, { claims: { wids: [globalAdministrator] } });
  expect(await authority()).toBe('claimed');
});
