import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { authorises, becomePartners, idIn, invites, linkIn, partnershipsOf, referenceIn, wordsOf } from './steps.js';

let world: World;
let gaelle: Person;
let katrin: Person;
let helene: Person;
let aoife: Person;
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  katrin = world.person('Katrin Böhme');
  helene = world.person('Hélène Marchetti');
  aoife = world.person('Aoife Brennan');
  for (const person of [gaelle, katrin, helene, aoife]) await partnershipsOf(person);
});
afterEach(() => world.end());

const toHelene = 'helene.marchetti@lumiere-informatique.example';
const toAoife = 'aoife.brennan@bluepeak-it.example';

test('PAR-6, PAR-7, NOT-1: a global admin reads what is granted, ticks the box and authorises; both sides are told', async () => {
  const id = idIn(await invites(katrin, toHelene));
  const remi = world.person('Rémi Delcourt');
  await partnershipsOf(remi);
  const form = await helene.forges('partnerships.accept', { id });
  expect(form.text).toMatch(
    /Nordlicht Distribution pourra envoyer des commandes et ajouter des abonnements pour vos clients/,
  );
  expect(form.text).toMatch(/accès administrateur au compte professionnel de votre organisation/);
  await expect(helene.clicks('Autoriser le fournisseur indirect')).rejects.toThrow('Cochez la case');
  await helene.clicks('Autoriser le fournisseur indirect', {}, { force: true });
  helene.reads(/Cochez la case pour autoriser/);
  const done = await helene.clicks('Autoriser le fournisseur indirect', {
    [wordsOf(helene).tick('Nordlicht Distribution')]: true,
  });
  expect(done.text).toMatch(
    /Partenariat actif[\s\S]*Nordlicht Distribution figure maintenant parmi vos fournisseurs indirects/,
  );
  await katrin.wasTold(
    /Lumière Informatique accepted: it is now among your indirect resellers \(authorised by Hélène Marchetti\)/,
  );
  await remi.wasTold(/Nordlicht Distribution figure maintenant parmi vos fournisseurs/);
  expect((await partnershipsOf(katrin)).text).toMatch(/Indirect resellers[\s\S]*Lumière Informatique[\s\S]*✓ active/);
  expect((await partnershipsOf(helene)).text).toMatch(
    /Fournisseurs indirects[\s\S]*Nordlicht Distribution[\s\S]*✓ actif/,
  );
});

test('PAR-6, PAR-7: the same the other way round: a French provider, an English reseller', async () => {
  const id = idIn(await invites(gaelle, toAoife));
  const form = await aoife.forges('partnerships.accept', { id });
  expect(form.text).toMatch(/Armor Distribution may submit orders and add subscriptions for your customers/);
  await aoife.clicks('Authorize indirect provider', {}, { force: true });
  aoife.reads(/Tick the box to authorise/);
  await aoife.clicks('Authorize indirect provider', { [wordsOf(aoife).tick('Armor Distribution')]: true });
  aoife.reads(/Partnership active/, /Armor Distribution is now among your indirect providers/);
  await gaelle.wasTold(/Bluepeak IT a accepté et figure maintenant parmi vos revendeurs indirects/);
});

test('PAR-6: declined with a reason, which the provider is told', async () => {
  const id = idIn(await invites(gaelle, toAoife));
  await aoife.forges('partnerships.accept', { id });
  const form = await aoife.clicks('Decline');
  expect(form.text).toMatch(/The link stops working and the provider is told/);
  await aoife.clicks('Decline', { Reason: '' }, { force: true });
  aoife.reads(/Say why in up to 500 characters/);
  await aoife.clicks('Decline', { Reason: 'We already have a provider.' });
  aoife.reads(/You declined the invitation of Armor Distribution/);
  await gaelle.wasTold(/a refusé votre invitation : We already have a provider\./);
  await aoife.forges('partnerships.accept', { id });
  aoife.reads(/This invitation was declined/);
  const french = idIn(await invites(katrin, toHelene));
  await helene.forges('partnerships.decline', { id: french });
  await helene.clicks('Refuser', { Motif: 'Pas maintenant' });
  helene.reads(/Vous avez refusé l’invitation de Nordlicht Distribution/);
  await katrin.wasTold(/declined your invitation: Pas maintenant/);
  await helene.forges('partnerships.accept', { id: french });
  helene.reads(/Cette invitation a été refusée/);
});

test('PAR-6: another role sees it and passes it to a global admin in one click', async () => {
  const id = idIn(await invites(katrin, 'remi.delcourt@lumiere-informatique.example'));
  const remi = world.person('Rémi Delcourt');
  await remi.forges('partnerships.showInvitation', { id });
  remi.reads(
    /Nordlicht Distribution vous invite/,
    /Seul un administrateur général de votre organisation peut la valider/,
  );
  expect(remi.last.buttons).toEqual(['Transmettre à un administrateur général']);
  await remi.clicks('Transmettre à un administrateur général');
  remi.reads(/Hélène Marchetti/);
  await helene.wasTold(
    new RegExp(
      `Rémi Delcourt vous demande : « Autoriser le fournisseur indirect » \\(Nordlicht Distribution, ${id}\\)`,
    ),
  );
  await helene.clicks('Autoriser le fournisseur indirect');
  await helene.clicks('Autoriser le fournisseur indirect', { [wordsOf(helene).tick('Nordlicht Distribution')]: true });
  helene.reads(/Partenariat actif/);
  const marcus = world.person('Marcus Oyelaran');
  const english = idIn(await invites(katrin, toAoife));
  await marcus.forges('partnerships.showInvitation', { id: english });
  marcus.reads(/Only a global admin of your organisation can authorise it/);
  await marcus.clicks('Pass it to a global admin');
  await aoife.wasTold(
    new RegExp(`Marcus Oyelaran asks you: “Authorize indirect provider” \\(Nordlicht Distribution, ${english}\\)`),
  );
  // forced, the role still does not suffice
  await marcus.forges('partnerships.decline', { id: english, reason: 'no' });
  marcus.reads(/takes this role: global admin/);
  const accept = await marcus.forges('partnerships.accept', { id: english, agreed: 'true', submitted: 'yes' });
  expect(accept.text).toMatch(/Only a global admin/);
  expect((await partnershipsOf(aoife)).text).not.toContain('Nordlicht');
});

test('PAR-6, CNV-2: the line of our own page, or the bare link, leads to the invitation and to nothing else', async () => {
  const draft = await invites(gaelle, toAoife);
  const form = ['Authorize indirect provider', 'Decline', 'Cancel'];
  for (const line of [`accept ${referenceIn(draft)}`, `accepter ${linkIn(draft)}`, linkIn(draft), referenceIn(draft)]) {
    await aoife.says(line);
    aoife.reads(/Armor Distribution invites you to a partnership/);
    expect(aoife.last.buttons, line).toEqual(form);
  }
  const remi = world.person('Rémi Delcourt');
  const french = await invites(katrin, toHelene);
  await remi.says(linkIn(french));
  remi.reads(/Nordlicht Distribution vous invite à un partenariat/);
  expect(remi.last.buttons).toEqual(['Transmettre à un administrateur général']);
  // whoever sent it finds their draft, whom it does not concern nothing
  await gaelle.says(linkIn(draft));
  gaelle.reads(/Brouillon d’invitation/);
  await helene.says(linkIn(draft));
  helene.reads(/Je ne connais pas cette invitation/);
  const unknown = helene.last.text;
  await helene.says('INV-00000000');
  expect(helene.last.text).toBe(unknown);
});

test('PAR-6, ORG-3: made for a known organisation, for others it does not exist; their own does not either', async () => {
  const draft = await invites(gaelle, toHelene);
  for (const id of [idIn(draft), referenceIn(draft)]) {
    const theirs = await aoife.forges('partnerships.accept', { id, agreed: 'true', submitted: 'yes' });
    expect(theirs.text).toBe((await aoife.forges('partnerships.accept', { id: 'INV-00000000', agreed: 'true' })).text);
    aoife.reads(/I know no such invitation/);
  }
  await gaelle.forges('partnerships.accept', { id: idIn(draft), agreed: 'true' });
  gaelle.reads(/Je ne connais pas cette demande/);
  await katrin.forges('partnerships.showInvitation', { id: idIn(draft) });
  katrin.reads(/I know no such invitation/);
});

test('PAR-6, PAR-10: the holder of a link made for another, unknown address is told what is missing', async () => {
  const draft = await invites(gaelle, 'info@somewhere.example');
  await aoife.forges('partnerships.accept', { id: referenceIn(draft) });
  aoife.reads(
    /This invitation was sent to info@somewhere\.example, which is not your address here\. Prove that it is yours/,
  );
  await helene.forges('partnerships.decline', { id: referenceIn(draft) });
  helene.reads(
    /a été envoyée à info@somewhere\.example, qui n’est pas votre adresse ici\. Prouvez qu’elle est la vôtre/,
  );
  // without the link, or with another end, nothing is known
  await aoife.forges('partnerships.accept', { id: idIn(draft) });
  aoife.reads(/I know no such invitation/);
  await aoife.forges('partnerships.accept', { id: `${referenceIn(draft)}x` });
  aoife.reads(/I know no such invitation/);
});

test('PAR-4: a reseller that is not enrolled yet is told what is missing; the invitation waits', async () => {
  const draft = await invites(katrin, 'eoin.gallagher@shannon-cloud.example');
  katrin.reads(/If this reseller is not enrolled yet, the invitation waits/);
  const eoin = world.person('Eoin Gallagher');
  await eoin.forges('partnerships.accept', { id: idIn(draft) });
  eoin.reads(/Shannon Cloud Services is not an active indirect reseller yet: its enrolment has to be approved/);
  await eoin.forges('partnerships.accept', { id: idIn(draft), agreed: 'true', submitted: 'yes' });
  eoin.reads(/nothing of this is lost meanwhile/);
  const mathilde = world.person('Mathilde Verdier');
  await mathilde.forges('partnerships.showInvitation', { id: idIn(draft) });
  mathilde.reads(/Nordlicht Distribution vous invite/);
  expect((await katrin.forges('invitations.list')).text).toMatch(/⚠ open/);
});

test('PAR-10: a link is usable once; the same press again is the first answer, a later one says so', async () => {
  const id = idIn(await invites(katrin, toAoife));
  await aoife.forges('partnerships.accept', { id });
  const form = aoife.last;
  const typed = { [wordsOf(aoife).tick('Nordlicht Distribution')]: true };
  const accepted = await aoife.clicks('Authorize indirect provider', typed, { on: form });
  const again = await aoife.clicks('Authorize indirect provider', typed, { on: form });
  expect(again.text).toBe(accepted.text);
  await aoife.forges('partnerships.accept', { id, agreed: 'true', submitted: 'yes' });
  aoife.reads(/already accepted, so nothing was changed/);
  const { items } = await world.kept((view) => view.find('partnerships', 'provider', 'ORG-NORDLICHT'));
  expect(items).toHaveLength(1);
});

test('PAR-10, PAR-14: expired, revoked: refused in their own words', async () => {
  const expired = idIn(await invites(katrin, toAoife));
  const french = idIn(await invites(gaelle, toHelene));
  await helene.forges('partnerships.accept', { id: french });
  const form = helene.last;
  await gaelle.forges('invitations.revoke', { id: french, confirmed: 'yes' });
  gaelle.reads(/Invitation révoquée/);
  await helene.clicks(
    'Autoriser le fournisseur indirect',
    { [wordsOf(helene).tick('Armor Distribution')]: true },
    { on: form },
  );
  helene.reads(/a été révoquée par son expéditeur : rien n’a été modifié/);
  world.clock.advance(31 * 86_400_000);
  // its time is over even before the clock’s next tick has said so
  await aoife.forges('partnerships.accept', { id: expired, agreed: 'true', submitted: 'yes' });
  aoife.reads(/This invitation has expired/);
  await world.later('PT1M');
  await aoife.forges('partnerships.accept', { id: expired });
  aoife.reads(/This invitation has expired/);
  await katrin.wasTold(/An invitation has expired/);
});

test('PAR-4, PAR-10: never a double partnership', async () => {
  await becomePartners(katrin, 'Nordlicht Distribution', aoife, toAoife);
  await invites(katrin, 'marcus.oyelaran@bluepeak-it.example');
  katrin.reads(/already have an active partnership/);
  await aoife.forges('partnerships.ask', { provider: 'Nordlicht Distribution' });
  aoife.reads(/already have an active partnership/);
  await becomePartners(gaelle, 'Armor Distribution', helene, toHelene);
  await invites(gaelle, toHelene);
  gaelle.reads(/Vous avez déjà un partenariat actif/);
  expect(await authorises(aoife, idIn(await invites(gaelle, toAoife)), 'Armor Distribution')).toBeDefined();
  expect((await partnershipsOf(aoife)).text).toMatch(/Armor Distribution[\s\S]*Nordlicht|Nordlicht[\s\S]*Armor/);
});
