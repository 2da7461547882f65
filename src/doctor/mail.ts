/** Checks the mail server: connects and signs in, sends nothing. */
import type { Config } from '../config/config.js';
import { verifySmtp } from '../mail/smtp-mailer.js';
import { codeOf, type Finding, ok, problem, warning } from './finding.js';

const patienceMs = 10_000;

const remedies: Readonly<Record<string, string>> = {
  EAUTH: 'The server rejects user name or password. Percent-encode special characters in SMTP_URL.',
  EDNS: 'The host name is unknown. Check its spelling and the DNS of this machine.',
  ETIMEDOUT: 'No response. Check host, port (465 with smtps, 587 with smtp) and the firewall.',
  ECONNECTION: 'Nothing listens there. Check host and port.',
  ECONNREFUSED: 'Nothing listens there. Check host and port.',
  ESOCKET: 'The connection failed. Check host and port, and that smtps is used for port 465 and smtp for 587.',
  ETLS: 'The certificate is not trusted. Set NODE_EXTRA_CA_CERTS to the file of its authority.',
};

export async function checkMail({ smtpUrl, mailFrom, identity }: Config): Promise<Finding> {
  if (!smtpUrl) {
    const off = 'off: emails are written to DATA_DIR/mail and not sent.';
    return identity
      ? warning('SMTP_URL', `${off} Users without a Teams chat receive no notifications and no codes.`)
      : ok('SMTP_URL', off);
  }
  try {
    await verifySmtp(smtpUrl, patienceMs);
    return ok('SMTP_URL', `the mail server accepts the connection. Sender: ${mailFrom}.`);
  } catch (error) {
    const code = codeOf(error);
    return problem('SMTP_URL', `cannot use the mail server (${code}). ${remedies[code] ?? (error as Error).message}`);
  }
}
