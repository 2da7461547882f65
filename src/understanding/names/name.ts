/** A name in a line, its clues, and the word lists that its start and end are found by. */
import { everyday, plain } from '../lexicon.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import type { Found } from '../vocabulary.js';

/** What the words of a name and around it say about its kind. */
export type Clue =
  | 'customer'
  | 'reseller'
  | 'provider'
  | 'user'
  | 'asReseller'
  | 'asProvider'
  | 'asCustomer'
  | 'asContact'
  | 'contactOf'
  | 'resellerOf'
  | 'userOf'
  | 'at'
  | 'for'
  | 'of'
  | 'from'
  | 'to'
  | 'with'
  | 'via'
  | 'by'
  | 'under'
  | 'equals'
  | 'beside'
  | 'possessive'
  | 'person'
  | 'organisation'
  | 'quoted'
  | 'capital'
  | 'alone'
  | 'short'
  | 'first'
  | 'second'
  | 'subject'
  | 'did'
  | 'object'
  | 'small'
  | 'run'
  | 'lone'
  | 'admin'
  | 'account'
  | 'topic'
  | 'computing'
  | 'distribution'
  | 'record'
  | 'mpn'
  | 'weak'
  | 'knownCustomer'
  | 'knownReseller'
  | 'knownProvider'
  | 'knownUser';

export interface Name extends Span {
  readonly text: string;
  readonly clues: ReadonlySet<Clue>;
}

/** Words that are part of no lower-case name. */
export const PLAIN = new Set<string>(plain);

/** Words that can be part of a lower-case name behind a noun such as "customer". */
export const EVERYDAY: ReadonlySet<string> = new Set(everyday.filter((word) => !PLAIN.has(word)));

/** Concepts of nouns that tell the kind of the name beside them. */
export const CUES: ReadonlyMap<string, Clue> = new Map([
  ['customer', 'customer'],
  ['customerRelationship', 'customer'],
  ['customerInvitation', 'customer'],
  ['reseller', 'reseller'],
  ['recordReseller', 'record'],
  ['provider', 'provider'],
  ['user', 'user'],
  ['newPerson', 'user'],
]);

/** Small words inside names. */
export const JOINING =
  /^(?:of|de|du|des|d'|la|le|les|l'|et|and|&|the|aux|au|a|en|sur|-|\+|'|van|von|der|den|ten|ter|di|da|dos|el|al|bin|ben|y|an|zu|zum|zur|op|aan|het|am|im|n'|m'|o')$/;

/** Nouns in company names that are common words too; alone they open no name. */
export const NO_HOUSE =
  /^(?:company|societe|group|groupe|service|services|office|conseil|conseils|plus|data|web|net|group|trust|law|care|design|market|marche|port|energy|team|partners|associates|solutions|systems|networks|cloud|digital|software|mode|commune|sport|travel|construction|security|securite|distribution|cleaning|media|house|books|print|printing|test|sa|co|city|food|foods|tech|ville|agence|bureau|bureaux|department|departement|region|union|usine|centre|association|marketing|finance|finances|capital|travaux|etude|etudes|works|sons|homes|home|health|eaux|water|paper|power|gold|industrie|industries|industry|partner|consulting|consultants|transport|insurance|school|church)$/;

/** Whether a token begins with a capital letter or a figure. */
export const capital = (line: Line, at: number): boolean =>
  Boolean(line.tokens[at]?.capital) || /^\d/.test(line.tokens[at]?.text ?? '');

/** The number of characters between a token and the one before. */
export const gap = (line: Line, at: number): number => {
  const from = line.tokens[at - 1]?.end ?? 0;
  const to = line.tokens[at]?.start ?? 0;
  return line.cleaned.text.slice(from, to).includes('\n') ? NEW_LINE : to - from;
};
/** A name does not go on in the next line. */
const NEW_LINE = 9;

/** The concepts that end right before a place. */
export const endingAt = (line: Line, to: number): readonly Found[] => line.found.filter((one) => one.to === to);
