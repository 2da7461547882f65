/** No secret stays anywhere: journal, snapshot, logs, audit, outbox, mails, chats (USR-2, USR-8, AUD-1). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

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

/** Every file of the data folder, whatever it is for. */
async function kept(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile() && one.name !== 'link-secret');
  return Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'utf8')));
}

test('USR-2, USR-8, AUD-1: a long conversation leaves no secret behind', async () => {
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
  const files = await kept(world.folder);
  expect(files.join('').length).toBeGreaterThan(10_000);
  expect(logged.length).toBeGreaterThan(0);
  expect(made.size).toBeGreaterThanOrEqual(9);
  for (const one of made) {
    for (const text of [...files, ...logged]) expect(text.includes(one)).toBe(false);
    // what was shown once was never part of a message; a signed link is given to whoever asked for it
    if (one !== link) for (const text of [...inChats, csv.text]) expect(text.includes(one)).toBe(false);
  }
});
