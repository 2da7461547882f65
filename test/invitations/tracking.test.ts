import { afterEach, beforeEach, expect, test } from 'vitest';
import { after } from '../../src/web/duration.js';
import { dayIn } from '../harness/dates.js';
import type { Person } from '../harness/person.js';
import { authorises, idIn, invitationsOf, invites, linkIn } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
let gaelle: Person;
let katrin: Person;
let aoife: Person;
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  katrin = world.person('Katrin Böhme');
  aoife = world.person('Aoife Brennan');
});
afterEach(() => world.end());

const toAoife = 'aoife.brennan@bluepeak-it.example';
const toHelene = 'helene.marchetti@lumiere-informatique.example';

test('PAR-14: the list shows kind, party, age, state, expiry and whether it was opened', async () => {
  const id = idIn(await invites(katrin, toAoife));
  await world.later('P3D');
  await aoife.forges('partnerships.showInvitation', { id });
  const marcus = world.person('Marcus Oyelaran');
  await marcus.forges('partnerships.showInvitation', { id });
  const list = await invitationsOf(katrin);
  expect(list.text).toMatch(/Partnership → aoife\.brennan@bluepeak-it\.example/);
  expect(list.text).toMatch(/⚠ open/);
  expect(list.text).toContain(`${id} · made 3 days ago`);
  expect(list.text).toContain(`valid until ${dayIn('en', after(world.clock.now(), 'P27D') ?? '')}`);
  expect(list.text).toMatch(/not handed over yet/);
  expect(list.text).toMatch(/opened just now/);
  expect(list.buttons).toEqual(['Show draft', 'Reminder draft', 'Revoke']);
  const received = await invitationsOf(aoife);
  expect(received.text).toMatch(/Partnership ← from Nordlicht Distribution/);
  expect(received.buttons).toEqual(['Review']);

  const french = idIn(await invites(gaelle, toHelene));
  const liste = await invitationsOf(gaelle);
  expect(liste.text).toMatch(/Partenariat → helene\.marchetti/);
  expect(liste.text).toMatch(/⚠ en attente/);
  expect(liste.text).toContain(`${french} · créée à l’instant`);
  expect(liste.text).toMatch(/pas encore remise[\s\S]*pas encore ouverte/);
  const helene = world.person('Hélène Marchetti');
  expect((await invitationsOf(helene)).text).toMatch(/Partenariat ← d’Armor Distribution/);
});

test('PAR-14: each state is told in the list', async () => {
  const accepted = idIn(await invites(katrin, toAoife));
  const acceptedOn = dayIn('en', world.clock.now());
  await authorises(aoife, accepted, 'Nordlicht Distribution');
  const revoked = idIn(await invites(katrin, 'one@x.example'));
  await katrin.forges('invitations.revoke', { id: revoked, confirmed: 'yes' });
  await invites(katrin, 'two@x.example');
  await world.later('P31D');
  expect((await invitationsOf(katrin)).text).toMatch(/• expired[\s\S]*• revoked[\s\S]*✓ accepted/);
  // the partner by its name, whatever the address was; when each came to its end
  katrin.reads(/Partnership → Bluepeak IT/, `\naccepted on ${acceptedOn}`, /\nrevoked on /, /\nexpired on /);
  expect((await katrin.forges('invitations.list', { status: 'revoked' })).text).toContain(revoked);
  expect((await katrin.forges('invitations.list', { status: 'revoked' })).text).not.toContain(accepted);
  await katrin.forges('invitations.list', { status: 'declined' });
  katrin.reads(/No invitation fits what you asked for/);
  await katrin.clicks('All invitations');
  katrin.reads(/✓ accepted/);
  await invitationsOf(gaelle);
  gaelle.reads(/Il n’y a encore aucune invitation ici/);
});

test('PAR-14: a question about one invitation shows that one with its state and end', async () => {
  const asked = idIn(await invites(katrin, toAoife));
  const other = idIn(await invites(katrin, 'one@x.example'));
  for (const question of ['has Bluepeak IT accepted our invitation yet?', `when does ${asked} expire?`]) {
    const { text } = await katrin.says(question);
    expect(text, question).toMatch(new RegExp(`${asked}[\\s\\S]*valid until`));
    expect(text, question).not.toContain(other);
  }
  await invites(gaelle, toHelene);
  expect((await gaelle.says('est-ce que Lumière Informatique a accepté notre invitation ?')).text).toMatch(
    /helene\.marchetti[\s\S]*⚠ en attente/,
  );
  await gaelle.says('est-ce que l’invitation de Breizh Cloud a été acceptée ?');
  gaelle.reads(/Aucune invitation ne correspond à votre demande/);
});

test('PAR-14: what was declined says when and why, in the list of either side', async () => {
  const id = idIn(await invites(gaelle, toAoife));
  await aoife.forges('partnerships.decline', { id, reason: 'We have a provider already.', submitted: 'yes' });
  const list = await invitationsOf(gaelle);
  expect(list.text).toMatch(/✗ refusée/);
  expect(list.text).toContain(`\nrefusée le ${dayIn('fr', world.clock.now())} : We have a provider already.`);
  await aoife.forges('invitations.list', { status: 'declined' });
  const day = dayIn('en', world.clock.now());
  aoife.reads(/Partnership ← from Armor Distribution/, `\ndeclined on ${day}: We have a provider already.`);
});

test('PAR-10: revoked by the sender after a question; the link is dead, a new request gets a new one', async () => {
  const draft = await invites(katrin, toAoife);
  await invitationsOf(katrin);
  await katrin.clicks('Revoke');
  katrin.reads(/Revoke this invitation\?/, /stops working for good/);
  await katrin.clicks('Cancel');
  katrin.reads(/Nothing was changed/);
  await invitationsOf(katrin);
  await katrin.clicks('Revoke');
  await katrin.clicks('Revoke');
  katrin.reads(/is revoked; its link no longer works/);
  expect(linkIn(await invites(katrin, toAoife))).not.toBe(linkIn(draft));
  await katrin.forges('invitations.revoke', { id: idIn(draft), confirmed: 'yes' });
  katrin.reads(/was revoked by its sender, so nothing was changed/);

  await invites(gaelle, toHelene);
  await invitationsOf(gaelle);
  await gaelle.clicks('Révoquer');
  gaelle.reads(/Révoquer cette invitation \?/, /cesse définitivement de fonctionner/);
  await gaelle.clicks('Révoquer');
  gaelle.reads(/est révoquée ; son lien ne fonctionne plus/);
  const loic = world.person('Loïc Tanguy');
  await loic.forges('invitations.revoke', { id: idIn(draft), confirmed: 'yes' });
  loic.reads(/il faut l’un de ces rôles/);
});

test('PAR-10: revoking names the one that is meant, or offers those that fit', async () => {
  await katrin.forges('invitations.revoke');
  katrin.reads(/None of your invitations is open/);
  await gaelle.forges('invitations.revoke');
  gaelle.reads(/Aucune de vos invitations n’est en attente/);
  await invites(katrin, toAoife);
  await invites(katrin, 'two@x.example');
  await katrin.forges('invitations.revoke');
  katrin.reads(/Several invitations fit/);
  expect(katrin.last.buttons).toHaveLength(2);
  await katrin.clicks('two@x.example');
  katrin.reads(/Revoke this invitation\?[\s\S]*two@x\.example/);
  await katrin.forges('invitations.revoke', { email: 'three@x.example' });
  katrin.reads(/I know no such invitation/);
});

test('PAR-15, NOT-1: seven days before the end the inviter gets a reminder draft with the same link; nothing is sent', async () => {
  const link = linkIn(await invites(katrin, toAoife));
  const french = linkIn(await invites(gaelle, toHelene));
  await aoife.forges('partnerships.list');
  await world.later('P22D');
  await katrin.wasNotTold(/invitation/i);
  await world.later('P1D');
  await katrin.wasTold(/has not been answered and ends on/);
  const reminder = await katrin.clicks('Reminder draft');
  expect(reminder.text.replaceAll('\\', '')).toContain(link);
  katrin.reads(/I do not send it/, /A short reminder/);
  expect(decodeURIComponent(katrin.opens('Open in email'))).toContain(link);
  await gaelle.wasTold(/est sans réponse et expire le/);
  const rappel = await gaelle.clicks('Brouillon de rappel');
  expect(rappel.text.replaceAll('\\', '')).toContain(french);
  gaelle.reads(/Petit rappel : notre invitation à faire d’Armor Distribution votre fournisseur indirect/);
  await aoife.wasNotTold();
  expect((await world.mails()).filter((mail) => /invitation/i.test(JSON.stringify(mail)))).toEqual([]);
  await world.later('P1D');
  await katrin.wasNotTold(/invitation/i);
  await world.later('P8D');
  await katrin.wasTold(/was not answered in time/);
  await gaelle.wasTold(/est restée sans réponse/);
});

test('PAR-15: who may not manage invitations gets no reminder draft, others’ invitations are unknown', async () => {
  const id = idIn(await invites(katrin, toAoife));
  const priya = world.person('Priya Raman');
  await priya.forges('invitations.remind', { id });
  priya.reads(/takes one of these roles/);
  await gaelle.forges('invitations.remind', { id });
  gaelle.reads(/Je ne connais pas cette invitation/);
});

test('PAR-15: what was answered is not reminded of', async () => {
  await authorises(aoife, idIn(await invites(katrin, toAoife)), 'Nordlicht Distribution');
  await katrin.wasTold(/accepted/);
  await world.later('P40D');
  await katrin.wasNotTold(/invitation/i);
});
