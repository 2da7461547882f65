import type { Mailer } from '../conversation/deliver/channel.js';

/** A way for letters to leave: a mail server, or a folder. */
export interface MailTransport extends Mailer {
  /** Lets go of the connections; what is being sent is finished. */
  close(): void;
}
