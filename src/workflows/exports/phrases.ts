import { phrase } from '../../kernel/localizer.js';

export const exportPhrases = {
  any: phrase({ en: 'Export', fr: 'Exporter' }),
  anyHelp: phrase({ en: 'What you can export', fr: 'Ce que vous pouvez exporter' }),
  which: phrase({ en: 'What shall the file hold?', fr: 'Que doit contenir le fichier ?' }),
  trail: phrase({ en: 'The audit log', fr: 'Le journal d’audit' }),
  customers: phrase({ en: 'Export customers', fr: 'Exporter les clients' }),
  customersHelp: phrase({
    en: 'Your customers as a file for a spreadsheet',
    fr: 'Vos clients dans un fichier pour tableur',
  }),
  subscriptions: phrase({ en: 'Export subscriptions', fr: 'Exporter les abonnements' }),
  subscriptionsHelp: phrase({
    en: 'The subscriptions you see as a file for a spreadsheet',
    fr: 'Les abonnements que vous voyez dans un fichier pour tableur',
  }),
  what: phrase<{ until: string }>({
    en: (f) => `The file is ready: CSV, opened by any spreadsheet. The link is yours until ${f.until} UTC.`,
    fr: (f) => `Le fichier est prêt : un CSV que tout tableur ouvre. Le lien est à vous jusqu’à ${f.until} UTC.`,
  }),
  narrowed: phrase({
    en: 'It holds the customers that your list was narrowed to.',
    fr: 'Il contient les clients auxquels votre liste était restreinte.',
  }),
  download: phrase({ en: 'Download', fr: 'Télécharger' }),
  gone: phrase({ en: 'This file is no longer available.', fr: 'Ce fichier n’est plus disponible.' }),
};
