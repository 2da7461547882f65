/** The texts of invitations of customers, by one partner or jointly (CUS-4, CUS-5). `{link}` is the placeholder of the link. */
import { type Phrase, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export interface CustomerTextFacts extends Record<string, string> {
  /** Name of the inviting organisation. */
  readonly from: string;
  /** Name of the provider of a joint invitation; otherwise empty. */
  readonly provider: string;
  readonly expires: string;
  readonly sender: string;
  readonly senderEmail: string;
}

export const customerTexts: Readonly<
  Record<'subject' | 'body' | 'reminderSubject' | 'reminderBody', Phrase<CustomerTextFacts>>
> = {
  subject: phrase<CustomerTextFacts>({
    en: (f) => `${f.from}: request for a reseller relationship (Microsoft Cloud)`,
    fr: (f) => `${f.from} : demande de relation de revendeur (cloud Microsoft)`,
  }),
  body: phrase<CustomerTextFacts>({
    en: (f) => `Hello,

${f.from} would like to be your Microsoft Cloud reseller.

By accepting, you allow ${f.from} to manage subscriptions, licences and users for your company, with delegated admin privileges.

A global admin of your company opens this personal link by ${f.expires}, proves this address with a code and accepts or declines:

{link}

You may have other partners besides; nothing changes for them.

${f.sender}
${f.from} - ${f.senderEmail}
`,
    fr: (f) => `Bonjour,

${f.from} souhaite devenir votre revendeur pour le cloud Microsoft.

En acceptant, vous autorisez ${f.from} à gérer pour votre société les abonnements, les licences et les utilisateurs, avec des privilèges d’administrateur délégué.

Un administrateur général de votre société ouvre ce lien personnel avant le ${f.expires}, confirme cette adresse au moyen d’un code, puis accepte ou refuse :

{link}

Vous pouvez avoir d’autres partenaires ; rien ne change pour eux.

${f.sender}
${f.from} - ${f.senderEmail}
`,
  }),
  reminderSubject: phrase<CustomerTextFacts>({
    en: (f) => `Reminder: ${f.from} asks for a reseller relationship`,
    fr: (f) => `Rappel : ${f.from} vous demande une relation de revendeur`,
  }),
  reminderBody: phrase<CustomerTextFacts>({
    en: (f) => `Hello,

A short reminder: our request to be your Microsoft Cloud reseller ends on ${f.expires}.

A global admin of your company opens this personal link and accepts or declines:

{link}

${f.sender}
${f.from} - ${f.senderEmail}
`,
    fr: (f) => `Bonjour,

Petit rappel : notre demande de relation de revendeur pour le cloud Microsoft prend fin le ${f.expires}.

Un administrateur général de votre société ouvre ce lien personnel, puis accepte ou refuse :

{link}

${f.sender}
${f.from} - ${f.senderEmail}
`,
  }),
};

export const jointTexts: typeof customerTexts = {
  subject: phrase<CustomerTextFacts>({
    en: (f) => `${f.from} and ${f.provider}: request for a reseller relationship (Microsoft Cloud)`,
    fr: (f) => `${f.from} et ${f.provider} : demande de relation de revendeur (cloud Microsoft)`,
  }),
  body: phrase<CustomerTextFacts>({
    en: (f) => `Hello,

${f.from} and its indirect provider ${f.provider} would like to be your resellers of record for the Microsoft Cloud.

By accepting, you allow
- ${f.from} to manage subscriptions, licences and users for your company, with delegated admin privileges;
- ${f.provider} to place the orders.

A global admin of your company opens this personal link by ${f.expires}, proves this address with a code and accepts both together, or declines:

{link}

${f.sender}
${f.from} - ${f.senderEmail}
`,
    fr: (f) => `Bonjour,

${f.from} et son fournisseur indirect ${f.provider} souhaitent devenir vos revendeurs de référence pour le cloud Microsoft.

En acceptant, vous autorisez
- ${f.from} à gérer pour votre société les abonnements, les licences et les utilisateurs, avec des privilèges d’administrateur délégué ;
- ${f.provider} à passer les commandes.

Un administrateur général de votre société ouvre ce lien personnel avant le ${f.expires}, confirme cette adresse au moyen d’un code, puis accepte les deux ensemble, ou refuse :

{link}

${f.sender}
${f.from} - ${f.senderEmail}
`,
  }),
  reminderSubject: phrase<CustomerTextFacts>({
    en: (f) => `Reminder: ${f.from} and ${f.provider} ask for a reseller relationship`,
    fr: (f) => `Rappel : ${f.from} et ${f.provider} vous demandent une relation de revendeur`,
  }),
  reminderBody: phrase<CustomerTextFacts>({
    en: (f) => `Hello,

A short reminder: our request to make ${f.from} and its indirect provider ${f.provider} your resellers of record for the Microsoft Cloud ends on ${f.expires}.

A global admin of your company opens this personal link and accepts both together, or declines:

{link}

${f.sender}
${f.from} - ${f.senderEmail}
`,
    fr: (f) => `Bonjour,

Petit rappel : notre demande visant à faire ${de(f.from)} et de son fournisseur indirect ${f.provider} vos revendeurs de référence pour le cloud Microsoft prend fin le ${f.expires}.

Un administrateur général de votre société ouvre ce lien personnel, puis accepte les deux ensemble, ou refuse :

{link}

${f.sender}
${f.from} - ${f.senderEmail}
`,
  }),
};
