/** Builds a mail message: one recipient, plain text, no headers from user input. */
import type Mail from 'nodemailer/lib/mailer';
import { z } from 'zod';
import { type Email, Undelivered } from '../conversation/channel.js';
import * as input from '../kernel/text.js';

const address = z.string().regex(input.address);

/**
 * @param from the bot's own address, as configured: `Name <address>` or an address alone
 * @throws {Undelivered} permanently, if the recipient's address is invalid
 */
export function messageOf(email: Email, from: string): Mail.Options {
  if (!address.safeParse(email.to).success) throw new Undelivered('the recipient has no usable mail address', 'never');
  return {
    from,
    // an object is one address; a string would be parsed as a list
    to: { name: '', address: email.to },
    subject: email.subject,
    text: email.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
