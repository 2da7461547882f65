/** The known word that a mistyped one is meant to be. */
import { edits } from '../kernel/edit-distance.js';

/** The words that begin with a letter, by their length; the meant ones and the others apart. */
interface Bucket {
  readonly meant: string[];
  readonly others: string[];
}

export type Buckets = ReadonlyMap<string, Bucket>;

/** Known words by first letter and length, so that few are compared; `true` for those a mistake may hide. */
export function bucketsOf(words: ReadonlyMap<string, boolean>): Buckets {
  const buckets = new Map<string, Bucket>();
  for (const [word, meant] of words) {
    if (word.length < 3) continue;
    const key = word.charAt(0) + word.length;
    const bucket = buckets.get(key) ?? { meant: [], others: [] };
    (meant ? bucket.meant : bucket.others).push(word);
    buckets.set(key, bucket);
  }
  return buckets;
}

/** One bit a letter: words that share too few letters need not be compared. */
function letters(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place += 1) {
    const code = word.charCodeAt(place) - 97;
    if (code >= 0 && code < 26) mask |= 1 << code;
  }
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count += 1;
  return count;
}

/** In shorter words a letter is left out, doubled or swapped, but not another one. */
const SUBSTITUTED = 6;

/** "anulle", "suprimmer": which letters are doubled is what people remember least. */
const single = (word: string): string => word.replace(/(.)\1+/g, '$1');

/**
 * Same first letter (or the first two swapped); one edit, two in long words; of everyday words only neighbours swapped.
 * Of equally near ones, that with the same letters, then the longer: a letter is left out more often than added.
 */
export function nearest(word: string, buckets: Buckets): string | undefined {
  if (word.length < 3 || !/^[a-z'-]+$/.test(word)) return undefined;
  const limit = word.length >= 8 ? 2 : 1;
  const mask = letters(word);
  const plainly = single(word);
  let best: string | undefined;
  let least = limit + 1;
  let close = false;
  const compare = (known: string, others: boolean): void => {
    const swapped = known[0] !== word[0];
    if (swapped && known[1] !== word[0]) return;
    const mine = letters(known);
    const same = known.length === word.length && mine === mask;
    if (others && !same) return;
    if (!same && (bits(mask ^ mine) > 2 * limit || Math.min(word.length, known.length) <= 4)) return;
    if (!same && known.length === word.length && word.length < SUBSTITUTED) return;
    const doubled = mine === mask && word.length > 4 && single(known) === plainly;
    const distance = doubled ? 1 : edits(word, known, Math.min(limit, least));
    if (distance > limit || distance > least || (distance === least && (close || !same))) return;
    // two other letters make another word: a name, for all that is known
    if (distance === 2 && known.length === word.length && !same) return;
    least = distance;
    best = known;
    close = same;
  };
  for (const first of new Set([word.charAt(0), word.charAt(1)])) {
    for (let length = word.length + 1; length >= word.length - 1; length -= 1) {
      const bucket = buckets.get(first + length);
      if (!bucket) continue;
      for (const known of bucket.meant) compare(known, false);
      if (length === word.length && length <= 5) for (const known of bucket.others) compare(known, true);
    }
  }
  return best;
}
