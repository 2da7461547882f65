/** Sends email: notifications to users without a Teams chat (NOT-5) and codes that verify an address. */
import type { Log } from '../conversation/deps.js';
import { waits } from '../kernel/waits.js';
import { folderMailer } from './folder-mailer.js';
import type { MailTransport } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

export interface MailerOptions {
  /** `smtps://user:password@mail.example:465`. If unset, emails are written to `folder`. */
  readonly smtpUrl?: string | undefined;
  /** Sender of all emails: `CSP partner bot <bot@provider.example>`. */
  readonly from: string;
  /** Folder of `.eml` files; created when needed. */
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds without an answer of the server; an email takes at most twice that, less than the outbox's lease. */
  readonly patienceMs?: number;
}

export const createMailer = ({ smtpUrl, from, folder, log, patienceMs = waits.mail }: MailerOptions): MailTransport =>
  smtpUrl ? smtpMailer({ url: smtpUrl, from, patienceMs }) : folderMailer({ folder, from, log });
