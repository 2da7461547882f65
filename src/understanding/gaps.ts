/** Phrases with a gap in them: “get … off”. */

/** Placeholder for one word or more. */
export const GAP = '…';

/** Most words in a gap. */
const GAP_LIMIT = 8;

/** The place where the rest of the phrase ends, if it matches from `from` on. */
export function matchGap(line: readonly string[], from: number, rest: readonly string[]): number | undefined {
  let at = from;
  let skipping = false;
  for (const piece of rest) {
    if (piece === GAP) {
      skipping = true;
      continue;
    }
    if (!skipping) {
      if (line[at] !== piece) return undefined;
      at += 1;
      continue;
    }
    const end = Math.min(line.length, at + GAP_LIMIT);
    let place = at + 1;
    while (place < end && line[place] !== piece) {
      if (/^[.;!?\n]$/.test(line[place] ?? '')) return undefined;
      place += 1;
    }
    if (place >= end) return undefined;
    at = place + 1;
    skipping = false;
  }
  return at;
}
