/** The bot's mail: to people without a Teams conversation (NOT-5), and codes that prove an address. */
import type { Log } from '../conversation/deps.js';
import { folderMailer } from './folder-mailer.js';
import type { MailTransport } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

export interface MailerOptions {
  /** `smtps://user:password@mail.example:465`; without one, mail is written to `folder`. */
  readonly smtpUrl?: string | undefined;
  /** The sender of every mail: `CSP partner bot <bot@provider.example>`. */
  readonly from: string;
  /** Where `.eml` files go; made when it is needed. */
  readonly folder: string;
  readonly log: Log;
  /** How long the server may stay silent; a letter takes at most twice that, which must stay below the outbox's lease. */
  readonly patienceMs?: number;
}

export const createMailer = ({ smtpUrl, from, folder, log, patienceMs = 20_000 }: MailerOptions): MailTransport =>
  smtpUrl ? smtpMailer({ url: smtpUrl, from, patienceMs }) : folderMailer({ folder, from, log });
