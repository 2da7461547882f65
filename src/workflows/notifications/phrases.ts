import { phrase } from '../../kernel/localizer.js';

export const notificationPhrases = {
  topic: phrase({ en: 'Notifications', fr: 'Notifications' }),

  settingsTitle: phrase({ en: 'Notification settings', fr: 'Paramètres de notification' }),
  settingsIntro: phrase({
    en: 'Choose for each topic where I tell you what happens by itself.',
    fr: 'Choisissez, pour chaque sujet, où je vous informe de ce qui se passe.',
  }),
  alwaysTold: phrase({
    en: 'What waits for your answer always reaches you, also where you choose “Nothing”.',
    fr: 'Ce qui attend votre réponse vous parvient toujours, même si vous choisissez « Rien ».',
  }),
  placeRule: phrase({ en: 'Choose one of the three.', fr: 'Choisissez l’une des trois possibilités.' }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  savedTitle: phrase({ en: 'Notification settings updated', fr: 'Paramètres de notification mis à jour' }),
  change: phrase({ en: 'Change', fr: 'Modifier' }),
  channels: phrase({ en: 'Channels', fr: 'Canaux' }),

  hereTitle: phrase({ en: 'Notify here', fr: 'Notifier ici' }),
  hereWhat: phrase<{ organization: string }>({
    en: (f) =>
      `Everybody in the conversation where you asked for it, whatever their role, will read what is told to ${f.organization}: names of partners and customers, who did what, and that something waits for an answer. Buttons act only for whoever may; forms, drafts and links are never shown here.`,
    fr: (f) =>
      `Tous les membres de la conversation où vous l’avez demandé, quel que soit leur rôle, liront ce qui est notifié à ${f.organization} : noms des partenaires et des clients, qui a fait quoi, et ce qui attend une réponse. Les boutons n’agissent que pour les personnes habilitées ; formulaires, brouillons et liens n’y sont jamais affichés.`,
  }),
  hereTopics: phrase({ en: 'What is told here', fr: 'Sujets notifiés ici' }),
  topicsRule: phrase({ en: 'Choose at least one topic.', fr: 'Choisissez au moins un sujet.' }),
  yesHere: phrase({ en: 'Yes, notify here', fr: 'Oui, notifier ici' }),
  stop: phrase({ en: 'Stop notifying here', fr: 'Ne plus notifier ici' }),
  sayItThere: phrase({
    en: 'Say “notify here” in the channel or group chat that is to be told, with my name in front.',
    fr: 'Dites « notifier ici » dans le canal ou la conversation de groupe concernée, en me mentionnant.',
  }),
  unknownChannel: phrase({
    en: 'I know of no such conversation of your organisation. Say “notify here” in it first.',
    fr: 'Je ne connais pas cette conversation dans votre organisation. Dites-y d’abord « notifier ici ».',
  }),
  notTold: phrase({
    en: 'Nothing is told in this conversation.',
    fr: 'Rien n’est notifié dans cette conversation.',
  }),
  begunTitle: phrase({ en: 'Notifications arrive here', fr: 'Les notifications arrivent ici' }),
  begun: phrase<{ by: string; organization: string; topics: readonly string[] }>({
    en: (f, w) =>
      `${f.by} chose that everybody here reads what is told to ${f.organization} about: ${w.list(f.topics)}. It ends with “stop notifying here”.`,
    fr: (f, w) =>
      `${f.by} a choisi que tout le monde lise ici ce qui est notifié à ${f.organization} sur : ${w.list(f.topics)}. Pour y mettre fin : « ne plus notifier ici ».`,
  }),
  stoppedTitle: phrase({ en: 'Nothing more is told there', fr: 'Plus rien n’y est notifié' }),
  stopped: phrase({
    en: 'People still get their own notifications. “notify here” starts it again.',
    fr: 'Chacun reçoit toujours ses propres notifications. « notifier ici » les rétablit.',
  }),
  channelsIntro: phrase({
    en: 'Where everybody reads what your organisation is told.',
    fr: 'Les conversations où tout le monde lit ce qui est notifié à votre organisation.',
  }),
  noChannels: phrase({
    en: 'There is none yet. Say “notify here” in a channel or group chat, with my name in front.',
    fr: 'Il n’y en a encore aucun. Dites « notifier ici » dans un canal ou une conversation de groupe, en me mentionnant.',
  }),
  since: phrase<{ by: string; since: string }>({
    en: (f, w) => `By ${f.by}, ${w.since(f.since)}`,
    fr: (f, w) => `Par ${f.by}, ${w.since(f.since)}`,
  }),
  unreachable: phrase({ en: 'cannot be reached', fr: 'injoignable' }),
  active: phrase({ en: 'active', fr: 'actif' }),

  undeliveredTitle: phrase({ en: 'Undelivered notices', fr: 'Notifications non remises' }),
  undeliveredIntro: phrase({
    en: 'They were tried as often as makes sense. See to the cause, then try again.',
    fr: 'Toutes les tentatives utiles ont été faites. Traitez la cause, puis réessayez.',
  }),
  allDelivered: phrase({ en: 'Every notice was delivered.', fr: 'Toutes les notifications ont été remises.' }),
  undelivered: phrase<{ problem: string; attempts: number; since: string }>({
    en: (f, w) =>
      `${f.problem}; ${w.count(f.attempts, { one: 'attempt', other: 'attempts' })}, decided ${w.since(f.since)}`,
    fr: (f, w) =>
      `${f.problem} ; ${w.count(f.attempts, { one: 'tentative', other: 'tentatives' })}, décidée ${w.since(f.since)}`,
  }),
  tryAgain: phrase({ en: 'Try again', fr: 'Réessayer' }),
  tryAllAgain: phrase({ en: 'Try all again', fr: 'Tout réessayer' }),
  more: phrase({ en: 'More', fr: 'Afficher la suite' }),
  triedTitle: phrase({ en: 'Tried again', fr: 'Nouvelle tentative' }),
  tried: phrase<{ count: number }>({
    en: (f, w) => `${w.count(f.count, { one: 'notice is', other: 'notices are' })} on the way again.`,
    fr: (f, w) =>
      `${w.count(f.count, { one: 'notification repart', other: 'notifications repartent' })} immédiatement.`,
  }),
  gone: phrase({
    en: 'This notice is no longer among the undelivered ones: somebody tried again, or it was settled.',
    fr: 'Cette notification ne figure plus parmi les non remises : quelqu’un a réessayé, ou l’affaire est réglée.',
  }),
};
