import { createTransport, type NodemailerError } from 'nodemailer';
import { type Email, Undelivered } from '../conversation/channel.js';
import type { MailTransport } from './mailer.js';
import { messageOf } from './message.js';

const timeouts = (ms: number) => ({
  connectionTimeout: ms,
  greetingTimeout: ms,
  socketTimeout: ms,
  dnsTimeout: ms,
});

/** Connects to the mail server and signs in, without sending. @throws the error of nodemailer */
export async function verifySmtp(url: string, patienceMs: number): Promise<void> {
  await createTransport({ url, ...timeouts(patienceMs) }).verify();
}

/** Sends emails over up to three pooled SMTP connections. */
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
    // the outbox retries, with its own back-off
    maxRequeues: 0,
    ...timeouts(patienceMs),
  });
  return {
    async send(email: Email): Promise<void> {
      const message = messageOf(email, from);
      try {
        // a server that answers byte by byte is never idle, so limit the total time too
        await transport.sendMail({ ...message, signal: AbortSignal.timeout(2 * patienceMs) });
      } catch (error) {
        throw undelivered(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Error codes that concern the email itself, not the connection or the credentials. */
const messageErrors = new Set(['EENVELOPE', 'EMESSAGE']);

/** Server replies contain addresses, so only their codes are reported. */
function undelivered(error: unknown): Undelivered {
  const { code = 'unknown', responseCode, permanent } = error as NodemailerError;
  const message = `the mail server rejected the email (${responseCode ? `${code} ${responseCode}` : code})`;
  return new Undelivered(message, permanent === true && messageErrors.has(code) ? 'never' : 'later');
}
