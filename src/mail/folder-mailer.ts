import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { monotonicFactory } from 'ulid';
import { type Email, Undelivered } from '../conversation/channel.js';
import type { Log } from '../conversation/deps.js';
import type { MailTransport } from './mailer.js';
import { messageOf } from './message.js';

/** Writes emails as `.eml` files, named in order of time, if no mail server is set. */
export function folderMailer({ folder, from, log }: { folder: string; from: string; log: Log }): MailTransport {
  const next = monotonicFactory();
  return {
    async send(email: Email): Promise<void> {
      const bytes = await new MailComposer({ ...messageOf(email, from), newline: 'win' }).compile().build();
      const file = `${next()}.eml`;
      await keep(folder, file, bytes).catch((error: NodeJS.ErrnoException) => {
        throw new Undelivered(`cannot write to the mail folder (${error.code})`, 'later');
      });
      log.info({ file: join(folder, file) }, 'email.written');
    },
    close: () => {},
  };
}

/** Renames the complete file into place, so readers never see a part. */
async function keep(folder: string, file: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${file}.part`);
  await writeFile(unfinished, bytes, { flag: 'wx', mode: 0o600, flush: true });
  await rename(unfinished, join(folder, file));
}
