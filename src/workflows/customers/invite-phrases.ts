import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of customer invitations, for partners and customers. */
export const invitePhrases = {
  inviteTitle: phrase({ en: 'Request a reseller relationship', fr: 'Demander une relation de revendeur' }),
  jointTitle: phrase({ en: 'Invite new customers', fr: 'Inviter de nouveaux clients' }),
  intro: phrase({
    en: 'I draft the invitation with a personal link; you send it from your own mail program.',
    fr: 'Je rédige l’invitation avec un lien personnel ; vous l’envoyez depuis votre propre messagerie.',
  }),
  jointIntro: phrase({
    en: 'One draft and one link name you and your provider as resellers of record: both relationships together, or none.',
    fr: 'Un seul brouillon et un seul lien vous désignent, votre fournisseur et vous, comme revendeurs de référence : les deux relations ensemble, ou aucune.',
  }),
  email: phrase({ en: 'Customer’s email address', fr: 'Adresse e-mail du client' }),
  emailRule: phrase({
    en: 'One address at the customer’s own domain, such as it@customer.example.',
    fr: 'Une adresse sur le domaine du client, par exemple info@client.example.',
  }),
  webMail: phrase({
    en: 'This is a web mail service. Give an address at the customer’s own domain: it says which company is invited.',
    fr: 'Il s’agit d’une messagerie grand public. Indiquez une adresse sur le domaine du client : c’est lui qui désigne la société invitée.',
  }),
  ownAddress: phrase({
    en: 'This address belongs to your own organisation. Give the customer’s.',
    fr: 'Cette adresse appartient à votre propre organisation. Indiquez celle du client.',
  }),
  company: phrase({ en: 'Customer’s name (optional)', fr: 'Nom du client (facultatif)' }),
  companyRule: phrase({ en: 'Up to 200 characters.', fr: '200 caractères au plus.' }),
  provider: phrase({ en: 'Indirect provider', fr: 'Fournisseur indirect' }),
  providerRule: phrase({ en: 'Choose one of your providers.', fr: 'Choisissez un de vos fournisseurs.' }),
  language: phrase({ en: 'Language of the invitation', fr: 'Langue de l’invitation' }),
  languageRule: phrase({ en: 'Choose English or French.', fr: 'Choisissez le français ou l’anglais.' }),
  english: phrase({ en: 'English', fr: 'Anglais' }),
  french: phrase({ en: 'French', fr: 'Français' }),
  draftIt: phrase({ en: 'Draft the invitation', fr: 'Rédiger l’invitation' }),
  inTransition: phrase({
    en: 'In transition, customers are invited jointly with a provider, no longer as direct customers.',
    fr: 'En transition, les clients s’invitent conjointement avec un fournisseur, et non plus comme clients directs.',
  }),
  notActive: phrase<{ name: string }>({
    en: (f) => `${f.name} is not active in the programme yet, so it cannot invite customers.`,
    fr: (f) => `${f.name} n’est pas encore actif dans le programme et ne peut pas inviter de clients.`,
  }),
  already: phrase<{ name: string }>({
    en: (f) => `You already have this relationship with ${f.name}: say “customers” to see it.`,
    fr: (f) => `Vous avez déjà cette relation avec ${f.name} : dites « clients » pour la voir.`,
  }),

  // for the customer
  codeTitle: phrase({ en: 'Your code', fr: 'Votre code' }),
  code: phrase<{ code: string; from: string }>({
    en: (f) => `${f.code} is your code to answer the request of ${f.from}. Nobody asks you for it by phone.`,
    fr: (f) =>
      `${f.code} est votre code pour répondre à la demande ${de(f.from)}. Personne ne vous le demandera par téléphone.`,
  }),
  codeWrong: phrase({
    en: 'This code is not right, or no longer valid. Have a new one sent.',
    fr: 'Ce code n’est pas le bon, ou n’est plus valable. Faites-en envoyer un nouveau.',
  }),
  codesSpent: phrase({
    en: 'Too many codes were asked for. Ask whoever invited you for a new invitation.',
    fr: 'Trop de codes ont été demandés. Demandez une nouvelle invitation à son expéditeur.',
  }),
  partnershipEnded: phrase({
    en: 'The two partners no longer work together, so nothing was accepted. Ask for a new invitation.',
    fr: 'Les deux partenaires ne travaillent plus ensemble : rien n’a été accepté. Demandez une nouvelle invitation.',
  }),

  // for the partners
  acceptedTitle: phrase({ en: 'A customer has accepted', fr: 'Un client a accepté' }),
  accepted: phrase<{ name: string; by: string; job: string; from: string }>({
    en: (f) => `${f.name} accepted the invitation of ${f.from} (${f.by}, ${f.job}) and is now among your customers.`,
    fr: (f) =>
      `${f.name} a accepté l’invitation ${de(f.from)} (${f.by}, ${f.job}) et figure maintenant parmi vos clients.`,
  }),
  show: phrase({ en: 'Show the customer', fr: 'Afficher le client' }),
  declinedTitle: phrase({ en: 'A customer has declined', fr: 'Un client a refusé' }),
  declined: phrase<{ party: string; reason: string }>({
    en: (f) => `${f.party} declined your invitation: ${f.reason}`,
    fr: (f) => `${f.party} a refusé votre invitation : ${f.reason}`,
  }),
  noReason: phrase({ en: 'no reason given', fr: 'sans motif' }),
};
