/** A name in a line, what its surroundings say about it, and the small words both its ends are told by. */
import { everyday, plain } from '../lexicon.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import type { Found } from '../vocabulary.js';

/** What a name's surroundings say about it. */
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

/** Words that are no part of any small name. */
export const PLAIN = new Set<string>(plain);

/** Words that may be part of a small name, after a cue. */
export const EVERYDAY: ReadonlySet<string> = new Set(everyday.filter((word) => !PLAIN.has(word)));

/** Concepts that say who is named next to them. */
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

/** Used of one's own house or of anything. */
export const NO_HOUSE =
  /^(?:company|societe|group|groupe|service|services|office|conseil|conseils|plus|data|web|net|group|trust|law|care|design|market|marche|port|energy|team|partners|associates|solutions|systems|networks|cloud|digital|software|mode|commune|sport|travel|construction|security|securite|distribution|cleaning|media|house|books|print|printing|test|sa|co|city|food|foods|tech|ville|agence|bureau|bureaux|department|departement|region|union|usine|centre|association|marketing|finance|finances|capital|travaux|etude|etudes|works|sons|homes|home|health|eaux|water|paper|power|gold|industrie|industries|industry|partner|consulting|consultants|transport|insurance|school|church)$/;

/** Written with a capital letter or a figure in front. */
export const capital = (line: Line, at: number): boolean =>
  Boolean(line.tokens[at]?.capital) || /^\d/.test(line.tokens[at]?.text ?? '');

/** So many characters lie between a token and the one before. */
export const gap = (line: Line, at: number): number => {
  const from = line.tokens[at - 1]?.end ?? 0;
  const to = line.tokens[at]?.start ?? 0;
  return line.cleaned.text.slice(from, to).includes('\n') ? NEW_LINE : to - from;
};
/** A name does not go on in the next line. */
const NEW_LINE = 9;

/** The concepts that end right before a place. */
export const endingAt = (line: Line, to: number): readonly Found[] => line.found.filter((one) => one.to === to);
