/** Mail: through a mail server that takes, refuses, stalls or hangs up, and as files where there is none (NOT-5). */
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email as ParsedEmail } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Email, Undelivered } from '../src/conversation/channel.js';
import { createMailer } from '../src/mail/create-mailer.js';
import type { MailTransport } from '../src/mail/mailer.js';

const from = 'CSP partner bot <bot@provider.example>';
const letter: Email = {
  to: 'amelie@lumiere.example',
  subject: 'Méridia : invitation à un partenariat « CSP » 🎉',
  text: `Bonjour Amélie,\n\nVoici le lien :\nhttps://bot.example/i/INV-7K2M9QXD.${'x'.repeat(22)}\n\n.seul\nÀ bientôt\n`,
};
const asRead = (mail: ParsedEmail) => mail.text?.replaceAll('\r\n', '\n');

const logged: { fields: object; message: string }[] = [];
const note = (fields: object, message: string): void => {
  logged.push({ fields, message });
};
const log = { info: note, warn: note, error: note };

let folder: string;
let close: (() => Promise<void> | void)[];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mail-')), 'mail');
  close = [() => rm(join(folder, '..'), { recursive: true })];
  logged.length = 0;
});
afterEach(async () => {
  for (const step of close.reverse()) await step();
});

/** Why a letter did not get through. */
const refusal = async (sending: Promise<void>): Promise<Undelivered> => {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Undelivered) return error;
  throw new Error('it was delivered', { cause: error });
};

const injections = {
  'a second recipient': 'amelie@lumiere.example, eve@evil.example',
  'a header': 'amelie@lumiere.example\r\nBcc: eve@evil.example',
  'a bare line feed': 'amelie@lumiere.example\nBcc: eve@evil.example',
  'a command to the server': 'amelie@lumiere.example>\r\nRCPT TO:<eve@evil.example',
  'a name in front': '"Eve" <eve@evil.example>',
  nothing: '',
};

describe('with a mail server', () => {
  let taken: { mail: ParsedEmail; recipients: string[] }[];
  beforeEach(() => {
    taken = [];
  });

  async function server(options: SMTPServerOptions = {}): Promise<SMTPServer> {
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 1,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          const mail = await PostalMime.parse(Buffer.concat(chunks));
          taken.push({ mail, recipients: session.envelope.rcptTo.map((one) => one.address) });
          done();
        });
      },
      ...options,
    });
    smtp.on('error', () => {});
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    close.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
    return smtp;
  }

  function post(smtp: SMTPServer, { login = '', patienceMs = 5000 } = {}): MailTransport {
    const { port } = smtp.server.address() as AddressInfo;
    const office = createMailer({ smtpUrl: `smtp://${login}127.0.0.1:${port}`, from, folder, log, patienceMs });
    close.push(() => office.close());
    return office;
  }

  test('a letter arrives as it was written, accents and all', async () => {
    const office = post(await server());
    await office.send(letter);
    await office.send({ ...letter, subject: 'Second' });
    expect(taken.map((one) => one.mail.subject)).toEqual([letter.subject, 'Second']);
    const [first] = taken;
    expect(first?.recipients).toEqual(['amelie@lumiere.example']);
    expect(first?.mail.from).toMatchObject({ name: 'CSP partner bot', address: 'bot@provider.example' });
    expect(first && asRead(first.mail)).toBe(letter.text);
    expect(first?.mail.html).toBeUndefined();
    expect(first?.mail.headers).toContainEqual(
      expect.objectContaining({ key: 'content-type', value: expect.stringMatching(/^text\/plain; charset=utf-8/) }),
    );
  });

  test('a permanently rejected address is not retried, and the reason contains no address', async () => {
    const office = post(
      await server({
        onRcptTo: (address, _session, done) =>
          done(Object.assign(new Error(`no such user ${address.address}`), { responseCode: 550 })),
      }),
    );
    const why = await refusal(office.send(letter));
    expect(why.outlook).toBe('never');
    expect(why.message).toBe('the mail server rejected the email (EENVELOPE 550)');
  });

  test('a text that is refused for good is not tried again', async () => {
    const office = post(
      await server({
        onData: (stream, _session, done) => {
          stream.resume().on('end', () => done(Object.assign(new Error('looks like spam'), { responseCode: 554 })));
        },
      }),
    );
    expect(await refusal(office.send(letter))).toMatchObject({ outlook: 'never' });
  });

  test('a full mailbox is tried again', async () => {
    const office = post(
      await server({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('full'), { responseCode: 452 })),
      }),
    );
    expect(await refusal(office.send(letter))).toMatchObject({ outlook: 'later' });
  });

  test('a wrong password is the operator’s to mend: the letter waits', async () => {
    const smtp = await server({
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) => done(new Error('no')),
    });
    const why = await refusal(post(smtp, { login: 'bot:secret@' }).send(letter));
    expect(why).toMatchObject({ outlook: 'later', message: 'the mail server rejected the email (EAUTH 535)' });
  });

  test('a server that stalls is given up on, in the time that is set', async () => {
    let stalls = true;
    const office = post(
      await server({
        onRcptTo: (_address, _session, done) => {
          if (!stalls) done();
        },
      }),
      { patienceMs: 250 },
    );
    const started = performance.now();
    expect(await refusal(office.send(letter))).toMatchObject({ outlook: 'later' });
    expect(performance.now() - started).toBeLessThan(2000);
    stalls = false;
    await office.send(letter);
    expect(taken).toHaveLength(1);
  });

  test('a line that drops is tried again, over a new one', async () => {
    const smtp = await server();
    let drops = true;
    smtp.server.on('connection', (socket) => {
      if (drops) setTimeout(() => socket.destroy(), 5);
    });
    const office = post(smtp);
    expect(await refusal(office.send(letter))).toMatchObject({ outlook: 'later' });
    drops = false;
    await office.send(letter);
    expect(taken).toHaveLength(1);
  });

  test('a server that is not there is tried again', async () => {
    const smtp = await server();
    const office = post(smtp);
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    expect(await refusal(office.send(letter))).toMatchObject({ outlook: 'later' });
  });

  test.each(Object.entries(injections))('%s in the address is refused before anything is sent', async (_what, to) => {
    const office = post(await server());
    expect(await refusal(office.send({ ...letter, to }))).toMatchObject({ outlook: 'never' });
    expect(taken).toHaveLength(0);
  });

  test('line breaks in a subject add no header', async () => {
    const office = post(await server());
    for (const end of ['\r\n', '\n', '\r', '\u2028', '\0'])
      await office.send({ ...letter, subject: `Hello${end}Bcc: eve@evil.example${end}${end}<b>body</b>` });
    for (const { mail, recipients } of taken) {
      expect(recipients).toEqual([letter.to]);
      expect(mail.bcc).toBeUndefined();
      expect(mail.subject).toMatch(/^Hello.*Bcc: eve/s);
      expect(asRead(mail)).toBe(letter.text);
    }
    expect(taken).toHaveLength(5);
  });
});

describe('without a mail server', () => {
  const post = (where = folder) => createMailer({ from, folder: where, log });

  test('letters become files, whole, readable and in order', async () => {
    const office = post();
    for (let n = 1; n <= 12; n++) await office.send({ ...letter, subject: `${letter.subject} ${n}` });
    const files = (await readdir(folder)).sort();
    const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
    expect(files.every((file) => /^[0-9A-Z]{26}\.eml$/.test(file))).toBe(true);
    expect(mails.map((mail) => mail.subject)).toEqual(
      Array.from({ length: 12 }, (_none, n) => `${letter.subject} ${n + 1}`),
    );
    expect(mails[0]?.to).toEqual([{ name: '', address: letter.to }]);
    expect(mails[0] && asRead(mails[0])).toBe(letter.text);
    expect((await stat(join(folder, files[0] ?? ''))).mode & 0o777).toBe(0o600);
  });

  test('each email is logged with its file and without an address', async () => {
    await post().send(letter);
    const [file] = await readdir(folder);
    expect(logged).toEqual([{ fields: { file: join(folder, file ?? '') }, message: 'email.written' }]);
  });

  test('many at once are as many files', async () => {
    const office = post();
    await Promise.all(Array.from({ length: 50 }, () => office.send(letter)));
    expect(await readdir(folder)).toHaveLength(50);
  });

  test('a folder that cannot be written: the letter waits', async () => {
    const taken = join(folder, '..', 'taken');
    await writeFile(taken, '');
    expect(await refusal(post(taken).send(letter))).toMatchObject({
      outlook: 'later',
      message: 'cannot write to the mail folder (EEXIST)',
    });
  });

  test.each(Object.entries(injections))('%s in the address is refused', async (_what, to) => {
    expect(await refusal(post().send({ ...letter, to }))).toMatchObject({ outlook: 'never' });
  });
});
