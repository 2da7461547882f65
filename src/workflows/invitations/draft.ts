/**
 * The texts of an invitation and its reminder (PAR-2, PAR-3). The stored draft contains a placeholder instead of the
 * link, because the link's signature must not be stored.
 */

import type { Invitation } from '../../domain/invitation.js';
import type { Member } from '../../kernel/actor.js';
import { type Language, type Links, type Localizer, type Phrase, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';
import { type CustomerTextFacts, customerTexts, jointTexts } from './customer-emails.js';

type InvitationKind = Invitation['kind'];

/** Placeholder of the link in a stored draft. */
const placeholder = '{link}';

interface DraftText {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/** The signed link of the invitation. Signed on each display, because it is never stored. */
export const linkOf = (links: Links, invitation: { id: string; expiresAt: string }): string =>
  links.page('i', invitation.id, invitation.expiresAt);

/** Whether `signature` is the signature of the invitation's link. */
export const holdsLink = (
  links: Links,
  { id, expiresAt }: { id: string; expiresAt: string },
  signature: string | undefined,
): boolean => signature !== undefined && links.verify(signature, 'i', id, expiresAt);

/** The stored body with the link in place of the placeholder. */
export const shownBody = (body: string, link: string): string => body.replaceAll(placeholder, link);

/** The body to store, or `undefined` if the typed text does not contain the exact link (PAR-3). */
export function keptBody(typed: string, link: string): string | undefined {
  // Do not match a longer link (…abc, …/x, …?y, ….z) or a link inside another one.
  const exact = new RegExp(
    `(?<![\\w/=?&%-])${link.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w/?#%&=@~+-]|[.:,;!][\\w/])`,
    'g',
  );
  return exact.test(typed) ? typed.replace(exact, placeholder) : undefined;
}

/** Appends the missing link on its own line. */
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

${placeholder}

Not enrolled as an indirect reseller yet? The same link leads you there first.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
  fr: (f) => `Bonjour,

${f.provider} souhaite devenir votre fournisseur indirect dans le programme Fournisseur de solutions Cloud.

En acceptant, vous autorisez ${f.provider} à envoyer des commandes et à ajouter des abonnements pour vos clients, et vous lui accordez un accès administrateur au compte professionnel de votre entreprise (vous pourrez le retirer ensuite).

Un administrateur général de votre entreprise ouvre ce lien personnel avant le ${f.expires}, coche la case et sélectionne « Autoriser le fournisseur indirect » :

${placeholder}

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

${placeholder}

Any question? Just answer this message.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
  fr: (f) => `Bonjour,

Petit rappel : notre invitation à faire ${de(f.provider)} votre fournisseur indirect prend fin le ${f.expires}.

Un administrateur général de votre entreprise ouvre ce lien personnel, coche la case et sélectionne « Autoriser le fournisseur indirect » :

${placeholder}

Une question ? Répondez simplement à ce message.

${f.sender}
${f.provider} - ${f.senderEmail}
`,
});

/** The parties that the texts name. `expiresAt` is ISO 8601. */
export interface Parties {
  /** Default: `partnership`. */
  readonly kind?: InvitationKind;
  /** The provider of a joint invitation. */
  readonly withName?: string;
  readonly provider: string;
  readonly sender: string;
  readonly senderEmail: string;
  readonly expiresAt: string;
}

type Sender = Pick<Parties, 'provider' | 'sender' | 'senderEmail'>;

export const senderOf = ({ organization, user }: Pick<Member, 'organization' | 'user'>): Sender => ({
  provider: organization.name,
  sender: user.name,
  senderEmail: user.email,
});

export const partiesOf = (
  { kind, withName, expiresAt }: Pick<Invitation, 'expiresAt' | 'kind' | 'withName'>,
  sender: Sender,
): Parties => ({ kind, ...(withName ? { withName } : {}), ...sender, expiresAt });

const factsOf = (parties: Parties, t: Localizer): DraftFacts => ({
  provider: parties.provider,
  expires: t.format.date(parties.expiresAt),
  sender: parties.sender,
  senderEmail: parties.senderEmail,
});

/** The text of an invitation of a customer, by one partner or jointly by two. */
function toCustomer(t: Localizer, parties: Parties, which: 'body' | 'reminderBody'): DraftText {
  const texts = parties.kind === 'joint' ? jointTexts : customerTexts;
  const { provider, ...rest } = factsOf(parties, t);
  const facts = { ...rest, from: provider, provider: parties.withName ?? '' } as CustomerTextFacts;
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

/** The longest encoded `mailto:` body, in characters, that mail programs open reliably (PAR-2). */
const mailtoLimit = 1800;

/** A `mailto:` address with the whole draft, or `undefined` if it is too long. */
export function mailtoOf(to: string, subject: string, body: string): string | undefined {
  const encoded = encodeURIComponent(body.replace(/\n/g, '\r\n'));
  const address = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encoded}`;
  return encoded.length > mailtoLimit ? undefined : address;
}
