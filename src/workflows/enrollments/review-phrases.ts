import { type Phrase, phrase } from '../../kernel/localizer.js';
import type { CheckName, Outcome } from './checks.js';

export const reviewPhrases = {
  reviews: phrase({ en: 'Reviews', fr: 'Examens' }),
  reviewEnrolment: phrase<{ organization: string }>({
    en: (f) => `Enrolment to review: ${f.organization}`,
    fr: (f) => `Inscription à examiner : ${f.organization}`,
  }),
  reviewTransition: phrase<{ organization: string }>({
    en: (f) => `Transition to review: ${f.organization}`,
    fr: (f) => `Transition à examiner : ${f.organization}`,
  }),
  submitted: phrase<{ by: string; at: string }>({
    en: (f, w) => `Started by ${f.by}; waits since ${w.date(f.at)}.`,
    fr: (f, w) => `Commencée par ${f.by} ; en attente depuis le ${w.date(f.at)}.`,
  }),
  mpnId: phrase({ en: 'MPN ID', fr: 'ID MPN' }),
  address: phrase({ en: 'Address', fr: 'Adresse' }),
  contact: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  support: phrase({ en: 'Customer support', fr: 'Support client' }),
  late: phrase({
    en: 'This has waited longer than it should.',
    fr: 'Ce dossier attend depuis plus longtemps que prévu.',
  }),
  approve: phrase({ en: 'Approve', fr: 'Approuver' }),
  reject: phrase({ en: 'Reject', fr: 'Rejeter' }),
  decidedTitle: phrase<{ organization: string }>({
    en: (f) => `Decided: ${f.organization}`,
    fr: (f) => `Décision prise : ${f.organization}`,
  }),
  approvedBy: phrase<{ who: string }>({ en: (f) => `Approved by ${f.who}.`, fr: (f) => `Approbation par ${f.who}.` }),
  approvedByPolicy: phrase({
    en: 'Approved automatically: every check passed.',
    fr: 'Approbation automatique : tous les contrôles sont concluants.',
  }),
  rejectedBy: phrase<{ who: string; reason: string }>({
    en: (f) => `Rejected by ${f.who}: ${f.reason}`,
    fr: (f) => `Rejet par ${f.who} : ${f.reason}`,
  }),
};

export const checkWords: Record<CheckName, Phrase> = {
  established: phrase({ en: 'Name and country match the register', fr: 'Nom et pays conformes au registre' }),
  authority: phrase({ en: 'May act for the organisation', fr: 'Habilitation à agir au nom de l’organisation' }),
  mpnId: phrase({
    en: 'MPN ID: active location account, same country',
    fr: 'ID MPN : compte d’emplacement actif, même pays',
  }),
  address: phrase({ en: 'Primary contact’s address proved', fr: 'Adresse du contact principal vérifiée' }),
  domain: phrase({ en: 'Domain belongs to the organisation', fr: 'Domaine appartenant à l’organisation' }),
  unique: phrase({
    en: 'Neither tenant nor MPN ID enrolled elsewhere',
    fr: 'Ni locataire ni ID MPN déjà inscrits ailleurs',
  }),
  name: phrase({
    en: 'Name not to be mistaken for another partner’s',
    fr: 'Nom sans confusion possible avec un autre partenaire',
  }),
};
export const outcomeWords: Record<Outcome, Phrase> = {
  passed: phrase({ en: 'passed', fr: 'concluant' }),
  failed: phrase({ en: 'failed', fr: 'non concluant' }),
  unproved: phrase({ en: 'unproved', fr: 'non prouvé' }),
};
/** Advice to the operator if the right to act is not proved (ENR-12). */
export const authorityWords = {
  unproved: phrase<{ by: string }>({
    en: (f) =>
      `${f.by} claims to be a global administrator of the tenant, and nothing proves it. Make sure in another way before you approve.`,
    fr: (f) =>
      `${f.by} déclare être administrateur général du locataire ; rien ne le prouve. Assurez-vous-en autrement avant d’approuver.`,
  }),
  failed: phrase<{ by: string }>({
    en: (f) =>
      `${f.by} claims to be a global administrator of the tenant, and the sign-in in Teams does not say so. Make sure before you approve.`,
    fr: (f) =>
      `${f.by} déclare être administrateur général du locataire ; l’authentification dans Teams ne le confirme pas. Vérifiez avant d’approuver.`,
  }),
};
