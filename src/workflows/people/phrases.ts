import { phrase } from '../../kernel/localizer.js';

export const peoplePhrases = {
  topic: phrase({ en: 'Settings', fr: 'Paramètres' }),
  title: phrase({ en: 'Language', fr: 'Langue' }),
  help: phrase({
    en: 'English or French, whatever Teams is set to',
    fr: 'Français ou anglais, quel que soit le réglage de Teams',
  }),
  rule: phrase({ en: 'Choose English or French.', fr: 'Choisissez le français ou l’anglais.' }),
  set: phrase({ en: 'From now on I write to you in English.', fr: 'Désormais, je vous écris en français.' }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  unknown: phrase({
    en: 'I do not know you yet: say “help” first.',
    fr: 'Je ne vous connais pas encore : dites d’abord « aide ».',
  }),
};
