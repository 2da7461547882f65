import { createTransport, type NodemailerError } from 'nodemailer';
import { type Email, Undelivered } from '../conversation/deliver/channel.js';
import type { MailTransport } from './mailer.js';
import { messageOf } from './message.js';

/** Hands letters to a mail server, over a few connections that stay open between them. */
export function smtpMailer({
  url,
  from,
  patienceMs,
}: {
  url: string;
  from: string;
  patienceMs: number;
}): MailTransport {
  const transport = createTransport({
    pool: true,
    url,
    maxConnections: 3,
    // the outbox tries again, with its own pauses
    maxRequeues: 0,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  });
  return {
    async send(email: Email): Promise<void> {
      const message = messageOf(email, from);
      try {
        // a server that answers byte by byte never is idle: the whole takes no longer than this
        await transport.sendMail({ ...message, signal: AbortSignal.timeout(2 * patienceMs) });
      } catch (error) {
        throw undelivered(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What a server says to a letter for good; a wrong password or a lost line is nothing that the letter can help. */
const messageErrors = new Set(['EENVELOPE', 'EMESSAGE']);

/** Replies name addresses: the operator gets the codes alone. */
function undelivered(error: unknown): Undelivered {
  const { code = 'unknown', responseCode, permanent } = error as NodemailerError;
  const words = `the mail server did not take it (${responseCode ? `${code} ${responseCode}` : code})`;
  return new Undelivered(words, permanent === true && messageErrors.has(code) ? 'never' : 'later');
}
