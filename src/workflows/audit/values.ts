/** What the values of fields are called: states agree with their noun, so each collection has its own (AUD-1). */

import { capabilityWords, roleWords } from '../../domain/role-phrases.js';
import { topics } from '../../domain/topics.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import { directoryPhrases as directoryWords } from '../directory/phrases.js';
import { stateWords as enrolmentStates, happeningWords } from '../enrollments/phrases.js';
import { stateWords as incentiveStates, programmeWords } from '../incentives/phrases.js';
import { kindWords as invitationKinds, stateWords as invitationStates } from '../invitations/facts.js';
import { notificationPhrases as notificationWords } from '../notifications/phrases.js';
import { originWords, relationWords } from '../relationships/phrases.js';
import { subscriptionPhrases as subscriptionWords } from '../subscriptions/phrases.js';

type Values = Readonly<Record<string, Phrase>>;
const wordsIn = (states: Readonly<Record<string, { readonly word: Phrase }>>): Values =>
  Object.fromEntries(Object.entries(states).map(([state, { word }]) => [state, word]));

const language: Values = {
  en: phrase({ en: 'English', fr: 'anglais' }),
  fr: phrase({ en: 'French', fr: 'français' }),
};
const terms: Values = {
  P1M: subscriptionWords.P1M,
  P1Y: subscriptionWords.P1Y,
  P3Y: subscriptionWords.P3Y,
};
const agreement: Values = {
  indirectReseller: phrase({ en: 'indirect reseller agreement', fr: 'contrat de revendeur indirect' }),
};
/** Of a request, feminine in French: asked, approved, declined, withdrawn. */
const requestStates: Values = {
  asked: phrase({ en: 'waiting', fr: 'en attente' }),
  approved: phrase({ en: 'approved', fr: 'approuvée' }),
  declined: phrase({ en: 'declined', fr: 'refusée' }),
  rejected: phrase({ en: 'rejected', fr: 'rejetée' }),
  withdrawn: phrase({ en: 'withdrawn', fr: 'retirée' }),
};

/** By `collection.field`, else by the field alone. */
export const valueWords: Readonly<Record<string, Values>> = {
  language,
  roles: roleWords,
  capabilities: capabilityWords,
  topics: Object.fromEntries(Object.entries(topics).map(([topic, row]) => [topic, row.words])),
  notifications: { teams: notificationWords.teams, mail: notificationWords.mail, none: notificationWords.none },
  services: {
    training: directoryWords.training,
    marketing: directoryWords.marketing,
    financing: directoryWords.financing,
  },
  term: terms,
  terms,
  billing: {
    monthly: phrase({ en: 'monthly', fr: 'mensuelle' }),
    annual: phrase({ en: 'annual', fr: 'annuelle' }),
    once: phrase({ en: 'once', fr: 'unique' }),
  },
  origin: originWords,
  programme: programmeWords,
  incentives: programmeWords,
  authority: {
    claimed: phrase({ en: 'claimed, not proved', fr: 'déclarée, non prouvée' }),
    proved: phrase({ en: 'proved', fr: 'prouvée' }),
    disproved: phrase({ en: 'disproved', fr: 'démentie' }),
  },
  what: happeningWords,

  'acceptances.kind': agreement,
  'agreements.kind': agreement,
  'channels.status': {
    asked: phrase({ en: 'asked', fr: 'à confirmer' }),
    active: phrase({ en: 'active', fr: 'actif' }),
    stopped: phrase({ en: 'stopped', fr: 'arrêté' }),
  },
  'directoryChanges.status': requestStates,
  'downloads.kind': relationWords,
  'downloads.what': {
    customers: phrase({ en: 'customers', fr: 'clients' }),
    subscriptions: phrase({ en: 'subscriptions', fr: 'abonnements' }),
  },
  'enrolments.kind': {
    enrolment: phrase({ en: 'enrolment', fr: 'inscription' }),
    transition: phrase({ en: 'transition', fr: 'transition' }),
  },
  'enrolments.status': enrolmentStates,
  'incentives.status': wordsIn(incentiveStates),
  'invitations.kind': invitationKinds,
  'invitations.status': wordsIn(invitationStates),
  'orderRequests.status': requestStates,
  'partnerships.status': {
    active: phrase({ en: 'active', fr: 'actif' }),
    removed: phrase({ en: 'removed', fr: 'supprimé' }),
  },
  'products.kind': {
    licence: phrase({ en: 'licence', fr: 'licence' }),
    reservation: phrase({ en: 'reservation', fr: 'réservation' }),
    software: phrase({ en: 'software', fr: 'logiciel' }),
  },
  'profiles.kind': {
    location: phrase({ en: 'location account', fr: 'compte d’emplacement' }),
    global: phrase({ en: 'global account', fr: 'compte global' }),
  },
  'relationships.kind': relationWords,
  'relationships.status': {
    active: phrase({ en: 'active', fr: 'active' }),
    removed: phrase({ en: 'removed', fr: 'supprimée' }),
  },
  'requests.status': requestStates,
  'subscriptions.status': {
    active: subscriptionWords.active,
    expired: subscriptionWords.expired,
    ended: subscriptionWords.ended,
  },
  'verifications.status': {
    open: phrase({ en: 'waiting', fr: 'en attente' }),
    confirmed: phrase({ en: 'confirmed', fr: 'confirmée' }),
    disputed: phrase({ en: 'disputed', fr: 'contestée' }),
    replaced: phrase({ en: 'replaced', fr: 'remplacée' }),
  },
};
