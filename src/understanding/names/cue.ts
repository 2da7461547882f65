/** Names of known words that only the noun before them reveals: "customer north star". */
import type { Line } from '../reading.js';
import type { Found } from '../vocabulary.js';
import { CUES, EVERYDAY } from './name.js';

/** "customer north star", « clients de lumière »: everyday words that follow such a noun directly or by a preposition. */
export const followsCue = (line: Line, at: number): boolean =>
  EVERYDAY.has(line.words[at] ?? '') &&
  !line.entityAt(at) &&
  !line.timing.has(at) &&
  !line.found.some((one) => one.from <= at && at < one.to) &&
  isAfterCue(line, at);

/** Whether a noun such as "customer" precedes a place, directly or with a preposition between. */
export const isAfterCue = (line: Line, at: number): boolean =>
  line.found.some((one) => one.to === at && CUES.has(one.concept) && one.concept !== 'newPerson') ||
  (TIES.test(line.words[at - 1] ?? '') &&
    line.found.some((one) => one.to === at - 1 && TIED.has(one.concept) && isNoun(one)));
const TIES = /^(?:of|for|from|pour|de|d'|du|chez|with|avec|at)$/;
const TIED: ReadonlySet<string> = new Set([
  'customer',
  'reseller',
  'provider',
  'invitation',
  'customerInvitation',
  'subscription',
  'partnership',
  'request',
]);
const isNoun = (one: Found): boolean => one.forms.some((form) => form === 'none');
