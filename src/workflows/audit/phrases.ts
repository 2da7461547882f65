import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const auditPhrases = {
  topic: phrase({ en: 'Audit', fr: 'Audit' }),
  title: phrase({ en: 'Audit trail', fr: 'Journal d’audit' }),
  help: phrase({ en: 'Who changed what, when and where', fr: 'Qui a modifié quoi, quand et où' }),
  intro: phrase({
    en: 'Newest first. Nothing here can be edited.',
    fr: 'Du plus récent au plus ancien. Rien ne peut y être modifié.',
  }),
  filtered: phrase<{ filters: readonly string[] }>({
    en: (f, w) => `Only: ${w.list(f.filters)}.`,
    fr: (f, w) => `Seulement : ${w.list(f.filters)}.`,
  }),
  only: phrase<{ label: string; text: string }>({
    en: (f) => `${f.label} ${f.text}`,
    fr: (f) => `${f.label} ${f.text}`,
  }),
  onlyQuoted: phrase<{ label: string; text: string }>({
    en: (f) => `${f.label} “${f.text}”`,
    fr: (f) => `${f.label} « ${f.text} »`,
  }),
  nothing: phrase({
    en: 'Nothing fits. Widen the filter, or look further back.',
    fr: 'Rien ne correspond. Élargissez le filtre ou remontez plus loin.',
  }),
  who: phrase({ en: 'Who', fr: 'Qui' }),
  what: phrase({ en: 'What', fr: 'Quoi' }),
  about: phrase({ en: 'About', fr: 'À propos de' }),
  since: phrase({ en: 'From', fr: 'Du' }),
  until: phrase({ en: 'To', fr: 'Au' }),
  anything: phrase({ en: 'Anything', fr: 'Tout' }),
  whoRule: phrase({ en: 'A name, or part of it.', fr: 'Un nom, ou une partie du nom.' }),
  aboutRule: phrase({
    en: 'A name, an address or a reference such as INV-7K2M9QXD.',
    fr: 'Un nom, une adresse ou une référence, par exemple INV-7K2M9QXD.',
  }),
  dateRule: phrase({ en: 'A date.', fr: 'Une date.' }),
  filter: phrase({ en: 'Filter', fr: 'Filtrer' }),
  filterTitle: phrase({ en: 'Filter the audit trail', fr: 'Filtrer le journal d’audit' }),
  show: phrase({ en: 'Show', fr: 'Afficher' }),
  more: phrase({ en: 'Older', fr: 'Plus anciens' }),
  export: phrase({ en: 'Export as CSV', fr: 'Exporter au format CSV' }),
  by: phrase<{ who: string; at: string; place: string }>({
    en: (f) => `${f.at} · ${f.who}${f.place ? ` · ${f.place}` : ''}`,
    fr: (f) => `${f.at} · ${f.who}${f.place ? ` · ${f.place}` : ''}`,
  }),
  system: phrase({ en: 'by itself', fr: 'automatiquement' }),
  link: phrase({ en: 'through a link', fr: 'par un lien' }),
  personal: phrase({ en: 'personal chat', fr: 'conversation personnelle' }),
  shared: phrase({ en: 'group or channel', fr: 'groupe ou canal' }),
  added: phrase<{ field: string; after: string }>({
    en: (f) => `${f.field}: ${f.after}`,
    fr: (f) => `${f.field} : ${f.after}`,
  }),
  changed: phrase<{ field: string; before: string; after: string }>({
    en: (f) => `${f.field}: ${f.before} → ${f.after}`,
    fr: (f) => `${f.field} : ${f.before} → ${f.after}`,
  }),
  moreFields: phrase<{ count: number }>({
    en: (f, w) => `and ${w.count(f.count, { one: 'more field', other: 'more fields' })}: the export has them all`,
    fr: (f, w) => `et ${w.count(f.count, { one: 'autre champ', other: 'autres champs' })} : l’export les contient tous`,
  }),
  part: phrase<{ field: string; text: string }>({
    en: (f) => `${f.field}: ${f.text}`,
    fr: (f) => `${f.field} : ${f.text}`,
  }),
  moment: phrase<{ at: string; time: string }>({
    en: (f, w) => `${w.date(f.at)}, ${f.time} UTC`,
    fr: (f, w) => `${w.date(f.at)}, ${f.time} UTC`,
  }),
  removedUser: phrase<{ name: string; email: string; roles: readonly string[] }>({
    en: (f, w) =>
      `${f.name} (${f.email}) was removed, ${f.roles.length > 0 ? `with ${f.roles.length > 1 ? 'the roles' : 'the role'} ${w.list(f.roles)}` : 'without a role'}.`,
    fr: (f, w) =>
      `Suppression ${de(f.name)} (${f.email}), ${f.roles.length > 0 ? `avec ${f.roles.length > 1 ? 'les rôles' : 'le rôle'} ${w.list(f.roles)}` : 'sans rôle'}.`,
  }),
  removed: phrase<{ record: string; name: string; email: string }>({
    en: (f) => `The ${f.record}${f.name && ` ${f.name}`}${f.email && ` (${f.email})`} was removed.`,
    fr: (f) => `Suppression : ${f.record}${f.name && ` ${f.name}`}${f.email && ` (${f.email})`}.`,
  }),
  removal: phrase({ en: 'Removed', fr: 'Suppression' }),
  empty: phrase({ en: 'nothing', fr: 'rien' }),
  yes: phrase({ en: 'yes', fr: 'oui' }),
  no: phrase({ en: 'no', fr: 'non' }),
  exportTitle: phrase({ en: 'The export is ready', fr: 'L’export est prêt' }),
  exportWhat: phrase({
    en: 'The file holds everything that fits the filter. The link works for 15 minutes; whoever has it can read the file.',
    fr: 'Le fichier contient tout ce qui correspond au filtre. Le lien fonctionne pendant 15 minutes ; quiconque le possède peut lire le fichier.',
  }),
  download: phrase({ en: 'Download', fr: 'Télécharger' }),
};
