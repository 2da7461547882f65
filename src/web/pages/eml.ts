/** A draft as a file that a mail program opens as a message still to be sent. */
import MailComposer from 'nodemailer/lib/mail-composer';

export interface UnsentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export const emlOf = ({ to, subject, text }: UnsentMail): Promise<Buffer> =>
  new MailComposer({
    to: { name: '', address: to },
    subject,
    text,
    headers: { 'X-Unsent': '1' },
    // whoever sends it names it and dates it; a long link must come through in one piece
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
