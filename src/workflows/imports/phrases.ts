import type { ImportStatus, Outcome } from '../../domain/import.js';
import { type Formats, type Phrase, phrase } from '../../kernel/localizer.js';

const number = (n: number, w: Formats): string => w.count(n, { one: '', other: '' }).trim();

/** Phrases of imports. */
export const importPhrases = {
  topic: phrase({ en: 'Import and export', fr: 'Importation et exportation' }),

  // start
  anyTitle: phrase({ en: 'Import a file', fr: 'Importer un fichier' }),
  anyHelp: phrase({ en: 'What you can import, and how', fr: 'Ce que vous pouvez importer, et comment' }),
  anyIntro: phrase({ en: 'What does the file hold?', fr: 'Que contient le fichier ?' }),
  choose: phrase({ en: 'Import', fr: 'Importer' }),
  nothingToImport: phrase({
    en: 'Your organisation cannot import anything now.',
    fr: 'Votre organisation ne peut rien importer pour le moment.',
  }),
  ways: phrase({
    en: 'Attach the CSV file to a message to me here, or use the upload page. I show you what would happen first: nothing is kept until you press “Import”, and then the whole file or nothing of it.',
    fr: 'Joignez le fichier CSV à un message que vous m’envoyez ici, ou utilisez la page de dépôt. Je vous montre d’abord ce qui se passerait : rien n’est conservé avant « Importer », et c’est alors tout le fichier ou rien.',
  }),
  needed: phrase<{ columns: readonly string[] }>({
    en: (f, w) => `Needed ${f.columns.length > 1 ? 'columns' : 'column'}: ${w.list(f.columns)}`,
    fr: (f, w) => `${f.columns.length > 1 ? 'Colonnes obligatoires' : 'Colonne obligatoire'} : ${w.list(f.columns)}`,
  }),
  optional: phrase<{ columns: readonly string[] }>({
    en: (f, w) => `Optional columns: ${w.list(f.columns)}`,
    fr: (f, w) => `Colonnes facultatives : ${w.list(f.columns)}`,
  }),
  shape: phrase<{ until: string }>({
    en: (f) =>
      `The first row names the columns, in English or French, in any order. Commas, semicolons or tabs between them; saved as Excel does it. The upload page is yours until ${f.until} UTC.`,
    fr: (f) =>
      `La première ligne nomme les colonnes, en français ou en anglais, dans n’importe quel ordre. Virgules, points-virgules ou tabulations ; enregistré comme le fait Excel. La page de dépôt est à vous jusqu’à ${f.until} UTC.`,
  }),
  upload: phrase({ en: 'Upload page', fr: 'Page de dépôt' }),
  template: phrase({ en: 'Template', fr: 'Modèle' }),
  paste: phrase({ en: 'Paste', fr: 'Coller' }),
  pasteIntro: phrase({
    en: 'Paste the rows of a CSV with its row of names, or a JSON list of objects.',
    fr: 'Collez les lignes d’un CSV avec sa ligne de noms, ou une liste JSON d’objets.',
  }),
  data: phrase({ en: 'CSV or JSON', fr: 'CSV ou JSON' }),
  dataRule: phrase({
    en: 'Up to 20,000 characters; attach or upload a longer file.',
    fr: '20 000 caractères au plus ; joignez ou déposez un fichier plus long.',
  }),
  check: phrase({ en: 'Check', fr: 'Vérifier' }),

  // refusals
  empty: phrase({
    en: 'The file is empty. Save your table as CSV and try again.',
    fr: 'Le fichier est vide. Enregistrez votre tableau au format CSV et réessayez.',
  }),
  workbook: phrase({
    en: 'This is a workbook, not a CSV file. In Excel choose “Save as” and “CSV UTF-8”, then send that file.',
    fr: 'C’est un classeur, pas un fichier CSV. Dans Excel, choisissez « Enregistrer sous » puis « CSV UTF-8 », et envoyez ce fichier-là.',
  }),
  encoding: phrase({
    en: 'I cannot read the characters of this file. In Excel choose “Save as” and “CSV UTF-8”, then send that file.',
    fr: 'Je ne peux pas lire les caractères de ce fichier. Dans Excel, choisissez « Enregistrer sous » puis « CSV UTF-8 », et envoyez ce fichier-là.',
  }),
  noTable: phrase({
    en: 'This is neither a CSV with a row of names nor a JSON list of objects.',
    fr: 'Ce n’est ni un CSV avec une ligne de noms, ni une liste JSON d’objets.',
  }),
  noRows: phrase({
    en: 'There is a row of names, and no row below it.',
    fr: 'Il y a une ligne de noms, mais aucune ligne en dessous.',
  }),
  broken: phrase<{ row: number }>({
    en: (f) =>
      `Row ${f.row} cannot be read: a quotation mark is not closed, or stands inside a cell. Correct it and send the file again.`,
    fr: (f) =>
      `La ligne ${f.row} est illisible : un guillemet n’est pas fermé, ou se trouve au milieu d’une cellule. Corrigez-la et renvoyez le fichier.`,
  }),
  tooLong: phrase<{ row: number }>({
    en: (f) => `Row ${f.row} is longer than 20,000 characters. Shorten it and send the file again.`,
    fr: (f) => `La ligne ${f.row} dépasse 20 000 caractères. Raccourcissez-la et renvoyez le fichier.`,
  }),
  tooMany: phrase<{ rows: number }>({
    en: (f, w) => `At most ${w.count(f.rows, { one: 'row', other: 'rows' })} in one file: split it and send the parts.`,
    fr: (f, w) =>
      `${w.count(f.rows, { one: 'ligne', other: 'lignes' })} au plus par fichier : divisez-le et envoyez les parties.`,
  }),
  tooLarge: phrase({
    en: 'The file is larger than 4 MB: split it and send the parts.',
    fr: 'Le fichier dépasse 4 Mo : divisez-le et envoyez les parties.',
  }),
  noFile: phrase({ en: 'Choose a file first.', fr: 'Choisissez d’abord un fichier.' }),
  host: phrase({
    en: 'I take files only from OneDrive and SharePoint, where Teams keeps what you attach. Attach the file itself, or use the upload page: say “import”.',
    fr: 'Je n’accepte que les fichiers de OneDrive et SharePoint, où Teams conserve vos pièces jointes. Joignez le fichier lui-même, ou utilisez la page de dépôt : dites « importer ».',
  }),
  unreachable: phrase({
    en: 'I could not fetch the file. Attach it again, or use the upload page: say “import”.',
    fr: 'Je n’ai pas pu récupérer le fichier. Joignez-le de nouveau, ou utilisez la page de dépôt : dites « importer ».',
  }),
  several: phrase({
    en: 'One file at a time, please: nothing was taken.',
    fr: 'Un seul fichier à la fois, s’il vous plaît : rien n’a été pris.',
  }),
  noColumns: phrase({
    en: 'I know none of the columns of this file, or a needed one is missing. Say “import” to see what I take, each with a template.',
    fr: 'Je ne connais aucune colonne de ce fichier, ou il en manque une obligatoire. Dites « importer » pour voir ce que j’accepte, avec un modèle pour chaque cas.',
  }),
  missing: phrase<{ columns: readonly string[] }>({
    en: (f, w) => `Columns are missing: ${w.list(f.columns)}. Add them to the row of names and send the file again.`,
    fr: (f, w) =>
      `Il manque des colonnes : ${w.list(f.columns)}. Ajoutez-les à la ligne de noms et renvoyez le fichier.`,
  }),
  takenAlready: phrase({
    en: 'A file was taken here already. Say “import” in the chat for another one.',
    fr: 'Un fichier a déjà été déposé ici. Dites « importer » dans la conversation pour en déposer un autre.',
  }),
  notFound: phrase({
    en: 'I know no such import, or it has ended. Say “import” to begin one.',
    fr: 'Je ne connais pas cette importation, ou elle est terminée. Dites « importer » pour en commencer une.',
  }),

  // choice of the kind
  unsureTitle: phrase({ en: 'What is in this file?', fr: 'Que contient ce fichier ?' }),
  unsure: phrase<{ file: string; rows: number }>({
    en: (f, w) => `${f.file}: ${w.count(f.rows, { one: 'row', other: 'rows' })}. Choose what to do with them.`,
    fr: (f, w) =>
      `${f.file} : ${w.count(f.rows, { one: 'ligne', other: 'lignes' })}. Choisissez ce qu’il faut en faire.`,
  }),

  // the import
  file: phrase({ en: 'File', fr: 'Fichier' }),
  pasted: phrase({ en: 'pasted text', fr: 'texte collé' }),
  rows: phrase({ en: 'Rows', fr: 'Lignes' }),
  progress: phrase<{ done: number; rows: number; percent: number }>({
    en: (f, w) => `${number(f.done, w)} of ${number(f.rows, w)} rows (${f.percent}%)`,
    fr: (f, w) => `${number(f.done, w)} lignes sur ${number(f.rows, w)} (${f.percent} %)`,
  }),
  progressTitle: phrase({ en: 'Progress', fr: 'Avancement' }),
  checkingNote: phrase({
    en: 'I check every row and show you here what would happen. Nothing is kept yet.',
    fr: 'Je vérifie chaque ligne et vous montre ici ce qui se passerait. Rien n’est encore conservé.',
  }),
  verifyingNote: phrase({
    en: 'I check once more that nothing has changed since the preview, then import the whole file. I tell you here when it is done.',
    fr: 'Je vérifie une dernière fois que rien n’a changé depuis l’aperçu, puis j’importe le fichier entier. Je vous préviens ici à la fin.',
  }),
  importingNote: phrase({
    en: 'The whole file is being imported; it can no longer stop half way. I tell you here when it is done.',
    fr: 'Le fichier entier est en cours d’importation ; elle ne peut plus s’arrêter à mi-chemin. Je vous préviens ici à la fin.',
  }),
  previewNote: phrase({
    en: 'Nothing is kept yet. “Import” takes the whole file.',
    fr: 'Rien n’est encore conservé. « Importer » prend le fichier entier.',
  }),
  wrongNote: phrase({
    en: 'Nothing can be imported while rows are wrong: nothing is imported by halves. Look at the report, correct the file and send it again.',
    fr: 'Rien ne peut être importé tant que des lignes sont erronées : rien n’est importé à moitié. Consultez le compte rendu, corrigez le fichier et renvoyez-le.',
  }),
  nothingNote: phrase({
    en: 'There is nothing to import: everything is so already.',
    fr: 'Il n’y a rien à importer : tout est déjà en place.',
  }),
  inviteNote: phrase({
    en: 'Customers that are already in the programme are not imported: each has to accept an invitation first. “Invite them” drafts one for every such row that has a contact email, and shows you first what would be drafted.',
    fr: 'Les clients qui figurent déjà dans le programme ne sont pas importés : chacun doit d’abord accepter une invitation. « Les inviter » en rédige une pour chacune de ces lignes qui a une adresse e-mail de contact, et vous montre d’abord ce qui serait rédigé.',
  }),
  inviteThem: phrase({ en: 'Invite them', fr: 'Les inviter' }),
  noneToInvite: phrase({
    en: 'No row of this file can be invited: those that are already in the programme need a contact email. Add it and send the file again.',
    fr: 'Aucune ligne de ce fichier ne peut être invitée : il faut une adresse e-mail de contact à celles qui figurent déjà dans le programme. Ajoutez-la et renvoyez le fichier.',
  }),
  doneNote: phrase({ en: 'The whole file was imported.', fr: 'Le fichier entier a été importé.' }),
  doneInvitations: phrase({
    en: 'Each draft waits for you to hand it over: open them from the report, or say “invitations”.',
    fr: 'Chaque brouillon attend que vous le remettiez : ouvrez-les depuis le compte rendu, ou dites « invitations ».',
  }),
  changedTitle: phrase<{ n: number }>({
    en: (f, w) =>
      `Nothing was imported: since the preview ${w.count(f.n, { one: 'row has', other: 'rows have' })} changed. This is how things stand now.`,
    fr: (f, w) =>
      `Rien n’a été importé : depuis l’aperçu, ${w.count(f.n, { one: 'ligne a', other: 'lignes ont' })} changé. Voici où en sont les choses.`,
  }),
  changedRow: phrase<{ row: number; before: string; now: string }>({
    en: (f) => `Row ${f.row}: ${f.before} → ${f.now}`,
    fr: (f) => `Ligne ${f.row} : ${f.before} → ${f.now}`,
  }),
  staleCard: phrase({
    en: 'This card is out of date. Nothing was done; this is how things stand now.',
    fr: 'Cette carte n’est plus à jour. Rien n’a été fait ; voici où en sont les choses.',
  }),
  import: phrase({ en: 'Import', fr: 'Importer' }),
  report: phrase({ en: 'Row by row', fr: 'Ligne par ligne' }),
  download: phrase({ en: 'Download the report', fr: 'Télécharger le compte rendu' }),
  refresh: phrase({ en: 'Refresh', fr: 'Actualiser' }),
  discard: phrase({ en: 'Discard', fr: 'Abandonner' }),
  discarded: phrase({
    en: 'The file is forgotten; nothing was kept.',
    fr: 'Le fichier est oublié ; rien n’a été conservé.',
  }),
  tooLate: phrase({
    en: 'It is confirmed and can no longer be discarded.',
    fr: 'L’importation est confirmée et ne peut plus être abandonnée.',
  }),

  // rows
  rowsTitle: phrase<{ kind: string }>({ en: (f) => `${f.kind}: row by row`, fr: (f) => `${f.kind} : ligne par ligne` }),
  wrongOnly: phrase({ en: 'Only wrong rows', fr: 'Lignes erronées' }),
  allRows: phrase({ en: 'All rows', fr: 'Toutes les lignes' }),
  noSuchRows: phrase({ en: 'No such row.', fr: 'Aucune ligne.' }),
  row: phrase<{ row: number; name: string }>({
    en: (f) => `Row ${f.row}: ${f.name}`,
    fr: (f) => `Ligne ${f.row} : ${f.name}`,
  }),
  problem: phrase<{ column: string; value: string; why: string }>({
    en: (f) => `${f.column}${f.value ? ` (“${f.value}”)` : ''}: ${f.why}`,
    fr: (f) => `${f.column}${f.value ? ` (« ${f.value} »)` : ''} : ${f.why}`,
  }),
  twice: phrase<{ row: number }>({
    en: (f) => `Stands in row ${f.row} already.`,
    fr: (f) => `Figure déjà à la ligne ${f.row}.`,
  }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  back: phrase({ en: 'Back to the import', fr: 'Retour à l’importation' }),
  showDraft: phrase({ en: 'Show the draft', fr: 'Afficher le brouillon' }),
  showCustomer: phrase({ en: 'Show the customer', fr: 'Afficher le client' }),
  rowHead: phrase({ en: 'Row', fr: 'Ligne' }),
  outcomeHead: phrase({ en: 'Outcome', fr: 'Résultat' }),
  reasonHead: phrase({ en: 'Reason', fr: 'Motif' }),
  draftHead: phrase({ en: 'Draft', fr: 'Brouillon' }),

  // invitations
  invited: phrase({ en: 'Answers', fr: 'Réponses' }),
  answers: phrase<{ accepted: number; open: number; declined: number; ended: number }>({
    en: (f) => `${f.accepted} accepted · ${f.open} open · ${f.declined} declined · ${f.ended} ended`,
    fr: (f, w) =>
      [
        w.count(f.accepted, { one: 'acceptée', other: 'acceptées' }),
        w.count(f.open, { one: 'en attente', other: 'en attente' }),
        w.count(f.declined, { one: 'refusée', other: 'refusées' }),
        w.count(f.ended, { one: 'terminée', other: 'terminées' }),
      ].join(' · '),
  }),

  // the upload page
  pageIntro: phrase<{ until: string }>({
    en: (f) =>
      `Choose the CSV file and send it. The bot then shows you in your chat what would happen: nothing is kept before you confirm it there. This page is yours until ${f.until} UTC.`,
    fr: (f) =>
      `Choisissez le fichier CSV et envoyez-le. Le bot vous montre ensuite dans votre conversation ce qui se passerait : rien n’est conservé avant votre confirmation. Cette page est à vous jusqu’à ${f.until} UTC.`,
  }),
  chooseFile: phrase({ en: 'CSV file (up to 4 MB)', fr: 'Fichier CSV (4 Mo au plus)' }),
  send: phrase({ en: 'Send the file', fr: 'Envoyer le fichier' }),
  received: phrase({ en: 'The file is here', fr: 'Le fichier est arrivé' }),
  receivedWhat: phrase<{ rows: number }>({
    en: (f, w) =>
      `${w.count(f.rows, { one: 'row was', other: 'rows were' })} read. The bot checks them and shows you in your Teams chat what would happen: go on there.`,
    fr: (f, w) =>
      `${w.count(f.rows, { one: 'ligne lue', other: 'lignes lues' })}. Le bot les vérifie et vous montre dans votre conversation Teams ce qui se passerait : continuez là-bas.`,
  }),
  columnsHead: phrase({
    en: 'The columns, and what may stand in each',
    fr: 'Les colonnes, et ce qui peut y figurer',
  }),
  neededMark: phrase({ en: 'needed', fr: 'obligatoire' }),
};

export const stateWords: Record<Exclude<ImportStatus, 'awaited' | 'unsure'>, Phrase> = {
  checking: phrase({ en: 'being checked', fr: 'vérification en cours' }),
  checked: phrase({ en: 'not imported yet', fr: 'pas encore importé' }),
  verifying: phrase({ en: 'about to be imported', fr: 'importation imminente' }),
  importing: phrase({ en: 'being imported', fr: 'importation en cours' }),
  done: phrase({ en: 'imported', fr: 'importé' }),
};

interface OutcomeWords {
  /** For one row: its outcome before and after the import. */
  readonly would: Phrase;
  readonly did: Phrase;
  /** Titles for the number of rows with this outcome. */
  readonly toCome: Phrase;
  readonly past: Phrase;
}
export const outcomeWords: Record<Outcome | 'withdraw', OutcomeWords> = {
  add: {
    would: phrase({ en: 'to add', fr: 'à ajouter' }),
    did: phrase({ en: 'added', fr: 'ajoutée' }),
    toCome: phrase({ en: 'To add', fr: 'À ajouter' }),
    past: phrase({ en: 'Added', fr: 'Ajoutées' }),
  },
  invite: {
    would: phrase({ en: 'to invite', fr: 'à inviter' }),
    did: phrase({ en: 'to invite', fr: 'à inviter' }),
    toCome: phrase({ en: 'To invite', fr: 'À inviter' }),
    past: phrase({ en: 'To invite', fr: 'À inviter' }),
  },
  change: {
    would: phrase({ en: 'to change', fr: 'à modifier' }),
    did: phrase({ en: 'changed', fr: 'modifiée' }),
    toCome: phrase({ en: 'To change', fr: 'À modifier' }),
    past: phrase({ en: 'Changed', fr: 'Modifiées' }),
  },
  same: {
    would: phrase({ en: 'skipped', fr: 'ignorée' }),
    did: phrase({ en: 'skipped', fr: 'ignorée' }),
    toCome: phrase({ en: 'Skipped', fr: 'Ignorées' }),
    past: phrase({ en: 'Skipped', fr: 'Ignorées' }),
  },
  wrong: {
    would: phrase({ en: 'wrong', fr: 'erronée' }),
    did: phrase({ en: 'not imported', fr: 'non importée' }),
    toCome: phrase({ en: 'Wrong', fr: 'Erronées' }),
    past: phrase({ en: 'Not imported', fr: 'Non importées' }),
  },
  withdraw: {
    would: phrase({ en: 'to withdraw', fr: 'à retirer' }),
    did: phrase({ en: 'withdrawn', fr: 'retirée' }),
    toCome: phrase({ en: 'To withdraw from sale', fr: 'À retirer de la vente' }),
    past: phrase({ en: 'Withdrawn from sale', fr: 'Retirés de la vente' }),
  },
};
