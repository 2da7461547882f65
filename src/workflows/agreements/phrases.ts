import { phrase } from '../../kernel/localizer.js';
import { de, que } from '../../kernel/text.js';

/** Phrases of the reseller agreement (ENR-9, ENR-15). */
export const agreementPhrases = {
  title: phrase({ en: 'Indirect reseller agreement', fr: 'Contrat de revendeur indirect' }),
  help: phrase({
    en: 'Shows the reseller agreement and accepts it',
    fr: 'Affiche le contrat de revendeur et permet de l’accepter',
  }),
  intro: phrase<{ organization: string; label: string }>({
    en: (f) =>
      `Read the indirect reseller agreement, version ${f.label}, and accept it on behalf of ${f.organization}. Reseller capabilities are usable after that.`,
    fr: (f) =>
      `Lisez le contrat de revendeur indirect, version ${f.label}, et acceptez-le au nom ${de(f.organization)}. Les fonctionnalités de revendeur seront disponibles ensuite.`,
  }),
  introAgain: phrase<{ organization: string; label: string }>({
    en: (f) =>
      `Version ${f.label} replaces the one that ${f.organization} accepted. Read it and accept it on behalf of your organisation; then new partnerships, customers and orders are possible again.`,
    fr: (f) =>
      `La version ${f.label} remplace celle ${que(f.organization)} avait acceptée. Lisez-la et acceptez-la au nom de votre organisation : de nouveaux partenariats, clients et commandes seront de nouveau possibles.`,
  }),
  read: phrase({ en: 'Read the agreement', fr: 'Lire le contrat' }),
  acceptAndContinue: phrase({ en: 'Accept and continue', fr: 'Accepter et continuer' }),
  agreed: phrase({
    en: 'I have read the agreement and accept it on behalf of my organisation.',
    fr: 'J’ai lu le contrat et je l’accepte au nom de mon organisation.',
  }),
  agreedRule: phrase({
    en: 'Tick the box to accept the agreement.',
    fr: 'Cochez la case pour accepter le contrat.',
  }),
  none: phrase({
    en: 'No agreement waits to be accepted by your organisation.',
    fr: 'Aucun contrat n’attend l’accord de votre organisation.',
  }),
  early: phrase({
    en: 'The agreement comes after the approval. Say “enrollment status” to see how your enrolment stands.',
    fr: 'Le contrat vient après l’approbation. Dites « statut inscription » pour voir où en est votre inscription.',
  }),

  accepted: phrase({ en: 'accepted', fr: 'accepté' }),
  renewed: phrase<{ label: string }>({
    en: (f) => `Version ${f.label} is accepted: new partnerships, customers and orders are possible again.`,
    fr: (f) =>
      `La version ${f.label} est acceptée : de nouveaux partenariats, clients et commandes sont de nouveau possibles.`,
  }),

  beforeReady: phrase({
    en: 'Your enrolment is approved; the account is ready once the indirect reseller agreement is accepted.',
    fr: 'Votre inscription est approuvée ; le compte sera prêt une fois le contrat de revendeur indirect accepté.',
  }),

  // the invitation that led into the enrolment
  waitsTitle: phrase<{ provider: string }>({
    en: (f) => `Now for the invitation of ${f.provider}`,
    fr: (f) => `Place à l’invitation ${de(f.provider)}`,
  }),
  waitsNow: phrase<{ id: string; expiresAt: string }>({
    en: (f, w) =>
      `Your organisation is an active indirect reseller, so the invitation that brought you here (${f.id}) can be authorised now, until ${w.date(f.expiresAt)}.`,
    fr: (f, w) =>
      `Votre organisation est un revendeur indirect actif : l’invitation qui vous a amené ici (${f.id}) peut maintenant être validée, jusqu’au ${w.date(f.expiresAt)}.`,
  }),
  invitationWaits: phrase<{ provider: string }>({
    en: (f) => `The invitation of ${f.provider} waits for you.`,
    fr: (f) => `L’invitation ${de(f.provider)} vous attend.`,
  }),
  review: phrase({ en: 'Review', fr: 'Examiner' }),

  // a new version
  newTitle: phrase({ en: 'A new agreement version', fr: 'Nouvelle version du contrat' }),
  newVersion: phrase<{ label: string }>({
    en: (f) =>
      `Version ${f.label} of the indirect reseller agreement was published. A global admin accepts it; until then nothing new can be started, what exists stays.`,
    fr: (f) =>
      `La version ${f.label} du contrat de revendeur indirect est publiée. Un administrateur général doit l’accepter ; d’ici là, rien de nouveau ne peut être lancé, l’existant demeure.`,
  }),
  acceptedBy: phrase<{ label: string; who: string }>({
    en: (f) => `${f.who} accepted version ${f.label} on behalf of your organisation.`,
    fr: (f) => `${f.who} a accepté la version ${f.label} au nom de votre organisation.`,
  }),
  acceptFirst: phrase<{ label: string }>({
    en: (f) =>
      `Version ${f.label} of the indirect reseller agreement has not been accepted by your organisation yet, so nothing new can be started; what exists stays. A global admin accepts it, then go on here.`,
    fr: (f) =>
      `Votre organisation n’a pas encore accepté la version ${f.label} du contrat de revendeur indirect : rien de nouveau ne peut être lancé, l’existant demeure. Un administrateur général l’accepte, puis vous pourrez continuer ici.`,
  }),
  askAdmin: phrase({ en: 'Ask a global admin', fr: 'Demander à un administrateur général' }),
  notAccepted: phrase<{ reseller: string; label: string }>({
    en: (f) =>
      `${f.reseller} has not accepted version ${f.label} of the indirect reseller agreement yet: nothing new can be started with it, what exists stays. Its global admins have been asked; remind them yourself.`,
    fr: (f) =>
      `${f.reseller} n’a pas encore accepté la version ${f.label} du contrat de revendeur indirect : rien de nouveau ne peut être lancé avec ce revendeur, l’existant demeure. Ses administrateurs généraux ont été sollicités ; relancez-les vous-même.`,
  }),
};
