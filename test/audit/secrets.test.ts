/** No secret stays anywhere: journal, snapshot, logs, audit, outbox, mails, chats (USR-2, USR-8, AUD-1). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, browserOf, linkIn } from '../customers/page.js';
import { addContoso, partners } from '../customers/scenes.js';
import { answers, codeIn, letterTo, linkIn as verificationIn } from '../enrollment/cast.js';
import type { Person } from '../harness/person.js';
import { program, replicated, type World } from '../program.js';

let world: World;
const logged: string[] = [];
const made = new Set<string>();
beforeEach(async () => {
  logged.length = 0;
  made.clear();
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  world = await program({ log: pino({ level: 'debug' }, sink) });
});
afterEach(() => world.end());

const secret = (text: string): string => {
  expect(text).not.toBe('');
  made.add(text);
  return text;
};
const temporary = (person: Person): string =>
  secret(/(?:Temporary password|Mot de passe temporaire): (\S+)/.exec(person.last.text)?.[1] ?? '');

/** Every file of the data folder, whatever it is for; letters are told apart: where there is no server, they are sent so. */
async function kept(folder: string): Promise<{ store: string[]; mail: string[] }> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile() && one.name !== 'link-secret');
  const read = (of: typeof files) => Promise.all(of.map((one) => readFile(join(one.parentPath, one.name), 'utf8')));
  const isMail = ({ name }: { name: string }): boolean => name.endsWith('.eml');
  return { store: await read(files.filter((one) => !isMail(one))), mail: await read(files.filter(isMail)) };
}

// the files of the folder are what is read
test.skipIf(replicated)('USR-2, USR-8, AUD-1: a long conversation leaves no secret behind', async () => {
  const aoife = world.person('Aoife Brennan');
  const helene = world.person('Hélène Marchetti');
  const lena = world.stranger('Lena', { tenantId: aoife.tenantId });
  const email = 'lena.vogt@bluepeak-it.example';
  const signsIn = async (person: Person, password: string) => {
    await person.says('sign in');
    await person.clicks('Sign in', { 'User name': email, 'Temporary password': password });
  };

  await aoife.says('create user');
  const added = await aoife.clicks('Add', { 'Full name': 'Lena Vogt', Email: email, 'Agent types': ['admin agent'] });
  const first = temporary(aoife);
  await world.redeliver(added);
  await helene.says('créer utilisateur');
  await helene.clicks('Ajouter', {
    'Nom complet': 'Karim Benali',
    'Adresse e-mail': 'karim@lumiere-informatique.example',
    'Types d’agent': ['agent commercial'],
  });
  temporary(helene);

  await signsIn(lena, secret('a wrong password 1'));
  await lena.says(secret('My-Typed-Passw0rd'));
  await lena.says(`my password is ${secret('swordfish-9-million')}`);
  await lena.says(`is it ${first}?`);
  await signsIn(lena, first);
  const weak = secret('tooshort-1');
  await lena.clicks('Continue', { 'New password': weak, 'New password again': weak });
  const chosen = secret('Correct horse 42 staple');
  await lena.clicks('Continue', { 'New password': chosen, 'New password again': secret(`${chosen}, mistyped`) });
  await lena.clicks('Continue', { 'New password': chosen, 'New password again': chosen });
  lena.reads('You are signed in');

  await aoife.forges('users.resetPassword', { email });
  const [one, two] = await aoife.clicksTwice('Reset password');
  for (const seen of [one, two]) {
    const shown = /Temporary password: (\S+)/.exec(seen.text)?.[1];
    if (shown) secret(shown);
  }
  await signsIn(lena, chosen);
  await aoife.says('Show the audit log');
  await aoife.says('export audit');
  const csv = await world.visit(aoife.opens('Download'));
  const link = secret(/exports\/[^.]+\.([\w-]+)/.exec(aoife.opens('Download'))?.[1] ?? '');
  await aoife.says('user list');
  await world.later('P8D');
  await world.restart();
  await world.later('PT1M');

  const inChats = world.connector.messages.map((message) => JSON.stringify(message.card) + message.text);
  const { store, mail } = await kept(world.folder);
  const files = [...store, ...mail];
  expect(files.join('').length).toBeGreaterThan(10_000);
  expect(logged.length).toBeGreaterThan(0);
  expect(made.size).toBeGreaterThanOrEqual(9);
  for (const one of made) {
    for (const text of [...files, ...logged]) expect(text.includes(one)).toBe(false);
    // what was shown once was never part of a message; a signed link is given to whoever asked for it
    if (one !== link) for (const text of [...inChats, csv.text]) expect(text.includes(one)).toBe(false);
  }
});

test.skipIf(replicated)(
  'USR-2, CUS-2, ENR-6, ENR-13, PAR-10, AUD-1: mailed codes, links and customers’ passwords are kept nowhere either',
  async () => {
    /** Stands in the one letter that brings it, and nowhere else. */
    const mailed = new Set<string>();
    /** Links are given to whoever may hand them on; the store has none of them. */
    const given = new Set<string>();
    const noted = (into: Set<string>, text: string | undefined, shape: RegExp): string => {
      expect(text).toMatch(shape);
      into.add(text ?? '');
      return text ?? '';
    };
    const code = async (address: string): Promise<string> =>
      noted(mailed, codeIn((await letterTo(world, address)).text), /^\d{8}$/);
    const signatureOf = (link: string): string => noted(given, link.split('?')[0]?.split('.').at(-1), /^[\w-]{22}$/);

    // an enrolment, led into by an invitation: its link, the membership code, the verification link
    const [nolwenn, eoin] = [world.person('Nolwenn Le Goff'), world.person('Eoin Gallagher')];
    await nolwenn.forges('partnerships.request', { email: 'eoin.gallagher@shannon-cloud.example' });
    const reference = /INV-\w+\.([\w-]{22})/.exec(nolwenn.last.fields.Message ?? '') ?? [];
    noted(given, reference[1], /^[\w-]{22}$/);
    await eoin.says(`accept ${reference[0]}`);
    await eoin.forges('enrollments.start');
    await eoin.clicks('Next');
    await eoin.clicks('Next', { account: 'membership@shannon-cloud.example' });
    await eoin.clicks('Next', { Code: await code('membership@shannon-cloud.example') });
    await eoin.clicks('Continue', { 'MPN ID': '6129347' });
    await eoin.clicks('Next');
    await eoin.clicks('Enroll now');
    const verification = verificationIn((await letterTo(world, 'eoin.gallagher@shannon-cloud.example')).text);
    noted(mailed, verification.split('.').at(-1), /^[\w-]{22}$/);
    await answers(world, verification, 'yes', 'en');

    // a customer with its admin, whose password is reset; another one invited, who proves the address
    const [owen, aoife, marcus] = [
      world.person('Owen Fitzgerald'),
      world.person('Aoife Brennan'),
      world.person('Marcus Oyelaran'),
    ];
    await partners(world);
    await addContoso(owen);
    temporary(owen);
    await marcus.says('Show the customer Contoso Traders Ltd');
    await marcus.clicks('Users and licences');
    await marcus.clicks('Reset the admin’s password');
    await marcus.clicks('Reset the admin’s password');
    temporary(marcus);
    await aoife.says('Invite the customer Harbour Foods, email nora@harbourfoods.example');
    const link = linkIn(aoife);
    signatureOf(link);
    const nora = browserOf(world, link);
    await nora.opens();
    await nora.sends({ do: 'code' });
    const typed = await code('nora@harbourfoods.example');
    await nora.sends({ ...answer, code: secret('12345678') });
    expect(await nora.sends({ ...answer, code: typed })).toMatch(/has been told/);

    // the address of an invitation proved by a code
    await nolwenn.forges('partnerships.request', { email: 'achats@lumiere-informatique.example' });
    const toHelene = /INV-\w+\.([\w-]{22})/.exec(nolwenn.last.fields.Message ?? '') ?? [];
    noted(given, toHelene[1], /^[\w-]{22}$/);
    const helene = world.person('Hélène Marchetti');
    await helene.forges('partnerships.accept', { invitationId: toHelene[0] ?? '' });
    await helene.clicks('Y envoyer un code');
    await helene.clicks('Continuer', { Code: await code('achats@lumiere-informatique.example') });

    await aoife.says('Show the audit log');
    await aoife.says('export audit');
    const csv = await world.visit(aoife.opens('Download'));
    signatureOf(aoife.opens('Download'));
    await world.later('P1D');
    await world.restart();
    await world.later('PT1M');

    const { store, mail } = await kept(world.folder);
    const inChats = world.connector.messages.map((message) => JSON.stringify(message.card) + message.text);
    expect([made.size, mailed.size, given.size]).toEqual([3, 4, 4]);
    const nowhere = [...store, ...logged, csv.text];
    expect(found([...made, ...mailed, ...given], nowhere)).toEqual([]);
    expect(found([...made, ...mailed], inChats)).toEqual([]);
    expect(found([...made, ...given], mail)).toEqual([]);
    // (a letter breaks its lines: what it brings was read from it above)
    for (const one of mailed) expect(mail.filter((text) => bare(text).includes(one)).length).toBe(1);
  },
  60_000,
);

/** Each secret that stands in a text, with what stands around it. */
const found = (secrets: readonly string[], texts: readonly string[]): string[] =>
  secrets.flatMap((one) =>
    texts
      .filter((text) => text.includes(one))
      .map((text) => text.slice(Math.max(0, text.indexOf(one) - 80)).slice(0, 120)),
  );

/** A letter's body without the breaks of quoted-printable. */
const bare = (text: string): string => text.replace(/=\r?\n/g, '');
