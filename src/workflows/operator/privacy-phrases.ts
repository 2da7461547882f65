import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const privacyPhrases = {
  show: phrase({ en: 'Personal data', fr: 'Données personnelles' }),
  showHelp: phrase({
    en: 'What is kept about a person, to hand out or to erase',
    fr: 'Ce qui est conservé sur une personne, pour le communiquer ou l’effacer',
  }),
  who: phrase({ en: 'Email address of the person', fr: 'Adresse e-mail de la personne' }),
  whoRule: phrase({
    en: 'Give the email address of the account, or tenant ID and Entra object ID joined by a colon.',
    fr: 'Indiquez l’adresse e-mail du compte, ou l’ID du locataire et l’ID d’objet Entra séparés par deux-points.',
  }),
  nobody: phrase({
    en: 'Nothing is kept under this address: no account and no Teams identity. Check the spelling.',
    fr: 'Rien n’est conservé sous cette adresse : ni compte ni identité Teams. Vérifiez la saisie.',
  }),
  account: phrase({ en: 'Account', fr: 'Compte' }),
  noAccount: phrase({ en: 'none', fr: 'aucun' }),
  identity: phrase({ en: 'Teams identity', fr: 'Identité Teams' }),
  waiting: phrase({ en: 'Undelivered notifications', fr: 'Notifications en attente' }),
  copy: phrase({ en: 'All of it, to copy', fr: 'L’ensemble, à copier' }),
  copyRule: phrase({ en: 'Read only.', fr: 'En lecture seule.' }),
  contacts: phrase({
    en: 'Records that name the person as a contact (profiles, invitations, customers) belong to their organisation, which changes them.',
    fr: 'Les éléments qui citent la personne comme contact (profils, invitations, clients) relèvent de son organisation, qui les modifie.',
  }),
  audited: phrase({
    en: 'The audit trail names people who changed something. It is kept where the law demands it and is not erased.',
    fr: 'Le journal d’audit cite les auteurs des modifications. Il est conservé lorsque la loi l’exige et n’est pas effacé.',
  }),
  erase: phrase({ en: 'Erase', fr: 'Effacer' }),
  eraseTitle: phrase<{ name: string }>({
    en: (f) => `Erase the data of ${f.name}?`,
    fr: (f) => `Effacer les données ${de(f.name)} ?`,
  }),
  eraseWhat: phrase({
    en: 'The account, the Teams identity with its chat, failed sign-ins and undelivered notifications are erased immediately. Access ends. This cannot be undone.',
    fr: 'Le compte, l’identité Teams avec sa conversation, les échecs de connexion et les notifications en attente sont effacés immédiatement. L’accès prend fin. Cette action est irréversible.',
  }),
  answersGo: phrase<{ days: number }>({
    en: (f) => `Answers that the bot gave the person are deleted within ${f.days} days.`,
    fr: (f) => `Les réponses données à la personne par le bot sont supprimées sous ${f.days} jours.`,
  }),
  notYourself: phrase({
    en: 'You can’t erase your own data. Ask another administrator of the operator.',
    fr: 'Vous ne pouvez pas effacer vos propres données. Demandez à un autre administrateur de l’opérateur.',
  }),
  lastAdmin: phrase<{ organization: string }>({
    en: (f) =>
      `This is the last global admin of ${f.organization}, which could then be managed by nobody. Have another one appointed first.`,
    fr: (f) =>
      `C’est le dernier administrateur général ${de(f.organization)}, que plus personne ne pourrait alors gérer. Faites-en d’abord désigner un autre.`,
  }),
  erasedTitle: phrase({ en: 'Data erased', fr: 'Données effacées' }),
  erasedParts: phrase<{ account: boolean; identity: boolean; notices: number }>({
    en: (f) =>
      `Account: ${f.account ? 'erased' : 'none'}. Teams identity: ${f.identity ? 'erased' : 'none'}. Undelivered notifications: ${f.notices} erased.`,
    fr: (f) =>
      `Compte : ${f.account ? 'effacé' : 'aucun'}. Identité Teams : ${f.identity ? 'effacée' : 'aucune'}. Notifications en attente : ${f.notices} effacées.`,
  }),
};
