import { phrase } from '../../kernel/localizer.js';

/** Texts of the facts of the programme. */
export const factPhrases = {
  title: phrase({ en: 'Facts of the programme', fr: 'Données du programme' }),
  help: phrase({
    en: 'Windows and percentages of the programme, with date and source',
    fr: 'Délais et taux du programme, avec leur date et leur source',
  }),
  value: phrase<{ value: number; from: string }>({
    en: (f, w) => `${f.value}, from ${w.date(f.from)}`,
    fr: (f, w) => `${f.value}, à partir du ${w.date(f.from)}`,
  }),
  before: phrase<{ before: number }>({ en: (f) => `until then ${f.before}`, fr: (f) => `jusque-là ${f.before}` }),
  source: phrase<{ source: string }>({ en: (f) => `source: ${f.source}`, fr: (f) => `source : ${f.source}` }),
  uses: phrase<{ rule: string }>({ en: (f) => `used by ${f.rule}`, fr: (f) => `utilisé par ${f.rule}` }),
  change: phrase({ en: 'Change', fr: 'Modifier' }),
  changeTitle: phrase({ en: 'Change a fact of the programme', fr: 'Modifier une donnée du programme' }),
  changeWhat: phrase({
    en: 'What was ordered keeps the window it was ordered with.',
    fr: 'Ce qui est déjà commandé garde le délai prévu au moment de la commande.',
  }),
  valueTitle: phrase({ en: 'Value', fr: 'Valeur' }),
  valueRule: phrase({ en: 'Give a whole number.', fr: 'Indiquez un nombre entier.' }),
  from: phrase({ en: 'Holds from', fr: 'Applicable à partir du' }),
  fromRule: phrase({ en: 'Give a day, such as 2027-01-31.', fr: 'Indiquez une date, par exemple 2027-01-31.' }),
  sourceTitle: phrase({ en: 'Source', fr: 'Source' }),
  sourceRule: phrase({
    en: 'Say where it is written: an address or a document.',
    fr: 'Indiquez où c’est écrit : une adresse ou un document.',
  }),
  unknown: phrase({
    en: 'I know no such fact. Say “programme facts” to see all.',
    fr: 'Je ne connais pas cette donnée. Dites « données du programme » pour les voir toutes.',
  }),
};
