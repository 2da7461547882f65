/** Phrases of the tab itself. Its content is worded by the workflows. */
import { phrase } from '../../kernel/localizer.js';

export const tabPhrases = {
  title: phrase({ en: 'Overview', fr: 'Vue d’ensemble' }),
  loading: phrase({ en: 'One moment…', fr: 'Un instant…' }),
  waiting: phrase({ en: 'Waiting for you', fr: 'En attente de votre part' }),
  nothingWaits: phrase({ en: 'Nothing waits for you.', fr: 'Rien ne vous attend.' }),
  search: phrase({ en: 'Search', fr: 'Rechercher' }),
  colon: phrase({ en: ': ', fr: ' : ' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  none: phrase({ en: 'Nothing found.', fr: 'Aucun résultat.' }),
  narrow: phrase({
    en: 'There are more: search for what you are looking for.',
    fr: 'Il y en a d’autres : lancez une recherche.',
  }),
  pages: phrase({ en: 'Pages', fr: 'Pages' }),
  inChat: phrase({ en: 'Open in chat', fr: 'Ouvrir dans la conversation' }),
  chat: phrase({ en: 'Chat with the bot', fr: 'Ouvrir la conversation avec le bot' }),
  outsideTitle: phrase({ en: 'This page lives in Microsoft Teams', fr: 'Cette page s’ouvre dans Microsoft Teams' }),
  outside: phrase({
    en: 'In Teams, open the app “CSP partner bot” with your work account: this tab then shows your partnerships, customers and invitations.',
    fr: 'Dans Teams, ouvrez l’application « Bot partenaire CSP » avec votre compte professionnel : cet onglet y affiche vos partenariats, vos clients et vos invitations.',
  }),
  signIn: phrase({
    en: 'Teams did not sign you in, so nothing can be shown. Close this tab and open it again; if that does not help, tell whoever runs the bot.',
    fr: 'Teams ne vous a pas authentifié : rien ne peut être affiché. Fermez cet onglet et rouvrez-le ; si le problème persiste, prévenez l’opérateur du bot.',
  }),
  noAccount: phrase({
    en: 'You are not a user of an organisation in the programme yet. Ask in the chat: say “help”.',
    fr: 'Vous n’êtes pas encore utilisateur d’une organisation du programme. Demandez dans la conversation : dites « aide ».',
  }),
  failed: phrase({
    en: 'This could not be loaded. Try again in a moment.',
    fr: 'Le chargement a échoué. Réessayez dans un instant.',
  }),
  again: phrase({ en: 'Try again', fr: 'Réessayer' }),
  aboutTitle: phrase({ en: 'About this bot', fr: 'À propos de ce bot' }),
  about: phrase({
    en: 'The assistant of the Cloud Solution Provider programme for indirect providers and indirect resellers, in Microsoft Teams.',
    fr: 'L’assistant du programme Fournisseur de solutions Cloud pour les fournisseurs indirects et les revendeurs indirects, dans Microsoft Teams.',
  }),
  publisher: phrase<{ name: string }>({
    en: (f) => `Published by ${f.name}.`,
    fr: (f) => `Éditeur : ${f.name}.`,
  }),
  privacyTitle: phrase({ en: 'Privacy', fr: 'Confidentialité' }),
  privacy: phrase({
    en: 'This statement covers the bot, its tab, its pages and its emails. The operator of the programme is responsible for the data.',
    fr: 'Cette déclaration porte sur le bot, son onglet, ses pages et ses e-mails. L’opérateur du programme est responsable des données.',
  }),
  kept: phrase({
    en: 'What is kept: name, work address, Teams identity, language, roles, a password only as a hash, the records of the programme in which you act or are named as a contact, and the audit trail of changes. What you type is not kept, only what it changes.',
    fr: 'Données conservées : nom, adresse professionnelle, identité Teams, langue, rôles, mot de passe sous forme d’empreinte uniquement, éléments du programme dans lesquels vous intervenez ou figurez comme contact, et journal d’audit des modifications. Ce que vous saisissez n’est pas conservé, seulement ce qui en résulte.',
  }),
  keptFor: phrase<{ days: number; years: number }>({
    en: (f) =>
      `How long: answers of the bot ${f.days} days; failed sign-ins until the lock is over; your account until it is removed; closed records and the audit trail ${f.years} years; other records for as long as the programme runs.`,
    fr: (f) =>
      `Durée : les réponses du bot, ${f.days} jours ; les échecs de connexion, jusqu’à la fin du verrouillage ; votre compte, jusqu’à sa suppression ; les éléments clos et le journal d’audit, ${f.years} ans ; les autres éléments, aussi longtemps que le programme dure.`,
  }),
  deletion: phrase({
    en: 'Access and deletion: ask the contact below. The operator can show what is kept about you and erase your account and your Teams identity. Entries of the audit trail are kept where the law demands it.',
    fr: 'Accès et suppression : adressez-vous au contact ci-dessous. L’opérateur peut vous communiquer les données conservées à votre sujet et effacer votre compte et votre identité Teams. Les entrées du journal d’audit sont conservées lorsque la loi l’exige.',
  }),
  protection: phrase({
    en: 'Protection: encrypted connections, sign-in by Microsoft Teams, permissions by role, signed links that expire, logs without names, addresses or message text.',
    fr: 'Protection : connexions chiffrées, authentification par Microsoft Teams, autorisations par rôle, liens signés à durée limitée, journaux techniques sans nom, adresse ni texte de message.',
  }),
  sharing: phrase({
    en: 'Nothing is passed to third parties. No cookies except the one that protects a form, and no audience measurement.',
    fr: 'Aucune donnée n’est transmise à des tiers. Aucun cookie, hormis celui qui protège un formulaire, et aucune mesure d’audience.',
  }),
  termsTitle: phrase({ en: 'Terms of use', fr: 'Conditions d’utilisation' }),
  terms: phrase({
    en: 'Your organisation uses it under what it agreed with the operator of the programme. The software comes under the MIT licence, without warranty.',
    fr: 'Votre organisation l’utilise selon ce qu’elle a convenu avec l’opérateur du programme. Le logiciel est fourni sous licence MIT, sans garantie.',
  }),
  supportTitle: phrase({ en: 'Support', fr: 'Assistance' }),
  support: phrase({
    en: 'In the chat, type “help”. For questions about the bot or about your data, write to the operator of the programme:',
    fr: 'Dans la conversation, tapez « aide ». Pour toute question sur le bot ou sur vos données, écrivez à l’opérateur du programme :',
  }),
};
