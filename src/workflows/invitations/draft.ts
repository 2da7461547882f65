/**
 * The text of an invitation: drafted in one language, edited freely, its personal link always kept (PAR-2, PAR-3).
 * The store holds a mark where the link stands, never the link.
 */

import type { Invitation } from '../../domain/invitation.js';
import type { Language, Links, Localizer } from '../../kernel/localizer.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';
import { type CustomerLetter, customerTexts, jointTexts } from './customer-emails.js';

type InvitationKind = Invitation['kind'];

/** Stands for the link in a kept draft. */
const mark = '{link}';

export interface DraftText {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/** The invitation's link: made again whenever it is shown. */
export const linkOf = (links: Links, invitation: { id: string; expiresAt: string }): string =>
  links.page('i', invitation.id, invitation.expiresAt);

/** Whether whoever gave this reference holds the invitation's link. */
export const holdsLink = (
  links: Links,
  { id, expiresAt }: { id: string; expiresAt: string },
  signature: string | undefined,
): boolean => signature !== undefined && links.verify(signature, 'i', id, expiresAt);

/** The draft as its reader sees it, link in place. */
export const shownBody = (body: string, link: string): string => body.replaceAll(mark, link);

/** The draft as it is kept, or `undefined` when the exact link is missing from what was typed (PAR-3). */
export function keptBody(typed: string, link: string): string | undefined {
  // a link that goes on (…abc, …/x, …?y, ….z) or stands inside another one is another link
  const exact = new RegExp(
    `(?<![\\w/=?&%-])${link.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w/?#%&=@~+-]|[.:,;!][\\w/])`,
    'g',
  );
  return exact.test(typed) ? typed.replace(exact, mark) : undefined;
}

/** Puts a lost link back on a line of its own. */
export const withLink = (typed: string, link: string): string => `${typed.trimEnd()}\n\n${link}\n`;

interface DraftFacts extends Record<string, string> {
  readonly provider: string;
  readonly expires: string;
  readonly sender: string;
  readonly senderEmail: string;
}

const subject: Phrase<{ provider: string }> = phrase({
  en: (f) => `${f.provider}: invitation to an indirect provider partnership (CSP)`,
  fr: (f) => `${f.provider} : invitation à un partenariat de fournisseur indirect (CSP)`,
});
const body: Phrase<DraftFacts> = phrase({
  en: (f) => `Hello,

${f.provider} would like to become your indirect provider in the Cloud Solution Provider programme.

By accepting, you allow ${f.provider} to submit orders and add subscriptions for your customers, and you give it admin access to your company’s work account (you can take that access back later).

A global admin of your company opens this personal link by ${f.expires}, ticks the box and selects “Authorize indirect provider”:

${mark}

Not enrolled as an indirect reseller yet? The same link leads you there first.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
  fr: (f) => `Bonjour,

${f.provider} souhaite devenir votre fournisseur indirect dans le programme Fournisseur de solutions Cloud.

En acceptant, vous autorisez ${f.provider} à envoyer des commandes et à ajouter des abonnements pour vos clients, et vous lui accordez un accès administrateur au compte professionnel de votre entreprise (vous pourrez le retirer ensuite).

Un administrateur général de votre entreprise ouvre ce lien personnel avant le ${f.expires}, coche la case et sélectionne « Autoriser le fournisseur indirect » :

${mark}

Pas encore inscrit comme revendeur indirect ? Le même lien vous y conduit d’abord.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
});
const reminderSubject: Phrase<{ provider: string }> = phrase({
  en: (f) => `Reminder: ${f.provider} invites you to a partnership (CSP)`,
  fr: (f) => `Rappel : ${f.provider} vous invite à un partenariat (CSP)`,
});
const reminderBody: Phrase<DraftFacts> = phrase({
  en: (f) => `Hello,

A short reminder: our invitation to make ${f.provider} your indirect provider ends on ${f.expires}.

A global admin of your company opens this personal link, ticks the box and selects “Authorize indirect provider”:

${mark}

Any question? Just answer this message.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
  fr: (f) => `Bonjour,

Petit rappel : notre invitation à faire ${de(f.provider)} votre fournisseur indirect prend fin le ${f.expires}.

Un administrateur général de votre entreprise ouvre ce lien personnel, coche la case et sélectionne « Autoriser le fournisseur indirect » :

${mark}

Une question ? Répondez simplement à ce message.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
});

/** Who invites, until when: what the texts name. Dates are instants. */
export interface Parties {
  /** A partnership unless said. */
  readonly kind?: InvitationKind;
  /** Joint invitations: the provider beside the inviting reseller. */
  readonly withName?: string;
  readonly provider: string;
  readonly sender: string;
  readonly senderEmail: string;
  readonly expiresAt: string;
}

const factsOf = (parties: Parties, t: Localizer): DraftFacts => ({
  provider: parties.provider,
  expires: t.format.date(parties.expiresAt),
  sender: parties.sender,
  senderEmail: parties.senderEmail,
});

/** A text to a customer, who is asked by one partner or by two at once. */
function toCustomer(t: Localizer, parties: Parties, which: 'body' | 'reminderBody'): DraftText {
  const texts = parties.kind === 'joint' ? jointTexts : customerTexts;
  const { provider, ...rest } = factsOf(parties, t);
  const facts = { ...rest, from: provider, provider: parties.withName ?? '' } as CustomerLetter;
  return {
    language: t.language,
    subject: t.text(which === 'body' ? texts.subject : texts.reminderSubject, facts),
    body: t.text(texts[which], facts),
  };
}
const isForCustomer = ({ kind }: Parties): boolean => kind === 'customer' || kind === 'joint';

export const firstDraft = (t: Localizer, parties: Parties): DraftText =>
  isForCustomer(parties)
    ? toCustomer(t, parties, 'body')
    : {
        language: t.language,
        subject: t.text(subject, { provider: parties.provider }),
        body: t.text(body, factsOf(parties, t)),
      };

export const reminderDraft = (t: Localizer, parties: Parties): DraftText =>
  isForCustomer(parties)
    ? toCustomer(t, parties, 'reminderBody')
    : {
        language: t.language,
        subject: t.text(reminderSubject, { provider: parties.provider }),
        body: t.text(reminderBody, factsOf(parties, t)),
      };

/** Longest encoded `mailto:` body that mail programs open reliably (PAR-2). */
const mailtoLimit = 1800;

/** A `mailto:` address with the whole draft, or `undefined` when it would be too long for one. */
export function mailtoOf(to: string, subject: string, body: string): string | undefined {
  const encoded = encodeURIComponent(body.replace(/\n/g, '\r\n'));
  const address = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encoded}`;
  return encoded.length > mailtoLimit ? undefined : address;
}
