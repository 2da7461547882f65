/** Phrases for unfinished enrolments and their release (ENR-17). */
import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const releasePhrases = {
  listTitle: phrase({ en: 'Unfinished enrolments', fr: 'Inscriptions inachevées' }),
  listHelp: phrase({
    en: 'Enrolments that somebody started and did not finish; you can release one for a new start',
    fr: 'Inscriptions commencées et non terminées ; vous pouvez en libérer une pour repartir de zéro',
  }),
  listWhat: phrase({
    en: 'Started and not finished, the longest untouched first. A draft that nobody touches for 30 days is released by itself.',
    fr: 'Commencées et non terminées, la plus ancienne d’abord. Un brouillon auquel personne ne touche pendant 30 jours est libéré automatiquement.',
  }),
  none: phrase({ en: 'No enrolment is unfinished.', fr: 'Aucune inscription n’est inachevée.' }),
  started: phrase<{ by: string; at: string }>({
    en: (f, x) => `Started by ${f.by} on ${x.date(f.at)}`,
    fr: (f, x) => `Commencée par ${f.by} le ${x.date(f.at)}`,
  }),
  touched: phrase<{ at: string; tenant: string }>({
    en: (f, x) => `Last change on ${x.date(f.at)} · tenant ${f.tenant}`,
    fr: (f, x) => `Dernière modification le ${x.date(f.at)} · locataire ${f.tenant}`,
  }),
  older: phrase({ en: 'Next 6', fr: 'Les 6 suivantes' }),
  releaseAsk: phrase({ en: 'Release…', fr: 'Libérer…' }),
  release: phrase({ en: 'Release enrolment', fr: 'Libérer l’inscription' }),
  releaseTitle: phrase<{ organization: string }>({
    en: (f) => `Release the enrolment of ${f.organization}?`,
    fr: (f) => `Libérer l’inscription ${de(f.organization)} ?`,
  }),
  releaseWhat: phrase<{ startedBy: string }>({
    en: (f) =>
      `What ${f.startedBy} entered ends, and a global admin of the tenant can start again. ${f.startedBy} and the colleagues who have written to me are told your reason.`,
    fr: (f) =>
      `Ce que ${f.startedBy} a saisi est abandonné, et un administrateur général du locataire pourra recommencer. ${f.startedBy} et les collègues qui m’ont écrit reçoivent votre motif.`,
  }),
  reasonRule: phrase({
    en: 'Say why in up to 500 characters: the people of the tenant read it.',
    fr: 'Indiquez le motif en 500 caractères au plus : les personnes du locataire le liront.',
  }),
  notUnfinished: phrase({
    en: 'There is no such unfinished enrolment: it may have been submitted, withdrawn or released meanwhile.',
    fr: 'Cette inscription n’est pas, ou n’est plus, inachevée : elle a pu être envoyée, retirée ou libérée entre-temps.',
  }),
  releasedTitle: phrase<{ organization: string }>({
    en: (f) => `The enrolment of ${f.organization} was released`,
    fr: (f) => `L’inscription ${de(f.organization)} a été libérée`,
  }),
  releasedIdle: phrase<{ startedBy: string }>({
    en: (f) => `The draft that ${f.startedBy} started was untouched for 30 days, so it ended.`,
    fr: (f) => `Personne n’a touché pendant 30 jours au brouillon commencé par ${f.startedBy} : il a pris fin.`,
  }),
  releasedBecause: phrase<{ startedBy: string; reason: string }>({
    en: (f) => `The programme’s operator ended the enrolment that ${f.startedBy} started. Reason: ${f.reason}`,
    fr: (f) => `L’opérateur du programme a mis fin à l’inscription commencée par ${f.startedBy}. Motif : ${f.reason}`,
  }),
  startAgain: phrase({
    en: 'A global admin of your organisation can start a new one now.',
    fr: 'Un administrateur général de votre organisation peut dès maintenant en commencer une nouvelle.',
  }),
  idleTitle: phrase({ en: 'Your enrolment ends soon', fr: 'Votre inscription prend bientôt fin' }),
  idle: phrase<{ organization: string; at: string }>({
    en: (f, x) =>
      `Nobody has touched the draft of ${f.organization} for 23 days. Go on with it by ${x.date(f.at)}; otherwise it is released and somebody has to start again.`,
    fr: (f, x) =>
      `Personne n’a touché au brouillon ${de(f.organization)} depuis 23 jours. Reprenez-le avant le ${x.date(f.at)} ; sinon il sera libéré et il faudra recommencer.`,
  }),
  announced: phrase({
    en: 'Release of an untouched draft announced',
    fr: 'Libération d’un brouillon inactif annoncée',
  }),
  releasedTimer: phrase({ en: 'Untouched draft released', fr: 'Brouillon inactif libéré' }),
};
