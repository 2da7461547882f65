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
    fr: 'Il y en a d’autres : lancez une recherche.',
  }),
  pages: phrase({ en: 'Pages', fr: 'Pages' }),
  inChat: phrase({ en: 'Open in chat', fr: 'Ouvrir dans la conversation' }),
  chat: phrase({ en: 'Chat with the bot', fr: 'Ouvrir la conversation avec le bot' }),
  outsideTitle: phrase({ en: 'This page lives in Microsoft Teams', fr: 'Cette page s’ouvre dans Microsoft Teams' }),
  outside: phrase({
    en: 'In Teams, open the app “CSP partner bot” with your work account: this tab then shows your partnerships, customers and invitations.',
    fr: 'Dans Teams, ouvrez l’application « Bot partenaire CSP » avec votre compte professionnel : cet onglet y affiche vos partenariats, vos clients et vos invitations.',
  }),
  signIn: phrase({
    en: 'Teams did not sign you in, so nothing can be shown. Close this tab and open it again; if that does not help, tell whoever runs the bot.',
    fr: 'Teams ne vous a pas authentifié : rien ne peut être affiché. Fermez cet onglet et rouvrez-le ; si le problème persiste, prévenez l’opérateur du bot.',
  }),
  noAccount: phrase({
    en: 'You are not a user of an organisation in the programme yet. Ask in the chat: say “help”.',
    fr: 'Vous n’êtes pas encore utilisateur d’une organisation du programme. Demandez dans la conversation : dites « aide ».',
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
  privacyTitle: phrase({ en: 'Privacy', fr: 'Confidentialité' }),
  privacy: phrase({
    en: 'The bot keeps your name, work address, language, roles and what you do in the programme in the store of whoever runs it, to carry out the programme. It passes none of it to anybody else, sets no cookies but the one that protects a form, and measures no audience.',
    fr: 'Le bot conserve votre nom, votre adresse professionnelle, votre langue, vos rôles et ce que vous faites dans le programme, dans la base de son opérateur, pour l’exécution du programme. Il n’en transmet rien à des tiers, ne dépose aucun cookie hormis celui qui protège un formulaire et ne mesure aucune audience.',
  }),
  termsTitle: phrase({ en: 'Terms of use', fr: 'Conditions d’utilisation' }),
  terms: phrase({
    en: 'Your organisation uses it under what it agreed with the operator of the programme. The software comes under the MIT licence, without warranty.',
    fr: 'Votre organisation l’utilise selon ce qu’elle a convenu avec l’opérateur du programme. Le logiciel est fourni sous licence MIT, sans garantie.',
  }),
};
