/** ORG-3: a name that can be mistaken for another partner's is told to the operator, the reviewer and whoever is invited. */
import { expect, test } from 'vitest';
import { alike } from '../../src/domain/lookalikes.js';
import { browserOf, linkIn as customerLinkIn } from '../customers/page.js';
import { answers, begun, fr, letterTo, linked, linkIn, prepared } from '../enrollment/cast.js';
import { readsInBoth } from '../harness/both.js';
import type { Seen } from '../harness/seen.js';
import { idIn, invites, partnershipsOf } from '../partnerships/steps.js';
import { program } from '../program.js';

test('letters of other scripts, digits for letters, case, accents and spaces make no other name', () => {
  const pairs = [
    ['Nordlicht Distribution', 'N\u043erdlicht Distributi\u043en'],
    ['Bluepeak IT', 'Bluepeak lT'],
    ['Contoso', 'C0ntoso'],
    ['Lumière Informatique', 'LUMIERE-INFORMATIQUE'],
    ['Micro Sud', 'rnicro sud'],
    ['Armor', 'Ａrmor'],
  ] as const;
  for (const [one, other] of pairs) expect(alike(one, other), other).toBe(true);
  for (const other of ['Nordlicht', 'Bluepeak UK', 'Contoso 2'])
    expect(alike('Nordlicht Distribution', other)).toBe(false);
});

test.each(['en', 'fr'] as const)(
  'ORG-6, ORG-7, PAR-4, CUS-6: operator and invited people read it (%s)',
  async (language) => {
    const world = await program();
    try {
      const w = {
        en: {
          like: /can be mistaken for another: (.*) \(ORG-/,
          invited: /Another partner in the programme has a name that looks like “/,
        },
        fr: {
          like: /peut être confondu avec un autre : (.*) \(ORG-/,
          invited: /Un autre partenaire du programme porte un nom qui ressemble à « /,
        },
      }[language];
      const ingrid = world.person('Ingrid Solberg');
      const helene = world.person('Hélène Marchetti');
      const katrin = world.person('Katrin Böhme');
      for (const one of [ingrid, helene]) await one.says(`language ${language}`);
      const invitedBy = async (provider: typeof katrin): Promise<Seen> => {
        const id = idIn(await invites(provider, 'helene.marchetti@lumiere-informatique.example'));
        return helene.forges('partnerships.accept', { id });
      };
      await partnershipsOf(katrin);
      expect((await invitedBy(katrin)).text).not.toMatch(w.invited);

      const onboards = (kind: string, name: string, n: number) =>
        ingrid.forges('partners.onboard', {
          kind,
          name,
          tenantId: `55555555-5555-4555-8555-55555555555${n}`,
          country: 'DE',
          mpnId: `501234${n}`,
          adminName: `Mallory ${n}`,
          adminEmail: `mallory@lookalike-${n}.example`,
          adminObjectId: `66666666-6666-4666-8666-66666666666${n}`,
          submitted: 'yes',
        });
      await onboards('indirectProvider', 'N\u043erdlicht Distributi\u043en', 1);
      ingrid.reads(w.like, /Nordlicht Distribution/);
      await onboards('directBill', 'Bluepeak lT', 2);
      ingrid.reads(w.like, /Bluepeak IT/);
      await onboards('directBill', 'Unlike Any Other', 3);
      expect(ingrid.last.text).not.toMatch(w.like);
      const tenant = { tenantId: '55555555-5555-4555-8555-555555555554', country: 'DE', submitted: 'yes' };
      await ingrid.forges('tenants.admit', { ...tenant, name: 'ARM0R Distribution' });
      ingrid.reads(w.like, /Armor Distribution/);

      const mallory = world.stranger('Mallory 1', {
        tenantId: '55555555-5555-4555-8555-555555555551',
        aadObjectId: '66666666-6666-4666-8666-666666666661',
        language: 'en',
      });
      await partnershipsOf(mallory);
      expect((await invitedBy(mallory)).text).toMatch(w.invited);

      const aoife = world.person('Aoife Brennan');
      await aoife.forges('customers.invite', { email: 'it@customer.example', language, submitted: 'yes' });
      const page = await browserOf(world, customerLinkIn(aoife)).opens();
      expect(page).toMatch(
        language === 'fr'
          ? /Un autre partenaire porte un nom semblable/
          : /Another partner has a name that looks like this one/,
      );
    } finally {
      await world.end();
    }
  },
);

test('ENR-11: the reviewer reads with whose name it can be confused, and the check is not passed', async () => {
  const all = await prepared();
  try {
    const { claire, ines, world } = all;
    await ines.forges('partners.onboard', {
      kind: 'indirectProvider',
      name: 'Nuage Blanc',
      tenantId: '55555555-5555-4555-8555-555555555551',
      country: 'FR',
      mpnId: '5099999',
      adminName: 'Zoé Prigent',
      adminEmail: 'zoe@nuage-blanc.example',
      adminObjectId: '66666666-6666-4666-8666-666666666661',
      submitted: 'yes',
    });
    await begun(claire);
    await linked(all);
    await claire.clicks('Suivant', { ...fr.legal, 'Dénomination sociale': 'Nu\u0430ge BIanc' });
    await claire.clicks('Suivant', fr.primary);
    await claire.clicks('Suivant', fr.support);
    await claire.clicks('S’inscrire maintenant');
    await answers(world, linkIn((await letterTo(world, 'claire.aubry@nuage-bleu.example')).text), 'yes');
    const enrolment = (await world.kept((view) => view.one('enrolments', 'mpnId', '5012345')))?.id ?? '';
    await readsInBoth(ines, () => ines.forges('reviews.show', { id: enrolment }), {
      en: [/Name not to be mistaken for another partner’s/, /⚠ unproved\. Looks like Nuage Blanc \(ORG-/],
      fr: [/Nom sans confusion possible/, /⚠ non prouvé\. Ressemble à Nuage Blanc \(ORG-/],
    });
  } finally {
    await all.world.end();
  }
});
