import { phrase } from '../../kernel/localizer.js';

/** A provider's request to change its directory entry, and its decision (ORG-5). */
export const directoryChangePhrases = {
  ask: phrase({ en: 'Change the directory entry', fr: 'Modifier la fiche d’annuaire' }),
  askHelp: phrase({
    en: 'Asks for another name, logo or target URL for each location',
    fr: 'Demande un autre nom, logo ou URL cible pour chaque emplacement',
  }),
  intro: phrase({
    en: 'The programme’s operator decides on it; until then the present entry stays published.',
    fr: 'L’opérateur du programme en décide ; d’ici là, la fiche actuelle reste publiée.',
  }),
  name: phrase({ en: 'Company name', fr: 'Nom de l’entreprise' }),
  nameRule: phrase({ en: 'Give the name, up to 200 characters.', fr: 'Indiquez le nom, 200 caractères au plus.' }),
  logo: phrase({ en: 'Address of the logo (https, optional)', fr: 'Adresse du logo (https, facultatif)' }),
  logoRule: phrase({ en: 'Give an https address of an image.', fr: 'Indiquez l’adresse https d’une image.' }),
  targets: phrase({
    en: 'Target URL for each location, one a line: FR https://…',
    fr: 'URL cible de chaque emplacement, une par ligne : FR https://…',
  }),
  targetsRule: phrase({
    en: 'One location a line: its two-letter country code, a space, its address.',
    fr: 'Un emplacement par ligne : le code à deux lettres du pays, une espace, son adresse.',
  }),
  send: phrase({ en: 'Submit', fr: 'Envoyer' }),
  askedTitle: phrase({ en: 'Request sent', fr: 'Demande envoyée' }),
  asked: phrase({
    en: 'The programme’s operator decides on your request; I tell you the outcome. Until then the present entry stays published.',
    fr: 'L’opérateur du programme examine votre demande ; je vous informerai de sa décision. D’ici là, la fiche actuelle reste publiée.',
  }),
  openAlready: phrase<{ at: string }>({
    en: (f, w) => `Your request of ${w.date(f.at)} still waits for its decision.`,
    fr: (f, w) => `Votre demande du ${w.date(f.at)} attend encore une décision.`,
  }),
  replaced: phrase<{ at: string }>({
    en: (f, w) => `It replaces your request of ${w.date(f.at)}, which was not decided yet.`,
    fr: (f, w) => `Elle remplace votre demande du ${w.date(f.at)}, encore sans décision.`,
  }),
  deskReplaced: phrase({
    en: 'The provider replaced this request by a newer one. Nothing was changed; review the newer one.',
    fr: 'Le fournisseur a remplacé cette demande par une plus récente. Rien n’a été modifié ; examinez la nouvelle.',
  }),
  unchanged: phrase<{ value: string }>({ en: (f) => `${f.value} (unchanged)`, fr: (f) => `${f.value} (inchangé)` }),
  added: phrase<{ value: string }>({ en: (f) => `${f.value} (new)`, fr: (f) => `${f.value} (nouveau)` }),
  changed: phrase<{ value: string; before: string }>({
    en: (f) => `${f.value} (published now: ${f.before})`,
    fr: (f) => `${f.value} (publié actuellement : ${f.before})`,
  }),
  dropped: phrase<{ before: string }>({
    en: (f) => `removed (published now: ${f.before})`,
    fr: (f) => `supprimé (publié actuellement : ${f.before})`,
  }),
  noEntry: phrase({
    en: 'Your organisation has no directory entry yet: ask the programme’s operator for one.',
    fr: 'Votre organisation n’a pas encore de fiche d’annuaire : demandez-en une à l’opérateur du programme.',
  }),
  decidedTitle: phrase({ en: 'Your directory entry', fr: 'Votre fiche d’annuaire' }),
  approved: phrase({
    en: 'The change you asked for is approved and published.',
    fr: 'La modification demandée est approuvée et publiée.',
  }),
  rejected: phrase<{ reason: string }>({
    en: (f) => `The change you asked for was rejected: ${f.reason}`,
    fr: (f) => `La modification demandée est rejetée : ${f.reason}`,
  }),
  deskApproved: phrase<{ organization: string; who: string }>({
    en: (f) => `Approved by ${f.who}: ${f.organization}.`,
    fr: (f) => `Approbation par ${f.who} : ${f.organization}.`,
  }),
  deskRejected: phrase<{ organization: string; who: string; reason: string }>({
    en: (f) => `Rejected by ${f.who}: ${f.organization}. Reason: ${f.reason}`,
    fr: (f) => `Rejet par ${f.who} : ${f.organization}. Motif : ${f.reason}`,
  }),
};
