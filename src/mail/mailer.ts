import type { Mailer } from '../conversation/channel.js';

/** A mail server or a folder of email files. */
export interface MailTransport extends Mailer {
  /** Closes the connections after running deliveries. */
  close(): void;
}
