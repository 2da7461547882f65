/** Builds a mail file that a mail program opens as an unsent message. */
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
    // The mail program adds sender and date. Quoted-printable keeps long links in one piece.
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
