/** The incentives that follow the transition, each programme by itself (INC-1, INC-2, INC-4). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { after } from '../../src/web/duration.js';
import { dayIn } from '../harness/dates.js';
import { letters } from '../harness/letters.js';
import { program, type World } from '../program.js';
import { becomesDual } from './steps.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const account = 'partenariat@atelier-numerique.example';
/** The invitations that were mailed to the membership account. */
const invitations = async () => {
  await world.bot.flush();
  return (await letters(world.folder, account)).filter(({ subject }) => /Invitation aux primes/.test(subject));
};

test('INC-1, INC-2, INC-4: invited within 30 days at the membership account, each programme by itself', async () => {
  const [etienne, solene] = [world.person('Étienne Garrigue'), world.person('Solène Dupouy')];
  await solene.says('aide');
  await becomesDual(etienne);
  const invited = dayIn('fr', after(world.clock.now(), 'P14D') ?? '');
  await etienne.says('primes');
  etienne.reads(
    /Les programmes sont distincts : vous vous inscrivez à chacun séparément/,
    /Primes de revendeur indirect\n• pas encore d’invitation/,
    `invitation au plus tard le ${invited}, à l’adresse e-mail de votre compte MPN`,
    /Primes de facturation directe\n✓ inscription faite/,
  );
  await etienne.forges('incentives.enroll', { programme: 'indirectReseller' });
  etienne.reads(/n’attend pas de réponse dans son état actuel : rien n’a été modifié/);
  expect(await invitations()).toHaveLength(0);
  await world.later('P30D');
  expect(await invitations()).toHaveLength(1);
  expect((await invitations())[0]?.text).toContain('avec le compte MPN 7045518 lié à son locataire');
  await etienne.wasTold(/Invitation aux primes/);
  await solene.wasTold(/Invitation aux primes/);
  await solene.clicks('S’inscrire');
  solene.reads(
    /Primes de revendeur indirect\n✓ inscription faite/,
    /inscription du .*, par Solène Dupouy/,
    /Primes de facturation directe\n✓ inscription faite/,
  );
  // the colleague's card says who answered
  await etienne.wasTold(/inscription du .*, par Solène Dupouy/);
  expect(etienne.last.has('S’inscrire')).toBe(false);
  await etienne.forges('incentives.decline', { programme: 'indirectReseller', confirmed: 'yes' });
  etienne.reads(/rien n’a été modifié/);
  await solene.clicks('Abonnements pris en compte');
  // invited once, for good
  await world.later('P60D');
  expect(await invitations()).toHaveLength(1);
});

test('INC-4: declined after a question that says it is for good; in English', async () => {
  const etienne = world.person('Étienne Garrigue');
  await becomesDual(etienne);
  await etienne.says('language en');
  await world.later('P30D');
  await etienne.wasTold(/Invitation to the incentives/);
  etienne.reads(/Atelier Numérique may now enrol in the indirect reseller incentives, on the MPN account 7045518/);
  await etienne.clicks('Decline');
  etienne.reads('Decline Indirect reseller incentives?', /cannot be taken up again afterwards/);
  await etienne.clicks('Yes');
  etienne.reads(
    /Indirect reseller incentives\n• declined/,
    /declined on .* by Étienne Garrigue/,
    /Direct-bill incentives\n✓ enrolled/,
  );
  await etienne.forges('incentives.enroll', { programme: 'indirectReseller' });
  etienne.reads(/This programme cannot be answered in its present state: nothing was changed/);
  await etienne.forges('incentives.enroll', { programme: 'directBill' });
  etienne.reads(/nothing was changed/);
});

test('INC-2: each sees the programmes of its own kind', async () => {
  const helene = world.person('Hélène Marchetti');
  await helene.says('primes');
  helene.reads('Primes de revendeur indirect');
  expect(helene.last.text).not.toContain('facturation directe');
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('primes');
  etienne.reads('Primes de facturation directe');
  expect(etienne.last.text).not.toContain('revendeur indirect');
  const owen = world.person('Owen Fitzgerald');
  await owen.says('incentives');
  owen.reads(/is for another kind of organisation|indirect reseller and direct-bill partner/);
});

test('INC-1, USR-4: sales and helpdesk agents neither see incentives nor answer', async () => {
  const [hugo, emily] = [world.person('Hugo Lasserre'), world.person('Emily Thornton')];
  await hugo.says('primes');
  hugo.reads(/il faut l’un de ces rôles/, /Étienne Garrigue et Solène Dupouy/);
  await emily.says('incentives');
  emily.reads(/takes one of these roles: global admin, billing admin and admin agent/);
  for (const verb of ['incentives.enroll', 'incentives.decline']) {
    await emily.forges(verb, { programme: 'directBill', confirmed: 'yes' });
    emily.reads(/takes one of these roles/);
  }
});
