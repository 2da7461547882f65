/** A letter as a mail message: one recipient, plain text, no header that anybody else could write. */
import type Mail from 'nodemailer/lib/mailer';
import { z } from 'zod';
import { type Email, Undelivered } from '../conversation/deliver/channel.js';

const address = z.email();

/**
 * @param from the bot's own address, as configured: `Name <address>` or an address alone
 * @throws {Undelivered} for good, when the recipient's address is none
 */
export function messageOf(email: Email, from: string): Mail.Options {
  if (!address.safeParse(email.to).success) throw new Undelivered('the recipient has no usable mail address', 'never');
  return {
    from,
    // an object is taken as one address; a text would be read as a list of them
    to: { name: '', address: email.to },
    subject: email.subject,
    text: email.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
